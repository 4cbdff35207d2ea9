import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isUnseen } from '../../adapters/node/unseen.ts';
import type { Degree, ReplyChannel, ReplyContext, Signal } from '../../core/analysis/index.ts';
import { LANGS, type Lang } from '../../core/text/index.ts';

export const CALIBRATION_FOLDER = fileURLToPath(new URL('../../../test/calibration/', import.meta.url));

/** phrases: single sentences · replies: whole replies read by two people · sentences: whole replies put together from labelled sentences. */
export const CALIBRATION_SETS = ['phrases', 'replies', 'sentences'] as const;
export type CalibrationSet = (typeof CALIBRATION_SETS)[number];

export type CalibrationText = {
  readonly id: string;
  readonly lang: Lang;
  readonly set: CalibrationSet;
  readonly text: string;
  readonly context: ReplyContext;
  readonly signals: readonly Signal[];
  readonly evidence: Readonly<Partial<Record<Signal, readonly string[]>>>;
  /** Only where texts are labelled by degree; null: a near-miss, or a degree that was not asked about. */
  readonly degree: Degree | null;
  /** A third of all texts by the hash of their id: never read while rules are written. */
  readonly unseen: boolean;
};

type Row = {
  id: string;
  lang: Lang;
  channel?: ReplyChannel;
  customer?: string;
  reply?: string;
  text?: string;
  signals?: Signal[];
  evidence?: Partial<Record<Signal, string[]>>;
  sentences?: { text: string; signals: Signal[] }[];
  degree?: Degree | null;
};

/** Every labelled text of test/calibration. */
export function loadCalibration(folder: string = CALIBRATION_FOLDER): CalibrationText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const set = name.split('.')[0] as CalibrationSet;
      return rowsIn(join(folder, name)).map((row) => textOf(row, set));
    });
}

/** Texts labelled by degree (test/calibration/degrees): measured for degrees only, no part of the sets above. */
export function loadDegreeTexts(folder: string = join(CALIBRATION_FOLDER, 'degrees')): CalibrationText[] {
  return LANGS.map((lang) => join(folder, `${lang}.jsonl`))
    .filter((file) => existsSync(file))
    .flatMap((file) => rowsIn(file).map((row) => textOf(row, 'phrases')));
}

function rowsIn(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

function textOf(row: Row, set: CalibrationSet): CalibrationText {
  return {
    id: row.id,
    lang: row.lang,
    set,
    text: row.reply ?? row.text ?? (row.sentences ?? []).map((sentence) => sentence.text).join(' '),
    context: { ...(row.channel ? { channel: row.channel } : {}), ...(row.customer ? { customer: row.customer } : {}) },
    signals: row.signals ?? [...new Set((row.sentences ?? []).flatMap((sentence) => sentence.signals))],
    evidence: row.evidence ?? {},
    degree: row.degree ?? null,
    unseen: isUnseen(row.id),
  };
}
