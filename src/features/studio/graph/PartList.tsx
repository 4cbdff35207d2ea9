import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/Icon.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import styles from './PartList.module.css';
import type { Part, Place } from './parts.ts';
import { tintOf } from './tint.ts';

type Props = {
  readonly parts: readonly Part[];
  readonly here: { readonly part: string | null; readonly way: string | null };
  readonly onGoTo: (place: Place) => void;
};

/** All that the picture says, in words: each part a heading, its ways out below it. */
export function PartList({ parts, here, onGoTo }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const headings = useRef(new Map<string, HTMLElement>());
  return (
    <ol className={styles.list}>
      {parts.map((part) => (
        <li key={part.id} className={styles.part} data-tint={tintOf(part)} aria-current={here.part === part.id ? 'location' : undefined}>
          <div className={styles.head}>
            <h3
              id={`${id}-${part.id}`}
              tabIndex={-1}
              className={styles.name}
              ref={(heading) => {
                if (heading) headings.current.set(part.id, heading);
                else headings.current.delete(part.id);
              }}
            >
              <span className={styles.kind}>{part.kindWord}</span> {part.name}
              {part.ownName !== null && <span className={styles.own}> {part.ownName}</span>}
            </h3>
            {part.isStart && <Tag tone="accent">{t('studioGraph.start')}</Tag>}
            {here.part === part.id && <Tag>{t('studioGraph.here')}</Tag>}
            {part.place !== null && (
              <button
                type="button"
                className={styles.toText}
                aria-describedby={`${id}-${part.id}`}
                onClick={() => {
                  onGoTo(part.place!);
                }}
              >
                {t('studioGraph.inText')}
              </button>
            )}
          </div>
          {part.marks.length > 0 && (
            <ul className={styles.marks}>
              {part.marks.map((mark) => (
                <li key={mark}>
                  <Icon name="warning" size={16} /> {mark}
                </li>
              ))}
            </ul>
          )}
          {part.stays !== null && <p className={styles.stays}>{part.stays}</p>}
          {part.kind === 'stage' && part.ways.length === 0 && <p className={styles.none}>{t('studioGraph.noWays')}</p>}
          {part.ways.length > 0 && (
            <ul className={styles.ways} aria-labelledby={`${id}-${part.id}`}>
              {part.ways.map((way) => (
                <li key={way.key} className={styles.way} data-look={way.look} aria-current={here.way === way.key ? 'location' : undefined}>
                  {way.place === null ? (
                    <span className={styles.words}>{way.words}</span>
                  ) : (
                    <button
                      type="button"
                      className={styles.words}
                      onClick={() => {
                        onGoTo(way.place!);
                      }}
                    >
                      {way.words}
                    </button>
                  )}
                  <span className={styles.leads}>
                    <span aria-hidden="true">→</span>
                    <button
                      type="button"
                      className={styles.to}
                      onClick={() => {
                        const heading = headings.current.get(way.to);
                        heading?.scrollIntoView({ block: 'center' });
                        heading?.focus({ preventScroll: true });
                      }}
                    >
                      {way.toName}
                    </button>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
