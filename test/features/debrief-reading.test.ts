import { describe, expect, it } from 'vitest';
import { DEFAULT_RUBRIC } from '../../src/core/scoring/rubric.ts';
import { CRITERIA, type CriterionId, type CriterionResult, type Evidence, SECTIONS, type Scorecard } from '../../src/core/scoring/types.ts';
import { debriefOf, isFault } from '../../src/features/debrief/debrief.ts';
import { curveOf, groupOf, tellingOf } from '../../src/features/debrief/telling.ts';
import { KETTLE, playAttempt, sampleReplies } from '../support/attempts.ts';

const sectionOf = (id: CriterionId) =>
  (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).find((section) => (SECTIONS[section] as readonly string[]).includes(id)) ?? 'manner';

function quote(text: string, better: string | null = null): Evidence {
  return { turn: 1, message: 0, start: 0, end: text.length, text, rule: 'rule.one', certainty: 'found', better, at_ms: 30_000 };
}
const deed: Evidence = {
  turn: 1,
  message: 0,
  start: null,
  end: null,
  text: '',
  rule: null,
  certainty: 'found',
  better: null,
  at_ms: 30_000,
};

function mark(id: CriterionId, change: Partial<CriterionResult>): CriterionResult {
  return {
    id,
    section: sectionOf(id),
    status: 'not-applicable',
    mark: null,
    weight: 10,
    effectiveWeight: 0,
    evidence: [],
    lesson: null,
    explanation: { key: 'general.unread', params: {} },
    ...change,
  };
}

function card(marks: readonly CriterionResult[], change: Partial<Scorecard> = {}): Scorecard {
  const criteria = CRITERIA.map((id) => marks.find((one) => one.id === id) ?? mark(id, {}));
  return { score: 50, passMark: 80, passed: 'failed', autoFails: [], criteria, substance: 1, ...change };
}

describe('what a debrief says of a scorecard', () => {
  it('knows which criteria are named after faults exactly as the rubric does', () => {
    expect(CRITERIA.filter(isFault)).toEqual(
      DEFAULT_RUBRIC.filter((entry) => entry.criterion.nature === 'fault').map((entry) => entry.criterion.id),
    );
  });

  it('names as worked what was done, in full before in part, heaviest first, at most three, with the words', () => {
    const { strengths } = debriefOf(
      card([
        mark('first-response', { status: 'partly', mark: 0.5, effectiveWeight: 10, evidence: [deed] }),
        mark('thanks', { status: 'met', mark: 1, effectiveWeight: 3, evidence: [quote('thank you')] }),
        mark('apology', { status: 'partly', mark: 0.75, effectiveWeight: 10, evidence: [quote('sorry')] }),
        mark('ownership', { status: 'met', mark: 1, effectiveWeight: 10, evidence: [deed, quote('my fault')] }),
        mark('excuses', { status: 'met', mark: 1, effectiveWeight: 8, evidence: [] }),
        mark('solution', { status: 'missing', mark: 0, effectiveWeight: 8 }),
      ]),
    );
    expect(strengths.map(({ criterion, points, quote: words }) => [criterion.id, points, words?.text])).toEqual([
      ['ownership', 10, 'my fault'],
      ['thanks', 3, 'thank you'],
      ['apology', 7.5, 'sorry'],
    ]);
  });

  it('takes as the one thing the heaviest loss, with the trainee’s words and the rule’s better ones', () => {
    const { next } = debriefOf(
      card([
        mark('thanks', { status: 'missing', mark: 0, effectiveWeight: 3 }),
        mark('apology', { status: 'partly', mark: 0.5, effectiveWeight: 10, evidence: [quote('sorry')] }),
        mark('excuses', {
          status: 'broken',
          mark: 0,
          effectiveWeight: 8,
          evidence: [quote('we are busy'), quote('it happens', 'It is our delay.')],
        }),
      ]),
    );
    expect(next && [next.criterion.id, next.lost, next.quote?.text, next.better]).toEqual(['excuses', 8, 'it happens', 'It is our delay.']);
  });

  it('puts what failed the attempt before anything heavier', () => {
    const insult = quote('you idiot');
    const { next } = debriefOf(
      card(
        [
          mark('apology', { status: 'missing', mark: 0, effectiveWeight: 10 }),
          mark('rudeness', { status: 'broken', mark: 0, effectiveWeight: 2, evidence: [insult] }),
        ],
        { autoFails: [{ id: 'insult', evidence: [insult] }] },
      ),
    );
    expect(next?.criterion.id).toBe('rudeness');
  });

  it('after a silence names the later replies where the first one came in time', () => {
    const { next } = debriefOf(
      card(
        [
          mark('first-response', { status: 'met', mark: 1, effectiveWeight: 10, evidence: [deed] }),
          mark('response-pace', { status: 'broken', mark: 0, effectiveWeight: 4, evidence: [deed] }),
          mark('apology', { status: 'missing', mark: 0, effectiveWeight: 10 }),
        ],
        { autoFails: [{ id: 'silence', evidence: [deed] }] },
      ),
    );
    expect(next?.criterion.id).toBe('response-pace');
  });

  it('has nothing to better where every mark is full', () => {
    expect(
      debriefOf(card([mark('thanks', { status: 'met', mark: 1, effectiveWeight: 3, evidence: [quote('thank you')] })])).next,
    ).toBeNull();
  });

  it('shows sums that make the score', () => {
    const { attempt } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    const { points, weight, sections, notApplicable, notAssessed } = debriefOf(attempt.scorecard);
    expect(Math.round((points / weight) * 1000) / 10).toBe(attempt.scorecard.score);
    expect(sections.reduce((sum, section) => sum + section.points, 0)).toBeCloseTo(points);
    expect(sections.flatMap((section) => section.assessed).length + notApplicable.length + notAssessed.length).toBe(CRITERIA.length);
  });
});

describe('the telling of a dialogue', () => {
  const { attempt, scenario } = playAttempt(KETTLE, [
    { waitMs: 70_000, text: 'Просто у нас сейчас много заказов.' },
    { waitMs: 5_000, text: 'Простите нас: это наша вина, беру ваш вопрос на себя. Новый чайник курьер привезёт завтра до 12:00.' },
  ]);
  const { dialogue, scorecard } = attempt;
  const told = tellingOf(dialogue, scorecard.criteria, scenario.targets);
  const own = told.flatMap((one) => (one.kind === 'operator' ? [one] : []));

  it('keeps every entry, in order', () => {
    expect(told.map((one) => one.entry)).toEqual(dialogue.transcript);
  });

  it('says how long each answer took, against the first reply’s target and then the later ones’', () => {
    expect(own.map((one) => one.response?.pace)).toEqual(['late', 'excellent']);
    expect(own[0]?.response?.ms).toBe(dialogue.firstResponseMs);
  });

  it('marks the words of every signal, with the criterion that rests on them', () => {
    for (const { entry, passages } of own) {
      const found = entry.findings.flatMap((finding) => ('signal' in finding ? [entry.text.slice(finding.start, finding.end)] : []));
      const marked = passages.map(({ start, end }) => entry.text.slice(start, end));
      expect(marked).toEqual(expect.arrayContaining(found));
    }
    const excuse = own[0]?.passages.find((one) => one.group === 'signal.excuse');
    expect(excuse).toMatchObject({ tone: 'bad', criterion: 'excuses' });
  });

  it('marks a form of address only where a mark rests on it: once where it is kept, in red each time it is not', () => {
    const text = 'Вам вернём деньги, ваш чайник заменим.';
    const addresses = (words: string) => {
      const played = playAttempt(KETTLE, [{ waitMs: 5_000, text: words }]);
      return tellingOf(played.attempt.dialogue, played.attempt.scorecard.criteria, played.scenario.targets).flatMap((one) =>
        one.kind === 'operator'
          ? one.passages
              .filter(({ group }) => group === 'kind.register')
              .map(({ start, end, tone }) => [one.entry.text.slice(start, end), tone])
          : [],
      );
    };
    expect(addresses(text)).toEqual([['Вам', 'plain']]);
    expect(addresses('Скинь номер, твой чайник заменим.')).toEqual([
      ['Скинь', 'bad'],
      ['твой', 'bad'],
    ]);
  });

  it('leads from every piece of evidence in words to a passage that is there', () => {
    const evidence = scorecard.criteria.flatMap(({ id, evidence: pieces }) => pieces.map((piece) => ({ id, piece })));
    const inWords = evidence.filter(({ piece }) => piece.start !== null);
    expect(inWords.length).toBeGreaterThan(3);
    for (const { id, piece } of inWords) {
      const message = own.find((one) => one.entry.turn === piece.turn && one.entry.message === piece.message);
      const place = { group: groupOf(piece, id, dialogue), start: piece.start, end: piece.end };
      expect(message?.passages).toContainEqual(expect.objectContaining(place));
    }
    const ofTime = evidence.filter(({ piece }) => piece.start === null);
    expect(ofTime.map(({ id, piece }) => groupOf(piece, id, dialogue))).toEqual(ofTime.map(() => null));
  });
});

describe('the steps of the mood curve', () => {
  it('begin with the opening and tell turns from silences', () => {
    const { attempt } = playAttempt(KETTLE, [{ waitMs: 200_000, text: 'Простите нас.' }]);
    const steps = curveOf(attempt.dialogue);
    expect(steps[0]?.kind).toBe('start');
    const kinds = steps.map((step) => step.kind);
    const first = kinds.indexOf('turn');
    expect(kinds.slice(1, first).every((kind) => kind === 'silence')).toBe(true);
    expect(kinds.filter((kind) => kind === 'turn')).toHaveLength(1);
    expect(steps.map(({ anger, fairness }) => ({ anger, fairness }))).toEqual(attempt.dialogue.curve.map((point) => point.numbers));
  });
});
