import type { Places } from "../shared/messages.ts";
import { clearLeftovers } from "./leftovers.ts";
import { placesOf } from "./places.ts";
import { createPresenter, type Create } from "./presenter.ts";

/*
 * The card, as a script of its own: `card.js` is put into a frame once names were found there, so that all the
 * other frames never read Preact, the card's texts and its styles. It hands what it has to `main.ts`, which
 * lives in the same world. Where on the page mentions stand, which only the popup asks, comes with it;
 * so does the clearing of what an older script left, since that found names here as well.
 */
const { siyaq } = globalThis as { siyaq?: { present?(create: Create): void; places?(): Places } };
siyaq?.present?.((around, signal) => {
  clearLeftovers(around.key);
  siyaq.places = () => placesOf(around.all());
  return createPresenter(around, signal);
});
