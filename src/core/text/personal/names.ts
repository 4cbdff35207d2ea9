import type { Lang } from '../language.ts';
import type { Place } from './numbers.ts';

/** Given names as people have them in the three languages; stems where the ending changes with the case. */
const SLAVIC =
  'олександр александр олекс алекс олексі алексе андрі андре богдан борис вадим валенти валері василь васил вiктор віктор виктор віталі витали володимир владимир вячеслав денис дмитр дмитри євген евгени іван иван ігор игор ілл іль илья кирил костянтин константин леонід леонид максим микит никит микол никола миросла мирослав михайл михаил назар олег остап павл петр петро ростислав сергі серге станіслав станислав степан тарас тимофі тимофе тимур федір федор юрі юри ярослав артем артём антон анатолі анатоли аркаді аркади валер геннаді геннади григорі григори ' +
  'аліна алин анастасі анастаси анжел анна ганна валентин варвар василис вікторі виктори галин дарин дар`я дарь діан диан євгені евгени єв ев зінаїд зинаид інн инн ірин ирин катерин екатерин ксені ксени лариса ларис лес лиді лідія людмил марич марі мари мар`я марь мирослав надії наді наталі натали наталь нін нин оксан олен елен ольг олесь олес поліна полин раїс раис світлан светлан соломі софі софь таїс тамар тетян татьян уляна ульян христин юлі юли ян ярин';
const STEMS = [...new Set(SLAVIC.replace(/`/gu, "'").split(' '))].filter((stem) => stem.length > 2);
export const ENDINGS = 'а я у ю о е є и і ї ы й ь ою ею єю ой ей ём ем єм ом ові еві єві е'.split(' ');
const SLAVIC_NAMES = new Set(STEMS.flatMap((stem) => ['', ...ENDINGS].map((ending) => stem + ending)));
/** Short or ambiguous on their own: a hope, a faith, a lion, a novel. They count only beside another name. */
const ALSO_WORDS = new Set(
  'віра віри вірі віру вера веры вере веру надія надії надію надежда любов любовь роман романа романе лев слава слави марина марини яна яни яну лес лесь мари марі дари дарую олекс алекс ольг остап назар єва ева світлані світ степу степ іль антоні'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'james john robert michael david william richard joseph thomas charles daniel matthew anthony steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott benjamin samuel gregory patrick alexander jack dennis peter harry oliver liam noah ethan mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna brenda pamela emma nicole helen samantha katherine christine rachel carolyn janet catherine maria heather diane olivia julie joyce victoria kelly christina lauren joan evelyn judith megan hannah claire fiona siobhan niamh nigel ian graham stuart callum rhys gareth owen priya mohammed muhammad ahmed fatima aisha raj chloe sophie charlotte tom tim ben adam simon martin neil alan colin derek keith philip roger harriet kate lucy alice ellie ruth jane bronwen'.split(
    ' ',
  ),
);

/** Capitals may stand inside: McDonald, O’Brien. */
const PART = String.raw`\p{Lu}[\p{L}'’ʼ]*\p{Ll}`;
const WORD = `${PART}(?:-${PART})?`;
/** As on a form, or shouted. */
const CAPITALS = String.raw`\p{Lu}[\p{Lu}'’ʼ]{3,}(?:-\p{Lu}{3,})?(?![\p{L}])`;
const INITIALS = String.raw`(?:\p{Lu}\.\s?){1,2}`;
const PATRONYMIC = /(?:(?:о|е|є|ьо|йо)вич|ївн|івн|овн|евн|ьич|ьевич|иничн)(?:[аіиуюоеєы]|ем|ом|ою|ей|ой|ові|еві|у)?$/u;
const SURNAME =
  /(?:енк(?:о|а|у|ом|ові|е)|[бвгджзклмнпрстхцчшщ]чук(?:а|у|ом|ові|е)?|(?:ськ|цьк|зьк|ск|цк)(?:ий|ого|ому|им|ая|ой|ую|ої|ій|ою))$/u;

/** A word that is followed by a name, whatever the name is and however it is written. */
const TITLES = String.raw`[Пп]ане?|[Пп]анові|[Пп]ана|[Пп]ані|[Дд]обродію|[Гг]осподин(?:а|у|ом)?|[Гг]оспож(?:а|е|у|ой)|[Гг]-н|[Гг]-жа|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?`;
const CALLED = String.raw`[Мм]ене\sзвати|[Мм]еня\sзовут|[Зз]вуть|[Зз]овут|[Mm]y\sname\sis|[Mm]y\sname['’]s`;
/** Here capitals may be a firm's, too. */
const OTHERS = String.raw`[Мм]енеджер(?:ка|ки|ці|у|а|ом|кою)?|[Оо]ператор(?:ка|ки|ці|у|а|ом|кою)?|[Кк]ур['’ʼ]?[єь]ер(?:а|у|ом)?|[Мм]айст(?:ер|ра|ру|ром)|[Кк]онсультант(?:ка|ки|а|у|ом)?|[Пп]рац[іи]вни(?:к|ця|цею|ком)|[Зз]\sповагою,?|[Сс]\sуважением,?|[Cc]alled\sherself|[Cc]alled\shimself|[Ss]omeone\scalled|[Kk]ind\sregards,?|[Bb]est\sregards,?|[Rr]egards,?|[Ss]incerely,?|[Yy]ours\s(?:truly|faithfully|sincerely),?`;
const CUES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:${TITLES}|${CALLED}|${OTHERS})\s+(?<what>(?:${INITIALS})?${WORD}(?:[^\S\n]${WORD}){0,2}(?:[^\S\n]${INITIALS})?)`,
    'gdu',
  ),
  new RegExp(String.raw`(?<![\p{L}])(?:${TITLES}|${CALLED})\s+(?<what>(?:${INITIALS})?${CAPITALS}(?:[^\S\n]${CAPITALS})?)`, 'gdu'),
  new RegExp(String.raw`(?<![\p{L}.])(?<what>${WORD}\s\p{Lu}\.\s?\p{Lu}\.|(?:\p{Lu}\.\s?){2}${WORD})`, 'gdu'),
];
/** In small letters only what is known to be a name: «my name is on the bill». */
const SMALL_CUE = new RegExp(String.raw`(?<![\p{L}])(?:${CALLED})\s+(?<what>\p{Ll}[\p{Ll}'’ʼ]+)(?:\s(?<next>\p{Ll}[\p{Ll}'’ʼ]+))?`, 'gdu');
const NO_NAMES = new Set(
  'i we you the your this that it please thank thanks hello dear я ви ми мы вы це это дякую спасибо прошу добрий доброго здравствуйте де где коли когда чому почему'.split(
    ' ',
  ),
);

/** Words that end as patronymics do: what is even, certain, full, main. */
const NO_PATRONYMIC =
  /^(?:не|без|на|у|в)?(?:р[іо]вн|певн|повн|головн|основн|чар[іо]вн|духовн|верховн|древн|кровн|словн|винн?овн|умовн|условн|любовн|церковн|мовн|бавовн|шовковн|готовн|плачевн|душевн|щоденн|дневн|деревн|царевн|королівн|бойовн|зовн)/iu;
/** Words that end as surnames do. */
const NO_SURNAME = /^(?:пере|недо|уце)?(?:оцен|сцен|стен|пен|грен)к[аеуи]/iu;

/** Names of people, as far as that is sure: after a word that says so, or by the name itself. */
export function namesIn(text: string, lang: Lang): Place[] {
  const cued = CUES.flatMap((cue) =>
    [...text.matchAll(cue)].flatMap((match): Place[] => {
      const [start, end] = match.indices!.groups!.what!;
      return NO_NAMES.has(firstOf(text.slice(start, end))) ? [] : [{ kind: 'name', start, end }];
    }),
  );
  return [...cued, ...smallIn(text), ...runsIn(text, lang)];
}

/** Who says what they are called, in small letters. */
function smallIn(text: string): Place[] {
  return [...text.matchAll(SMALL_CUE)].flatMap(({ groups, indices }): Place[] => {
    const { what = '', next = '' } = groups ?? {};
    const word = folded(what);
    if (!SLAVIC_NAMES.has(word) && !ALSO_WORDS.has(word) && !ENGLISH.has(word)) return [];
    const at = indices!.groups!;
    const isSurname = SURNAME.test(next) && !NO_SURNAME.test(next);
    return [{ kind: 'name', start: at['what']![0], end: (isSurname ? at['next'] : at['what'])![1] }];
  });
}

const folded = (word: string): string => word.toLowerCase().replace(/[’ʼ]/gu, "'");

const firstOf = (words: string): string => words.split(/[\s-]/u)[0]!.toLowerCase();

/** Words with capitals that stand together, where one of them is a name. */
function runsIn(text: string, lang: Lang): Place[] {
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}.])${WORD}(?:[^\S\n]${WORD}){0,3}(?![\p{L}])`, 'gdu'))].flatMap((run) => {
    const words = [...run[0].matchAll(new RegExp(WORD, 'gu'))].map((word) => ({
      word: word[0],
      start: run.index + word.index,
      end: run.index + word.index + word[0].length,
    }));
    const isName = words.map(
      ({ word }) =>
        isGiven(word, lang, words.length > 1) ||
        (PATRONYMIC.test(word) && !NO_PATRONYMIC.test(word)) ||
        (/енк(?:о|а|у|ом|ові)$/u.test(word) && !NO_SURNAME.test(word)),
    );
    const first = isName.indexOf(true);
    if (first < 0) return [];
    const last = isName.lastIndexOf(true);
    // a surname beside it: after it, or before it where it looks like one
    const end = words[last + 1] ?? words[last]!;
    const start = first > 0 && SURNAME.test(words[first - 1]!.word) ? words[first - 1]! : words[first]!;
    return [{ kind: 'name' as const, start: start.start, end: end.end }];
  });
}

function isGiven(written: string, lang: Lang, isBesideAnother: boolean): boolean {
  const word = folded(written);
  if (ALSO_WORDS.has(word)) return isBesideAnother;
  if (/^[a-z]/u.test(word)) return ENGLISH.has(word.replace(/'s$/u, ''));
  return lang === 'en' ? false : SLAVIC_NAMES.has(word);
}
