import { elementAt } from "./flow.ts";
import type { Box } from "./triangle.ts";
import type { Placed } from "./truth.ts";

/** Characters of a selection that are looked up: more is no name. */
const MOST_CHARACTERS = 1000;

/** What the reader selected to have it looked up. */
export interface Selected {
  readonly text: string;
  /** Stands for it in the hover machine, which knows mentions. */
  readonly placed: Placed;
  /** Where it is drawn now, in viewport px. */
  boxes(): readonly Box[];
}

/**
 * What is selected in this frame, null when nothing is. The context menu tells the text itself (`told`); what stands
 * in a field or a shadow tree has no box of its own to be had, then the card lies beside the element.
 */
export function selectedNow(told: string | null): Selected | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const focused = document.activeElement;
  const field = isField(focused) ? focused : null;
  const text = (told ?? (field ? textIn(field) : String(selection ?? ""))).trim().slice(0, MOST_CHARACTERS);
  if (text === "") return null;
  const node = field ?? range?.startContainer ?? focused ?? document.documentElement;
  const element = elementAt(node);
  return {
    text,
    placed: {
      flow: { text, pieces: [{ node: node as Text, at: 0, from: 0 }] },
      mention: { entries: [-1], start: 0, end: text.length, strength: "quiet", reasons: [{ rule: "name", name: 0 }] },
      shown: false,
    }, // prettier-ignore
    boxes() {
      const drawn = field ? [] : [...(range?.getClientRects() ?? [])];
      const boxes = drawn.filter(({ width, height }) => width > 0 && height > 0);
      return boxes.length > 0 ? boxes : [element.getBoundingClientRect()];
    },
  };
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const isField = (element: Element | null): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** What is selected in a field; nothing of one whose text is nobody's business. */
function textIn(field: Field): string {
  if (field.type === "password") return "";
  const { selectionStart, selectionEnd, value } = field;
  return selectionStart === null || selectionEnd === null ? "" : value.slice(selectionStart, selectionEnd);
}
