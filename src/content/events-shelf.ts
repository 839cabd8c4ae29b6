import { withEvents } from "../events/as-mention.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Flow } from "./flow.ts";
import type { Session } from "./session.ts";
import { isReadable, isVisible } from "./styles.ts";

/** The event mentions of a page, flow by flow. */
export interface Shelf {
  /**
   * Puts a flow's event mentions in the place of those it had. Answers whether the truth had to be told: false where
   * nothing is new, and where the page changed the flow meanwhile or nobody can see it.
   */
  put(flow: Flow, events: readonly Mention[]): boolean;
}

const NONE: readonly Mention[] = [];

/** Sets the event mentions of a session beside its names, from now on. */
export function createShelf({ truth, marks }: Pick<Session, "truth" | "marks">): Shelf {
  const byFlow = new WeakMap<Flow, readonly Mention[]>();
  /** By first text node: a flow that is read again and says the same keeps its marks until the next run. */
  const byNode = new WeakMap<Text, { readonly text: string; readonly events: readonly Mention[] }>();
  /** Flows without names, known for an event only. */
  const ours = new WeakSet<Flow>();

  const eventsOf = (flow: Flow): readonly Mention[] => {
    const own = byFlow.get(flow);
    if (own) return own;
    const before = byNode.get(flow.pieces[0]!.node);
    return before?.text === flow.text ? before.events : NONE;
  };
  truth.beside = (flow, names) => withEvents(names, eventsOf(flow));

  /** Whether a flow without names can be seen; asked only where an event stands in it. */
  const isFree = ({ pieces }: Flow): boolean => {
    const element = pieces[0]!.node.parentElement;
    return (
      element !== null &&
      pieces.every(({ node }) => node.isConnected && truth.flowsAt(node).length === 0) &&
      isReadable(element) &&
      isVisible(element)
    );
  };
  return {
    put(flow, events) {
      const names = truth.names(flow);
      const isNew = JSON.stringify(events) !== JSON.stringify(eventsOf(flow));
      byFlow.set(flow, events);
      byNode.set(flow.pieces[0]!.node, { text: flow.text, events });
      if (!names) {
        if (events.length === 0 || !isFree(flow)) return false;
        ours.add(flow);
        marks.put(flow, truth.put(flow, NONE));
        return true;
      }
      if (!isNew) return false;
      if (events.length === 0 && ours.has(flow)) {
        truth.drop(flow);
        marks.drop(flow);
      } else marks.put(flow, truth.put(flow, names));
      return true;
    },
  };
}
