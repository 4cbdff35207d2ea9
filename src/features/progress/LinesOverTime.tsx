import { CartesianGrid, Line as Drawn, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { GRID, Legend, logTicks, Picture, TICK, Tip } from '../../ui/Picture.tsx';

export type Point = { readonly key: string; readonly short: string; readonly full: string };

/** The first line is whole with circles, the second dashed with diamonds. */
export type Line = {
  readonly key: string;
  readonly name: string;
  /** One for each point; null where there is none. */
  readonly values: readonly (number | null)[];
};

type Props = {
  readonly points: readonly Point[];
  readonly lines: readonly [Line, Line];
  /** Of 100, or ms on a logarithmic scale: seconds and days in one picture. */
  readonly scale: 'points' | 'times';
  readonly show: (value: number) => string;
};

const LOOKS = [
  { mark: 'circle', dot: Circle, colour: 'var(--accent)', dash: '0' },
  { mark: 'diamond', dot: Diamond, colour: 'var(--mood-angry)', dash: '5 4' },
] as const;
const HEIGHT = 280;
const POINT_TICKS = [0, 25, 50, 75, 100];

/** Two lines from left to right in time. */
export function LinesOverTime({ points, lines, scale, show }: Props) {
  const { least, most, ticks } = axisOf(lines, scale);
  const rows = points.map(({ key }, at) =>
    Object.fromEntries([
      ['key', key],
      ...lines.map((line) => {
        const value = line.values[at] ?? null;
        // nothing lies below the end of a logarithmic scale
        return [line.key, value === null ? null : Math.max(value, least)];
      }),
    ]),
  );
  const nameOf = new Map(points.map(({ key, short }) => [key, short]));
  return (
    <Picture
      height={HEIGHT}
      legend={lines.map(({ key, name }, at) => (
        <Legend key={key} mark={LOOKS[at]?.mark ?? 'circle'}>
          {name}
        </Legend>
      ))}
    >
      <LineChart data={rows} accessibilityLayer={false} margin={{ top: 8, right: 16, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke={GRID} />
        <XAxis
          dataKey="key"
          tickFormatter={(key: string) => nameOf.get(key) ?? ''}
          tick={TICK}
          tickLine={false}
          axisLine={{ stroke: GRID }}
          interval="preserveStartEnd"
          minTickGap={16}
          padding={{ left: 12, right: 12 }}
        />
        <YAxis
          scale={scale === 'times' ? 'log' : 'linear'}
          domain={[least, most]}
          ticks={ticks}
          tickFormatter={show}
          width={scale === 'times' ? 72 : 40}
          tick={TICK}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip cursor={{ stroke: GRID }} isAnimationActive={false} content={tipOf(points, lines, show)} />
        {lines.map(({ key }, at) => {
          const { dot, colour, dash } = LOOKS[at] ?? LOOKS[0];
          return (
            <Drawn
              key={key}
              dataKey={key}
              type="linear"
              stroke={colour}
              strokeWidth={2}
              strokeDasharray={dash}
              connectNulls
              dot={dot}
              activeDot={false}
              isAnimationActive={false}
            />
          );
        })}
      </LineChart>
    </Picture>
  );
}

function axisOf(lines: Props['lines'], scale: Props['scale']): { least: number; most: number; ticks: number[] } {
  if (scale === 'points') return { least: 0, most: 100, ticks: POINT_TICKS };
  return logTicks(lines.flatMap(({ values }) => values.filter((value) => value !== null)));
}

type DotProps = { readonly cx?: number | undefined; readonly cy?: number | undefined };

const RADIUS = 4;

// the shape stands where there is a value
function Circle({ cx, cy }: DotProps) {
  return typeof cx === 'number' && typeof cy === 'number' ? <circle cx={cx} cy={cy} r={RADIUS} fill="var(--accent)" /> : <g />;
}

function Diamond({ cx, cy }: DotProps) {
  if (typeof cx !== 'number' || typeof cy !== 'number') return <g />;
  const to = RADIUS + 1;
  return <path d={`M${cx} ${cy - to}l${to} ${to}l${-to} ${to}l${-to} ${-to}Z`} fill="var(--mood-angry)" />;
}

type TipProps = { readonly active?: boolean; readonly payload?: readonly { readonly payload?: unknown }[] };

function tipOf(points: readonly Point[], lines: Props['lines'], show: Props['show']) {
  return ({ active = false, payload = [] }: TipProps) => {
    const at = points.findIndex(({ key }) => key === (payload[0]?.payload as { key?: string } | undefined)?.key);
    const point = points[at];
    if (!active || point === undefined) return null;
    return (
      <Tip title={point.full}>
        {lines.map(({ key, name, values }) => (
          <span key={key}>
            {name}: {typeof values[at] === 'number' ? show(values[at]) : '–'}
          </span>
        ))}
      </Tip>
    );
  };
}
