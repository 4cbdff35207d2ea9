/**
 * The pictures. Each has a table beside it with the same figures, so screen readers skip the picture; nothing moves in it. What is
 * told by colour is told by a pattern or a shape too.
 */
import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, Scatter, ScatterChart, Text, Tooltip, XAxis, YAxis } from 'recharts';
import { GRID, Legend, logTicks, Picture, TICK, Tip } from '../../ui/Picture.tsx';
import type { ReportWords } from './use-report-words.ts';

export type StackedBar = {
  readonly key: string;
  readonly name: string;
  readonly fullName: string;
  readonly solved: number;
  readonly unsolved: number;
};

type BarsProps = { readonly bars: readonly StackedBar[]; readonly words: ReportWords };

const ROW_PX = 46;
const NAMES_PX = 132;
const BAR_PX = 26;
/** Of a digit beside the scale, and of the gap. */
const DIGIT_PX = 11;

/** Solved and not, one bar on the other, from left to right in time. */
export function StackedOverTime({ bars, words }: BarsProps) {
  const hatch = useId();
  const digits = String(Math.max(...bars.map(({ solved, unsolved }) => solved + unsolved))).length;
  return (
    <Picture height={280} legend={<SolvedLegend words={words} />}>
      <BarChart data={[...bars]} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="18%">
        <Hatch id={hatch} />
        <CartesianGrid vertical={false} stroke={GRID} />
        <XAxis dataKey="name" tick={TICK} tickLine={false} axisLine={{ stroke: GRID }} interval="preserveStartEnd" minTickGap={16} />
        <YAxis allowDecimals={false} width={DIGIT_PX * (digits + 1)} tick={TICK} tickLine={false} axisLine={false} />
        <Tooltip cursor={{ fill: 'var(--sunken)' }} isAnimationActive={false} content={tipOf(bars, words)} />
        {stacked(hatch, 48)}
      </BarChart>
    </Picture>
  );
}

/** The same by name, the longest bar on top. */
export function StackedByName({ bars, words }: BarsProps) {
  const hatch = useId();
  return (
    <Picture height={bars.length * ROW_PX + 40} legend={<SolvedLegend words={words} />}>
      <BarChart layout="vertical" data={[...bars]} accessibilityLayer={false} margin={{ top: 0, right: 12, bottom: 0, left: 0 }}>
        <Hatch id={hatch} />
        <CartesianGrid horizontal={false} stroke={GRID} />
        <XAxis type="number" allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} />
        <YAxis type="category" dataKey="name" width={NAMES_PX} tick={NameTick} tickLine={false} axisLine={{ stroke: GRID }} interval={0} />
        <Tooltip cursor={{ fill: 'var(--sunken)' }} isAnimationActive={false} content={tipOf(bars, words)} />
        {stacked(hatch, BAR_PX)}
      </BarChart>
    </Picture>
  );
}

export type TimeDot = { readonly name: string; readonly firstReplyMs: number | null; readonly solutionMs: number | null };

/** Two marks for each channel on a logarithmic scale: seconds and days in one picture. */
export function TimesByChannel({ dots, words: { t, format } }: { readonly dots: readonly TimeDot[]; readonly words: ReportWords }) {
  const known = dots.flatMap(({ firstReplyMs, solutionMs }) => [firstReplyMs, solutionMs].filter((ms) => ms !== null));
  const { least, most, ticks } = logTicks(known);
  const marks = (which: 'firstReplyMs' | 'solutionMs') =>
    dots.flatMap(({ name, [which]: ms }) => (ms === null ? [] : [{ name, ms: Math.max(ms, least) }]));
  return (
    <Picture
      height={dots.length * ROW_PX + 48}
      legend={
        <>
          <Legend mark="circle">{t('reports.times.firstReply')}</Legend>
          <Legend mark="diamond">{t('reports.times.solution')}</Legend>
        </>
      }
    >
      <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 28, bottom: 0, left: 0 }}>
        <CartesianGrid stroke={GRID} />
        <XAxis
          type="number"
          dataKey="ms"
          scale="log"
          domain={[least, most]}
          ticks={ticks}
          tickFormatter={(ms: number) => format.duration(ms)}
          tick={TICK}
          tickLine={false}
          axisLine={false}
          minTickGap={12}
        />
        <YAxis
          type="category"
          dataKey="name"
          allowDuplicatedCategory={false}
          reversed
          width={NAMES_PX}
          tick={NameTick}
          tickLine={false}
          axisLine={{ stroke: GRID }}
          interval={0}
        />
        <Scatter data={marks('firstReplyMs')} shape="circle" fill="var(--accent)" isAnimationActive={false} />
        <Scatter data={marks('solutionMs')} shape="diamond" fill="var(--mood-angry)" isAnimationActive={false} />
      </ScatterChart>
    </Picture>
  );
}

function stacked(hatch: string, maxBarSize: number) {
  return [
    <Bar key="solved" dataKey="solved" stackId="all" fill="var(--accent)" maxBarSize={maxBarSize} isAnimationActive={false} />,
    <Bar
      key="unsolved"
      dataKey="unsolved"
      stackId="all"
      fill={`url(#${hatch})`}
      stroke="var(--mood-angry)"
      strokeWidth={1}
      maxBarSize={maxBarSize}
      isAnimationActive={false}
    />,
  ];
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--mood-angry-soft)" />
        <rect width="2" height="6" fill="var(--mood-angry)" />
      </pattern>
    </defs>
  );
}

function SolvedLegend({ words: { t } }: { readonly words: ReportWords }) {
  return (
    <>
      <Legend mark="solid">{t('reports.solvedBar')}</Legend>
      <Legend mark="hatched">{t('reports.unsolvedBar')}</Legend>
    </>
  );
}

type TickProps = { readonly x?: number | string; readonly y?: number | string; readonly payload?: { readonly value: string } };

/** A name in at most two lines. */
function NameTick({ x, y, payload }: TickProps) {
  if (x === undefined || y === undefined) return null;
  return (
    <Text
      x={x}
      y={y}
      width={NAMES_PX - 12}
      maxLines={2}
      textAnchor="end"
      verticalAnchor="middle"
      lineHeight="1.25em"
      style={{ fontSize: 13 }}
      fill="var(--ink)"
    >
      {payload?.value ?? ''}
    </Text>
  );
}

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: unknown }[] };

function tipOf(bars: readonly StackedBar[], { t, format }: ReportWords) {
  return ({ active = false, payload = [] }: TipProps) => {
    const bar = bars.find((one) => one.key === (payload[0]?.payload as StackedBar | undefined)?.key);
    if (!active || bar === undefined) return null;
    return (
      <Tip title={bar.fullName}>
        <span>
          {t('reports.solvedBar')}: {format.number(bar.solved)}
        </span>
        <span>
          {t('reports.unsolvedBar')}: {format.number(bar.unsolved)}
        </span>
      </Tip>
    );
  };
}
