import { REACTIONS, type Lines } from '../../src/core/customer/index.ts';
import type { Scenario } from '../../src/core/scenario/types.ts';
import { advance, type Mode, openSession, type Session, type SessionDeps, type SessionInput } from '../../src/core/session/index.ts';
import { fakeAnalyser } from './fake-analyser.ts';

const minute = 60_000;

/** A kettle that does not work: the default conversation in English, one required fact, a right, a partly right and a wrong remedy. */
export const KETTLE: Scenario = {
  id: 'kettle',
  lang: 'en',
  replyLangs: ['en'],
  country: null,
  title: 'A kettle that will not boil',
  lessons: ['no-stupid-questions'],
  channel: 'chat',
  starts: '2025-03-12T10:20',
  tz: 'Europe/London',
  kind: 'complaint',
  fault: 'ours',
  difficulty: 2,
  brief: 'A shop for household appliances.',
  twin: null,
  author: null,
  company: null,
  customer: { name: 'Dana', forms: ['Dana'], address: 'formal', persona: 'precise', anger: 70, fairness: 30, card: null },
  department: null,
  cause: null,
  targets: {
    firstReply: { excellentMs: 30_000, goodMs: minute, poorMs: 3 * minute },
    reply: { excellentMs: minute, goodMs: 2 * minute, poorMs: 5 * minute },
  },
  facts: [{ id: 'order', ask: ['order number'], tell: 'The order is 4512.', required: true }],
  remedies: [
    { id: 'replace', right: 'right', phrases: ['new kettle', 'replac*'], takesMs: null, needs: null },
    { id: 'refund', right: 'partly', phrases: ['refund*'], takesMs: null, needs: null },
    { id: 'manual', right: 'wrong', phrases: ['manual'], takesMs: null, needs: null },
  ],
  vary: [],
  opening: ['I have been writing for three days!', 'The kettle does not work.', 'Am I to give it to a museum?'],
  stages: null,
  outcomes: [],
  modelAnswers: [],
  rubric: { weights: {}, notApplicable: [], autoFail: [] },
  protocol: [],
  samples: [],
};

export function scenarioWith(changes: Partial<Scenario>, customer: Partial<Scenario['customer']> = {}): Scenario {
  return { ...KETTLE, ...changes, customer: { ...KETTLE.customer, ...changes.customer, ...customer } };
}

/** Six lines for every reaction and heat, each naming where it comes from. */
export const LINES: Lines = {
  lang: 'en',
  lines: Object.fromEntries(
    REACTIONS.map((reaction) => [
      reaction,
      Object.fromEntries(
        (['hot', 'warm', 'cool'] as const).map((heat) => [heat, [1, 2, 3, 4, 5, 6].map((number) => `<${reaction} ${heat} ${number}>`)]),
      ),
    ]),
  ) as unknown as Lines['lines'],
};

export function depsFor(scenario: Scenario, changes: Partial<SessionDeps> = {}): SessionDeps {
  return { scenario, scenarioHash: `hash of ${scenario.id}`, analyser: fakeAnalyser(), lines: LINES, ...changes };
}

type Bare<Input> = Input extends SessionInput ? Omit<Input, 'wallMs'> : never;

/** A dialogue under test, with the wall clock running beside the scenario's. */
export class Play {
  session: Session;
  readonly deps: SessionDeps;
  readonly #wall = 1_700_000_000_000;

  constructor(deps: SessionDeps, options: { readonly seed?: number; readonly operator?: string; readonly mode?: Mode } = {}) {
    this.deps = deps;
    this.session = openSession(deps, {
      seed: options.seed ?? 1,
      mode: options.mode ?? 'practice',
      operator: options.operator ?? 'Ann',
      wallMs: this.#wall,
    });
  }

  input(input: Bare<SessionInput>): this {
    this.session = advance(this.session, { ...input, wallMs: this.#wall + this.session.nowMs }, this.deps);
    return this;
  }

  wait(ms: number): this {
    return this.input({ type: 'time', toMs: this.session.nowMs + ms });
  }

  /** Lets the customer finish speaking: until nothing more is on its way. */
  listen(): this {
    for (;;) {
      const [next] = this.session.state.pending;
      if (next === undefined) return this;
      this.input({ type: 'time', toMs: next.atMs });
    }
  }

  /** Waits for the customer to finish, ten seconds more, sends, and closes the turn. */
  reply(...texts: readonly string[]): this {
    this.listen().wait(10_000);
    for (const text of texts) this.input({ type: 'send', text, more: true });
    return this.input({ type: 'close-turn' }).listen();
  }

  get heard(): readonly string[] {
    return this.session.state.transcript.flatMap((entry) => (entry.by === 'customer' ? [entry.text] : []));
  }

  get numbers(): { readonly anger: number; readonly fairness: number } {
    return this.session.state.customer.memory.numbers;
  }

  get outcome(): string | null {
    return this.session.state.outcome?.id ?? null;
  }
}
