/** A pattern said aloud: words that it finds, as plain as they come. */
import { parsePattern, type PatternClass, type PatternNode } from '../text/index.ts';

/** Words that the first pattern finds whose words are whole; else those of the first. Empty where none can be said. */
export function wordingOf(patterns: readonly string[]): string {
  const worded = patterns.flatMap((pattern) => {
    try {
      return [said(parsePattern(pattern))];
    } catch {
      return [];
    }
  });
  const best = worded.toSorted((one, other) => one.torn - other.torn)[0];
  return best === undefined ? '' : best.words.join(' ').replaceAll(' ,', ',');
}

/** `torn`: words of which only a beginning or an end is known. */
type Said = { readonly words: readonly string[]; readonly torn: number };

const NOTHING: Said = { words: [], torn: 0 };

const said = (nodes: readonly PatternNode[]): Said =>
  nodes.map(saidOf).reduce((all, one) => ({ words: [...all.words, ...one.words], torn: all.torn + one.torn }), NOTHING);

function saidOf(node: PatternNode): Said {
  switch (node.kind) {
    case 'word': {
      const whole = node.globs.find((glob) => !glob.includes('*')) ?? node.globs[0] ?? '';
      return { words: [whole.replaceAll('*', '')], torn: whole.includes('*') ? 1 : 0 };
    }
    case 'either': {
      const options = node.options.map(said);
      return options.reduce((best, one) => (one.torn < best.torn ? one : best), options[0] ?? NOTHING);
    }
    case 'class':
      return { words: [OF_CLASS[node.name] ?? ''], torn: OF_CLASS[node.name] === undefined ? 1 : 0 };
    case 'boundary':
      return { words: [','], torn: 0 };
    case 'any':
    case 'list':
      return { words: ['…'], torn: 1 };
    default:
      return NOTHING;
  }
}

const OF_CLASS: Readonly<Partial<Record<PatternClass, string>>> = {
  MONEY: '100 ₴',
  PERCENT: '10 %',
  TIME: '18:00',
  DATE: '12.03',
  NUMBER: '1234',
  NUM: '2',
};
