import { CUE, DECOY, PREFIX, QUIET, TableError, TERMINAL } from "../format.ts";
import { bucketOf, fingerprint } from "../hash.ts";
import type { Item, Run } from "./runs.ts";

/**
 * Keys to a bucket on average: a search looks at all of one. Fewer are found sooner and cost more: the bucket's start
 * is a word.
 */
const KEYS_PER_BUCKET = 12;

/** The sections that are searched by key. */
export interface Layout {
  readonly buckets: Uint32Array;
  readonly slots: Uint16Array | Int32Array;
  readonly ranks: Uint32Array;
  readonly records: Uint8Array;
  readonly recordWidth: number;
  readonly kindBits: number;
  readonly kinds: number[];
  readonly lists: number[];
}

/** What stands at one slot. */
interface Slot {
  readonly print: number;
  flags: number;
  /** What ends here; none for most prefixes. */
  items: Item[];
  /** Two runs that cannot be told apart by their keys lie here: their names are told apart by the check hash. */
  isShared: boolean;
}

/** Gives each run a slot in the bucket of its key. */
export function layOut(runs: readonly Run[], bits: 16 | 32): Layout {
  const count = Math.max(1, Math.ceil(runs.length / KEYS_PER_BUCKET));
  const buckets = new Uint32Array(count + 1);
  const slots: Slot[] = [];
  inBuckets(runs, count).forEach((bucket, index) => {
    buckets[index] = slots.length;
    for (const run of bucket) put(slots, buckets[index]!, run, fingerprint(run.key, bits));
  });
  buckets[count] = slots.length;
  const ranks = new Uint32Array((slots.length + 63) >> 6);
  const ending: Slot[] = [];
  const packed = slots.map((slot, index) => {
    if (index % 64 === 0) ranks[index >> 6] = ending.length;
    if (slot.items.length === 0) return slot.print | slot.flags;
    ending.push(slot);
    return slot.print | slot.flags | TERMINAL;
  });
  return {
    buckets,
    slots: bits === 16 ? Uint16Array.from(packed) : Int32Array.from(packed),
    ranks,
    ...recordsOf(ending),
  };
}

/** Runs by the bucket of their key, in the order in which they came. */
function inBuckets(runs: readonly Run[], count: number): Run[][] {
  const buckets = Array.from({ length: count }, (): Run[] => []);
  for (const run of runs) buckets[bucketOf(run.key, count)]!.push(run);
  return buckets;
}

/** Puts a run into the bucket that starts at `start` and is the last. */
function put(slots: Slot[], start: number, run: Run, print: number): void {
  const flags = run.prefix ? PREFIX : 0;
  for (let at = start; at < slots.length; at++) {
    const slot = slots[at]!;
    if (slot.print !== print) continue;
    slot.flags |= flags;
    slot.items = [...slot.items, ...run.items];
    slot.isShared = true;
    return;
  }
  slots.push({ print, flags, items: run.items, isShared: false });
}

type Records = Pick<Layout, "records" | "recordWidth" | "kindBits" | "kinds" | "lists">;

/** Writes what ends at each slot in as few bytes as hold the numbers of names and of the commonest kinds. */
function recordsOf(ending: readonly Slot[]): Records {
  const single = ending.map(({ items, isShared }) => (items.length === 1 && !isShared ? items[0]! : null));
  const uses = new Map<string, { item: Item; count: number }>();
  let highest = 0;
  for (const item of single) {
    if (item === null) continue;
    highest = Math.max(highest, item.number);
    const use = uses.get(kindOf(item));
    if (use) use.count++;
    else uses.set(kindOf(item), { item, count: 1 });
  }
  const kinds = [...uses.values()].sort((one, other) => other.count - one.count);
  const tries = [3, 4].flatMap((width) => {
    const kindBits = Math.min(bitsFor(kinds.length), width * 8 - bitsFor(highest));
    if (kindBits < 1) return [];
    const written = write(ending, single, kinds.slice(0, 2 ** kindBits - 1).map(({ item }) => item), width, kindBits); // prettier-ignore
    return bitsFor(written.lists.length) <= width * 8 - kindBits ? [written] : [];
  });
  const size = ({ records, lists }: Records): number => records.length + lists.length * 4;
  const [best] = tries.sort((one, other) => size(one) - size(other));
  if (!best) throw new TableError("More names share their spelling than a table can list.");
  return best;
}

function write(
  ending: readonly Slot[],
  single: readonly (Item | null)[],
  common: readonly Item[],
  recordWidth: number,
  kindBits: number,
): Records {
  const kinds = new Map(common.map((item, index) => [kindOf(item), index + 1]));
  const records = new Uint8Array(ending.length * recordWidth);
  const lists: number[] = [];
  ending.forEach(({ items }, rank) => {
    const item = single[rank];
    const kind = item ? (kinds.get(kindOf(item)) ?? 0) : 0;
    let packed = (item && kind > 0 ? item.number : lists.length) * 2 ** kindBits + kind;
    for (let byte = 0; byte < recordWidth; byte++, packed = Math.floor(packed / 256))
      records[rank * recordWidth + byte] = packed;
    if (kind > 0) return;
    // Where both stand, the state comes before its demonym.
    const sorted = [...items].sort((one, other) => isQuiet(one) - isQuiet(other));
    lists.push(items.length);
    for (const { number, flags, demand, check } of sorted)
      lists.push(((number << 8) | flags) >>> 0, demand, check);
  });
  return { records, recordWidth, kindBits, kinds: common.flatMap(({ flags, demand }) => [flags, demand]), lists }; // prettier-ignore
}

const kindOf = ({ flags, demand }: Item): string => `${flags}|${demand}`;

/** The bits that a number up to this one needs. */
const bitsFor = (highest: number): number => Math.floor(Math.log2(highest || 1)) + 1;

const isQuiet = ({ flags }: Item): number => (flags & (CUE | DECOY) ? 0 : flags & QUIET);
