import { render } from "preact";
import tokens from "../shared/theme/tokens.css";
import { Card, type CardProps } from "./card.tsx";
import brief from "./brief.css";
import css from "./card.css";
import manners from "./manners.css";

/** The card's whole style sheet, for its closed root. */
export const cardStyles: string = tokens + brief + css + manners;

/** Draws the card into an element, or clears it; answers the card's own element. */
export function drawCard(into: HTMLElement, props: CardProps | null): HTMLElement | null {
  render(props && <Card {...props} />, into);
  return into.firstElementChild as HTMLElement | null;
}
