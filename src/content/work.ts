import { CLOCK_CHARS, CLOCK_NODES, SLICE_MS } from "./constants.ts";

/** A piece of work that can be stopped at any step. */
export interface Job {
  /** Does a little; answers the number of characters looked at, or null when nothing is left. */
  step(): number | null;
}

/** What a node costs beside its characters, in characters: the clock is looked at every 32 nodes as well. */
export const NODE_COST = Math.ceil(CLOCK_CHARS / CLOCK_NODES);

/** Does jobs in slices that leave the page its frames. */
export interface Work {
  add(job: Job): void;
  /** Works for one slice at once; answers whether nothing is left. */
  slice(): boolean;
  readonly empty: boolean;
}

/** One job of many small ones, each made when its turn comes; null for an item that needs none. */
export function inTurn<T>(items: Iterable<T>, jobFor: (item: T) => Job | null): Job {
  const rest = items[Symbol.iterator]();
  let job: Job | null = null;
  return {
    step() {
      const cost = job?.step() ?? null;
      if (cost !== null) return cost;
      const next = rest.next();
      if (next.done) return null;
      job = jobFor(next.value);
      return NODE_COST / 2;
    },
  };
}

/** A queue of jobs. `now` is the clock, in ms. */
export function createWork(now: () => number = () => performance.now()): Work {
  const jobs: Job[] = [];
  return {
    add: (job) => void jobs.push(job),
    slice() {
      const end = now() + SLICE_MS;
      for (let cost = 0; jobs.length > 0;) {
        const done = stepOf(jobs[0]!);
        if (done === null) jobs.shift();
        else cost += done;
        if (cost < CLOCK_CHARS) continue;
        cost = 0;
        if (now() >= end) break;
      }
      return jobs.length === 0;
    },
    get empty() {
      return jobs.length === 0;
    },
  };
}

/** A job that fails is over, and must not keep the others from their turn. */
function stepOf(job: Job): number | null {
  try {
    return job.step();
  } catch (error) {
    console.error(error);
    return null;
  }
}
