import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { SearchIcon } from "../shared/ui/icons.tsx";
import { useReader } from "../shared/ui/localised.tsx";
import { replaceHash } from "./navigation.ts";
import { hashOf, LISTS, type Route } from "./routes.ts";

const DOORS = ["articles", "actors", "events", "about"] as const;

/** Which door a page lies behind. */
const BEHIND: Readonly<Record<string, string>> = { article: "articles" };

/** Name, doors and the one search field. Typing searches at once; the first letter is a step in the history. */
export function Header({ route }: { route: Route }): JSX.Element {
  const { t } = useReader();
  const query = route.page === "search" ? route.query : "";
  const [typed, setTyped] = useState(query);
  // Back and forward change the query without the field; while one types, both are the same.
  useEffect(() => setTyped(query), [query]);

  const search = (text: string): void => {
    setTyped(text);
    const hash = hashOf({ page: "search", query: text });
    if (route.page === "search") replaceHash(hash);
    else location.hash = hash;
  };
  const here = BEHIND[route.page] ?? route.page;
  return (
    <header class="head">
      <a class="brand" href="#/" aria-current={route.page === "home" ? "page" : undefined}>
        {t("library_name")}
      </a>
      <nav aria-label={t("library_doors")}>
        <ul>
          {DOORS.map((door) => (
            <li key={door}>
              <a href={hashOf(LISTS[door])} aria-current={here === door ? "page" : undefined}>
                {t(`library_${door}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search class="search">
        <SearchIcon />
        <input
          type="search"
          value={typed}
          placeholder={t("library_search")}
          aria-label={t("library_search")}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onKeyDown={(event) => {
            // A method that composes letters (Chinese, Japanese …) has these keys for itself.
            if (event.isComposing) return;
            // From the field into what was found: Enter to its heading, down to its first line.
            const to = { ArrowDown: "main li a", Enter: "main h1" }[event.key];
            const target = to === undefined ? null : document.querySelector<HTMLElement>(to);
            if (route.page !== "search" || !target) return;
            event.preventDefault();
            target.focus();
          }}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </search>
    </header>
  );
}
