/** Scenarios and dialogues built by hand, for tests of what stands on them. Spans are looked up, so that they are always true. */
import { SIGNALS, type Degree, type Finding, type FindingKind, type Entity, type Signal } from '../../src/core/analysis/types.ts';
import type { Action, OutcomeId, Scenario, Visibility } from '../../src/core/scenario/types.ts';
import type { Dialogue, TranscriptEntry, Turn } from '../../src/core/session/types.ts';

export function aScenario(change: Partial<Scenario> = {}): Scenario {
  return {
    id: 'kettle-dead-ru',
    lang: 'ru',
    replyLangs: ['ru'],
    country: null,
    title: 'Чайник, который не включается',
    lessons: ['no-stupid-questions'],
    channel: 'chat',
    starts: '2025-03-12T10:00',
    tz: 'Europe/Kyiv',
    kind: 'complaint',
    fault: 'ours',
    difficulty: 2,
    brief: 'Магазин бытовой техники. Покупательница пишет третий раз за три дня.',
    twin: null,
    author: null,
    company: null,
    customer: {
      name: 'Марина Викторовна',
      forms: ['Марина Викторовна'],
      address: 'formal',
      persona: 'precise',
      anger: 70,
      fairness: 30,
      card: null,
    },
    department: null,
    cause: null,
    targets: {
      firstReply: { excellentMs: 30_000, goodMs: 60_000, poorMs: 180_000 },
      reply: { excellentMs: 60_000, goodMs: 120_000, poorMs: 300_000 },
    },
    facts: [],
    remedies: [{ id: 'replace', right: 'right', phrases: ['{замен*|новый чайник}'], takesMs: null, needs: null }],
    vary: [],
    opening: ['Третий день пишу! Чайник не включается, а вы молчите.', 'Мне его что, в музей сдать?'],
    stages: null,
    outcomes: [],
    modelAnswers: [],
    rubric: { weights: {}, notApplicable: [], autoFail: [] },
    protocol: [],
    samples: [],
    ...change,
  };
}

export type FindSpec = {
  readonly words: string;
  readonly certainty?: 'found' | 'likely';
  readonly degree?: Degree;
  readonly critical?: boolean;
  readonly better?: string;
} & ({ readonly signal: Signal } | { readonly kind: FindingKind; readonly rule: string });

export type TurnSpec = {
  /** The messages of the turn. */
  readonly says?: readonly string[];
  readonly finds?: readonly FindSpec[];
  readonly entities?: readonly { readonly type: Entity['type']; readonly words: string; readonly value: Entity['value'] }[];
  readonly isAssessed?: boolean;
  readonly action?: Action;
  readonly remedies?: readonly string[];
  readonly asks?: readonly string[];
  readonly told?: readonly string[];
  /** null: nothing waited for this turn. */
  readonly tookMs?: number | null;
  readonly visibility?: Visibility;
  /** What the customer says after it. */
  readonly answer?: readonly string[];
};

export type DialogueSpec = {
  /** null: of a dialogue stored before they were followed up. */
  readonly promises?: Dialogue['promises'] | null;
  readonly unfounded?: Dialogue['unfounded'] | null;
  readonly thread?: Dialogue['thread'];
  readonly turns?: readonly TurnSpec[];
  readonly outcome?: { readonly as: OutcomeId; readonly reason: NonNullable<Dialogue['outcome']>['reason'] };
  readonly durationMs?: number;
};

/** The opening ends at 0 ms; every turn comes `tookMs` (30 s) after what was said before. */
export function aDialogue(
  scenario: Scenario,
  { turns: specs = [], outcome, durationMs, promises = [], unfounded = [], thread = null }: DialogueSpec,
): Dialogue {
  const transcript: TranscriptEntry[] = scenario.opening.map((text) => ({ by: 'customer', turn: 0, atMs: 0, text, unprompted: false }));
  const numbers = { anger: scenario.customer.anger, fairness: scenario.customer.fairness };
  let atMs = 0;
  const turns = specs.map((spec, index): Turn => {
    const turn = index + 1;
    atMs += spec.tookMs ?? 30_000;
    const built = aTurn(spec, turn, atMs, numbers);
    built.messages.forEach((message, at) => {
      transcript.push({
        by: 'operator',
        turn,
        message: at,
        atMs: message.atMs,
        text: message.text,
        assessed: message.assessed,
        findings: message.findings,
        entities: message.entities,
        remedies: at === built.messages.length - 1 ? built.remedies : [],
      });
    });
    if (built.action !== null) transcript.push({ by: 'action', turn, atMs, action: built.action });
    for (const text of spec.answer ?? []) transcript.push({ by: 'customer', turn, atMs, text, unprompted: false });
    return built;
  });
  const first = turns.find((turn) => turn.messages.length > 0);
  return {
    seed: 1,
    mode: 'practice',
    turns,
    transcript,
    curve: turns.map(({ turn, atMs: at }) => ({ turn, atMs: at, numbers, mood: 'angry', visibility: 'private', causes: [] })),
    firstResponseMs: first === undefined ? null : first.responseMs,
    durationMs: durationMs ?? atMs,
    told: turns.flatMap((turn) => turn.told),
    ...(promises === null ? {} : { promises }),
    ...(unfounded === null ? {} : { unfounded }),
    thread,
    outcome: outcome === undefined ? null : { id: outcome.as, ...outcome },
    survey: null,
  };
}

function aTurn(spec: TurnSpec, turn: number, atMs: number, numbers: Turn['before']): Turn {
  const texts = spec.says ?? [];
  const messages = texts.map((text) => ({
    text,
    atMs,
    assessed: spec.isAssessed ?? true,
    findings: (spec.finds ?? []).flatMap((find) => (text.includes(find.words) ? [aFinding(text, find)] : [])),
    entities: (spec.entities ?? []).flatMap(({ type, words, value }) =>
      text.includes(words) ? [{ type, text: words, value, start: text.indexOf(words), end: text.indexOf(words) + words.length }] : [],
    ),
  }));
  for (const { words } of spec.finds ?? []) {
    if (!texts.some((text) => text.includes(words))) throw new Error(`«${words}» is not in turn ${turn}`);
  }
  const found = new Set(
    messages.flatMap((message) => message.findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : []))),
  );
  return {
    turn,
    messages,
    action: spec.action ?? null,
    signals: SIGNALS.filter((signal) => found.has(signal)),
    remedies: spec.remedies ?? [],
    asks: spec.asks ?? [],
    told: spec.told ?? [],
    responseMs: spec.tookMs === undefined ? 30_000 : spec.tookMs,
    atMs,
    before: numbers,
    after: numbers,
    visibility: spec.visibility ?? 'private',
  };
}

function aFinding(text: string, find: FindSpec): Finding {
  const start = text.indexOf(find.words);
  const located = {
    start,
    end: start + find.words.length,
    text: find.words,
    certainty: find.certainty ?? ('found' as const),
    degree: find.degree ?? null,
  };
  return 'kind' in find
    ? { ...located, kind: find.kind, rule: find.rule, critical: find.critical ?? false }
    : { ...located, signal: find.signal, rule: `${find.signal}.test`, better: find.better ?? null, critical: find.critical ?? false };
}

/** Every signal can be read, in every language. */
export const readsAll = () => true;

/** A handling as the texts teach it: two turns, everything there, nothing amiss. */
export const GOOD_TURNS: readonly TurnSpec[] = [
  {
    says: [
      'Марина Викторовна, простите нас за молчание, и спасибо, что написали ещё раз. Понимаю, как это злит: три дня с чайником, который не включается. Это наша вина, беру ваш вопрос на себя.',
      'Подскажите, пожалуйста, номер заказа?',
    ],
    finds: [
      { signal: 'personal', words: 'Марина Викторовна' },
      { signal: 'apology', words: 'простите нас за молчание' },
      { signal: 'thanks', words: 'спасибо, что написали' },
      { signal: 'empathy', words: 'Понимаю, как это злит' },
      { signal: 'ownership', words: 'беру ваш вопрос на себя' },
      { signal: 'clarify', words: 'Подскажите, пожалуйста, номер заказа?' },
    ],
    asks: ['order'],
    told: ['order'],
    answer: ['Заказ 4711-20.'],
  },
  {
    says: [
      'Спасибо! Новый чайник курьер привезёт завтра до 12:00, доставка и скидка 15 % на следующий заказ за нами. Анна Петрова, доб. 214.',
    ],
    finds: [
      { signal: 'solution', words: 'Новый чайник курьер привезёт' },
      { signal: 'timeline', words: 'завтра до 12:00' },
      { signal: 'compensation', words: 'скидка 15 %' },
      { signal: 'contact', words: 'Анна Петрова, доб. 214' },
    ],
    entities: [{ type: 'percent', words: '15 %', value: 15 }],
    remedies: ['replace'],
    answer: ['Вот это ответ. Спасибо, Анна.'],
  },
];

/** Excuses and doubt, as the texts warn of. */
export const EXCUSE_TURNS: readonly TurnSpec[] = [
  {
    says: ['А вы в розетку его включали?'],
    finds: [{ signal: 'stupid_question', words: 'А вы в розетку его включали?', better: 'Расскажите, пожалуйста, как это произошло?' }],
    answer: ['Вы издеваетесь?'],
  },
  {
    says: ['Просто у нас сейчас много заказов, такие правила.'],
    finds: [{ signal: 'excuse', words: 'Просто у нас сейчас много заказов' }],
  },
];
