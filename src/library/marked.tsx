import type { JSX } from "preact";
import { cut, type Piece, type Stretch } from "./snippet.ts";

/** A text with stretches of it marked. */
export const Marked = ({ text, hits }: { text: string; hits: readonly Stretch[] }): JSX.Element => (
  <Pieces pieces={cut(text, hits)} />
);

/** Pieces of a text, those that were looked for marked. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }): JSX.Element => (
  <>{pieces.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}</>
);
