import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAnalyser,
  featuresOf,
  packWeights,
  SIGNALS,
  STEPS,
  type Model,
  type Rule,
  type Rules,
  type Signal,
} from '../../../src/core/analysis/index.ts';
import { unpackWeights } from '../../../src/core/analysis/model/weights.ts';
import { readText } from '../../../src/core/text/index.ts';

const rule = (part: Partial<Rule> & Pick<Rule, 'id' | 'signal' | 'when'>): Rule => ({
  unless: [],
  degree: null,
  better: null,
  certainty: 'found',
  critical: false,
  channels: null,
  notBeside: [],
  notWith: [],
  cancels: [],
  why: '',
  ...part,
});

function keyOfWord(word: string): number {
  const [sentence] = readText(word, 'en').sentences;
  if (!sentence) throw new Error('no sentence');
  const feature = featuresOf({ sentence, entities: new Set(), rules: [], lists: [] }, { named: true }).find(
    ({ name }) => name === `=${word}`,
  );
  if (!feature) throw new Error('no feature');
  return feature.key;
}

/** A layer that knows one word for one signal: the second reading takes the first at its word. */
function modelOf(word: string, signal: Signal, thresholds: { readonly threshold: number | null; readonly doubt: number | null }): Model {
  const number = SIGNALS.indexOf(signal);
  const row = SIGNALS.map((_, at) => (at === number ? STEPS : 0));
  return {
    version: 'm1',
    signals: SIGNALS.map((one, at) => ({
      signal: one,
      bias: -1,
      step: 0.2,
      ...(one === signal ? thresholds : { threshold: null, doubt: null }),
      context: Array.from({ length: 5 * SIGNALS.length + 6 }, (_, index) => (index === at ? 100 : 0)),
    })),
    weights: packWeights(new Map([[keyOfWord(word), row]]), SIGNALS.length),
  };
}

function read(text: string, rules: readonly Rule[], model: Model): string[] {
  const all: Rules = { version: 'r1', sets: [{ lang: 'en', lexicons: {}, rules }], models: { en: model } };
  return createAnalyser(all)
    .analyse(text, { lang: 'en' })
    .findings.flatMap((finding) => ('signal' in finding ? [`${finding.rule} ${finding.certainty}: ${finding.text}`] : []));
}

const whining = rule({ id: 'rudeness.whine', signal: 'rudeness', when: ['whining'] });

describe('the learned layer', () => {
  it('adds what is likely where no rule found it, with the words that weigh most', () => {
    const model = modelOf('nonsense', 'rudeness', { threshold: 0, doubt: null });
    expect(read('We saw it. That is nonsense of course.', [], model)).toEqual(['model.rudeness likely: nonsense']);
    expect(read('We saw it. That is the plan of course.', [], model)).toEqual([]);
  });

  it('adds nothing to what rules found, and nothing where it has no threshold', () => {
    expect(read('Stop whining, what nonsense.', [whining], modelOf('nonsense', 'rudeness', { threshold: 0, doubt: null }))).toEqual([
      'rudeness.whine found: whining',
    ]);
    expect(read('What nonsense.', [], modelOf('nonsense', 'rudeness', { threshold: null, doubt: null }))).toEqual([]);
  });

  it('takes a fault back that nothing around it bears out, unless the rule hardly ever errs', () => {
    const doubting = modelOf('nonsense', 'rudeness', { threshold: null, doubt: 0 });
    expect(read('The dog is whining.', [whining], doubting)).toEqual([]);
    expect(read('Stop whining, what nonsense.', [whining], doubting)).toEqual(['rudeness.whine found: whining']);
    expect(read('The dog is whining.', [{ ...whining, critical: true }], doubting)).toEqual(['rudeness.whine found: whining']);
  });

  it('adds no fault beside what a rule found for good of the very same words', () => {
    const gift = rule({ id: 'compensation.off', signal: 'compensation', when: ['off'] });
    const model = modelOf('voucher', 'self_promo', { threshold: 0, doubt: null });
    expect(read('You get ten off with this voucher.', [gift], model)).toEqual(['compensation.off found: off']);
    expect(read('You get ten off. Buy a voucher.', [gift], model)).toEqual([
      'compensation.off found: off',
      'model.self_promo likely: voucher',
    ]);
  });

  it('suggests what a rule of the same fault suggests', () => {
    const all: Rules = {
      version: 'r1',
      sets: [{ lang: 'en', lexicons: {}, rules: [{ ...whining, better: 'I can hear how upset you are.' }] }],
      models: { en: modelOf('nonsense', 'rudeness', { threshold: 0, doubt: null }) },
    };
    const [finding] = createAnalyser(all).analyse('What nonsense.', { lang: 'en' }).findings;
    expect(finding).toEqual({
      signal: 'rudeness',
      start: 5,
      end: 13,
      text: 'nonsense',
      rule: 'model.rudeness',
      certainty: 'likely',
      degree: null,
      better: 'I can hear how upset you are.',
      critical: false,
    });
  });

  it('is silent where it is switched off', () => {
    const all: Rules = {
      version: 'r1',
      sets: [{ lang: 'en', lexicons: {}, rules: [whining] }],
      models: { en: modelOf('nonsense', 'rudeness', { threshold: 0, doubt: 0 }) },
    };
    const off = createAnalyser(all, { learned: false });
    expect(off.modelVersion).toBeNull();
    expect(off.analyse('The dog is whining. What nonsense.', { lang: 'en' }).findings.map(({ rule: id }) => id)).toEqual([
      'rudeness.whine',
    ]);
  });
});

describe('packed weights', () => {
  it('unpack to what was packed, and stay printable', () => {
    const row = fc.array(fc.integer({ min: -STEPS, max: STEPS }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.dictionary(fc.nat(2 ** 24 - 1).map(String), row), (given) => {
        const steps = new Map(Object.entries(given).map(([key, values]) => [Number(key), values]));
        const packed = packWeights(steps, 3);
        const { rows, values } = unpackWeights(packed);
        const back = new Map([...rows].map(([key, at]) => [key, Array.from(values.slice(at * 3, at * 3 + 3))]));
        expect(back).toEqual(new Map([...steps].sort(([a], [b]) => a - b).map(([key, list]) => [key, list.map((value) => value + 0)])));
        expect(JSON.stringify(packed)).not.toContain('\\');
      }),
    );
  });
});
