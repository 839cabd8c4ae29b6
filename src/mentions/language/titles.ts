/**
 * Capitalised words that stand before a name without being somebody's given name: titles, and words that open
 * a sentence or tell a direction; behind a hyphen too (US-Präsident). Beside English those languages that give a
 * title a capital in the middle of a sentence (German every noun, Turkish every title) or put it first (Russian,
 * French, Spanish). Words of one or two letters never count as given names and are not listed. Separated by
 * spaces: the names table carries them, so that a page pays for them where a family name stands on it.
 */
export const NO_GIVEN_NAMES =
  "president prime minister secretary senator ambassador envoy adviser general brigadier major colonel captain admiral " +
  "professor king prince ayatollah leader chief director spokesman deputy former sen gov gen mrs sir the and but for " +
  "then now today yesterday tomorrow later earlier meanwhile afterwards soon once again also still only instead " +
  "however moreover perhaps maybe there here whether unless though reportedly separately privately secretly finally " +
  "recently yet from with without when while where since until after before during between against over under near inside " +
  "outside across through toward into about like unlike despite although because that this both not even how why what " +
  "will can did does has was are his her its their our north south east west northern southern eastern western central " +
  "greater upper lower new pre pro anti monday tuesday wednesday thursday friday saturday sunday january february march " +
  "april june july august september october november december " +
  // German, French, Spanish, Turkish, Russian and Ukrainian; in small letters.
  "präsident präsidenten premier ministerpräsident ministerpräsidenten regierungschef staatschef kanzler " +
  "außenminister verteidigungsminister herr herrn republikaner demokrat amtsinhaber amtsvorgänger vorgänger nachfolger " +
  "revolutionsführer ajatollah regierung sprecher botschafter sondergesandter kandidat monsieur président ministre " +
  "général presidente ministro canciller ayatolá başkan başkanı başbakan başbakanı cumhurbaşkanı bakanı lideri " +
  "sözcüsü generali tuğgeneral komutanı temsilcisi президент премьер министр глава генерал аятолла " +
  "лидер міністр госсекретарь спецпосланник администрация";
