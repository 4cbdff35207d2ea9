import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Mood } from '../core/scenario/types.ts';
import { classes } from './classes.ts';
import styles from './MoodCurve.module.css';
import { MoodFace } from './MoodFace.tsx';

export type CurvePoint = {
  readonly id: string;
  readonly kind: 'start' | 'turn' | 'action' | 'silence';
  /** Scenario time since the opening. */
  readonly atMs: number;
  /** 0…100 */
  readonly anger: number;
  readonly fairness: number;
  readonly mood: Mood;
  /** The number of the trainee's turn; null for anything else. */
  readonly number: number | null;
  /** In words: what this step was, when, the mood after it. */
  readonly step: string;
  readonly time: string;
  readonly moodWord: string;
  readonly causes: readonly CurveCause[];
  /** Where two tries are drawn over each other: the one that this step belongs to; absent where it belongs to both, or there is one. */
  readonly of?: CurveTry;
};

/** `before` is drawn pale. */
export type CurveTry = 'before' | 'after';

export type CurveCause = {
  readonly text: string;
  /** How far each number moved, as written; null where it did not. */
  readonly anger: string | null;
  readonly fairness: string | null;
};

export type CurveWords = {
  readonly anger: string;
  readonly fairness: string;
  readonly silence: string;
  readonly why: string;
  readonly noCause: string;
  readonly help: string;
  readonly asTable: string;
  readonly caption: string;
  readonly columnStep: string;
  readonly columnTime: string;
  readonly columnMood: string;
  /** The names of two tries; absent where there is one. */
  readonly before?: string;
  readonly after?: string;
  /** One step in a sentence, without its causes. */
  readonly valuesOf: (point: CurvePoint) => string;
};

type Props = { readonly points: readonly CurvePoint[]; readonly words: CurveWords };

/**
 * Anger and fairness over the conversation; of two tries, where steps belong to one of them. Every step is a button that tells its
 * causes; below, the same as a table.
 */
export function MoodCurve({ points, words }: Props) {
  const [chosen, setChosen] = useState(() => sharpest(points));
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const xs = positionsOf(points);
  const active = points[chosen];
  const tries: readonly CurveTry[] = points.some((point) => point.of !== undefined) ? ['before', 'after'] : ['after'];

  function step(event: KeyboardEvent) {
    const to = { ArrowRight: chosen + 1, ArrowLeft: chosen - 1, Home: 0, End: points.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), points.length - 1);
    setChosen(next);
    buttons.current[next]?.focus();
  }

  return (
    <div className={classes(styles.curve, points.length > 9 && styles.dense)}>
      <ul className={styles.legend} aria-hidden="true">
        <li className={styles.angerKey}>{words.anger}</li>
        <li className={styles.fairnessKey}>{words.fairness}</li>
        {tries.length === 1 && points.some((point) => point.kind === 'silence') && <li className={styles.silenceKey}>{words.silence}</li>}
        {tries.length > 1 && (
          <>
            <li className={styles.afterKey}>{words.after}</li>
            <li className={styles.beforeKey}>{words.before}</li>
          </>
        )}
      </ul>
      <div className={styles.plot}>
        <div className={styles.scale} aria-hidden="true">
          <span>100</span>
          <span>50</span>
          <span>0</span>
        </div>
        <fieldset className={styles.field}>
          <legend className="visually-hidden">{words.help}</legend>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {[0, 50, 100].map((y) => (
              <line key={y} x1="0" x2="100" y1={y} y2={y} className={styles.grid} />
            ))}
            {points.map(
              (point, index) =>
                point.kind === 'silence' &&
                tries.length === 1 && (
                  <rect
                    key={point.id}
                    x={xs[index - 1] ?? 0}
                    width={(xs[index] ?? 0) - (xs[index - 1] ?? 0)}
                    y="0"
                    height="100"
                    className={styles.silence}
                  />
                ),
            )}
            {tries.map((of) => (
              <g key={of} className={styles[of]}>
                <path d={lineOf(points, xs, 'fairness', of)} className={styles.fairness} vectorEffect="non-scaling-stroke" />
                <path d={lineOf(points, xs, 'anger', of)} className={styles.anger} vectorEffect="non-scaling-stroke" />
              </g>
            ))}
          </svg>
          {points.map((point, index) => (
            <button
              key={point.id}
              ref={(element) => {
                buttons.current[index] = element;
              }}
              type="button"
              className={classes(
                styles.step,
                styles[point.kind],
                point.of === 'before' && styles.earlier,
                index === chosen && styles.chosen,
              )}
              style={{ left: `${xs[index]}%` }}
              tabIndex={index === chosen ? 0 : -1}
              aria-pressed={index === chosen}
              aria-label={[words.valuesOf(point), causeLine(point, words)].join('. ')}
              onKeyDown={step}
              onClick={() => {
                setChosen(index);
              }}
              onFocus={() => {
                setChosen(index);
              }}
              onPointerEnter={(event) => {
                if (event.pointerType === 'mouse') setChosen(index);
              }}
            >
              <span className={styles.fairnessDot} style={{ bottom: `${point.fairness}%` }} />
              <span className={styles.angerDot} style={{ bottom: `${point.anger}%` }}>
                <MoodFace mood={point.mood} size={24} />
              </span>
              {point.number !== null && <span className={styles.number}>{point.number}</span>}
              <span className={styles.tick}>{point.time}</span>
            </button>
          ))}
        </fieldset>
      </div>
      {active && <StepCauses point={active} words={words} />}
      <CurveTable points={points} words={words} />
    </div>
  );
}

/** What the chosen step did; the buttons say the same aloud, so it is hidden from screen readers. */
function StepCauses({ point, words }: { readonly point: CurvePoint; readonly words: CurveWords }) {
  return (
    <div className={styles.causes} aria-hidden="true">
      <p className={styles.causesHead}>
        <MoodFace mood={point.mood} size={28} />
        <strong>{point.step}</strong>
        <span>{point.time}</span>
        <span>{point.moodWord}</span>
        <span className={styles.angerValue}>
          {words.anger} {point.anger}
        </span>
        <span className={styles.fairnessValue}>
          {words.fairness} {point.fairness}
        </span>
      </p>
      {point.causes.length === 0 ? (
        <p className={styles.noCause}>{words.noCause}</p>
      ) : (
        <ul className={styles.causeList}>
          {point.causes.map((cause) => (
            <li key={cause.text}>
              <span>{cause.text}</span>
              {cause.anger !== null && <span className={styles.angerValue}>{`${words.anger} ${cause.anger}`}</span>}
              {cause.fairness !== null && <span className={styles.fairnessValue}>{`${words.fairness} ${cause.fairness}`}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CurveTable({ points, words }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // on paper nothing can be pointed at: there the table tells the causes
    const open = () => {
      if (details.current) details.current.open = true;
    };
    addEventListener('beforeprint', open);
    return () => {
      removeEventListener('beforeprint', open);
    };
  }, []);
  return (
    <details ref={details} className={styles.details}>
      <summary>{words.asTable}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways on narrow screens */}
      <section className={styles.scroll} aria-label={`${words.caption}: ${words.asTable}`} tabIndex={0}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columnStep}</th>
              <th scope="col">{words.columnTime}</th>
              <th scope="col">{words.columnMood}</th>
              <th scope="col">{words.anger}</th>
              <th scope="col">{words.fairness}</th>
              <th scope="col">{words.why}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <th scope="row">{point.step}</th>
                <td className="num">{point.time}</td>
                <td>{point.moodWord}</td>
                <td className="num">{point.anger}</td>
                <td className="num">{point.fairness}</td>
                <td>{point.causes.length === 0 ? words.noCause : point.causes.map((cause) => causeText(cause, words)).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function causeLine(point: CurvePoint, words: CurveWords): string {
  return point.causes.length === 0 ? words.noCause : `${words.why}: ${point.causes.map((cause) => causeText(cause, words)).join('; ')}`;
}

function causeText(cause: CurveCause, words: CurveWords): string {
  const moves = [cause.anger && `${words.anger} ${cause.anger}`, cause.fairness && `${words.fairness} ${cause.fairness}`].filter(Boolean);
  return moves.length === 0 ? cause.text : `${cause.text} (${moves.join(', ')})`;
}

/**
 * Where the steps stand, 0…100. Half of each distance is the time that passed, half is the same for all: a long silence
 * shows as one, and steps close together can still be pressed apart. Each step carries its time.
 */
function positionsOf(points: readonly CurvePoint[]): number[] {
  if (points.length < 2) return points.map(() => 50);
  const first = points[0]?.atMs ?? 0;
  const whole = Math.max((points.at(-1)?.atMs ?? 0) - first, 1);
  return points.map((point, index) => 50 * ((point.atMs - first) / whole) + (50 * index) / (points.length - 1));
}

function lineOf(points: readonly CurvePoint[], xs: readonly number[], value: 'anger' | 'fairness', of: CurveTry): string {
  const places = points.flatMap((point, index) => ((point.of ?? of) === of ? [`${xs[index]} ${100 - point[value]}`] : []));
  return places.map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`).join('');
}

/** The step after which the customer was moved most, or the first of the later try; what a reader wants to know first. */
function sharpest(points: readonly CurvePoint[]): number {
  const parted = points.findIndex((point) => point.of === 'after');
  if (parted !== -1) return parted;
  let most = 0;
  let at = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return;
    const moved = Math.abs(point.anger - before.anger) + Math.abs(point.fairness - before.fairness);
    if (moved > most) [most, at] = [moved, index];
  });
  return at;
}
