import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceOf } from './difference.ts';
import styles from './Versions.module.css';

/** What lines came and went between two texts, said in words as well as drawn. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useTranslation();
  const { pieces, added, removed } = useMemo(() => differenceOf(before, after), [before, after]);
  if (added + removed === 0) return <p>{t('studio.versions.same')}</p>;
  return (
    <>
      <p>
        {[
          ...(added > 0 ? [t('studio.versions.addedLines', { count: added })] : []),
          ...(removed > 0 ? [t('studio.versions.removedLines', { count: removed })] : []),
        ].join(', ')}
      </p>
      <ol className={styles.lines} aria-label={t('studio.versions.differ')}>
        {pieces.map((piece) =>
          piece.kind === 'skipped' ? (
            <li key={`${piece.kind} ${piece.at}`} className={styles.skipped}>
              {t('studio.versions.skipped', { count: piece.count })}
            </li>
          ) : (
            <li key={`${piece.kind} ${piece.at}`} className={styles[piece.kind]}>
              {piece.kind !== 'same' && <span className="visually-hidden">{t(`studio.versions.${piece.kind}`)} </span>}
              <code>{piece.line}</code>
            </li>
          ),
        )}
      </ol>
    </>
  );
}
