import { Match, spanOf, vocabularyOf, type Lang, type Lexicons, type Sentence, type TokenRange } from '../text/index.ts';
import { Lists } from './other/lists.ts';
import type { SignalFinding } from './types.ts';

/** Words by language that lead to what is regretted: «за», "for". */
const LEADING = 'sorry-for';
/** An apology is early while no more words than these stand before it: a greeting, a name, a sentence. */
const EARLY_WORDS = 16;
const MOST_WORDS = 8;

/** Finds, in one language, the words that lead to what is regretted. */
export class LeadReader {
  private readonly lists: Lists;
  private readonly lexicons: Lexicons;

  constructor(lexicons: Lexicons) {
    this.lists = new Lists(lexicons, [LEADING]);
    this.lexicons = lexicons;
  }

  read(sentence: Sentence): readonly TokenRange[] {
    return this.lists.search(new Match(sentence, vocabularyOf(this.lexicons))).get(LEADING) ?? [];
  }
}

/** Says of each apology whether it comes early in the reply, and for which failure it is where the words say so. */
export function describeApologies(
  text: string,
  sentences: readonly Sentence[],
  findings: readonly SignalFinding[],
  readers: ReadonlyMap<Lang, LeadReader>,
): SignalFinding[] {
  // Both lists are in the order of the text.
  let at = 0;
  let before = 0;
  return findings.map((finding) => {
    for (; (sentences[at]?.end ?? Infinity) <= finding.start; at += 1) before += sentences[at]?.tokens.length ?? 0;
    const sentence = sentences[at];
    if (finding.signal !== 'apology' || !sentence) return finding;
    const first = sentence.tokens.findIndex((token) => token.end > finding.start);
    const reader = sentence.lang === 'unknown' || sentence.lang === 'mixed' ? undefined : readers.get(sentence.lang);
    const failure = reader === undefined ? '' : failureIn(text, sentence, first, reader);
    return { ...finding, detail: `${before + first <= EARLY_WORDS ? 'early' : 'late'}${failure === '' ? '' : ` ${failure}`}` };
  });
}

/** The words between the one that leads to them and the end of its clause. */
function failureIn(text: string, sentence: Sentence, first: number, reader: LeadReader): string {
  const lead = reader.read(sentence).find(({ from }) => from >= first);
  if (!lead) return '';
  const clause = sentence.tokens[lead.to - 1]?.clause;
  let to = lead.to;
  while (to - lead.to < MOST_WORDS && sentence.tokens[to]?.clause === clause && to < sentence.tokens.length) to += 1;
  if (to === lead.to) return '';
  const { start, end } = spanOf({ from: lead.to, to }, sentence);
  return text.slice(start, end);
}
