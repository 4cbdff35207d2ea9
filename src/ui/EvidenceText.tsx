import { Fragment } from 'react';
import type { Span } from '../core/text/span.ts';
import { classes } from './classes.ts';
import { segmentsOf } from './evidence-segments.ts';
import styles from './EvidenceText.module.css';
import { Icon, type IconName } from './Icon.tsx';

export type EvidenceTone = 'good' | 'bad' | 'plain';

/** One kind of thing found in the text, named once below it and by its number in it. */
export type EvidenceGroup = {
  readonly id: string;
  readonly name: string;
  readonly tone: EvidenceTone;
  /** The tone in a word, for those who don't see the sign. */
  readonly toneWord: string;
  /** The word for "not certain"; null where it is certain. */
  readonly likelyWord: string | null;
  readonly places: readonly (Span & { readonly likely: boolean })[];
  /** Where the name leads; null where it leads nowhere. */
  readonly pick: (() => void) | null;
  /** What `pick` does, in words. */
  readonly pickLabel: string;
};

type Props = {
  readonly text: string;
  readonly lang?: string | undefined;
  readonly groups: readonly EvidenceGroup[];
  /** The group to stress. */
  readonly lit: string | null;
  readonly onLight: (group: string | null) => void;
  /** The DOM id of a group's name, so that others can lead here. */
  readonly idOf: (group: string) => string;
  /** The names stand elsewhere, and the marks and numbers themselves lead there: `idOf` is then the id of a group's first number. */
  readonly onPick?: (group: string) => void;
};

const SIGNS: Record<EvidenceTone, IconName> = { good: 'check', bad: 'cross', plain: 'info' };

/** A text with the words that something rests on: underlined by kind, numbered, each number named below. */
export function EvidenceText({ text, lang, groups, lit, onLight, idOf, onPick }: Props) {
  const marks = groups.flatMap((group, index) =>
    group.places.map((place, at) => ({ ...place, group, number: index + 1, isFirst: at === 0, length: place.end - place.start })),
  );
  return (
    <div className={styles.evidence}>
      <p className={styles.text} lang={lang}>
        {segmentsOf(text, marks).map((segment) => {
          if (segment.marks.length === 0) return <Fragment key={segment.start}>{segment.text}</Fragment>;
          const ending = segment.marks.filter((mark) => mark.end === segment.end || mark.end > text.length);
          const litMark = segment.marks.find((mark) => mark.group.id === lit);
          const inner = segment.marks.reduce((least, mark) => (mark.length < least.length ? mark : least)).group.id;
          return (
            <Fragment key={segment.start}>
              {/* the number behind the words is the same as a button; this is for those who point at the words */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
              <mark
                onClick={onPick && (() => onPick(inner))}
                onPointerEnter={onPick && (() => onLight(inner))}
                onPointerLeave={onPick && (() => onLight(null))}
                className={classes(
                  styles.mark,
                  onPick && styles.leads,
                  styles[(onPick && litMark?.group.tone) ?? toneOf(segment.marks.map((mark) => mark.group.tone))],
                  segment.marks.every((mark) => mark.likely) && styles.likely,
                  litMark && styles.lit,
                )}
              >
                {segment.text}
              </mark>
              {ending.map((mark) => (
                <sup key={mark.group.id} className={classes(styles.number, styles[mark.group.tone])}>
                  {onPick ? (
                    <button
                      type="button"
                      id={mark.isFirst ? idOf(mark.group.id) : undefined}
                      onClick={() => {
                        onPick(mark.group.id);
                      }}
                      onFocus={() => {
                        onLight(mark.group.id);
                      }}
                      onBlur={() => {
                        onLight(null);
                      }}
                    >
                      {mark.number}
                      <span className="visually-hidden">{`: ${mark.group.name}, ${mark.group.toneWord}`}</span>
                    </button>
                  ) : (
                    <>
                      <span aria-hidden="true">{mark.number}</span>
                      <span className="visually-hidden">{` (${mark.group.name}) `}</span>
                    </>
                  )}
                </sup>
              ))}
            </Fragment>
          );
        })}
      </p>
      {groups.length > 0 && !onPick && (
        <ol className={styles.names}>
          {groups.map((group, index) => (
            <li
              key={group.id}
              onPointerEnter={() => {
                onLight(group.id);
              }}
              onPointerLeave={() => {
                onLight(null);
              }}
            >
              <GroupName group={group} number={index + 1} id={idOf(group.id)} isLit={group.id === lit} onLight={onLight} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

type NameProps = {
  readonly group: EvidenceGroup;
  readonly number: number;
  readonly id: string;
  readonly isLit: boolean;
  readonly onLight: Props['onLight'];
};

function GroupName({ group, number, id, isLit, onLight }: NameProps) {
  const inside = (
    <>
      <span className={styles.digit} aria-hidden="true">
        {number}
      </span>
      <Icon name={SIGNS[group.tone]} size={14} />
      <span>{group.name}</span>
      <span className="visually-hidden">{`, ${group.toneWord}`}</span>
      {group.likelyWord !== null && <span className={styles.certainty}>{group.likelyWord}</span>}
    </>
  );
  const look = classes(styles.name, styles[group.tone], isLit && styles.lit);
  if (group.pick === null)
    return (
      <span id={id} tabIndex={-1} className={look}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      id={id}
      className={look}
      title={group.pickLabel}
      onClick={group.pick}
      onFocus={() => {
        onLight(group.id);
      }}
      onBlur={() => {
        onLight(null);
      }}
    >
      {inside}
      <span className="visually-hidden">{`: ${group.pickLabel}`}</span>
    </button>
  );
}

function toneOf(tones: readonly EvidenceTone[]): 'good' | 'bad' | 'plain' | 'mixed' {
  const both = tones.includes('good') && tones.includes('bad');
  if (both) return 'mixed';
  return tones.includes('bad') ? 'bad' : (tones.find((tone) => tone === 'good') ?? 'plain');
}
