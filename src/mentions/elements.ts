/** Elements whose text is never scanned: code, fields, what is not text. Lower-case local names. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    "applet area audio base button canvas code datalist defs desc embed frame frameset head iframe img input kbd link math meta " +
    "metadata meter noembed noframes noscript object optgroup option output param picture plaintext pre progress samp script " +
    "select source style symbol template textarea title track tt var video wbr xmp"
  ).split(" "),
);

/** Elements whose edges end a flow of text: no name runs across them. Lower-case local names; `text` is SVG's. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre " +
    "search section summary svg table tbody td text tfoot th thead tr ul"
  ).split(" "),
);
