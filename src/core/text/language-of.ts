import type { Lang } from './language.ts';

export type SentenceLang = Lang | 'mixed' | 'unknown';
/** 'open': Cyrillic that could be Ukrainian or Russian. 'none': no words at all. */
export type Verdict = SentenceLang | 'open' | 'none';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UK = words(
  'та й що це цей ця ці від щодо або але якщо тому також дуже будь ласка дякую дякуємо вибачте перепрошую нам вам вас ваш ваша ваше ваші ми ви він вона вони є був була було буде будемо зараз сьогодні вже ще тут там як чому де коли хто чи до на за з зі із у в для без після перед через якщо щоб бо адже немає нема треба можна зможемо можемо робимо зроблю перевірю передам замовлення гроші скарга пане пані розумію вашу нашу наша наш йому їй мене мені тобі собі цього цьому того тому яка який яке які добрий день ранку вечора',
);
const RU = words(
  'и что это этот эта эти от или но если потому также очень пожалуйста спасибо простите извините нам вам вас ваш ваша ваше ваши мы вы он она они есть был была было будет будем сейчас сегодня еще тут там как почему где когда кто ли до на за с со из у в для без после перед через чтобы ведь нет надо можно сможем можем делаем сделаю проверю передам заказа деньги жалоба понимаю вашу нашу наша наш ему ей меня мне тебя этого этому того тому какая какой какое какие добрый день утро вечер здравствуйте только наверное тебя нужно потом мой мои этих вами ничего будут есть нашей вашей',
);
const EN = words(
  'the a an and or but if of to in on at for with from by is are was were be been am i you u r ur ok yes hey bye how what where when who why which want need like know sure get got make made back out up about over our your one two day days week time order item money help call email he she it we they me my your our us them this that these those not no yes have has had do does did will would can could should may might must so as just now here there please sorry thanks thank hi hello dear order refund number',
);
/** Common words of languages that share our letters and are not read: de, fr, es, it, pt, pl, nl, tr, sv. None is an English word. */
const OTHER_LATIN = words(
  'ich wir sie ihr ihre ihren ihrem ihrer ihnen uns unser unsere unseren nicht und mit für auf bitte danke guten ist sind haben habe wird werden wurde kann können konnen koennen möchten sehr leid vielen bei nach oder aber auch schon noch heute morgen entschuldigung entschuldigen bestellung lieferung geld tagen eine einen einem einer kein keine sich dass wenn wie zu zum zur dem das verstehe kommt ' +
    "nous vous je suis votre notre vos avec dans pas ne que qui merci bonjour désolé desole desolee désolés sont avons avez allons sommes être etre ce cette ces mais demain aujourd'hui commande argent remboursement rembourser très vraiment toujours comprends aux une c'est j'ai " +
    'por para con sin usted ustedes sus muy mucho gracias hola señor disculpe lamentamos siento pedido dinero hoy mañana esta este estamos está vamos entiendo tiene puede cuando pero porque también dias días molestias contacto ' +
    'che non sono grazie ciao della dello delle degli nel nella gli scusiamo scusi suo nostro nostra vostro ordine soldi entro domani oggi questo questa siamo abbiamo ritardo pazienza ringraziamo anche ' +
    'não nao você voce obrigado obrigada sua seu uma pelo pela desculpa desculpe desculpas encomenda hoje amanhã dinheiro conta nosso nossa muito também temos isso foi ' +
    'nie jest się proszę prosze prosimy dziękuję dziekuje dziekujemy dzień dobry przepraszam przepraszamy bardzo że jak pana państwa panstwa zamówienie zamowienie pieniądze pieniadze jutro jutra dzisiaj zaraz sprawdzę sprawdze sprawdzimy rozumiem będzie bedzie wiadomosc tym naszym nasze nasza konto kontakt ' +
    'het een niet voor uw wij jullie zijn hebben wordt worden zullen spijt bestelling vandaag bedankt onze naar maar deze kunnen heeft graag aan geduld ' +
    'bir ve için bu teşekkürler merhaba ik och att det är inte',
);
/** Theirs too, but English as well or part of names: they count beside others. */
const OTHER_LATIN_TOO = words(
  'der die den des von dank hat war es am im bin le la les de du un est en et ou sur pour plus bien el los las su nos lo como hasta il per mi ci ma come da di do dos o os em com mas na za z w po ale van ons ook dit te in so me no u a',
);
const OTHER_CYRILLIC = words(
  'съм това какво благодаря моля няма който която или jeste није хвала молим гэта што дзякуй калі ласка вашае рахмат сәлем және үшін',
);

export function isEnglishWord(norm: string): boolean {
  return EN.has(norm);
}

/** The language of one sentence by its normalised words, before its neighbours have a say. */
export function languageOf(norms: readonly string[]): Verdict {
  let uk = 0;
  let ru = 0;
  let latin = 0;
  let cyrillic = 0;
  let english = 0;
  let other = 0;
  let maybe = 0;
  let shared = 0;
  let foreign = 0;
  for (const norm of norms) {
    if (!/\p{L}/u.test(norm)) continue;
    if (/[ўјљњђћџәғқңөұүһѓќѕ]/u.test(norm)) foreign += 1;
    else if (/^[\p{Script=Cyrillic}'’-]+$/u.test(norm)) {
      cyrillic += 1;
      if (/[іїєґ]/u.test(norm) || /[бвгджзклмнпрстфхцчшщ]'[яюєї]/u.test(norm)) uk += 3;
      else if (/[ыэъ]/u.test(norm)) ru += 3;
      else if (UK.has(norm) && !RU.has(norm)) uk += 2;
      else if (RU.has(norm) && !UK.has(norm)) ru += 2;
      if (OTHER_CYRILLIC.has(norm)) other += 1;
    } else if (/^[\p{Script=Latin}'’-]+$/u.test(norm)) {
      latin += 1;
      if (EN.has(norm)) english += 1;
      if (OTHER_LATIN_TOO.has(norm)) {
        maybe += 1;
        if (EN.has(norm)) shared += 1;
      }
      if (/[äöüßąęłńśźżćčšžěřůáéíóúñçàèùâêîôûãõşğıøåæ]/u.test(norm) || OTHER_LATIN.has(norm)) other += 1;
    } else foreign += 1;
  }
  const read = latin + cyrillic;
  if (read === 0) return foreign > 0 ? 'unknown' : 'none';
  if (foreign > read) return 'unknown';
  if (cyrillic >= latin) {
    if (other * 3 >= cyrillic && other >= 2) return 'unknown';
    if (uk > 0 && ru > 0) {
      if (uk >= ru * 3) return 'uk';
      if (ru >= uk * 3) return 'ru';
      return 'mixed';
    }
    if (uk > 0) return 'uk';
    return ru > 0 ? 'ru' : 'open';
  }
  const theirs = other > 0 ? other + maybe : 0;
  if (theirs > english && other > english - shared && theirs * 4 >= latin) return 'unknown';
  return 'en';
}

/** Sentences that could be Ukrainian or Russian take the side of the rest of the reply, then of what is expected; else both are read. */
export function settleLanguages(verdicts: readonly Verdict[], expected?: Lang): SentenceLang[] {
  const uk = verdicts.filter((verdict) => verdict === 'uk').length;
  const ru = verdicts.filter((verdict) => verdict === 'ru').length;
  let open: SentenceLang = 'mixed';
  if (uk > 0 && ru === 0) open = 'uk';
  else if (ru > 0 && uk === 0) open = 'ru';
  else if (uk === 0 && ru === 0 && (expected === 'uk' || expected === 'ru')) open = expected;
  return verdicts.map((verdict) => {
    if (verdict === 'open') return open;
    return verdict === 'none' ? 'unknown' : verdict;
  });
}
