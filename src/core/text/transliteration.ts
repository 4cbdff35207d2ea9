import { isEnglishWord } from './language-of.ts';
import type { Lang } from './language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that show that Latin letters spell Ukrainian or Russian. None of them is an English word. */
const UK_MARKS = words(
  'shcho shho vy vam vas vash vashe vashu vashi nam nas nash nashu tse tsia tsei ale abo yak yakshcho dlia dlya pislia pislya pryvit pryvat dobryi dobryj dobrogo vybachte vybach vybachaius vybachayus pereproshuiu pereproshuyu proshu diakuiu dyakuyu dyakuiu diakuiemo dyakuyemo bud laska budlaska zaraz sohodni sogodni zavtra hodyny hodynu khvylyn hvylyn hroshi hroshei hryven hrn povernu povernemo perevirymo pereviriu zaminymo nadishlu nadishlit napyshit skazhit pidkazhit nomer zamovlennia zamovlennya prykro shkoda rozumiiu rozumiyu ya vid bez tilky duzhe mozhe mozhu nemaie nemae treba vzhe shche skilky chomu koly bude budemo zrobyv zrobyla zrobyly dostavka bezkoshtovno znyzhka znyzhku nashoi nasha vashoi vitayu vitaiu probachte probach obrazyv dopomozhu nichym tochno pereplutaly bachu tomu yaka yake yaki nashogo nashoho vashogo vashoho bo adzhe hryvni hrnvi mashyna mashynu mashynku vodiy vodii podarunok vypysano koleso znaie znaye pidizhdzhaie pidyidu priidu',
);
const RU_MARKS = words(
  'chto shto vy vam vas vash vashu vashe vashi nam nas nash nashu eto etot eta ili esli kak dlya posle privet dobryy dobryj dobriy izvinite izvinyayus izvini prostite prosti prosim proshu spasibo blagodarim blagodaryu pozhaluista pozhaluysta pozhalujsta pojaluista pjlsta seichas seychas sejchas segodnya segodnia zavtra chasa chasov minut rubley rublei rublej dengi vernu vernem vernyom proverim proveryu proverte zamenim otpravim napishite podskazhite skazhite nomer zakaza zakaz ponimayu ya ot bez tolko ochen mozhet mogu netu nado uzhe eshche esche skolko pochemu kogda budet budem sdelal sdelali dostavka besplatno skidka skidku nashey nasha vashey ne nichego nikak sami zdravstvuyte zdravstvuite otvechu obeda menya zovut starshiy idite pochtu pasportom pravda tuda smotrit obrashchenie peredano podrazdelenie etogo etomu kakoy kakaya zachem vremya vremeni rabotaet zayavka zayavku kuryer kurer',
);

const COMMON: readonly (readonly [RegExp, string])[] = [
  [/shch/gu, 'щ'],
  [/zh/gu, 'ж'],
  [/kh/gu, 'х'],
  [/ch/gu, 'ч'],
  [/sh/gu, 'ш'],
  [/ts/gu, 'ц'],
];
const UK_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/shh/gu, 'щ'],
  ...COMMON,
  [/yi$/gu, 'ий'],
  [/yj$/gu, 'ий'],
  [/yi/gu, 'ї'],
  [/ii/gu, 'ії'],
  [/yu|iu|ju/gu, 'ю'],
];
const lettersOf = (pairs: string): ReadonlyMap<string, string> => new Map(pairs.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));
const UK_SINGLE = lettersOf('aа bб vв wв gг hг dд eе zз yи iі jй kк lл mм nн oо pп rр sс tт uу fф xх cц qк');
const RU_SINGLE = lettersOf('aа bб vв wв gг hх dд eе zз iи jй kк lл mм nн oо pп rр sс tт uу fф xх cц qк');
/** Common words whose soft sign nobody types. */
const MENDED: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  uk: { буд: 'будь', ден: 'день', скілки: 'скільки', тілки: 'тільки', білше: 'більше', шо: 'що', ласкаво: 'ласкаво', пят: "п'ять" },
  ru: {
    ден: 'день',
    денги: 'деньги',
    толко: 'только',
    сколко: 'сколько',
    болше: 'больше',
    пят: 'пять',
    што: 'что',
    очен: 'очень',
    пожалуиста: 'пожалуйста',
    сеичас: 'сейчас',
  },
  en: {},
};

/** Whether a sentence in Latin letters is Ukrainian or Russian, by its normalised words; null where it is neither. */
export function transliteratedLanguage(norms: readonly string[]): Lang | null {
  let uk = 0;
  let ru = 0;
  let english = 0;
  let read = 0;
  for (const norm of norms) {
    if (!/^[a-z']+$/u.test(norm)) continue;
    read += 1;
    if (isEnglishWord(norm)) english += 1;
    if (UK_MARKS.has(norm)) uk += 1;
    if (RU_MARKS.has(norm)) ru += 1;
    // Clusters that English words hardly have.
    if (/(?:shch|zh[aeiouy]|[bvdlmnr]y[ij]$|aiu|uiu|iia$|ennia$|osti$|yly$|yla$)/u.test(norm)) uk += 0.5;
    if (/(?:shch|zh[aeiouy]|ayu|uyu|eniye$|[aeio]te$|yly$|[aeiouy]yu$|ali$|ila$)/u.test(norm)) ru += 0.5;
  }
  if (read === 0 || Math.max(uk, ru) < Math.max(read <= 3 ? 1 : 1.5, read * 0.25)) return null;
  if (english >= Math.max(uk, ru)) return null;
  return uk >= ru ? 'uk' : 'ru';
}

/** A transliterated word in Cyrillic letters; words with other letters come back as they are. */
export function toCyrillic(norm: string, lang: Lang): string {
  if (!/^[a-z']+$/u.test(norm)) return norm;
  let word = norm;
  if (lang === 'uk') {
    word = word
      .replace(/^ye(?=[a-z])/u, 'є')
      .replace(/y?ie|ye/gu, 'є')
      .replace(/ya|ia|ja/gu, 'я');
    for (const [pattern, letter] of UK_LETTERS) word = word.replace(pattern, letter);
    word = eachLetter(word, UK_SINGLE);
  } else {
    word = word
      .replace(/^et(?=[aoiu])/u, 'эт')
      .replace(/shch/gu, 'щ')
      .replace(/y[oe]/gu, 'е')
      .replace(/ya|ja|ia$/gu, 'я')
      .replace(/yu|ju|iu$/gu, 'ю');
    for (const [pattern, letter] of COMMON) word = word.replace(pattern, letter);
    word = word
      .replace(/yy$|yj$/gu, 'ый')
      .replace(/iy$|ij$/gu, 'ий')
      .replace(/(?<=[aeouаеоуяю])[yi](?![aeouаеоу])/gu, 'й')
      .replace(/y/gu, 'ы');
    word = eachLetter(word, RU_SINGLE);
  }
  word = word.replace(/(?<=\p{L})'(?![яюєї])/gu, 'ь');
  return MENDED[lang][word] ?? word;
}

function eachLetter(word: string, letters: ReadonlyMap<string, string>): string {
  return word.replace(/./gu, (letter) => letters.get(letter) ?? letter);
}
