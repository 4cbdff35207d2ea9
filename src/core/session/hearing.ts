/** What is heard in one message: the analyser's findings, and the scenario's own phrases (remedies, questions for facts). */
import { classesOf, type Analyser, type Analysis, type ReplyContext, type Signal } from '../analysis/index.ts';
import { findPattern, LANGS, readText, type Pattern, type Sentence, type Span } from '../text/index.ts';
import type { StageSet } from './stage-set.ts';

export type Heard = {
  readonly analysis: Analysis;
  readonly remedies: readonly string[];
  readonly asks: readonly string[];
  readonly question: boolean;
  readonly nextStep: boolean;
};

export function hear(set: StageSet, analyser: Analyser, text: string, context: ReplyContext): Heard {
  const analysis = analyser.analyse(text, context);
  const { sentences } = readText(text, context.lang);
  const lang = LANGS.find((known) => known === analysis.lang) ?? set.scenario.replyLangs[0] ?? set.scenario.lang;
  const reads = (signal: Signal): boolean => analyser.reads(signal, lang);
  const spans = (...signals: readonly Signal[]): readonly Span[] =>
    analysis.findings.filter((finding) => 'signal' in finding && signals.includes(finding.signal));

  const refused = spans('brush_off');
  const offers = sentences.filter((sentence) => !touches(sentence, refused));
  const remedies = idsFound(set.remedies, offers, analysis, isAffirmed);

  const clarifying = spans('clarify');
  const doubting = spans('stupid_question');
  const questions = sentences.filter((sentence) => touches(sentence, clarifying) || (sentence.question && !touches(sentence, doubting)));
  const clarifies = clarifying.length > 0 || (!reads('clarify') && questions.length > 0);
  const anyway = clarifies ? set.scenario.facts.filter((fact) => fact.ask.length === 0).map((fact) => fact.id) : [];
  const asks = [...new Set([...idsFound(set.asks, questions, analysis, () => true), ...anyway])].toSorted();

  return {
    analysis,
    remedies,
    asks,
    question: questions.length > 0,
    // What no rule can find yet is not held against anybody.
    nextStep: spans('timeline', 'contact').length > 0 || !reads('timeline'),
  };
}

function touches(sentence: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < sentence.end && sentence.start < span.end);
}

function idsFound(
  patterns: ReadonlyMap<string, readonly Pattern[]>,
  sentences: readonly Sentence[],
  analysis: Analysis,
  counts: (sentence: Sentence, found: Span) => boolean,
): readonly string[] {
  const placed = sentences.map((sentence) => ({ sentence, classes: classesOf(sentence, within(analysis.entities, sentence)) }));
  const isIn = (pattern: Pattern): boolean =>
    placed.some(({ sentence, classes }) => findPattern(pattern, sentence, classes).some((span) => counts(sentence, span)));
  const found = [...patterns].filter(([, any]) => any.some(isIn));
  return found.map(([id]) => id).toSorted();
}

function within<Located extends Span>(located: readonly Located[], sentence: Span): readonly Located[] {
  return located.filter((item) => item.start >= sentence.start && item.end <= sentence.end);
}

const NEGATIONS: ReadonlySet<string> = new Set(['не', 'ни', 'ні', 'нельзя', 'без', 'not', 'cannot', 'never', 'no', 'without', 'unable']);
/** How far before the words a «не» still turns them off. */
const NEGATION_REACH = 3;

/** «Мы не заменим» offers nothing; nor does somebody else's promise in quotation marks. */
function isAffirmed(sentence: Sentence, span: Span): boolean {
  const first = sentence.tokens.findIndex((token) => token.end > span.start);
  const words = sentence.tokens[first];
  if (words === undefined || words.quoted) return false;
  return !sentence.tokens
    .slice(Math.max(0, first - NEGATION_REACH), first)
    .some((token) => token.clause === words.clause && NEGATIONS.has(token.norm));
}
