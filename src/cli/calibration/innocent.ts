import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_SIGNALS, type Analyser, type ReplyChannel, type ReplyContext, type Signal } from '../../core/analysis/index.ts';
import { LANGS, type Lang } from '../../core/text/index.ts';
import { LEARNED } from './reading.ts';
import { isUnseen } from '../../adapters/node/unseen.ts';
import { CALIBRATION_FOLDER } from './texts.ts';

/** A whole reply without any fault: whatever fault is found in it is an accusation without grounds. */
export type InnocentText = {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly context: ReplyContext;
  readonly unseen: boolean;
};

export type Accusation = {
  readonly signal: Signal;
  readonly rule: string;
  readonly certainty: 'found' | 'likely';
  readonly critical: boolean;
  readonly words: string;
};

export type InnocentReading = { readonly text: InnocentText; readonly accusations: readonly Accusation[] };

/** Accused replies a fault: by a finding that is sure of itself, by one that is only likely, and by the learned layer alone. */
export type FaultCount = { readonly found: number; readonly likely: number; readonly learned: number };

/** Replies, not findings. `likely`: accused of nothing worse than a likely fault. `critical`: of what may fail an attempt. */
export type InnocentPart = {
  readonly replies: number;
  readonly found: number;
  readonly likely: number;
  readonly critical: number;
  readonly faults: Readonly<Partial<Record<Signal, FaultCount>>>;
};

export type InnocentReport = { readonly seen: InnocentPart; readonly unseen: InnocentPart };

type Row = { id: string; lang: Lang; channel: ReplyChannel; customer: string; text: string };

/** Replies written to be free of every fault (test/calibration/innocent). */
export function loadInnocentTexts(folder: string = join(CALIBRATION_FOLDER, 'innocent')): InnocentText[] {
  return LANGS.map((lang) => join(folder, `${lang}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, lang, text, channel, customer } = JSON.parse(line) as Row;
      return { id, lang, text, context: { channel, customer }, unseen: isUnseen(id) };
    });
}

export function readInnocent(analyser: Analyser, texts: readonly InnocentText[]): InnocentReading[] {
  return texts.map((text) => ({
    text,
    accusations: analyser.analyse(text.text, text.context).findings.flatMap((finding) =>
      'signal' in finding && isFault(finding.signal)
        ? [
            {
              signal: finding.signal,
              rule: finding.rule,
              certainty: finding.certainty,
              critical: finding.critical,
              words: finding.text,
            },
          ]
        : [],
    ),
  }));
}

/** Null where there are no such texts. */
export function measureInnocent(readings: readonly InnocentReading[]): InnocentReport | null {
  if (readings.length === 0) return null;
  const part = (isUnseenPart: boolean) => countIn(readings.filter(({ text }) => text.unseen === isUnseenPart));
  return { seen: part(false), unseen: part(true) };
}

/** The accusations of the seen part, reply by reply. */
export function accusedLines(readings: readonly InnocentReading[]): string[] {
  return readings
    .filter(({ text, accusations }) => !text.unseen && accusations.length > 0)
    .map(({ text, accusations }) => {
      const told = accusations.map(
        ({ rule, certainty, critical, words }) => `${certainty}${critical ? ' CRITICAL' : ''} ${rule}: ${words}`,
      );
      return `${text.id} ${told.join(' | ')}\n    ${text.text}`;
    });
}

export function innocentLines({ seen, unseen }: InnocentReport): string[] {
  const share = (count: number, { replies }: InnocentPart): string =>
    `${count} (${replies === 0 ? '–' : `${((100 * count) / replies).toFixed(1)} %`})`.padEnd(14);
  const head = (name: string, of: (part: InnocentPart) => number): string =>
    `${name.padEnd(18)}${share(of(seen), seen)}${share(of(unseen), unseen)}`.trimEnd();
  const cells = ({ found, likely, learned }: FaultCount = { found: 0, likely: 0, learned: 0 }): string =>
    `${found}/${likely}/${learned}`.padEnd(14);
  return [
    `${''.padEnd(18)}${`seen (${seen.replies})`.padEnd(14)}unseen (${unseen.replies})`,
    head('fault found', ({ found }) => found),
    head('fault likely', ({ likely }) => likely),
    head('may fail', ({ critical }) => critical),
    ...BAD_SIGNALS.filter((signal) => seen.faults[signal] || unseen.faults[signal]).map((signal) =>
      `${signal.padEnd(18)}${cells(seen.faults[signal])}${cells(unseen.faults[signal])}`.trimEnd(),
    ),
  ];
}

function isFault(signal: Signal): boolean {
  return BAD_SIGNALS.some((fault) => fault === signal);
}

function countIn(readings: readonly InnocentReading[]): InnocentPart {
  const replies = (is: (accusation: Accusation) => boolean): number => readings.filter(({ accusations }) => accusations.some(is)).length;
  const found = replies(({ certainty }) => certainty === 'found');
  return {
    replies: readings.length,
    found,
    likely: replies(() => true) - found,
    critical: replies(({ critical }) => critical),
    faults: Object.fromEntries(
      BAD_SIGNALS.flatMap((signal) => {
        const count = countOf(
          readings.map(({ accusations }) => accusations.filter((one) => one.signal === signal)).filter((mine) => mine.length > 0),
        );
        return count.found + count.likely > 0 ? [[signal, count] as const] : [];
      }),
    ),
  };
}

/** Of one fault, one list of accusations for each accused reply. */
function countOf(accused: readonly (readonly Accusation[])[]): FaultCount {
  const found = accused.filter((mine) => mine.some(({ certainty }) => certainty === 'found')).length;
  const learned = accused.filter((mine) => mine.every(({ rule }) => rule.startsWith(LEARNED))).length;
  return { found, likely: accused.length - found, learned };
}
