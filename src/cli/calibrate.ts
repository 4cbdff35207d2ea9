// Precision, recall and F1 of the analyser on test/calibration, the unseen third apart and never shown text by text.
import { parseArgs } from 'node:util';
import { loadRules } from '../adapters/node/rules.ts';
import { createAnalyser, SIGNALS, type Signal } from '../core/analysis/index.ts';
import { LANGS, type Lang } from '../core/text/index.ts';
import { calibrate, macroF1, type Tally } from './calibration/tally.ts';
import { loadCalibration } from './calibration/texts.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    show: { type: 'string' },
    lang: { type: 'string' },
    set: { type: 'string' },
    limit: { type: 'string' },
  },
});
const langs: readonly Lang[] = LANGS.filter((lang) => !values.lang || values.lang === lang);
const analyser = createAnalyser(loadRules(undefined, langs));
const texts = loadCalibration().filter((text) => langs.includes(text.lang) && (!values.set || text.set === values.set));
const report = langs.map((lang) => {
  const mine = texts.filter((text) => text.lang === lang);
  return {
    lang,
    sets: Object.fromEntries(
      [...new Set(mine.map((text) => text.set))].map((set) => {
        const of = mine.filter((text) => text.set === set);
        return [
          set,
          {
            seen: calibrate(
              analyser,
              of.filter((text) => !text.unseen),
            ),
            unseen: calibrate(
              analyser,
              of.filter((text) => text.unseen),
            ),
          },
        ];
      }),
    ),
  };
});

if (values.json) console.log(JSON.stringify(report));
else if (values.show) show(values.show as Signal, Number(values.limit ?? 40));
else print();

function print(): void {
  for (const { lang, sets } of report) {
    for (const [set, parts] of Object.entries(sets)) {
      console.log(`\n${lang} · ${set}`);
      console.log('signal            seen:  P    R    F1  (tp/fp/fn)      unseen:  P    R    F1  (support)');
      for (const signal of SIGNALS) console.log(`${signal.padEnd(18)}${row(parts.seen[signal]).padEnd(40)}${row(parts.unseen[signal])}`);
      console.log(`${'macro'.padEnd(18)}${macroF1(parts.seen).toFixed(3).padEnd(40)}${macroF1(parts.unseen).toFixed(3)}`);
      const core: Signal[] = ['apology', 'ownership', 'excuse', 'stupid_question', 'compensation'];
      console.log(`${'the five'.padEnd(18)}${macroF1(parts.seen, core).toFixed(3).padEnd(40)}${macroF1(parts.unseen, core).toFixed(3)}`);
    }
  }
}

function row({ tp, fp, fn, precision, recall, f1 }: Tally): string {
  const share = (value: number | null): string => (value === null ? ' –  ' : value.toFixed(2));
  return `${share(precision)} ${share(recall)} ${share(f1)} (${tp}/${fp}/${fn})`;
}

/** Misses and false alarms of the seen part, as they stand. */
function show(signal: Signal, limit: number): void {
  let shown = 0;
  for (const text of texts) {
    if (text.unseen || shown >= limit) continue;
    const findings = analyser
      .analyse(text.text, text.context)
      .findings.filter((finding) => 'signal' in finding && finding.signal === signal);
    const expected = text.signals.includes(signal);
    if (expected === findings.length > 0) continue;
    shown += 1;
    const why = expected
      ? `MISSED${text.evidence[signal] ? ` (${text.evidence[signal].join(' | ')})` : ''}`
      : `FALSE  (${findings.map((finding) => `${finding.rule}: ${finding.text}`).join(' | ')})`;
    console.log(`${text.id} ${text.set} ${why}\n    ${text.text.replaceAll('\n', ' ⏎ ')}`);
  }
}
