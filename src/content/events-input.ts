import type { Flow as Input } from "../events/flow.ts";
import { SKIPPED } from "../mentions/elements.ts";
import type { Mention } from "../mentions/mention.ts";
import { MAX_PIECES } from "./constants.ts";
import { flowsOf, nextInFlow, type Flow } from "./flow.ts";
import { isJoined } from "./styles.ts";
import type { Truth } from "./truth.ts";
import { NODE_COST } from "./work.ts";

/** A flow, and what the recogniser reads of it: the same object as long as it says the same. */
export interface Reading {
  readonly flow: Flow;
  readonly input: Input;
}

/**
 * Flows without a name that are read behind each one with a name that matters: "the attack" may stand in them, and
 * reaches three sentences at most (`ANAPHORA_SENTENCES`); a flow is a sentence at least.
 */
const FLOWS_BEHIND = 3;

const NONE: readonly Mention[] = [];

/** Text nodes looked at for them: menus and lists of links are no prose. */
const NODES_BEHIND = 48;

/** Puts together what there is to read of one page, again and again. */
export interface Readings {
  /**
   * All flows with names, in reading order, and those behind one where `matters` is true of the names. Names that the
   * reader does not want to see are evidence all the same. Yields the cost of each step, in characters.
   */
  collect(matters: (names: readonly Mention[]) => boolean): Generator<number, readonly Reading[]>;
  /**
   * Whether other text stands behind those flows than when they were collected. Nobody tells of text without a name
   * that came or changed. Yields like `collect`.
   */
  haveMoved(): Generator<number, boolean>;
}

/** The flows without names that were read behind one. */
interface Behind {
  readonly flow: Flow;
  readonly flows: readonly Flow[];
}

/** The readings of one page. */
export function createReadings(truth: Truth): Readings {
  const known = new WeakMap<Flow, Input>();
  /** By first text node: a flow that was read again, or that holds no name, is another object each time. */
  const byNode = new WeakMap<Text, Input>();
  let collected: readonly Behind[] = [];
  const readingOf = (flow: Flow, mentions: readonly Mention[]): Reading => {
    const { node } = flow.pieces[0]!;
    const before = known.get(flow) ?? byNode.get(node);
    const same = before?.text === flow.text && areAlike(before.mentions, mentions);
    const input = same ? before : { text: flow.text, mentions };
    known.set(flow, input);
    byNode.set(node, input);
    return { flow, input };
  };
  return {
    *collect(matters) {
      const readings: Reading[] = [];
      const behind: Behind[] = [];
      const seen = new Set<Flow>();
      for (const flow of truth.ordered()) {
        if (seen.has(flow)) continue;
        const names = truth.names(flow) ?? NONE;
        readings.push(readingOf(flow, names));
        yield NODE_COST;
        if (!matters(names)) continue;
        const flows = flowsBehind(flow, truth);
        for (const each of flows) {
          readings.push(readingOf(each, NONE));
          seen.add(each);
        }
        behind.push({ flow, flows });
        yield NODE_COST;
      }
      collected = behind;
      return readings;
    },
    *haveMoved() {
      for (const { flow, flows } of collected) {
        const now = flowsBehind(flow, truth);
        if (now.length !== flows.length || !now.every((each, at) => isSameText(each, flows[at]!)))
          return true;
        yield NODE_COST;
      }
      return false;
    },
  };
}

const isSameText = (one: Flow, other: Flow): boolean =>
  one.text === other.text && one.pieces[0]!.node === other.pieces[0]!.node;

/** The next flows behind one, up to the next with a name. One that is known for an event is no end. */
function flowsBehind({ pieces }: Flow, truth: Truth): Flow[] {
  const flows: Flow[] = [];
  const { node } = pieces.at(-1)!;
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  for (let looked = 0; looked < NODES_BEHIND && flows.length < FLOWS_BEHIND; looked++) {
    const text = walker.nextNode() as Text | null;
    if (text === null) break;
    const known = truth.flowsAt(text);
    if (known.length > 0) {
      if (known.some((each) => truth.names(each)!.length > 0)) break;
      flows.push(...known);
      walker.currentNode = known.at(-1)!.pieces.at(-1)!.node;
      continue;
    }
    if (SKIPPED.has(text.parentElement?.localName ?? "") || text.data.trim() === "") continue;
    const texts = [text];
    for (let next = nextInFlow(text); next && texts.length < MAX_PIECES; next = nextInFlow(next))
      texts.push(next);
    if (texts.some((each) => truth.flowsAt(each).length > 0)) break;
    flows.push(...flowsOf(texts, isJoined));
    walker.currentNode = texts.at(-1)!;
  }
  return flows;
}

/** Whether two lists of names say the same to the recogniser. */
const areAlike = (one: Input["mentions"], other: Input["mentions"]): boolean =>
  one === other ||
  (one.length === other.length &&
    one.every(({ start, end, entries: [entry] }, at) => {
      const that = other[at]!;
      return start === that.start && end === that.end && entry === that.entries[0];
    }));
