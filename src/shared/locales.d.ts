/** Interface texts whose keys start with `PREFIX_` (`locales:all`: every text), put together by the build. */
declare module "locales:*" {
  export const texts: import("./i18n.ts").Texts;
}
