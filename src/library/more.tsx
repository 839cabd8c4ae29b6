import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";

/** The first of many, and a button for as many more. `children` draws the first so many. */
export function More(props: {
  count: number;
  step: number;
  children: (most: number) => JSX.Element;
}): JSX.Element {
  const { t } = useReader();
  const [most, setMost] = useState(props.step);
  return (
    <>
      {props.children(most)}
      {props.count > most && (
        <button type="button" class="button more" onClick={() => setMost(most + props.step)}>
          {t("library_more")}
        </button>
      )}
    </>
  );
}
