import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/core/analysis/index.ts';
import {
  createPhraseJudge,
  isTooWide,
  movementOf,
  NO_PHRASES,
  type Phrases,
  phrasesAlone,
  printPhrases,
  readPhrases,
  reheard,
  ruleOf,
  type TeamPhrase,
  withPhrases,
} from '../../../src/core/phrases/index.ts';
import { castScenario } from '../../../src/core/scenario/index.ts';
import { readingOf, scoreDialogue } from '../../../src/core/scoring/index.ts';
import { KETTLE, playAttempt, sampleReplies, theAnalyser, theRules } from '../../support/attempts.ts';
import { CLOVER, lexiconsOf, phrasesOf, TICKET } from '../../support/phrases.ts';

const FILE = `format: otvet/phrases
version: 1
title: Our house
phrases:
  # points are worth a penny each
  - signal: compensation
    lang: en
    when: clover ..2 {point*|card*}
    unless: "{not|no} ..4 clover"
    match: ["We have put [clover points] aside for you.", "Here are your Clover cards."]
    miss: ["There is clover in the lawn.", "You do not get clover points for that."]
    note: Points of our club are worth money.
`;

const said = (text: string) =>
  readPhrases(text, { file: 'team.yaml', lexiconsOf }).diagnostics.map(({ code, line, params }) => ({ code, line, params }));
const judged = (...entries: readonly TeamPhrase[]) =>
  createPhraseJudge(lexiconsOf)(phrasesOf(...entries)).map(({ code, entry, field }) => [code, entry, ...field]);

describe('a file of phrases', () => {
  it('is read as what it says: one or a list, and what is left out as usual', () => {
    expect(readPhrases(FILE, { lexiconsOf })).toEqual({ phrases: { title: 'Our house', entries: [CLOVER] }, diagnostics: [] });
  });

  it('is printed so that it reads back as the same, whatever of it is usual', () => {
    const all: Phrases = {
      title: 'no',
      entries: [CLOVER, TICKET, { ...CLOVER, when: ['clover club'], match: ['Join the clover club.'], certainty: 'likely', note: '' }],
    };
    expect(readPhrases(printPhrases(all), { lexiconsOf })).toEqual({ phrases: all, diagnostics: [] });
  });

  it('takes a fault for likely unless it says otherwise, and what helps for found', () => {
    const of = (signal: string) =>
      readPhrases(FILE.replace('signal: compensation', `signal: ${signal}`), { lexiconsOf }).phrases?.entries[0]?.certainty;
    expect([of('compensation'), of('excuse')]).toEqual(['found', 'likely']);
  });

  it.each([
    ['another kind of file', 'format: otvet/rubric\nversion: 1\n', 'schema/not-one-of', 1],
    ['no keys at all', '- one\n- two\n', 'phrases/no-keys', 1],
    ['a signal there is not', FILE.replace('signal: compensation', 'signal: compensate'), 'schema/not-one-of', 6],
    ['a key there is not', FILE.replace('note:', 'remark:'), 'schema/unknown-key', 12],
    ['a pattern that is not closed', FILE.replace('{point*|card*}', '{point*|card*'), 'pattern/unclosed', 8],
    ['a list there is not', FILE.replace('{not|no}', '#nix'), 'pattern/unknown-list', 9],
    ['a pattern that fits anything', FILE.replace('clover ..2 {point*|card*}', '"..3"'), 'pattern/only-gap', 8],
    ['an example that is not found', FILE.replace('Here are your Clover cards.', 'Here are your cards.'), 'phrases/not-found', 10],
    ['an example with other words', FILE.replace('put [clover points]', '[put clover] points'), 'phrases/other-words', 10],
    ['an example that must not be found and is', FILE.replace('There is clover in the lawn.', 'Clover and cards.'), 'phrases/found', 11],
    ['no counter-example', FILE.replace(/miss: .*/u, 'miss: []'), 'phrases/nothing', 11],
    ['a pattern beyond measure', FILE.replace('clover ..2', `clover ${'very '.repeat(50)}`), 'phrases/text-long', 8],
  ])('is refused for %s, by its line', (_what, text, code, line) => {
    expect(said(text)).toContainEqual(expect.objectContaining({ code, line }));
    expect(readPhrases(text, { lexiconsOf }).phrases).toBeNull();
  });

  it('never runs what it holds: keys of prototypes, anchors that explode and markup are only text', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
      .split('')
      .map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at]},`.repeat(9)}]`)
      .join('\n')}\n`;
    for (const text of [bomb, `${FILE}__proto__: { polluted: true }\n`, 'format: <script>alert(1)</script>', '\u0000', ''])
      expect(readPhrases(text, { lexiconsOf }).phrases).toBeNull();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('phrases', () => {
  it('are judged each alone, by entry and line', () => {
    expect(judged(CLOVER, TICKET)).toEqual([]);
    expect(judged({ ...CLOVER, when: [], match: [] }, { ...TICKET, miss: ['Ваш тікет закрито.', 'Добрий день.'] })).toEqual([
      ['phrases/nothing', 0, 'when'],
      ['phrases/nothing', 0, 'match'],
      ['phrases/found', 1, 'miss', 0],
    ]);
  });

  it('say the same thing by the same words only once', () => {
    expect(judged(CLOVER, { ...CLOVER, note: 'again' })).toEqual([['phrases/twice', 1, 'when', 0]]);
    expect(judged(CLOVER, { ...CLOVER, signal: 'thanks' })).toEqual([]);
  });

  it('are at most two hundred', () => {
    expect(judged(...Array.from({ length: 201 }, () => CLOVER))).toEqual([['phrases/too-many', null, 'phrases']]);
  });

  it('become rules of their own beside the built-in ones: never critical, and with a version that tells them apart', () => {
    const rule = ruleOf(CLOVER);
    expect(rule).toMatchObject({ signal: 'compensation', critical: false, degree: null, why: CLOVER.note });
    expect(rule.id).toMatch(/^team\.compensation\.[0-9a-f]{8}$/u);
    expect(ruleOf({ ...CLOVER, note: 'other', match: [] }).id).toBe(rule.id);
    const rules = theRules();
    expect(withPhrases(rules, NO_PHRASES)).toBe(rules);
    const read = withPhrases(rules, phrasesOf(CLOVER));
    expect(read.version).toMatch(new RegExp(`^${rules.version}\\+[0-9a-f]{8}$`, 'u'));
    expect(withPhrases(rules, phrasesOf({ ...CLOVER, certainty: 'likely' })).version).not.toBe(read.version);
    const findings = createAnalyser(read).analyse('Sorry, Robin. Look at the clover points there.', { lang: 'en' }).findings;
    expect(findings.filter((one) => one.rule === rule.id)).toMatchObject([
      { signal: 'compensation', text: 'clover points', certainty: 'found' },
    ]);
    expect(findings.some((one) => 'signal' in one && one.signal === 'apology')).toBe(true);
  });
});

describe('what phrases move', () => {
  const rows = [
    { text: 'The clover points stand there.', signals: ['compensation'] as const },
    { text: 'We will send you a voucher as a gift.', signals: ['compensation'] as const },
    { text: 'Our clover cards are green.', signals: [] },
    { text: 'Good morning, Robin.', signals: [] },
  ];
  const yardstick = { lang: 'en' as const, rows };

  it('is told by the very sentences, before and after', () => {
    const [moved, ...others] = movementOf(yardstick, theAnalyser(), NO_PHRASES, phrasesOf(CLOVER, TICKET));
    expect(others).toEqual([]);
    expect(moved).toMatchObject({
      lang: 'en',
      signal: 'compensation',
      rightly: ['The clover points stand there.'],
      wrongly: ['Our clover cards are green.'],
      lost: [],
      others: 2,
      accused: 1,
      after: { precision: 2 / 3, recall: 1 },
    });
    expect(moved && isTooWide(moved)).toBe(true);
    const [back] = movementOf(yardstick, theAnalyser(), phrasesOf(CLOVER), NO_PHRASES);
    expect(back).toMatchObject({
      lost: ['The clover points stand there.', 'Our clover cards are green.'],
      rightly: [],
      wrongly: [],
      accused: 0,
    });
    expect(back && isTooWide(back)).toBe(false);
  });

  it('in a stored dialogue is what they find themselves; everything else stays as it was found', () => {
    const { attempt, scenario: written } = playAttempt(KETTLE, sampleReplies(KETTLE, 'good'));
    const scenario = castScenario(written, attempt.stamp.seed);
    const { dialogue } = attempt;
    const word = dialogue.turns[0]!.messages[0]!.text.split(/[\s,.]+/u).find((one) => one.length > 4)!;
    const phrase: TeamPhrase = { ...CLOVER, lang: 'ru', signal: 'rudeness', when: [word], unless: [] };
    const mine = reheard(dialogue, scenario, phrasesAlone(phrasesOf(phrase), lexiconsOf));
    const team = (one: typeof dialogue) =>
      one.turns.flatMap(({ messages }) => messages.flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith('team.'))));
    expect(team(mine).map(({ text }) => text)).toContain(word);
    expect(mine.turns[0]!.signals).toContain('rudeness');
    const context = readingOf(theAnalyser(), scenario);
    expect(scoreDialogue(scenario, mine, context).score).toBeLessThan(scoreDialogue(scenario, dialogue, context).score!);
    // without the phrases it is the dialogue that was stored
    expect(reheard(mine, scenario, phrasesAlone(NO_PHRASES, lexiconsOf))).toEqual(dialogue);
  });
});
