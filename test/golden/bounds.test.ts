/** Between which bounds the marks of whole dialogues stay, whatever their exact numbers: what no change of rules or weights may move. */
import { describe, expect, it } from 'vitest';
import { readRuleSource } from '../../src/adapters/node/rules.ts';
import { BAD_SIGNALS, GOOD_SIGNALS, type Signal } from '../../src/core/analysis/types.ts';
import type { Rehearsal } from '../../src/core/rehearsal/index.ts';
import { castScenario } from '../../src/core/scenario/index.ts';
import type { SampleEntry, Scenario } from '../../src/core/scenario/types.ts';
import type { Scorecard } from '../../src/core/scoring/index.ts';
import { LANGS, type Lang } from '../../src/core/text/index.ts';
import { analyser, answeredIn, type Conduct, CONDUCTS, rehearse, says, shipped, transcriptOf } from '../support/rehearsed.ts';

/** How each conduct has to come out at the least and at the most. */
const BOUNDS: Readonly<Record<Conduct, { readonly min: number; readonly max: number; readonly passed: boolean }>> = {
  excellent: { min: 95, max: 100, passed: true },
  'good-but-slow': { min: 80, max: 97, passed: true },
  recovering: { min: 80, max: 94, passed: true },
  'apologetic-but-empty': { min: 20, max: 60, passed: false },
  robot: { min: 10, max: 50, passed: false },
  'excuse-maker': { min: 0, max: 54.9, passed: false },
  'silent-then-late': { min: 0, max: 39.9, passed: false },
  bouncer: { min: 0, max: 40, passed: false },
  'fake-apologiser': { min: 0, max: 40, passed: false },
  overseller: { min: 0, max: 50, passed: false },
  arguer: { min: 0, max: 50, passed: false },
  rude: { min: 0, max: 40, passed: false },
};

const INSULTS: Readonly<Record<Lang, string>> = {
  uk: 'Ви що, тупий?',
  ru: 'Вы дура или как?',
  en: 'Are you stupid or what?',
};

const EMPTY: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['ок', 'добре', 'ага', 'зрозуміло', '+'],
  ru: ['ок', 'хорошо', 'ага', 'понятно', '+'],
  en: ['ok', 'okay', 'sure', 'noted', '+'],
};

const scoreOf = ({ score }: Scorecard): number => score ?? 0;

describe.each(LANGS)('dialogues in %s', (lang) => {
  const scenario = answeredIn(lang);

  it.each(CONDUCTS)('%s is marked within its bounds', (conduct) => {
    const { scorecard } = rehearse(scenario, transcriptOf(lang, conduct));
    const { min, max, passed } = BOUNDS[conduct];
    const score = scoreOf(scorecard);
    expect({ score, isWithin: score >= min && score <= max, passed: scorecard.passed }).toEqual({
      score,
      isWithin: true,
      passed: passed ? 'passed' : 'failed',
    });
  });

  it('who lets the customer go by silence fails for it', () => {
    const { scorecard } = rehearse(scenario, transcriptOf(lang, 'silent-then-late'));
    expect(scorecard.autoFails.map(({ id }) => id)).toEqual(['silence']);
  });

  it('one insult fails the best handling there is', () => {
    const good = transcriptOf(lang, 'excellent');
    const worded = good.flatMap(({ messages }, index) => (messages.length > 0 ? [index] : []));
    const results = worded.map((at) => {
      const entries = good.map((entry, index) => (index === at ? withWords(entry, INSULTS[lang]) : entry));
      const { passed, autoFails } = rehearse(scenario, entries).scorecard;
      return [passed, autoFails.map(({ id }) => id).includes('insult')];
    });
    expect(results).toEqual(worded.map(() => ['failed', true]));
  });

  it('an empty word is worth next to nothing, once or each time', () => {
    const scores = EMPTY[lang].flatMap((word) =>
      [1, 3].map((times) => {
        const { passed, ...scorecard } = rehearse(scenario, Array<SampleEntry>(times).fill(says(word))).scorecard;
        const score = scorecard.score ?? 0;
        return { word, times, score, isLow: score < 20, passed };
      }),
    );
    expect(scores).toEqual(scores.map((each) => ({ ...each, isLow: true, passed: 'failed' })));
  });
});

describe.each(shipped.map((scenario) => [scenario.id, scenario] as const))('pasted into %s', { timeout: 120_000 }, (_, scenario) => {
  const stuffed = scenario.replyLangs.map((lang) => ({ lang, text: bestPhrases(lang).join(' ') }));

  it.each(stuffed)('every good phrase of $lang in one message does not pass, once or twice', ({ text }) => {
    const ways = [[says(text)], [says(text), says(text)], [says(`${text} ${text}`)]];
    expect(passing(scenario, ways, ({ score, passMark }) => (score ?? 0) < passMark)).toEqual([]);
  });

  // what another case is answered with may be right here as well: a courier is a courier
  it('the model answers of other scenarios do not pass, one by one, but by what is right here too', () => {
    const others = shipped.filter(
      ({ id, lang, modelAnswers }) => id !== scenario.id && modelAnswers.length > 0 && scenario.replyLangs.includes(lang),
    );
    const ways = others.map(({ modelAnswers }) => modelAnswers.map(({ reply }) => says(reply)));
    expect(ways.length).toBeGreaterThan(0);
    // one row is enough here: rows differ in which remedy is right, and those who name one are left out
    expect(passing({ ...scenario, vary: scenario.vary.slice(0, 1) }, ways, ({ passed }) => passed === 'failed', namesTheRight)).toEqual([]);
  });
});

/** A remedy that is right here was offered in words. */
function namesTheRight(scenario: Scenario, { dialogue }: Rehearsal): boolean {
  const right = new Set(scenario.remedies.filter((remedy) => remedy.right !== 'wrong').map(({ id }) => id));
  return scenario.protocol.length === 0 && dialogue.turns.some(({ remedies }) => remedies.some((id) => right.has(id)));
}

/** What came out well of what must not, under the rows that a scenario draws. */
function passing(
  scenario: Scenario,
  ways: readonly (readonly SampleEntry[])[],
  isLow: (scorecard: Scorecard) => boolean,
  isLeftOut: (cast: Scenario, rehearsal: Rehearsal) => boolean = () => false,
): readonly unknown[] {
  const seeds = scenario.vary.length > 0 ? scenario.vary.map((_, row) => row + 1) : [1];
  return ways.flatMap((entries) =>
    seeds.flatMap((seed) => {
      const rehearsal = rehearse(scenario, entries, seed);
      if (isLeftOut(castScenario(scenario, seed), rehearsal)) return [];
      const { scorecard } = rehearsal;
      const isHeld = scorecard.passed === 'failed' && isLow(scorecard);
      return isHeld ? [] : [{ seed, score: scorecard.score, passed: scorecard.passed, said: entries.map(({ messages }) => messages) }];
    }),
  );
}

const phrasesOf = new Map<Lang, readonly string[]>();

/** For every good signal the example of a rule that says the most good at once, and nothing bad. */
function bestPhrases(lang: Lang): readonly string[] {
  const known = phrasesOf.get(lang);
  if (known !== undefined) return known;
  const { rules } = readRuleSource(lang);
  const phrases = GOOD_SIGNALS.map((signal) => {
    const examples = rules.filter((rule) => rule.signal === signal).flatMap(({ match }) => match.slice(0, 2));
    const ranked = examples.map((example) => {
      const text = example.replaceAll(/[[\]]/gu, '');
      return { text, good: goodIn(text, lang) };
    });
    const best = ranked.filter(({ good }) => good.includes(signal)).toSorted((one, other) => other.good.length - one.good.length)[0];
    if (best === undefined) throw new Error(`no example of ${signal} in ${lang}`);
    return closed(best.text);
  });
  phrasesOf.set(lang, phrases);
  return phrases;
}

/** The good signals of a text; none where anything bad is in it. */
function goodIn(text: string, lang: Lang): readonly Signal[] {
  const signals = analyser.analyse(text, { lang }).findings.flatMap((finding) => ('signal' in finding ? [finding.signal] : []));
  const isBad = (signal: Signal): boolean => (BAD_SIGNALS as readonly Signal[]).includes(signal);
  return signals.some(isBad) ? [] : [...new Set(signals)];
}

const closed = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

const withWords = (entry: SampleEntry, words: string): SampleEntry => ({
  ...entry,
  messages: entry.messages.map((message, index) => (index === entry.messages.length - 1 ? `${message} ${words}` : message)),
});
