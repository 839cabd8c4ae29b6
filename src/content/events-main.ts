import { createFindEvents, type FindEvents } from "./events.ts";

/*
 * The recogniser of events, as a script of its own: `events.js` is put into a frame with the card's code, once names
 * were found there. A page that names nobody has no event that we know, and never reads a byte of this.
 */
(globalThis as { siyaq?: { events?(find: FindEvents): void } }).siyaq?.events?.(createFindEvents());
