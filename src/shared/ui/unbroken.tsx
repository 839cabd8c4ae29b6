import type { JSX } from "preact";

const RANGE = /(\d+[–-]\d+)/;

/** A heading's text whose spans of days or years ("13–14 April", "2015–2018") never break over two lines. */
export const Unbroken = ({ text }: { text: string }): JSX.Element => (
  <>
    {text
      .split(RANGE)
      .map((part, at) => (at % 2 === 1 ? <span style={{ whiteSpace: "nowrap" }}>{part}</span> : part))}
  </>
);
