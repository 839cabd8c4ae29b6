/**
 * Puts a text on the clipboard, from a click or key of the reader's; false when the browser refuses. Where the
 * clipboard's own interface is missing (pages without TLS) or forbidden (frames whose policy leaves it out), the
 * old copy command is asked; its event is answered as early as an event can be and goes no further (a page that
 * listens as early sees that something is copied, not what), and no selection and no focus is touched.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let done = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  globalThis.addEventListener("copy", answer, { capture: true });
  try {
    return document.execCommand("copy") && done;
  } catch {
    return false;
  } finally {
    globalThis.removeEventListener("copy", answer, { capture: true });
  }
}
