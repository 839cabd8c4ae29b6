/** The interface's texts by language; see scripts/build/locales.mjs. */
declare module "locales:*" {
  export const texts: Readonly<Record<"en" | "ar", Readonly<Record<string, string>>>>;
}

/** Style sheets are bundled as text. */
declare module "*.css" {
  const text: string;
  export default text;
}
