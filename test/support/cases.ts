// Cases as the desk keeps them, made up: a plain one to change, and many that look like a desk's year.
import type { CaseRecord, Named } from '../../src/core/progress/index.ts';

/** In the morning where the test runs, since days are counted there. */
export const CASE_MS = new Date(2026, 1, 10, 9, 0).getTime();

export const named = (id: string, name = id): Named => ({ id, name });

export function aCase(n: number, change: Partial<CaseRecord> = {}): CaseRecord {
  return {
    v: 1,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    profileId: '00000000-0000-4000-8000-000000000001',
    operator: 'Олена Коваль',
    number: String(1000 + n).padStart(4, '0'),
    scenarioId: 'kettle-plugged-in',
    scenarioTitle: 'Чайник, що не вмикається',
    lang: 'uk',
    mode: 'practice',
    channel: 'chat',
    company: 'Електросвіт',
    customer: 'Марина Вікторівна',
    product: 'Чайник',
    department: named('returns', 'Повернення'),
    cause: named('defective', 'Брак'),
    registered: null,
    misrouted: 0,
    startedMs: CASE_MS + n * 60_000,
    endedMs: CASE_MS + n * 60_000 + 300_000,
    firstReplyMs: 30_000,
    solvedMs: 120_000,
    durationMs: 300_000,
    solved: true,
    csat: 4,
    outcome: 'kept',
    remedies: [{ ...named('replace', 'Новий чайник'), kind: 'replace', right: 'right' }],
    messages: 3,
    about: 'Третій день пишу! Чайник не вмикається.',
    answer: 'Привеземо новий чайник завтра до 12:00.',
    ...change,
  };
}

/** A repeatable number 0…1 for each `n`. */
const drawn = (n: number): number => {
  let mixed = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
};

const pick = <Item>(items: readonly Item[], n: number): Item => items[Math.floor(drawn(n) * items.length)] as Item;

const CAUSES = [
  named('defective', 'Брак'),
  named('late', 'Запізнення'),
  named('lost-in-transit', 'Загублено дорогою'),
  named('duplicate-payment', 'Подвійне списання'),
  named('rude-courier', 'Грубий кур’єр'),
  named('no-answer', 'Ніхто не відповів'),
];
const DEPARTMENTS = [
  named('returns', 'Повернення'),
  named('logistics', 'Доставка'),
  named('billing', 'Розрахунки'),
  named('support', 'Підтримка'),
];
const PRODUCTS = ['Чайник', 'Пральна машина', 'Навушники', 'Тариф «Родинний»', 'Диван-ліжко', 'Квиток на потяг', null];
const COMPANIES = ['Електросвіт', 'Пошта Плюс', 'Затишна оселя', 'Банк «Дніпро»', null];
const CUSTOMERS = ['Марина Вікторівна', 'Андрій Павлюк', 'Ірина Сергіївна', 'Олег Нечай', 'Ганна Бойко', 'Тарас Мельник', 'Софія Руденко'];
const OPERATORS = ['Олена Коваль', 'Анна Петрова', 'Юрій Дем’яненко'];
const REMEDIES = [
  { ...named('replace', 'Новий товар'), kind: 'replace', right: 'right' },
  { ...named('refund', 'Повернення грошей'), kind: 'refund', right: 'right' },
  { ...named('bonus', 'Бонуси'), kind: 'other', right: 'partly' },
  { ...named('wait', 'Зачекати'), kind: 'explain', right: 'wrong' },
] as const;
const CHANNELS = ['chat', 'chat', 'chat', 'phone', 'email', 'social', 'review'] as const;
const HOUR_MS = 3_600_000;

/** `count` cases up to `untilMs`, spread over `days`, with a cause that goes badly (late) and one that goes well (defective). */
export function manyCases(count: number, { untilMs, days }: { untilMs: number; days: number }): CaseRecord[] {
  return Array.from({ length: count }, (_, n) => {
    const seed = (n + 1) * 7919;
    const cause = pick(CAUSES, seed + 1);
    const channel = pick(CHANNELS, seed + 2);
    const slowly = channel === 'email' || channel === 'review' ? 60 : 1;
    const goesBadly = cause.id === 'late' ? 0.35 : cause.id === 'defective' ? 0.9 : 0.65;
    const solved = drawn(seed + 3) < goesBadly;
    const firstReplyMs = drawn(seed + 4) < 0.04 ? null : Math.round((15 + 90 * drawn(seed + 5)) * 1000 * slowly);
    const startedMs = Math.round(untilMs - days * 24 * HOUR_MS * drawn(seed + 6) ** 1.3);
    const department = pick(DEPARTMENTS, seed + 7);
    const isRegistered = drawn(seed + 8) < 0.7;
    return aCase(n, {
      operator: pick(OPERATORS, seed + 9),
      lang: pick(['uk', 'uk', 'ru', 'en'] as const, seed + 10),
      channel,
      company: pick(COMPANIES, seed + 11),
      customer: pick(CUSTOMERS, seed + 12),
      product: pick(PRODUCTS, seed + 13),
      department,
      cause,
      registered: isRegistered ? { department, cause } : null,
      misrouted: isRegistered && drawn(seed + 14) < 0.15 ? 1 : 0,
      startedMs,
      endedMs: startedMs + 300_000,
      firstReplyMs,
      solvedMs: solved && firstReplyMs !== null ? firstReplyMs + Math.round(240_000 * slowly * drawn(seed + 15)) : null,
      solved,
      csat: Math.max(1, Math.min(5, Math.round((solved ? 3 : 1) + 2 * drawn(seed + 16)))),
      outcome: solved ? 'kept' : 'lost',
      remedies: solved ? [pick(REMEDIES.slice(0, 3), seed + 17)] : drawn(seed + 18) < 0.5 ? [REMEDIES[3]] : [],
      messages: 1 + Math.floor(6 * drawn(seed + 19)),
    });
  });
}
