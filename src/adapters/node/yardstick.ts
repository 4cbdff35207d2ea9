/** Labelled sentences that a team's phrases are held against before they are saved: a choice of those that rules were written by. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Signal, SIGNALS } from '../../core/analysis/index.ts';
import type { Yardstick } from '../../core/phrases/index.ts';
import type { Lang } from '../../core/text/index.ts';
import { isUnseen } from './unseen.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'test', 'calibration');
/** Sentences that carry a signal, of each; and such that carry none. */
const OF_EACH = 16;
const OF_NONE = 120;

type Row = { id: string; text?: string; signals?: Signal[]; sentences?: { text: string; signals: Signal[] }[] };
type Choice = { readonly text: string; readonly signals: readonly Signal[]; readonly place: string };

/** The same choice at every build. Never of the unseen third: whoever wrote phrases by it would spoil the measure. */
export function readYardstick(lang: Lang): Yardstick {
  const all = readdirSync(FOLDER)
    .filter((name) => name === `phrases.${lang}.jsonl` || (name.startsWith(`sentences.${lang}-`) && name.endsWith('.jsonl')))
    .toSorted()
    .flatMap((name) => sentencesIn(join(FOLDER, name)))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  const chosen = new Set<Choice>(all.filter(({ signals }) => signals.length === 0).slice(0, OF_NONE));
  for (const signal of SIGNALS) {
    const carrying = all.filter(({ signals }) => signals.includes(signal));
    const there = [...chosen].filter(({ signals }) => signals.includes(signal)).length;
    for (const one of carrying.filter((each) => !chosen.has(each)).slice(0, Math.max(0, OF_EACH - there))) chosen.add(one);
  }
  return { lang, rows: all.filter((one) => chosen.has(one)).map(({ text, signals }) => ({ text, signals })) };
}

function sentencesIn(file: string): Choice[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ id }) => !isUnseen(id))
    .flatMap(({ id, text, signals = [], sentences }) => {
      const parts = sentences ?? (text === undefined ? [] : [{ text, signals }]);
      return parts.map((part, at) => ({ ...part, place: createHash('sha256').update(`${id} ${at}`).digest('hex') }));
    });
}
