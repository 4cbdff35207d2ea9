import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/analysis/types.ts';
import { repairsOf, scoreDialogue } from '../../../src/core/scoring/index.ts';
import type { CriterionId, Evidence, Scorecard } from '../../../src/core/scoring/index.ts';
import type { Dialogue } from '../../../src/core/session/types.ts';
import { aDialogue, aScenario, readsAll } from '../../support/dialogues.ts';

const FORMS = ['Ms Hughes', 'Марина Викторовна'];
const BETTER = 'You waited too long, and that is on us.';

type Fault = { readonly words: string; readonly better?: string | null; readonly criterion?: CriterionId; readonly lost?: number };

/** One reply with faults in it, each costing so many points. */
function played(text: string, faults: readonly Fault[]): { dialogue: Dialogue; scorecard: Scorecard } {
  const scenario = aScenario({ lang: 'en', replyLangs: ['en'] });
  const plain = aDialogue(scenario, { turns: [{ says: [text] }], outcome: { as: 'lost', reason: 'closed' } });
  const at = ({ words }: Fault) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
  const findings = faults.map((fault): Finding => ({
    ...at(fault),
    signal: 'excuse',
    rule: 'excuse.one',
    certainty: 'found',
    degree: null,
    better: fault.better ?? null,
    critical: false,
  }));
  const dialogue: Dialogue = {
    ...plain,
    transcript: plain.transcript.map((entry) => (entry.by === 'operator' ? { ...entry, findings } : entry)),
  };
  const card = scoreDialogue(scenario, dialogue, { reads: readsAll });
  const criteria = card.criteria.map((one) => {
    const own = faults.filter((fault) => (fault.criterion ?? 'excuses') === one.id);
    const evidence = own.map((fault): Evidence => ({
      ...at(fault),
      turn: 1,
      message: 0,
      rule: 'excuse.one',
      certainty: 'found',
      better: fault.better === undefined ? BETTER : fault.better,
      at_ms: 0,
    }));
    return { ...one, evidence, mark: own.length > 0 ? 0 : 1, effectiveWeight: own[0]?.lost ?? 8 };
  });
  return { dialogue, scorecard: { ...card, criteria } };
}

function repaired(text: string, ...faults: readonly Fault[]) {
  const { dialogue, scorecard } = played(text, faults);
  return repairsOf(scorecard, dialogue, FORMS).map((one) => [
    one.sentence,
    one.faults.map(({ start, end }) => one.sentence.slice(start, end)),
    one.repaired,
  ]);
}

describe('a sentence repaired', () => {
  it('is the whole sentence as typed, its end included, with the faulty words in it', () => {
    expect(repaired('Hello. We have only two people on today! Bye.', { words: 'only two people' })).toEqual([
      ['We have only two people on today!', ['only two people'], BETTER],
    ]);
  });

  it.each([
    ['Ms Hughes, we have only two people.', 'Ms Hughes, you waited too long, and that is on us.'],
    ['We have only two people; your parcel leaves today at noon.', `${BETTER} Your parcel leaves today at noon.`],
    ['I am looking into it now; we have only two people.', `I am looking into it now. ${BETTER}`],
  ])('keeps what stands by itself: %s', (text, expected) => {
    expect(repaired(text, { words: 'only two people' })[0]?.[2]).toBe(expected);
  });

  it.each([
    ['a clause joined by a comma', 'Your parcel is late, we have only two people.'],
    ['what hangs on the fault', 'We have only two people; so it takes a week.'],
    ['a scrap', 'We have only two people; sorry.'],
    ['a name at the end', 'We have only two people, Ms Hughes.'],
    ['a longer word that begins like the name', 'Ms Hughesville has only two people.'],
    ['a conjunction before the fault', 'Because we have only two people, Ms Hughes, it takes long.'],
  ])('gives the whole sentence up rather than break it: %s', (_, text) => {
    expect(repaired(text, { words: 'only two people' })[0]?.[2]).toBe(BETTER);
  });

  it('gives it up too where another part of it is faulty', () => {
    const text = 'We have only two people; these things happen in winter.';
    expect(
      repaired(text, { words: 'only two people', lost: 9 }, { words: 'these things happen', better: null, criterion: 'blame' }),
    ).toEqual([[text, ['only two people', 'these things happen'], BETTER]]);
  });

  it('leaves a capital that belongs to the word', () => {
    const better = 'I am on it.';
    expect(repaired('Ms Hughes, we have only two people.', { words: 'only two people', better })[0]?.[2]).toBe('Ms Hughes, I am on it.');
  });

  it('does not end on a colon', () => {
    expect(repaired('We have only two people.', { words: 'only two people', better: 'Here is what happens now:' })[0]?.[2]).toBe(
      'Here is what happens now…',
    );
  });

  it('takes the two that cost most, one wording and one sentence only once', () => {
    const text = 'A one is busy. A two is busy. A three is busy. A four is busy.';
    const { dialogue, scorecard } = played(text, [
      { words: 'one is busy', criterion: 'blame', lost: 4 },
      { words: 'two is busy', criterion: 'excuses', lost: 8, better: 'First.' },
      { words: 'three is busy', criterion: 'rudeness', lost: 5, better: 'First.' },
      { words: 'four is busy', criterion: 'brush-off', lost: 4.5, better: 'Second.' },
    ]);
    expect(repairsOf(scorecard, dialogue, FORMS).map(({ sentence, repaired: better, criterion }) => [sentence, better, criterion])).toEqual(
      [
        ['A two is busy.', 'First.', 'excuses'],
        ['A four is busy.', 'Second.', 'brush-off'],
      ],
    );
  });

  it('never greets somebody else’s customer, and leaves alone what has no better wording', () => {
    expect(repaired('Dear Customer, hello.', { words: 'Dear Customer', better: 'Good morning, Ms Reid.' })).toEqual([]);
    expect(repaired('We have only two people.', { words: 'only two people', better: null })).toEqual([]);
  });
});
