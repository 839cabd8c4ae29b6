import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compileFolder } from "../../scripts/lib/build-pack.ts";
import type { EntryRecord } from "../dataset/schema.ts";
import { findMentions } from "./find.ts";
import { readTable, type NamesTable } from "./format.ts";

/* Sentences of our own in the scripts of the world, with the bundled dataset: what is marked, what is quiet, and
   nothing inside longer words. */

let table: NamesTable;
let ids: string[];

beforeAll(async () => {
  const { namesBin, records } = await compileFolder(join(import.meta.dirname, "../../dataset"));
  table = readTable(namesBin);
  ids = records.filter((record): record is EntryRecord => record.kind !== "article").map(({ id }) => id);
});

/** `the words = entry` of everything found but events; `~` stands before what is quiet. */
const found = (text: string): string[] =>
  findMentions(table, text)
    .map(({ entries, start, end, strength }) => ({
      id: ids[entries[0]]!,
      line: `${strength === "quiet" ? "~" : ""}${text.slice(start, end)} = ${ids[entries[0]]!}`,
    }))
    .filter(({ id }) => !id.startsWith("ev-"))
    .map(({ line }) => line);

type Case = readonly [text: string, ...expected: string[]];
const check = (cases: readonly Case[]): void =>
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) =>
    expect(found(text)).toEqual(expected),
  );

describe("Han", () => {
  check([
    ["伊朗和美国在阿曼举行间接会谈。", "伊朗 = iran", "美国 = united-states", "阿曼 = oman"],
    ["德黑兰否认袭击了以色列", "德黑兰 = tehran", "以色列 = israel"],
    [
      "白宫说拜登将与内塔尼亚胡通话",
      "白宫 = white-house",
      "拜登 = joe-biden",
      "内塔尼亚胡 = benjamin-netanyahu",
    ],
    ["聯合國安理會討論加薩走廊局勢", "聯合國安理會 = un-security-council", "加薩走廊 = gaza"],
    // As with "Iranians": quiet.
    ["许多伊朗人上街，一名美国人受伤", "~伊朗人 = iran", "~美国人 = united-states"],
    ["约旦河西岸发生冲突"],
    ["我国中东部地区有雨，请添加沙拉酱"],
    ["这是合法国家机关，阿曼达来过"],
    ["《华盛顿邮报》的记者"],
    ["伊拉克真主党旅发表声明", "伊拉克 = iraq"],
    ["黎巴嫩真主党发表声明", "黎巴嫩 = lebanon", "真主党 = hezbollah"],
  ]);
});

describe("kana and Han", () => {
  check([
    [
      "イランの核開発をめぐり、イスラエルが警告した。",
      "イランの核開発 = iran-nuclear-programme",
      "イラン = iran",
      "イスラエル = israel",
    ],
    ["バイデン大統領は「ガザ地区」での停戦を求めた", "バイデン = joe-biden", "ガザ地区 = gaza"],
    [
      "米国とイギリスがフーシ派を攻撃",
      "米国 = united-states",
      "イギリス = united-kingdom",
      "フーシ派 = houthis",
    ],
    ["対イラン制裁と米国務省", "イラン = iran", "米国務省 = us-state-department", "米国 = united-states"],
    ["イラン人の記者", "~イラン人 = iran"],
    ["ホルムズ海峡を通る船", "ホルムズ海峡 = strait-of-hormuz"],
    // Nothing inside longer words.
    ["アイランドのシリアルはシリアスな味、イラクサのスープ"],
    ["ラテンアメリカと南アメリカ、ヨルダン川西岸"],
    ["トランプで遊ぶ。マスカットを食べる。"],
    ["トランプ大統領がホワイトハウスで会見", "トランプ大統領 = donald-trump", "ホワイトハウス = white-house"],
    ["ｲﾗﾝの首都", "ｲﾗﾝ = iran"],
  ]);
});

describe("Hangul", () => {
  check([
    ["이란은 이스라엘을 비난했다", "이란 = iran", "이스라엘 = israel"],
    ["미국이 예멘의 후티를 공격했다", "미국 = united-states", "예멘 = yemen"],
    ["이라크에서 시리아로, 레바논까지", "이라크 = iraq", "시리아 = syria", "레바논 = lebanon"],
    ["카타르와 요르단도, 프랑스에는", "카타르 = qatar", "요르단 = jordan", "프랑스 = france"],
    ["친이란 민병대와 대이란 제재", "이란 = iran", "이란 = iran"],
    ["이란인 두 명이 영국에 갔다", "~이란인 = iran", "영국 = united-kingdom"],
    ["사우디아라비아와의 관계", "사우디아라비아 = saudi-arabia"],
    // 이란 behind a noun, a quoted noun, apart; longer words; 오만 is arrogance.
    ["사랑이란 무엇인가"],
    ['‘자유’이란 말, "민주"이란 말'],
    ["이 란은 향기롭다"],
    ["이란성 쌍둥이, 미국산 소고기, 영국식 정원"],
    ["그의 오만과 편견"],
    ["오만은 이란과 미국의 회담을 주선했다", "오만 = oman", "이란 = iran", "미국 = united-states"],
    ['"이란은 준비됐다"고 말했다', "이란 = iran"],
  ]);
});

describe("Thai", () => {
  check([
    ["อิหร่านและอิสราเอลเจรจากันที่กาตาร์", "อิหร่าน = iran", "อิสราเอล = israel", "กาตาร์ = qatar"],
    ["สหรัฐอเมริกาถอนทหารจากอิรักและซีเรีย", "สหรัฐอเมริกา = united-states", "อิรัก = iraq", "ซีเรีย = syria"],
    // "Father loves mother", "ask to love you", "serious", the river.
    ["พ่อรักแม่ ขอรักเธอ เรื่องซีเรียสมาก ริมแม่น้ำจอร์แดน"],
  ]);
});

describe("Devanagari, Bengali, Tamil", () => {
  check([
    ["ईरान ने इज़राइल पर मिसाइलें दागीं", "ईरान = iran", "इज़राइल = israel"],
    ["ईरान ने इजराइल को चेतावनी दी", "ईरान = iran", "इजराइल = israel"],
    ["यमन और क़तर के विदेश मंत्री", "यमन = yemen", "क़तर = qatar"],
    // The river Yamuna, a queue, an Iranian.
    ["यमुना के किनारे लंबी कतार, ईरानी फ़िल्म"],
    ["ইরান ও ইরাক সীমান্ত, সিরিয়া", "ইরান = iran", "ইরাক = iraq", "সিরিয়া = syria"],
    ["ইরানি ছবি"],
    ["ஈரான் மற்றும் ஓமன் பேச்சு", "ஈரான் = iran", "ஓமன் = oman"],
    ["ஈரானிய திரைப்படம்"],
  ]);
});

describe("Cyrillic and Greek", () => {
  check([
    ["Иран и США провели переговоры в Маскате.", "Иран = iran", "США = united-states"],
    ["В Тегеране ждут; Тегеран молчит.", "Тегеран = tehran"],
    ["Президент Байден позвонил в Белый дом", "Байден = joe-biden", "Белый дом = white-house"],
    ["Премьер-министр Нетаньяху и Израиль", "Нетаньяху = benjamin-netanyahu", "Израиль = israel"],
    ["хуситы и Хезболла", "хуситы = houthis", "Хезболла = hezbollah"],
    // A Tyrannosaurus, a garden in capitals, gas and a cold.
    ["Тираннозавр, ВИШНЁВЫЙ САД, запах газа, катар и кашель. Катар прошёл."],
    [
      "Іран та Ізраїль; Сполучені Штати",
      "Іран = iran",
      "Ізраїль = israel",
      "Сполучені Штати = united-states",
    ],
    ["Το Ιράν και οι ΗΠΑ, ΙΣΡΑΗΛ", "Ιράν = iran", "ΗΠΑ = united-states", "ΙΣΡΑΗΛ = israel"],
    ["Ιρανικός κινηματογράφος, Ιρανός"],
  ]);
});

describe("Hebrew", () => {
  check([
    ["ראש הממשלה בנימין נתניהו דיבר על איראן", "בנימין נתניהו = benjamin-netanyahu", "איראן = iran"],
    [
      "שבאיראן ולישראל, מסוריה ומטהרן",
      "שבאיראן = iran",
      "ולישראל = israel",
      "מסוריה = syria",
      "ומטהרן = tehran",
    ],
    ["הפגישה בבית הלבן עם ג'ו ביידן", "בבית הלבן = white-house", "ג'ו ביידן = joe-biden"],
    ["צה״ל תקף ברצועת עזה", "צה״ל = idf", "ברצועת עזה = gaza"],
    ["החות'ים וחיזבאללה", "החות'ים = houthis", "וחיזבאללה = hezbollah"],
    // Fierce, the river, a newspaper, an Iranian.
    ['תשוקה עזה על גדות הירדן, כתב "ישראל היום", קולנוע איראני'],
  ]);
});

describe("Persian, Urdu, Arabic", () => {
  check([
    ["جو بایدن در کاخ سفید با نتانیاهو دربارهٔ اسرائیل گفت‌وگو کرد", "جو بایدن = joe-biden", "کاخ سفید = white-house", "نتانیاهو = benjamin-netanyahu", "اسرائیل = israel"],
    ["آیت الله خامنه ای در تهران", "آیت الله خامنه ای = ali-khamenei", "تهران = tehran"],
    ["حزب‌الله و حزب الله و حزبالله لبنان", "حزب‌الله = hezbollah", "حزب الله = hezbollah", "حزبالله = hezbollah", "لبنان = lebanon"],
    ["برت مک گورک و برت مکگورک", "برت مک گورک = brett-mcgurk", "برت مکگورک = brett-mcgurk"],
    // رئيسي is "main" in Arabic and a president's name in Persian; شام is evening in Urdu.
    ["سبب رئيسي في إيران", "إيران = iran"],
    ["کل شام ایران میں بارش ہوئی", "ایران = iran"],
    ["عراق اور شام میں، فرانس میں بھی", "عراق = iraq", "شام = syria", "فرانس = france"],
    ["وكالة فرانس برس ونيو فرانس"],
    ["قال بريت مكغورك إن ماكجيرك وماكغيرك واحد", "بريت مكغورك = brett-mcgurk", "ماكجيرك = brett-mcgurk", "وماكغيرك = brett-mcgurk"],
    ["لا هذا ولا ذاك، بلي الثوب، بالي مشغول"],
    ["نتانياهو وبنيامين نيتنياهو في إسرائيل", "نتانياهو = benjamin-netanyahu", "وبنيامين نيتنياهو = benjamin-netanyahu", "إسرائيل = israel"],
  ]); // prettier-ignore
});

describe("Latin", () => {
  check([
    ["İran’ın Şam’daki saldırıya yanıtı; ABD'nin ve İsrail'e", "İran = iran", "ABD = united-states", "İsrail = israel"],
    ["Cumhurbaşkanı Reisi Tahran’da", "Reisi = ebrahim-raisi", "Tahran = tehran"],
    ["EE. UU. e Irán; EE.UU. y Omán", "EE. UU = united-states", "Irán = iran", "EE.UU = united-states", "Omán = oman"],
    ["L’Iran et l’Arabie saoudite, M. Biden à la Maison-Blanche", "Iran = iran", "Arabie saoudite = saudi-arabia", "Biden = joe-biden", "la Maison-Blanche = white-house"],
    ["US-Präsident Biden und Regierungschef Netanjahu sprachen im Weißen Haus über Israel", "US = united-states", "Biden = joe-biden", "Netanjahu = benjamin-netanyahu", "Weißen Haus = white-house", "Israel = israel"],
    ["Die Lage in Syrien und im Libanon", "Syrien = syria", "Libanon = lebanon"],
    ["un réfugié syrien à Lyon", "~syrien = syria"],
    ["O Irã e Israel", "Irã = iran", "Israel = israel"],
    ["A França também falou", "França = france"],
    ["la Lingua Franca, la pilota Franca"],
    ["Ira Gershwin and the IRA; my Oma; My friend; SAD SONGS"],
    ["Mam katar i kaszel. Katar nie mija."],
    ["Oman kodin siivous on myös liikuntaa."],
    ["Hoa Kỳ và Vương quốc Anh", "Hoa Kỳ = united-states", "Vương quốc Anh = united-kingdom"],
    ["Marekani na Uingereza; Ufaransa", "Marekani = united-states", "Ufaransa = france"],
  ]); // prettier-ignore
});
