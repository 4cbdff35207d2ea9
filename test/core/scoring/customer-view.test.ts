import { describe, expect, it } from 'vitest';
import { customerView, scoreDialogue, VIEW_TEXTS } from '../../../src/core/scoring/index.ts';
import type { CriterionId, Scorecard } from '../../../src/core/scoring/index.ts';
import type { PersonaId, Scenario } from '../../../src/core/scenario/types.ts';
import type { Cause, Dialogue, MoodPoint } from '../../../src/core/session/types.ts';
import { LANGS } from '../../../src/core/text/language.ts';
import { en } from '../../../src/i18n/en.ts';
import { ru } from '../../../src/i18n/ru.ts';
import { uk } from '../../../src/i18n/uk.ts';
import { aDialogue, aScenario, readsAll } from '../../support/dialogues.ts';

const cause = (key: string, anger: number): Cause => ({ key, params: {}, anger, fairness: 0 });
const point = (turn: number, causes: readonly Cause[]): MoodPoint => ({
  turn,
  atMs: turn * 60_000,
  numbers: { anger: 50, fairness: 30 },
  mood: 'upset',
  visibility: 'private',
  causes,
});

function withPersona(persona: PersonaId): Scenario {
  const scenario = aScenario();
  return { ...scenario, customer: { ...scenario.customer, persona } };
}

/** A dialogue of one reply that moved the customer so, and the marks that were lost in it. */
function told(
  causes: readonly Cause[],
  lost: readonly CriterionId[] = [],
  { scenario = aScenario(), as = 'lost' }: { readonly scenario?: Scenario; readonly as?: 'lost' | 'kept' } = {},
) {
  const plain = aDialogue(scenario, { turns: [{ says: ['Просто много заказов.'] }], outcome: { as, reason: 'closed' } });
  const dialogue: Dialogue = { ...plain, seed: 2, curve: [point(0, []), point(1, causes)] };
  const card = scoreDialogue(scenario, dialogue, { reads: readsAll });
  const scorecard: Scorecard = { ...card, criteria: card.criteria.map((one) => ({ ...one, mark: lost.includes(one.id) ? 0 : 1 })) };
  return customerView(scenario, dialogue, scorecard).map(({ key }) => key);
}

describe('the customer’s own view', () => {
  it('names what hurt most, what was waited for in vain, and what was good, in this order', () => {
    expect(told([cause('excuse', 9), cause('late', 4), cause('personal', -3)], ['apology'])).toEqual([
      'hurt.excuse-1',
      'missed.apology-1',
      'good.personal-1',
    ]);
  });

  it('begins with the good where it ended well, and does not come back to what hardly stung', () => {
    const causes = [cause('remedy-right', -14), cause('late', 4)];
    expect(told(causes, ['compensation'], { as: 'kept' })).toEqual(['good.remedy-right-1', 'missed.compensation-1']);
    expect(told([...causes, cause('rudeness', 22)], [], { as: 'kept' })).toEqual(['good.remedy-right-1', 'hurt.rudeness-1']);
  });

  it.each([
    ['precise', 'missed.timeline-precise'],
    ['talkative', 'missed.empathy-talkative'],
    ['loyal', 'missed.personal-loyal'],
    ['frightened', 'missed.empathy-frightened'],
    ['entitled', 'missed.compensation-entitled'],
  ] as const)('of all that lacked, a %s customer speaks of what matters to them', (persona, key) => {
    const lost: CriterionId[] = ['empathy', 'next-step', 'compensation', 'personal-voice', 'clarification'];
    expect(told([], lost, { scenario: withPersona(persona) })[0]).toBe(key);
  });

  it('does not miss what was felt, nor the remedy where half of it was given', () => {
    expect(told([cause('apology', -6), cause('remedy-partly', -3)], ['apology', 'solution'])).toEqual(['good.apology-1']);
  });

  it('asks for a name where only the hour was said', () => {
    expect(told([cause('timeline', -6)], ['next-step'], { scenario: withPersona('precise') })).toEqual([
      'missed.contact-1',
      'good.timeline-precise',
    ]);
  });

  it('leaves out what is none of the customer’s feelings', () => {
    expect(told([cause('scar', 12), cause('rule', 15), cause('sticky', 9)])).toEqual([]);
  });

  it('says at most three things', () => {
    const lost: CriterionId[] = ['apology', 'empathy', 'ownership', 'solution', 'compensation'];
    expect(told([cause('excuse', 9)], lost)).toHaveLength(3);
    expect(told([cause('excuse', 9), cause('thanks', -3)], lost)).toHaveLength(3);
  });

  it('speaks of nothing but the silence where nobody answered', () => {
    const scenario = aScenario();
    const dialogue = aDialogue(scenario, { turns: [], outcome: { as: 'lost', reason: 'silence' } });
    const scorecard = scoreDialogue(scenario, dialogue, { reads: readsAll });
    expect(customerView(scenario, dialogue, scorecard)).toEqual([
      { key: 'hurt.never-1', params: {} },
      { key: 'missed.answer-1', params: {} },
    ]);
  });

  it.each([
    ['the sentence that hurt, whole', 'Добрый день. У нас сейчас много заказов. Пишите.', 1, 'У нас сейчас много заказов'],
    ['it with the question that it is', 'А заказов, по-вашему, мало?', 1, 'А заказов, по-вашему, мало?'],
    ['nothing, by seed', 'У нас сейчас много заказов.', 2, null],
    ['nothing that is a single word', 'Заказов.', 1, null],
    ['nothing so long that nobody would', `У нас ${'очень '.repeat(10)}много заказов.`, 1, null],
  ])('quotes %s', (_, says, seed, words) => {
    const scenario = aScenario();
    const found = /заказов/iu.exec(says)?.[0] ?? '';
    const plain = aDialogue(scenario, {
      turns: [{ says: [says], finds: [{ signal: 'excuse', words: found }] }],
      outcome: { as: 'lost', reason: 'closed' },
    });
    const dialogue = { ...plain, seed, curve: [point(0, []), point(1, [cause('excuse', 9)])] };
    expect(customerView(scenario, dialogue, scoreDialogue(scenario, dialogue, { reads: readsAll }))[0]).toEqual(
      words === null ? { key: 'hurt.excuse-1', params: {} } : { key: 'hurt.excuse-quoted', params: { words } },
    );
  });

  it('can be said without the scenario it was played from', () => {
    const scenario = aScenario();
    const plain = aDialogue(scenario, { turns: [{ says: ['Да.'] }], outcome: { as: 'lost', reason: 'closed' } });
    const dialogue = { ...plain, curve: [point(0, []), point(1, [cause('no-help', 3)])] };
    expect(customerView(null, dialogue, scoreDialogue(scenario, dialogue, { reads: readsAll }))[0]?.key).toBe('hurt.no-help-1');
  });
});

describe.each(LANGS)('its wording in %s', (lang) => {
  const { view } = { en, ru, uk }[lang];
  const texts = Object.values(view).flatMap((part) => Object.entries<string>(part));

  it('has every text that can be chosen, and no other', () => {
    const chosen = Object.fromEntries(
      Object.entries(VIEW_TEXTS).map(([part, abouts]) => [
        part,
        Object.entries<readonly string[]>(abouts)
          .flatMap(([about, variants]) => variants.map((one) => `${about}-${one}`))
          .toSorted(),
      ]),
    );
    expect(Object.fromEntries(Object.entries(view).map(([part, table]) => [part, Object.keys(table).toSorted()]))).toEqual(chosen);
  });

  it('repeats nothing, and quotes exactly where it is meant to', () => {
    expect(texts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(texts.map(([, text]) => text)).size).toBe(texts.length);
    expect(texts.filter(([key, text]) => text.includes('{{words}}') !== key.endsWith('-quoted'))).toEqual([]);
  });
});

describe.each(['ru', 'uk'] as const)('in %s', (lang) => {
  it('never says of what gender the customer is', () => {
    const gendered =
      /(?<![\p{L}’])(?:я|мы|ми)(?: \p{L}+)? \p{L}{2,}(?:л|ла|в|ла сь|лся|лась|вся|лася)(?!\p{L})|(?<!\p{L})(?:должен|должна|рад|рада|повинен|повинна|сам|сама)(?!\p{L})/iu;
    expect(
      Object.values({ ru, uk }[lang].view)
        .flatMap((part) => Object.entries<string>(part))
        .filter(([, text]) => gendered.test(text)),
    ).toEqual([]);
  });
});
