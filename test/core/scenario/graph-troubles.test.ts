import { describe, expect, it } from 'vitest';
import { readScenario, troublesOf } from '../../../src/core/scenario/index.ts';

const STAGES = `id: rounds
lang: en
title: Rounds
lessons: [apologise-dont-argue]
channel: chat
difficulty: 2
brief: A shop.
customer: { name: Mary Doyle, persona: precise, anger: 70 }
opening: [Where is my kettle?]
remedies: { send: { right: true, phrases: [send] } }
stages:
  start:
    replies:
      - { when: { any: [apology], anger: { max: 50 } }, goto: round }
      - { when: { any: [excuse] }, goto: quiet }
      - { when: { any: [rudeness] }, goto: wall }
      - otherwise: { goto: nowhere }
  round:
    replies: [{ otherwise: { goto: and-round } }]
  and-round:
    replies: [{ otherwise: { goto: round } }]
  quiet:
    replies: [{ otherwise: { says: [Well?] } }]
    silence: [{ after: 90 s, goto: lost }]
  wall:
    replies: [{ otherwise: { says: ['No.'] } }]
  island:
    replies: [{ otherwise: { goto: kept } }]
`;

describe('what cannot be right in a conversation', () => {
  const reading = readScenario(STAGES);

  it('is said of each part once, by what it is', () => {
    expect(troublesOf(reading.graph).map(({ node, is }) => [node, is])).toEqual([
      ['round', 'endless'],
      ['and-round', 'endless'],
      ['quiet', 'only-silence'],
      ['wall', 'no-way-out'],
      ['island', 'unreachable'],
      ['delighted', 'unreachable'],
      ['kept', 'unreachable'],
      ['resigned', 'unreachable'],
      ['nowhere', 'missing'],
    ]);
  });

  it('is what the checks say, in their codes', () => {
    const said = new Set(reading.diagnostics.map(({ code, params }) => `${code} ${params['stage'] ?? params['outcome'] ?? params['id']}`));
    expect(troublesOf(reading.graph).filter(({ node, code }) => !said.has(`${code} ${node}`))).toEqual([]);
  });

  it.each([
    ['in a value', 'difficulty: 2', 'difficulty: none'],
    ['in its language, by which everything is read', 'lang: en', 'lang: [en'],
    ['in most of its head', /id: rounds[\s\S]*brief: A shop\.\n/u, ''],
  ])('is the same while the text is broken %s, conditions and times included', (_, from, to) => {
    const broken = readScenario(STAGES.replace(from, to));
    expect(broken.scenario).toBeNull();
    const ways = ({ graph }: typeof reading) => graph.edges.map(({ from, to, cause }) => ({ from, to, cause }));
    expect(ways(broken)).toEqual(ways(reading));
    expect(troublesOf(broken.graph)).toEqual(troublesOf(reading.graph));
  });

  it('is never said of the usual conversation', () => {
    const usual = readScenario(STAGES.slice(0, STAGES.indexOf('stages:')));
    expect(usual.graph.isDefault).toBe(true);
    expect(troublesOf(usual.graph)).toEqual([]);
  });

  it('counts what leads nowhere else', () => {
    const staying = reading.graph.nodes.flatMap(({ id, stays }) => (stays && stays.replies + stays.silences > 0 ? [[id, stays]] : []));
    expect(staying).toEqual([
      ['quiet', { replies: 1, silences: 0 }],
      ['wall', { replies: 1, silences: 0 }],
    ]);
  });

  it('places a part from its name to the end of what stands under it', () => {
    const { extent } = reading.graph.nodes.find(({ id }) => id === 'quiet')!;
    expect(STAGES.slice(extent!.start, extent!.end)).toMatch(/^quiet:[\s\S]*goto: lost \}\]\s*$/u);
  });
});
