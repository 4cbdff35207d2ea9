/**
 * Whole dialogues as operators of each language would write them, played by the real rules, session and marks. What changes here changes
 * for trainees: read the difference before taking it over.
 */
import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../src/core/rehearsal/index.ts';
import { LANGS } from '../../src/core/text/index.ts';
import { answeredIn, CONDUCTS, rehearse, transcriptOf } from '../support/rehearsed.ts';

const COMMAND = 'npx vitest run --project core test/golden/transcripts.test.ts --update';

describe.each(LANGS)('played in %s', (lang) => {
  it.each(CONDUCTS)('%s', async (conduct) => {
    const played = rehearse(answeredIn(lang), transcriptOf(lang, conduct));
    await expect(goldenOf(played), `If the change is meant: ${COMMAND}`).toMatchFileSnapshot(`played/${lang}/${conduct}.json`);
  });

  it.each(CONDUCTS)('%s is played to the last word', (conduct) => {
    const entries = transcriptOf(lang, conduct);
    expect(rehearse(answeredIn(lang), entries).dialogue.turns).toHaveLength(entries.length);
  });

  it('no two operators say the same', () => {
    const texts = CONDUCTS.flatMap((conduct) => transcriptOf(lang, conduct).flatMap(({ messages }) => messages));
    expect(new Set(texts).size).toBe(texts.length);
  });
});

/** JSON with a line for each criterion and each piece of evidence, so that a difference reads line by line. */
function goldenOf({ dialogue, scorecard }: Rehearsal): string {
  const { outcome, survey, curve, turns } = dialogue;
  const { criteria, autoFails, ...whole } = scorecard;
  const numbers = turns.map(({ turn, after }) => ({ turn, ...after }));
  const { numbers: last = null } = curve.at(-1) ?? {};
  return [
    '{',
    ...Object.entries({ outcome, survey, numbers: last, ...whole }).map(([key, value]) => `  ${line(key, value)},`),
    `  "turns": [${listed(numbers, '    ')}],`,
    `  "autoFails": [${listedWithEvidence(autoFails)}],`,
    `  "criteria": [${listedWithEvidence(criteria)}]`,
    '}',
    '',
  ].join('\n');
}

function listedWithEvidence(results: readonly { readonly evidence: readonly unknown[] }[]): string {
  const blocks = results.map(({ evidence, ...rest }) => {
    const head = Object.entries(rest).map(([key, value]) => line(key, value));
    return `{ ${head.join(', ')}, "evidence": [${listed(evidence, '      ', '    ')}] }`;
  });
  return blocks.length === 0 ? '' : `\n    ${blocks.join(',\n    ')}\n  `;
}

function listed(values: readonly unknown[], indent: string, closing = '  '): string {
  return values.length === 0 ? '' : `\n${values.map((value) => indent + JSON.stringify(value)).join(',\n')}\n${closing}`;
}

const line = (key: string, value: unknown): string => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
