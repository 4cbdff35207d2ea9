import { useTranslation } from 'react-i18next';
import type { ExamResult } from '../../../core/progress/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Exam.module.css';

/** What was noted while a conversation of an exam went on; nothing of it changes a mark. */
export function NotedLines({ result: { noted, accommodation, reason } }: { readonly result: ExamResult }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = [
    noted.pastes > 0 && t('exam.noted.pasted', { count: noted.pastes, characters: format.number(noted.pastedCharacters) }),
    noted.closedMs > 0 && t('exam.noted.closed', { time: format.duration(noted.closedMs) }),
    noted.sleptMs > 0 && t('exam.noted.slept', { time: format.duration(noted.sleptMs) }),
    noted.setBack > 0 && t('exam.noted.setBack', { count: noted.setBack }),
    reason === 'left' && t('exam.noted.left'),
    accommodation !== undefined && accommodation !== 1 && t('exam.noted.moreTime', { times: format.number(accommodation) }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className={styles.noted}>
      <p>{t('exam.noted.title')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
