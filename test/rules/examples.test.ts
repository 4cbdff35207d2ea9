import { describe, expect, it } from 'vitest';
import { readRuleSource } from '../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { LANGS } from '../../src/core/text/index.ts';

describe.each(LANGS)('rule examples in %s', (lang) => {
  const source = readRuleSource(lang);

  it('has no faults in its rule files', () => {
    expect(source.faults).toEqual([]);
  });

  // Each rule is read alone, with the lexicons of its language: an example shows what this rule finds, not what others do.
  describe.each(source.faults.length > 0 ? [] : source.rules)('$id', (rule) => {
    const analyser = createAnalyser({
      version: 'example',
      sets: [{ lang, lexicons: source.lexicons, rules: [{ ...rule, notBeside: [], notWith: [], channels: null }] }],
    });
    const spansOf = (text: string) =>
      analyser.analyse(text, { lang }).findings.flatMap((finding) => ('signal' in finding ? [finding.text] : []));

    it.each(rule.match)('finds %s', (example) => {
      const expected = [...example.matchAll(/\[([^\]]+)\]/gu)].map((match) => match[1]);
      expect(expected.length).toBeGreaterThan(0);
      expect(spansOf(example.replaceAll(/[[\]]/gu, ''))).toEqual(expected);
    });

    it.each(rule.miss)('finds nothing in %s', (example) => {
      expect(spansOf(example)).toEqual([]);
    });
  });
});
