// `npm run calibrate`: how well the analyser reads test/calibration, beside its rules alone and beside keyword lists; the unseen third apart and never
// shown text by text. `--baseline` writes what the seen part may not fall below (test/golden/calibration.json).
import { loadRules } from '../adapters/node/rules.ts';
import { createAnalyser, FINDING_KINDS, SIGNALS, type Analyser, type FindingKind, type Signal } from '../core/analysis/index.ts';
import { LANGS, type Lang } from '../core/text/index.ts';
import { writeBaseline } from './calibration/baseline.ts';
import { accusedLines, loadInnocentTexts, readInnocent } from './calibration/innocent.ts';
import { judgeKinds, loadKindTexts, readKinds, type KindText } from './calibration/kinds.ts';
import { linesOf } from './calibration/print.ts';
import { readAll } from './calibration/reading.ts';
import { reportOn } from './calibration/report.ts';
import { CALIBRATION_SETS, loadCalibration, loadDegreeTexts, type CalibrationText } from './calibration/texts.ts';
import { EXIT, readOptions } from './support/arguments.ts';

const USAGE =
  'calibrate [--json] [--lang uk|ru|en] [--set phrases|replies|sentences] [--show SIGNAL|KIND|innocent [--limit N]] | calibrate --baseline';

const { values } = readOptions(
  {
    json: { type: 'boolean' },
    show: { type: 'string' },
    lang: { type: 'string' },
    set: { type: 'string' },
    limit: { type: 'string' },
    baseline: { type: 'boolean' },
  },
  USAGE,
);
const only = oneOf(LANGS, '--lang', values.lang);
const set = oneOf(CALIBRATION_SETS, '--set', values.set);
const shown = oneOf([...SIGNALS, ...FINDING_KINDS, 'innocent'], '--show', values.show);
const langs: readonly Lang[] = only ? [only] : LANGS;
const limit = Number(values.limit ?? 40);
if (!Number.isInteger(limit) || limit < 1) refuse(`--limit ${values.limit ?? ''}: a whole number from 1.`);
if (values.baseline && (only || set || shown)) refuse('--baseline is written for all languages and sets at once.');

// The rules of all languages, whichever is asked for: that is how replies are read.
const rules = loadRules();
const analyser = createAnalyser(rules);
const rulesAlone = createAnalyser(rules, { learned: false });
const texts = loadCalibration().filter((text) => langs.includes(text.lang) && (!set || text.set === set));

const kindTexts = loadKindTexts().filter((text) => langs.includes(text.lang));
const kind = FINDING_KINDS.find((one) => one === shown);
const signal = SIGNALS.find((one) => one === shown);

const innocentTexts = loadInnocentTexts().filter((text) => langs.includes(text.lang));

if (shown === 'innocent') for (const line of accusedLines(readInnocent(analyser, innocentTexts)).slice(0, limit)) console.log(line);
else if (kind) showKind(analyser, kindTexts, kind, limit);
else if (signal) show(analyser, texts, signal, limit);
else if (values.baseline) console.log(`Written: ${writeBaseline(analyser, texts)}`);
else {
  const degreeTexts = loadDegreeTexts().filter((text) => langs.includes(text.lang));
  const report = reportOn(
    langs,
    readAll(analyser, texts, rulesAlone),
    readAll(analyser, degreeTexts, rulesAlone),
    readKinds(analyser, kindTexts),
    readInnocent(analyser, innocentTexts),
  );
  console.log(values.json ? JSON.stringify(report) : linesOf(report).join('\n'));
}

/** Misses and false alarms of the seen part, as they stand. */
function show(analyser: Analyser, texts: readonly CalibrationText[], signal: Signal, limit: number): void {
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

function showKind(analyser: Analyser, texts: readonly KindText[], kind: FindingKind, limit: number): void {
  const seen = readKinds(
    analyser,
    texts.filter(({ unseen }) => !unseen),
  );
  const told = seen.flatMap((reading) => {
    const { missed, wrong } = judgeKinds(reading);
    const why = [
      ...missed
        .filter((place) => place.kind === kind)
        .map(({ detail, start, end }) => `MISSED ${detail}: ${reading.text.text.slice(start, end)}`),
      ...wrong.filter((finding) => finding.kind === kind).map(({ rule, detail, text }) => `FALSE  ${rule} ${detail ?? ''}: ${text}`),
    ];
    return why.length === 0 ? [] : [`${reading.text.id} ${why.join(' | ')}\n    ${reading.text.text}`];
  });
  for (const line of told.slice(0, limit)) console.log(line);
}

function oneOf<Name extends string>(names: readonly Name[], option: string, value: string | undefined): Name | undefined {
  const name = names.find((one) => one === value);
  if (value !== undefined && name === undefined) refuse(`${option} ${value}: there is no such name. There are: ${names.join(', ')}.`);
  return name;
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(EXIT.usage);
}
