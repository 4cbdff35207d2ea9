import type { Analyser, Degree, Signal, SignalFinding } from '../../core/analysis/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { createKeywordReader } from './keywords/index.ts';
import type { CalibrationText } from './texts.ts';

/** What is compared: the analyser as it ships, its rules without the learned layer, a dozen keywords a signal. */
export const READERS = ['analyser', 'rules', 'keywords'] as const;
export type Reader = (typeof READERS)[number];

export type DegreeFound = { readonly degree: Degree; readonly critical: boolean };

/** One labelled text as each reader reads it. */
export type Reading = {
  readonly text: CalibrationText;
  readonly found: Readonly<Record<Reader, ReadonlySet<Signal>>>;
  readonly degrees: readonly DegreeFound[];
};

/** So the learned layer names what it adds. */
export const LEARNED = 'model.';

/** `rulesAlone`: the same rules without the learned layer, which may take back what they find; left out where nobody asks for them. */
export function readAll(analyser: Analyser, texts: readonly CalibrationText[], rulesAlone: Analyser = analyser): Reading[] {
  const keywords = new Map<Lang, ReturnType<typeof createKeywordReader>>();
  return texts.map((text) => {
    const byWords = keywords.get(text.lang) ?? createKeywordReader(text.lang);
    keywords.set(text.lang, byWords);
    const findings = signalsIn(analyser, text);
    const alone = rulesAlone === analyser ? findings : signalsIn(rulesAlone, text);
    return {
      text,
      found: {
        analyser: new Set(findings.map(({ signal }) => signal)),
        rules: new Set(alone.map(({ signal }) => signal)),
        keywords: byWords(text.text),
      },
      degrees: findings.flatMap(({ degree, critical }) => (degree ? [{ degree, critical }] : [])),
    };
  });
}

function signalsIn(analyser: Analyser, { text, context }: CalibrationText): SignalFinding[] {
  return analyser.analyse(text, context).findings.flatMap((finding) => ('signal' in finding ? [finding] : []));
}
