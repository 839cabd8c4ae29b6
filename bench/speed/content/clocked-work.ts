import { createWork as original, type Work } from "../../../src/content/work.ts";
import { begin, end, moment } from "./mark.ts";

export * from "../../../src/content/work.ts";

// The first mark that is registered.
const add = Highlight.prototype.add;
Highlight.prototype.add = function (range) {
  moment("siyaq first mark");
  Highlight.prototype.add = add;
  return add.call(this, range);
};

/** The content script's work queue with a mark at both ends of every slice. */
export function createWork(): Work {
  const work = original();
  const slice = (): boolean => {
    begin("siyaq slice");
    try {
      return work.slice();
    } finally {
      end("siyaq slice");
    }
  };
  return { add: work.add, slice, get empty() { return work.empty; } }; // prettier-ignore
}
