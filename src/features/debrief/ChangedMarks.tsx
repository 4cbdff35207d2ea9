import { useTranslation } from 'react-i18next';
import type { CriterionResult } from '../../core/scoring/types.ts';
import { StatusSign } from '../../ui/CriterionRow.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { Comparison, MarkChange } from './compare.ts';
import styles from './Comparison.module.css';
import { useDebriefNavigation } from './navigation.ts';
import { useWords } from './words.ts';

/** Each mark that is another one than before: what it was, what it is. */
export function ChangedMarks({ compared: { changes, unchanged } }: { readonly compared: Comparison }) {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{t('again.marks')}</h3>
      {changes.length === 0 ? (
        <p className={styles.soft}>{t('again.marksNone')}</p>
      ) : (
        <>
          <table className={styles.marks}>
            <caption className="visually-hidden">{t('again.marks')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('again.criterion')}</th>
                <th scope="col">{t('again.before')}</th>
                <th scope="col">{t('again.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <Change key={change.id} change={change} />
              ))}
            </tbody>
          </table>
          {unchanged > 0 && <p className={styles.soft}>{t('again.marksSame', { count: unchanged })}</p>}
        </>
      )}
    </div>
  );
}

function Change({ change: { id, before, after, became } }: { readonly change: MarkChange }) {
  const { t } = useTranslation();
  const words = useWords();
  const { toMark } = useDebriefNavigation();
  // where the word is the same, the number says what changed
  const isSameWord = before?.status === after?.status;
  return (
    <tr data-became={became ?? undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.criterion}
          onClick={() => {
            toMark(id);
          }}
        >
          {words.criterion(id)}
        </button>
        {became !== null && <span className={styles.became}>{t(became === 'better' ? 'again.becameBetter' : 'again.becameWorse')}</span>}
      </th>
      <td data-name={t('again.before')}>
        <Mark result={before} withNumber={isSameWord} />
      </td>
      <td data-name={t('again.after')}>
        <Mark result={after} withNumber={isSameWord} />
      </td>
    </tr>
  );
}

function Mark({ result, withNumber }: { readonly result: CriterionResult | null; readonly withNumber: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (result === null) return t('again.noMark');
  return (
    <span className={styles.mark}>
      <StatusSign status={result.status} size={20} />
      {t(`debrief.status.${result.status}`)}
      {withNumber && result.mark !== null && ` (${format.number(result.mark)})`}
    </span>
  );
}
