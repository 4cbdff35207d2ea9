/** What is told about a set of cases, in one pass. */
import type { Channel } from '../../scenario/types.ts';
import type { Lang } from '../../text/language.ts';
import type { CaseRecord } from '../cases.ts';
import { type Figures, figuresOf, tallyOf } from './figures.ts';
import { type Dimension, DIMENSIONS, foldedKey, groupBy, type Group } from './groups.ts';
import { type Places, placesOf } from './places.ts';
import { type Solving, solvingBy } from './solving.ts';
import { type Calendar, type Span, spanOf, type Timeline, timelineOf } from './timeline.ts';

/** null: any. `company` as its name is written. Epoch ms, both inside. */
export type CaseFilter = {
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly channel: Channel | null;
  readonly lang: Lang | null;
  readonly company: string | null;
};

export type Report = {
  readonly whole: Figures;
  /** null where there is no case and no span. */
  readonly timeline: Timeline | null;
  readonly groups: Readonly<Record<Dimension, readonly Group[]>>;
  readonly places: Places;
  /** Who solved most first, with what they did. */
  readonly operators: readonly Solving[];
  readonly causes: readonly Solving[];
};

/** A case counts where it began. */
export function narrowCases(cases: readonly CaseRecord[], { fromMs, toMs, channel, lang, company }: CaseFilter): CaseRecord[] {
  const asked = company === null ? null : foldedKey(company);
  return cases.filter(
    (one) =>
      (fromMs === null || one.startedMs >= fromMs) &&
      (toMs === null || one.startedMs <= toMs) &&
      (channel === null || one.channel === channel) &&
      (lang === null || one.lang === lang) &&
      (asked === null || (one.company !== null && foldedKey(one.company) === asked)),
  );
}

/** `span`: what the timeline shows; null: from the first case to the last. `lang`: in which things are called, where cases in it name them. */
export function reportOn(cases: readonly CaseRecord[], options: { lang: Lang; span: Span | null; calendar: Calendar }): Report {
  const tally = tallyOf(cases);
  const whole = figuresOf(tally);
  const span = options.span ?? spanOf(tally);
  const groupings = DIMENSIONS.map((by) => groupBy(tally, by, options.lang));
  const of = (by: Dimension) => groupings[DIMENSIONS.indexOf(by)] as (typeof groupings)[number];
  return {
    whole,
    timeline: span === null ? null : timelineOf(tally, span, options.calendar),
    groups: Object.fromEntries(groupings.map(({ by, groups }) => [by, groups])) as unknown as Report['groups'],
    places: placesOf(
      tally,
      whole,
      groupings.filter(({ by }) => by !== 'operator'),
    ),
    operators: solvingBy(tally, of('operator')).toSorted((one, other) => other.group.solved - one.group.solved),
    causes: solvingBy(tally, of('cause')),
  };
}
