import type { NameRecord } from "./schema.ts";
import { entriesOf, type DatasetFiles } from "./source.ts";

/** What words already mean, so that nothing generated is taken for it. Words are compared as the engine folds them. */
export class Taken {
  readonly #owners = new Map<string, Map<string, NameRecord["kind"]>>();
  readonly #decoys: ReadonlySet<string>;
  readonly #words = new Map<string, string>();
  readonly #fold: (text: string) => string;

  constructor(source: DatasetFiles, fold: (text: string) => string) {
    this.#fold = fold;
    for (const { value } of entriesOf(source))
      for (const name of Object.values(value.names).flat()) this.give(name.text, value.id, name.kind);
    this.#decoys = new Set(source.decoys.map(({ text }) => fold(text)));
    for (const [language, list] of Object.entries(source.commonWords))
      for (const word of list) this.#words.set(fold(word), language);
  }

  /** Makes a text a name of an entry. The first kind stays. */
  give(text: string, entry: string, kind: NameRecord["kind"]): void {
    const key = this.#fold(text);
    const known = this.#owners.get(key) ?? new Map<string, NameRecord["kind"]>();
    this.#owners.set(key, known.set(entry, known.get(entry) ?? kind));
  }

  /** The kind of name that a text is of an entry, if it is one. */
  kind(text: string, entry: string): NameRecord["kind"] | undefined {
    return this.#owners.get(this.#fold(text))?.get(entry);
  }

  /** What a text is besides a name of `entry`, as a reason: a decoy or another entry's name. */
  by(text: string, entry: string): string | undefined {
    const key = this.#fold(text);
    if (this.#decoys.has(key)) return "a decoy";
    const other = [...(this.#owners.get(key)?.keys() ?? [])].find((id) => id !== entry);
    return other === undefined ? undefined : `a name of "${other}"`;
  }

  /** Which language has a text for a common word, as a reason. A page does not tell the language of its words. */
  common(text: string): string | undefined {
    const language = this.#words.get(this.#fold(text));
    return language === undefined ? undefined : `a common word (${language})`;
  }
}
