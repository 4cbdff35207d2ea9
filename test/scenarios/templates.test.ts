/** What team leads begin a scenario from: sound, played as it says, and in each language a story of its own. */
import { describe, expect, it } from 'vitest';
import { loadVoices } from '../../src/adapters/node/lines.ts';
import { loadRules } from '../../src/adapters/node/rules.ts';
import { createAnalyser } from '../../src/core/analysis/index.ts';
import { checkSamples } from '../../src/core/rehearsal/index.ts';
import { readScenario } from '../../src/core/scenario/index.ts';
import { LANGS } from '../../src/core/text/index.ts';
import { loadTemplate, SITUATIONS } from '../../src/templates/index.ts';

const analyser = createAnalyser(loadRules());
const all = LANGS.flatMap((lang) => SITUATIONS.map((situation) => ({ lang, situation })));

describe('templates', () => {
  it.each(all)('$lang/$situation is sound, and comes out as its samples say', async (named) => {
    const file = `${named.lang}/${named.situation}.yaml`;
    const { scenario, diagnostics, ranges } = readScenario(await loadTemplate(named.lang, named.situation), { file });
    expect(diagnostics).toEqual([]);
    expect(scenario).toMatchObject({ id: `${named.situation}-${named.lang}`, lang: named.lang });
    expect(scenario!.samples.length).toBeGreaterThanOrEqual(3);
    expect(checkSamples(scenario!, { analyser, ...loadVoices(scenario!) }, { file, ranges })).toEqual([]);
  });

  it('begin with a comment for whoever changes them, and share neither names nor openings', async () => {
    const texts = await Promise.all(all.map(({ lang, situation }) => loadTemplate(lang, situation)));
    expect(texts.filter((text) => !text.startsWith('# '))).toEqual([]);
    const scenarios = texts.map((text) => readScenario(text).scenario!);
    for (const said of [
      scenarios.map(({ customer }) => customer.name),
      scenarios.flatMap(({ opening }) => opening),
      scenarios.map(({ title }) => title),
    ])
      expect(new Set(said).size).toBe(said.length);
  });
});
