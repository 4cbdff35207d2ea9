import { SIGNALS, type Analyser, type Entity, type Finding, type Signal } from '../../src/core/analysis/types.ts';

/**
 * A test double: a signal is in a text where its id stands in square brackets, «[apology] [stupid_question] 12:00»; rudeness is
 * insulting. «12:00» is a time, «15 min» a duration. Nothing but emoji or signs is not assessed. Never shipped.
 */
export function fakeAnalyser(options: { readonly unread?: readonly Signal[]; readonly onAnalyse?: () => void } = {}): Analyser {
  const unread = new Set(options.unread);
  return {
    rulesVersion: 'fake',
    modelVersion: null,
    readsKind: () => false,
    lexiconsOf: () => ({}),
    reads: (signal) => !unread.has(signal),
    analyse(text) {
      options.onAnalyse?.();
      const assessed = /\p{L}/u.test(text);
      const findings: Finding[] = [...text.matchAll(/\[([a-z_]+)\]/gu)].flatMap((match): Finding[] => {
        const signal = SIGNALS.find((known) => known === match[1]);
        if (signal === undefined || unread.has(signal)) return [];
        const start = match.index;
        const end = start + match[0].length;
        const degree = signal === 'rudeness' ? 'insulting' : signal === 'brush_off' ? 'refusal' : null;
        return [{ signal, start, end, text: match[0], rule: `${signal}.fake`, certainty: 'found', degree, better: null, critical: false }];
      });
      return { lang: 'en', assessed, findings, entities: entitiesOf(text), sentences: [{ start: 0, end: text.length, lang: 'en' }] };
    },
  };
}

function entitiesOf(text: string): Entity[] {
  return [...text.matchAll(/\b(\d\d:\d\d)\b|\b(\d+) min\b/gu)].map((match): Entity => {
    const [found, time, minutes] = match;
    const located = { start: match.index, end: match.index + found.length, text: found };
    return time === undefined
      ? { ...located, type: 'duration', value: Number(minutes) * 60_000 }
      : { ...located, type: 'time', value: time };
  });
}
