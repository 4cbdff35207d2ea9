import { useTranslation } from 'react-i18next';
import { classes } from '../../../ui/classes.ts';
import { type Bundle, LABEL_WIDTH, type Point } from './arrange.ts';
import type { Place } from './parts.ts';
import styles from './Picture.module.css';

type Props = {
  readonly bundle: Bundle;
  /** Its middle. */
  readonly at: Point;
  readonly fromName: string;
  /** The way in whose text the caret stands. */
  readonly here: string | null;
  readonly onGoTo: (place: Place) => void;
};

/** What leads from one part to another, each way in its words. */
export function WayLabel({ bundle, at, fromName, here, onGoTo }: Props) {
  const { t } = useTranslation();
  return (
    <div
      className={classes(styles.label, 'nopan', 'nodrag')}
      style={{ width: LABEL_WIDTH, transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
    >
      {bundle.ways.map(({ key, toName, words, look, place }) => (
        <button
          key={key}
          type="button"
          className={styles.words}
          data-look={look}
          title={words}
          aria-label={t('studioGraph.way', { from: fromName, to: toName, words })}
          aria-current={here === key ? 'location' : undefined}
          aria-disabled={place === null ? true : undefined}
          onClick={() => {
            if (place !== null) onGoTo(place);
          }}
        >
          <span>{words}</span>
        </button>
      ))}
    </div>
  );
}
