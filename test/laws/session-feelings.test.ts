/** Laws of a whole dialogue in the default conversation: what a fault fewer, or a good sign more, comes to after the turn. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAD_SIGNALS, GOOD_SIGNALS } from '../../src/core/analysis/types.ts';
import { PERSONAS } from '../../src/core/scenario/types.ts';
import { depsFor, Play, scenarioWith } from '../support/play.ts';

const good = fc.constantFrom(...GOOD_SIGNALS);
const bad = fc.constantFrom(...BAD_SIGNALS);
const words = fc.constantFrom('', 'a new kettle', 'a refund', 'the manual', 'the kettle for the museum', 'in 15 min', 'the order number?');
const reply = fc
  .record({ goods: fc.uniqueArray(good, { maxLength: 4 }), bads: fc.uniqueArray(bad, { maxLength: 2 }), words })
  .map((parts) => ({ ...parts, text: textOf(parts.goods, parts.bads, parts.words) }));
const before = fc.array(reply, { maxLength: 4 });
const scene = fc
  .record({
    persona: fc.constantFrom(...PERSONAS),
    channel: fc.constantFrom('chat' as const, 'social' as const),
    seed: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ persona, channel, seed }) => ({ deps: depsFor(scenarioWith({ channel }, { persona })), seed }));

function textOf(goods: readonly string[], bads: readonly string[], rest: string): string {
  return `${[...goods, ...bads].map((id) => `[${id}]`).join(' ')} ${rest}.`;
}

/** What is sent or asked a second time is felt as that, and a sign more or less can make it another text or the same one. */
const saysAgain = (said: readonly { readonly words: string }[], { words: now }: { readonly words: string }): boolean =>
  now !== '' && said.some((earlier) => earlier.words === now);

type Scene = { readonly deps: ReturnType<typeof depsFor>; readonly seed: number };

/** The numbers after these replies; null where the customer was gone before the last of them. */
function after({ deps, seed }: Scene, texts: readonly string[]): { readonly anger: number; readonly fairness: number } | null {
  const play = new Play(deps, { seed, operator: '' });
  for (const text of texts) {
    play.listen();
    if (play.session.state.customer.outcome !== null || play.outcome !== null) return null;
    play.reply(text);
  }
  return play.numbers;
}

describe('after a turn of the default conversation', { timeout: 60_000 }, () => {
  it('a fault fewer never leaves the customer angrier', () => {
    fc.assert(
      fc.property(scene, before, reply, bad, (where, said, last, fault) => {
        fc.pre(!saysAgain(said, last));
        const told = said.map(({ text }) => text);
        const bads = last.bads.filter((id) => id !== fault);
        const better = after(where, [...told, textOf(last.goods, bads, last.words)]);
        const worse = after(where, [...told, textOf(last.goods, [...bads, fault], last.words)]);
        fc.pre(better !== null && worse !== null);
        expect(better.anger).toBeLessThanOrEqual(worse.anger);
      }),
      { numRuns: 150 },
    );
  });

  it('a good sign that was not there before never leaves the customer angrier', () => {
    fc.assert(
      fc.property(scene, before, reply, good, (where, said, last, sign) => {
        fc.pre(!saysAgain(said, last) && ![...said, last].some(({ goods }) => goods.includes(sign)));
        const told = said.map(({ text }) => text);
        const poorer = after(where, [...told, last.text]);
        const richer = after(where, [...told, textOf([...last.goods, sign], last.bads, last.words)]);
        fc.pre(poorer !== null && richer !== null);
        expect(richer.anger).toBeLessThanOrEqual(poorer.anger);
      }),
      { numRuns: 150 },
    );
  });

  it('every story comes to an end, however little is said', () => {
    fc.assert(
      fc.property(scene, before, (where, said) => {
        const play = new Play(where.deps, { seed: where.seed, operator: '' });
        for (const { text } of said) play.reply(text);
        for (let days = 0; days < 10 && play.outcome === null; days += 1) play.wait(86_400_000);
        expect(play.outcome).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
