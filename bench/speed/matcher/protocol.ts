/** What the processes of the matcher part say to each other. */

/** The name under which our own matcher runs. */
export const OURS = "Siyaq";

/** A contender has built what it searches with: in ms, and what that holds in memory. */
export interface Ready {
  readonly built: number;
  /** Includes the names themselves where the matcher keeps them. */
  readonly bytes: number;
}

/** One turn, in ms of the processor. */
export interface Timed {
  readonly floor: number;
  readonly matcher: number;
  readonly found: number;
}

/** A contender gave up; the engine's own message. */
export interface Failed {
  readonly failed: string;
}
