/** Ways to address a customer, derived from the name where that can be done safely. The first one is the one to suggest. */
import type { Lang } from '../text/language.ts';

export function formsOf(name: string, lang: Lang): string[] {
  const words = name.trim().split(/\s+/u);
  const forms = lang === 'uk' ? ukrainianForms(words) : lang === 'ru' ? russianForms(words) : englishForms(words);
  return [...new Set([...forms, words.join(' ')])].filter((form) => form !== '');
}

const ENGLISH_TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev)\.?$/iu;

function englishForms(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  if (ENGLISH_TITLES.test(words[0]!)) return [`${words[0]} ${last}`, ...(words.length > 2 ? [words[1]!] : [])];
  return [words[0]!];
}

/** Russian and Ukrainian patronymics; a surname such as Маркевич is told from them by where it stands. */
const PATRONYMIC = /(?:[оеєії]вич|[иіьї]ч|[оеєії]вна|[иі]чна|[иі]нична|івна|ївна)$/iu;

/** Name, patronymic and surname in either of the two usual orders. */
function partsOf(words: readonly string[]): { given: string; patronymic: string | null } {
  const at = words.findIndex(
    (word, index) => index > 0 && index <= 2 && PATRONYMIC.test(word) && (words.length > 2 || isGivenBefore(word)),
  );
  return at > 0 ? { given: words[at - 1]!, patronymic: words[at]! } : { given: words[0]!, patronymic: null };
}

/** Two words: «Марина Викторовна» is a name and a patronymic, «Ольга Маркевич» a name and a surname. */
function isGivenBefore(word: string): boolean {
  return (
    /(?:вна|чна)$/iu.test(word) ||
    /(?:ович|йович|ьович|евич)$/iu.test(word) ||
    /^(?:Ильич|Кузьмич|Лукич|Фомич|Ілліч|Лукич|Кузьмич)$/iu.test(word)
  );
}

function russianForms(words: readonly string[]): string[] {
  const { given, patronymic } = partsOf(words);
  return patronymic ? [`${given} ${patronymic}`, given] : [given];
}

function ukrainianForms(words: readonly string[]): string[] {
  const title = /^(пан|пані)$/iu.exec(words[0]!)?.[1]?.toLowerCase();
  const rest = title ? words.slice(1) : words;
  if (rest.length === 0) return [];
  const { given, patronymic } = partsOf(rest);
  const gender = title === 'пані' ? 'she' : title === 'пан' ? 'he' : genderOf(given, patronymic, rest);
  const call = vocative(given, gender);
  const sir = gender === 'he' ? 'пане' : gender === 'she' ? 'пані' : null;
  const respectful = sir && call ? [`${sir} ${call}`] : [];
  const formal = patronymic && call && gender ? [`${call} ${patronymicVocative(patronymic)}`] : [];
  return [...formal, ...(call ? [call] : []), ...respectful, given, ...(patronymic ? [`${given} ${patronymic}`] : [])];
}

type Gender = 'he' | 'she';

/** Men's names in -а and -я, which would pass for women's. */
const MEN_IN_A = /^(?:Микола|Ілля|Лука|Кузьма|Сава|Хома|Микита|Яр[еє]ма|Ярема|Гаврила|Григора|Олекса|Антипа|Вавила|Ярила|Добриня)$/u;
/** Names and pet names that are a man's as well as a woman's. */
const EITHER =
  /^(?:Саша|Женя|Валя|Слава|Паша|Міша|Шура|Ніка|Тоня|Вася|Толя|Коля|Ваня|Петя|Діма|Вова|Льоша|Альоша|Гоша|Жора|Юра|Сергійко)$/u;
const WOMEN_IN_CONSONANT = /^(?:Любов|Нінель|Адель|Ніколь|Мішель|Рахіль|Юдіф|Есфір|Руф|Агнес|Кармен|Елізабет|Маргарет|Естер|Інес)$/u;

function genderOf(given: string, patronymic: string | null, words: readonly string[]): Gender | null {
  if (patronymic) return patronymic.endsWith('на') ? 'she' : 'he';
  if (MEN_IN_A.test(given)) return 'he';
  if (WOMEN_IN_CONSONANT.test(given)) return 'she';
  const surname = words.find((word) => word !== given);
  if (EITHER.test(given))
    return surname && /(?:ська|цька|зька|ова|ева|єва|іна|їна)$/u.test(surname)
      ? 'she'
      : surname && /(?:ський|цький|зький|ов|ев|єв|ін|їн)$/u.test(surname)
        ? 'he'
        : null;
  if (/[ая]$/u.test(given)) return 'she';
  return /[бвгґджзйклмнпрстфхцчшщьо]$/u.test(given) ? 'he' : null;
}

/** «Федір» is called «Федоре»: names in which і gives way. */
const SHIFTING: Readonly<Record<string, string>> = {
  Антін: 'Антоне',
  Федір: 'Федоре',
  Сидір: 'Сидоре',
  Прокіп: 'Прокопе',
  Яків: 'Якове',
  Нестір: 'Несторе',
  Тиміш: 'Тимоше',
  Лев: 'Леве',
  Любов: 'Любове',
  Ігор: 'Ігорю',
  Лазар: 'Лазарю',
  Олег: 'Олеже',
  Ілля: 'Ілле',
  Марко: 'Марку',
  Левко: 'Левку',
  Юрко: 'Юрку',
  Франко: 'Франку',
};

/** Ukrainian vocative of a given name; null where the name gives no safe ground. */
function vocative(given: string, gender: 'he' | 'she' | null): string | null {
  if (!/^[А-ЯҐЄІЇ][а-яґєії'’ʼ-]+$/u.test(given) || given.includes('-')) return null;
  const known = SHIFTING[given];
  if (known) return known;
  const stem = given.slice(0, -1);
  if (/[ая]$/u.test(given)) {
    if (given.endsWith('а')) return `${stem}о`;
    if (/[аеєиіїоуюя'’ʼ]я$/u.test(given)) return `${stem}є`;
    return `${stem}ю`;
  }
  if (gender !== 'he') return gender === 'she' && WOMEN_IN_CONSONANT.test(given) ? given : null;
  if (/[йь]$/u.test(given)) return `${stem}ю`;
  if (/[гґкх]о$/u.test(given)) return `${stem}у`;
  if (given.endsWith('о')) return `${stem}е`;
  if (/[гґкх]$/u.test(given)) return `${given}у`;
  return /[бвджзлмнпрстфцчшщ]$/u.test(given) ? `${given}е` : null;
}

function patronymicVocative(patronymic: string): string {
  return patronymic.endsWith('на') ? `${patronymic.slice(0, -1)}о` : `${patronymic}у`;
}
