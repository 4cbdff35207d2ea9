import { BAD_SIGNALS, SIGNALS } from '../../core/analysis/index.ts';
import { GRAVE_DEGREES, type DegreeReport, type DegreeTally, type GraveDegree } from './degrees.ts';
import { innocentLines } from './innocent.ts';
import { KIND_GROUPS, type KindReport } from './kinds.ts';
import { MIN_HITS, type FaultHits, type LangReport, type Parts, type SecondReader, type SetReport } from './report.ts';
import type { Hits, Tally } from './tally.ts';

/** The report as people read it, line by line. */
export function linesOf(report: readonly LangReport[]): string[] {
  const lines: string[] = [
    'P, R, F1: the analyser. rules: F1 of its rules without the learned layer. words: F1 of a dozen keywords a signal.',
    'The learned layer has learned from the seen phrases and sentences: on them its figures flatter.',
  ];
  for (const { lang, sets, second_reader, degrees, kinds, innocent } of report) {
    for (const [set, one] of Object.entries(sets)) {
      lines.push('', `${lang} · ${set} (${one.texts.seen} seen, ${one.texts.unseen} unseen)`, ...setLines(one));
      if (set === 'replies') lines.push(humanLine(second_reader));
    }
    if (degrees) lines.push('', `${lang} · degrees that may fail an attempt, over the texts labelled by degree`, ...degreeLines(degrees));
    if (kinds) lines.push('', `${lang} · findings that are no signals, over the texts labelled with them`, ...kindLines(kinds));
    if (innocent)
      lines.push(
        '',
        `${lang} · replies without a fault that are accused of one; a fault: found/likely/by the learned layer alone`,
        ...innocentLines(innocent),
      );
  }
  const [first] = report;
  if (first) lines.push('', ...faultLines(report.map(({ lang }) => lang).join(', '), first.faults_over_languages));
  return lines;
}

const HALF = 46;
const COLUMNS = 'P    R    F1   (tp/fp/fn)     rules words';

function setLines(set: SetReport): string[] {
  return [
    line('', 'seen', 'unseen'),
    line('', COLUMNS, COLUMNS),
    ...SIGNALS.map((signal) => {
      const of = (part: keyof Parts<unknown>) => tallyCells(set[part][signal], set.rules[part][signal], set.keywords[part][signal]);
      return line(signal, of('seen'), of('unseen'));
    }),
    line('macro', figureCells(set, 'macro', 'seen'), figureCells(set, 'macro', 'unseen')),
    line('the five', figureCells(set, 'five', 'seen'), figureCells(set, 'five', 'unseen')),
    line('P of all faults', faultCells(set, 'seen'), faultCells(set, 'unseen')),
  ];
}

function line(name: string, seen: string, unseen: string): string {
  return `${name.padEnd(18)}${seen.padEnd(HALF)}${unseen}`.trimEnd();
}

function tallyCells({ precision, recall, f1, tp, fp, fn }: Tally, rules: Tally, keywords: Tally): string {
  return `${short(precision)} ${short(recall)} ${short(f1)} ${`(${tp}/${fp}/${fn})`.padEnd(14)} ${short(rules.f1)}  ${short(keywords.f1)}`;
}

function figureCells({ summary }: SetReport, figure: 'macro' | 'five', part: 'seen' | 'unseen'): string {
  const of = (reader: keyof SetReport['summary']): string => summary[reader][part][figure].toFixed(3);
  return `${''.padEnd(10)}${of('analyser').padEnd(20)}${of('rules')} ${of('keywords')}`;
}

function faultCells({ summary }: SetReport, part: 'seen' | 'unseen'): string {
  const of = (reader: keyof SetReport['summary']): Hits => summary[reader][part].faults;
  const all = of('analyser');
  return `${long(all.precision)} ${`of ${all.hits} hits`.padEnd(24)}${long(of('rules').precision)} ${long(of('keywords').precision)}`;
}

function humanLine({ macro, five }: SecondReader): string {
  return `a second human reader of the whole replies: macro ${macro.toFixed(2)}, the five ${five.toFixed(2)}`;
}

function degreeLines(report: DegreeReport): string[] {
  const cells = ({ precision, recall, tp, fp, fn, elsewhere, precision_overall }: DegreeTally): string =>
    `${short(precision)} ${short(recall)} ${`(${tp}/${fp}/${fn})`.padEnd(12)} ${String(elsewhere).padStart(4)} ${long(precision_overall).padStart(8)}`;
  return [
    'degree        texts  critical rules: P  R  (tp/fp/fn)  false elsewhere, P with these   all rules',
    ...(Object.keys(GRAVE_DEGREES) as GraveDegree[]).flatMap((degree) => {
      const { critical, all, unseen } = report[degree];
      const row = (name: string, one: { critical: DegreeTally; all: DegreeTally }): string =>
        `${name.padEnd(13)} ${String(one.all.support).padStart(4)}   ${cells(one.critical).padEnd(42)} ${cells(one.all)}`;
      return [row(degree, { critical, all }), row('  unseen', unseen)];
    }),
  ];
}

function kindLines({ seen, unseen }: KindReport): string[] {
  const cells = ({ precision, recall, tp, fp, fn }: Tally): string => `${short(precision)} ${short(recall)} (${tp}/${fp}/${fn})`.padEnd(24);
  return [
    `${''.padEnd(14)}${`seen (${seen.texts}): P  R  (tp/fp/fn)`.padEnd(32)}unseen (${unseen.texts})`,
    ...KIND_GROUPS.map((group) => `${group.padEnd(14)}${cells(seen[group]).padEnd(32)}${cells(unseen[group])}`.trimEnd()),
  ];
}

function faultLines(langs: string, sets: LangReport['faults_over_languages']): string[] {
  const names = Object.entries(sets);
  const cells = (hits: Hits | undefined): string => (hits ? `${long(hits.precision)} (${hits.hits})` : '–').padEnd(14);
  const row = (of: (hits: FaultHits) => Hits | undefined): string =>
    names.map(([, { seen, unseen }]) => `${cells(of(seen))}${cells(of(unseen))}`).join('');
  return [
    `precision (hits) of faults over ${langs}; each with ${MIN_HITS} hits or more`,
    `${''.padEnd(18)}${names.map(([set]) => set.padEnd(14) + 'unseen'.padEnd(14)).join('')}`.trimEnd(),
    ...BAD_SIGNALS.map((signal) => `${signal.padEnd(18)}${row((hits) => hits[signal])}`.trimEnd()),
    `${'all ten together'.padEnd(18)}${row((hits) => hits.together)}`.trimEnd(),
  ];
}

function short(value: number | null): string {
  return value === null ? ' –  ' : value.toFixed(2);
}

function long(value: number | null): string {
  return value === null ? '  –  ' : value.toFixed(3);
}
