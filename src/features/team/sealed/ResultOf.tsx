import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type ExamItem, receivedOf, verdictOf } from '../../../core/progress/index.ts';
import { rowsOf } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { withWordsKept } from '../intake.ts';
import type { Checked } from './check-result.ts';
import styles from './SealedTeam.module.css';

/** Who sat it, when, with what, how it went, and how far that can be relied on. */
export function ResultOf({ result, isOpened, times, countingOf }: Checked) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [isTaken, setTaken] = useState(false);
  const { title, person, exam, begunBefore, app, header } = result;
  const meant = isOpened ? header?.person : undefined;
  const take = async () => {
    try {
      const before = receivedOf('exam', await stores.received.list(['exam']));
      const nowMs = wallNow();
      await stores.received.put(withWordsKept(rowsOf(result, nowMs), before), nowMs);
      setTaken(true);
    } catch (error) {
      reportTrouble(error);
    }
  };
  const score = ({ result: marked }: ExamItem) => (marked?.score == null ? '–' : format.number(marked.score));
  const counting = (item: ExamItem) => {
    const said = countingOf(item);
    return said === null ? '–' : t(`sealed.result.counting.${said}`);
  };
  const rules = [...new Set(exam.items.flatMap(({ result: marked }) => (marked === null ? [] : [marked.rulesVersion])))];
  return (
    <div className={styles.form} aria-live="polite">
      <div className={styles.facts}>
        <h3>{title}</h3>
        <p>{t('sealed.result.who', { name: person.name, when: format.moment(exam.startedMs) })}</p>
        {meant !== undefined && <p>{t(meant === person.name ? 'sealed.result.forThem' : 'sealed.result.forOther', { name: meant })}</p>}
        <p>
          {begunBefore.length === 0
            ? t('sealed.result.once')
            : t('sealed.result.before', { when: begunBefore.map((ms) => format.moment(ms)).join(', ') })}
        </p>
        <p>{t('sealed.result.with', { app, rules: rules.length === 0 ? '–' : rules.join(', ') })}</p>
        {times !== null && times !== 1 && <p>{t('sealed.result.longer', { times: format.number(Math.round(times * 100) / 100) })}</p>}
      </div>
      <Notice tone={isOpened ? 'good' : 'partly'} title={t(isOpened ? 'sealed.result.opened' : 'sealed.result.unopened')}>
        {t('sealed.result.cannot')}
      </Notice>
      <DataTable
        caption={t('sealed.result.table')}
        rows={exam.items}
        keyOf={({ attemptId }) => attemptId}
        limit={20}
        columns={[
          { key: 'what', title: t('sealed.result.column.what'), cell: (item) => item.title, isText: true },
          { key: 'score', title: t('sealed.result.column.score'), cell: score },
          {
            key: 'verdict',
            title: t('sealed.result.column.verdict'),
            cell: (item) => (item.result === null ? t('sealed.result.notBegun') : t(`sealed.result.verdict.${verdictOf(item)}`)),
            isText: true,
          },
          { key: 'counts', title: t('sealed.result.column.counts'), cell: counting, isText: true },
        ]}
      />
      <div className={styles.ways}>
        <Button look="primary" aria-disabled={isTaken} onClick={() => void (!isTaken && take())}>
          {t('sealed.result.take')}
        </Button>
      </div>
      <output className={styles.said}>{isTaken ? t('sealed.result.taken') : ''}</output>
    </div>
  );
}
