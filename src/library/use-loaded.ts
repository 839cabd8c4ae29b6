import { useEffect, useState } from "preact/hooks";

/** Something that is read from the store: on its way, there, or not to be had. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly retry: () => void };

/**
 * Reads something whenever `key` changes; null: not wanted yet. What was read last stays until the next is there,
 * so that a list that grows does not flicker; a late answer to an old question is dropped.
 */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let stopped = false;
    load().then(
      (value) => stopped || setLoaded({ state: "ready", value }),
      (error: unknown) => {
        console.error(error);
        if (stopped) return;
        const retry = (): void => {
          setLoaded({ state: "loading" });
          setRound((n) => n + 1);
        };
        setLoaded({ state: "failed", retry });
      },
    );
    return () => {
      stopped = true;
    };
  }, [key, round]);
  return loaded;
}
