import { readDataset } from "./installed.ts";
import type { Dataset } from "./dataset.ts";
import { createSearch, type Search } from "./search.ts";
import { useLoaded, type Loaded } from "./use-loaded.ts";

/** The whole installed dataset, read once `wanted`. */
export const useDataset = (wanted = true): Loaded<Dataset> =>
  useLoaded(wanted ? "dataset" : null, readDataset);

/** Building the index takes some tens of milliseconds, so it is made at the first search and kept with its dataset. */
const searches = new WeakMap<Dataset, Search>();

/** The search over a dataset. */
export function searchOf(dataset: Dataset): Search {
  let search = searches.get(dataset);
  if (!search) {
    search = createSearch({ entries: [...dataset.actors, ...dataset.events], articles: dataset.articles });
    searches.set(dataset, search);
  }
  return search;
}
