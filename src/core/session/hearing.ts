/** What is heard in one message: the analyser's findings, and the scenario's own phrases (remedies, questions for facts). */
import { classesOf, type Analyser, type Analysis, type Money, type ReplyContext, type Signal } from '../analysis/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { compileOrNull, findPattern, LANGS, readText } from '../text/index.ts';
import type { Pattern, Sentence, Span } from '../text/index.ts';
import { claimsOf, isSmallOffer } from './claims.ts';
import type { Hear, Heard, MomentHeard } from './stage-set.ts';

/** Reading with this analyser. It is most of what a session needs by weight, and needed only once something is sent. */
export function hearingWith(analyser: Analyser): Hear {
  return (scenario, text, context, moment) => hear(scenario, analyser, text, context, moment);
}

function hear(scenario: Scenario, analyser: Analyser, text: string, context: ReplyContext, moment: MomentHeard): Heard {
  const phrases = phrasesOf(scenario, analyser);
  const analysis = analyser.analyse(text, context);
  const { sentences } = readText(text, context.lang);
  const lang = LANGS.find((known) => known === analysis.lang) ?? scenario.replyLangs[0] ?? scenario.lang;
  const reads = (signal: Signal): boolean => analyser.reads(signal, lang);
  const spans = (...signals: readonly Signal[]): readonly Span[] =>
    analysis.findings.filter((finding) => 'signal' in finding && signals.includes(finding.signal));

  const refused = spans('brush_off');
  const offers = sentences.filter((sentence) => !touches(sentence, refused));
  // What the customer is to do themselves is no help («return it to the shop yourself»); a wrong way stays one.
  const bounced = analysis.findings.filter((one) => 'signal' in one && one.signal === 'bounce' && one.certainty === 'found');
  const wrong = new Set(scenario.remedies.filter(({ right }) => right === 'wrong').map(({ id }) => id));
  const heardIn = (sentence: Sentence): readonly string[] => {
    const ids = idsFound(phrases.remedies, [sentence], analysis, isAffirmed);
    return touches(sentence, bounced) ? ids.filter((id) => wrong.has(id)) : ids;
  };
  const named = offers.map((sentence) => ({ start: sentence.start, end: sentence.end, remedies: heardIn(sentence) }));
  const remedies = [...new Set(named.flatMap((sentence) => sentence.remedies))].toSorted();
  const sums = sumsOf(scenario, analyser);

  const clarifying = spans('clarify');
  const doubting = spans('stupid_question');
  const questions = sentences.filter((sentence) => touches(sentence, clarifying) || (sentence.question && !touches(sentence, doubting)));
  const clarifies = clarifying.length > 0 || (!reads('clarify') && questions.length > 0);
  const anyway = clarifies ? scenario.facts.filter((fact) => fact.ask.length === 0).map((fact) => fact.id) : [];
  const asks = [...new Set([...idsFound(phrases.asks, questions, analysis, () => true), ...anyway])].toSorted();

  return {
    analysis,
    remedies,
    asks,
    question: questions.length > 0,
    // What no rule can find yet is not held against anybody.
    nextStep: spans('timeline', 'contact').length > 0 || !reads('timeline'),
    claims: claimsOf(analysis, named, scenario, moment, sums),
    small: isSmallOffer(analysis, sums),
  };
}

const sumsKnown = new WeakMap<Scenario, readonly Money[]>();

/** Sums that the case is about: what the customer says of money, and what the card does. */
function sumsOf(scenario: Scenario, analyser: Analyser): readonly Money[] {
  const known = sumsKnown.get(scenario);
  if (known !== undefined) return known;
  const told = [...scenario.opening, ...scenario.facts.map(({ tell }) => tell), scenario.brief].join('\n');
  const { entities } = analyser.analyse(told, { lang: scenario.lang, now: scenario.starts });
  const sums = entities.flatMap(({ type, value }) => (type === 'money' && typeof value === 'object' ? [value] : []));
  sumsKnown.set(scenario, sums);
  return sums;
}

type Phrases = { readonly remedies: ReadonlyMap<string, readonly Pattern[]>; readonly asks: ReadonlyMap<string, readonly Pattern[]> };

// Compiling takes milliseconds: once per cast scenario.
const compiledOf = new WeakMap<Analyser, WeakMap<Scenario, Phrases>>();

function phrasesOf(scenario: Scenario, analyser: Analyser): Phrases {
  const byScenario = compiledOf.get(analyser) ?? new WeakMap<Scenario, Phrases>();
  compiledOf.set(analyser, byScenario);
  const known = byScenario.get(scenario);
  if (known !== undefined) return known;
  const lexicons = analyser.lexiconsOf(scenario.lang);
  const compile = (source: string): Pattern | readonly Pattern[] => compileOrNull(source, lexicons) ?? [];
  const made: Phrases = {
    remedies: new Map(scenario.remedies.map(({ id, phrases }) => [id, phrases.flatMap(compile)])),
    asks: new Map(scenario.facts.map(({ id, ask }) => [id, ask.flatMap(compile)])),
  };
  byScenario.set(scenario, made);
  return made;
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
