import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sideBySide, type SideBySide } from '../../../core/team/index.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { Agree } from './Agree.tsx';
import styles from './Calibration.module.css';
import { judgedFor, type Opened } from './load.ts';
import { TONES, useCalibrationWords } from './use-calibration-words.ts';

type Props = { readonly opened: Opened; readonly judge: string; readonly onChange: () => void };

/** Everybody's marks of one conversation, differences first, and what was agreed on after looking. */
export function Compare({ opened: { found, candidate }, judge, onChange }: Props) {
  const { t } = useTranslation();
  const words = useCalibrationWords();
  const judged = judgedFor(found, judge).filter(({ attemptId }) => attemptId === candidate.attempt.id);
  const rows = sideBySide(judged);
  const people = judged.flatMap((one) => one.judge ?? []).toSorted();
  const differing = rows.filter(({ differs }) => differs !== null);
  const alike = rows.filter(({ differs }) => differs === null);
  return (
    <div className={styles.screen}>
      <Section title={t('calibration.side.differ')} lead={t('calibration.side.lead', { names: words.names(people) })}>
        {people.length < 2 && (
          <p className={styles.soft}>
            {t('calibration.side.onlyYou')} {t('calibration.agree.needTwo')}
          </p>
        )}
        {differing.length === 0 ? (
          <p>{t('calibration.side.noneDiffer')}</p>
        ) : (
          <ul className={styles.cards}>
            {differing.map((row) => (
              <Difference key={row.criterion} row={row}>
                <Agree row={row} attempt={candidate.attempt} markings={found.markings} onChange={onChange} />
              </Difference>
            ))}
          </ul>
        )}
      </Section>
      {alike.length > 0 && (
        <Section title={t('calibration.side.alike')}>
          <DataTable
            caption={t('calibration.side.alike')}
            rows={alike}
            keyOf={({ criterion }) => criterion}
            columns={[
              { key: 'criterion', title: t('calibration.side.criterion'), cell: ({ criterion }) => words.criterion(criterion) },
              { key: 'marks', title: t('calibration.differences.marks'), cell: words.marks, isText: true },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

function Difference({ row, children }: { readonly row: SideBySide; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const words = useCalibrationWords();
  const isAlone = row.marks.filter(({ judge }) => judge !== null).length < 2;
  const who = row.differs === 'people' ? 'among' : 'withEngine';
  return (
    <li className={styles.card}>
      <h3>
        {words.criterion(row.criterion)} <span className={styles.soft}>{t(`calibration.side.${isAlone ? 'alone' : who}`)}</span>
      </h3>
      <dl className={styles.judges}>
        {row.marks.map(({ judge, category }) => (
          <div key={judge ?? ''}>
            <dt>{words.judge(judge)}</dt>
            <dd>
              <Tag tone={TONES[category]}>{words.mark(category)}</Tag>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </li>
  );
}
