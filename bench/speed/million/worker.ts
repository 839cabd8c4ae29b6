import { readTable, type NamesTable } from "../../../src/mentions/format.ts";
import { scan } from "../../../src/mentions/scan.ts";
import { API } from "./protocol.ts";

// The worker that has the table: read when it is first asked, and again after each stop.
let table: Promise<NamesTable> | null = null;
const load = async (): Promise<NamesTable> => {
  const { table: stored } = await API.storage.local.get(["table"]);
  return readTable(Uint8Array.fromBase64(stored as string));
};

API.runtime.onMessage.addListener(({ surfaces }, _sender, answer) => {
  if (!surfaces) return false;
  table ??= load();
  void table.then((names) => {
    const found = surfaces.flatMap((surface, index) => (scan(names, surface).some(({ start }) => start === 0) ? [index] : [])); // prettier-ignore
    answer({ found });
  });
  return true;
});
