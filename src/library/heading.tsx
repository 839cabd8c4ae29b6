import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useReader } from "../shared/ui/localised.tsx";
import { Unbroken } from "../shared/ui/unbroken.tsx";

/** Names the tab and the history's step. */
function useTitle(title: string): void {
  const { t } = useReader();
  // A tab's label is plain text: isolates would be drawn as boxes by some systems.
  const full = t("library_document_title", { title }).replace(/[\u2066-\u2069]/g, "");
  useEffect(() => {
    document.title = full;
  }, [full]);
}

/** A page's heading; focus comes here when a link led to the page. */
export function Heading({
  title,
  lang,
  dir,
}: {
  title: string;
  lang?: string;
  dir?: "ltr" | "rtl";
}): JSX.Element {
  useTitle(title);
  return (
    <h1 tabIndex={-1} lang={lang} dir={dir}>
      <Unbroken text={title} />
    </h1>
  );
}
