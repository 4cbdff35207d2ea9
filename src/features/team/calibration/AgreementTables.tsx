import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Lang } from '../../../core/text/language.ts';
import { type Figures, type PairAgreement, strengthOf } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile } from '../../../ui/csv.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { isoDay, shortMoment } from '../../../ui/moment-names.ts';
import { Section } from '../../../ui/Section.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Calibration.module.css';
import { agreementSheet } from './sheet.ts';
import { useCalibrationWords } from './use-calibration-words.ts';

/** With fewer marks than these, kappa is a hint at most. */
const FEW = 30;

/** How far each two agree, in plain words, with the figures behind them. */
export function AgreementTables({ pairs }: { readonly pairs: readonly PairAgreement[] }) {
  const { t, i18n } = useTranslation();
  const { wallNow } = usePorts();
  const words = useCalibrationWords();
  const [saved, setSaved] = useState('');
  return (
    <Section
      title={t('calibration.table.title')}
      lead={t('calibration.table.lead')}
      actions={
        <div className={styles.save}>
          <Button
            size="s"
            onClick={() => {
              const name = t('calibration.table.file', { date: isoDay(wallNow()) });
              saveAsFile(name, csvOf(agreementSheet(pairs, t, words), i18n.language as Lang));
              setSaved(name);
            }}
          >
            {t('calibration.table.save')}
          </Button>
          <output className={styles.soft}>{saved === '' ? '' : t('calibration.table.saved', { name: saved })}</output>
        </div>
      }
    >
      <ul className={styles.pairs}>
        {pairs.map((pair) => (
          <Pair key={`${pair.one} ${pair.other}`} pair={pair} />
        ))}
      </ul>
      <p className={styles.soft}>{t('calibration.table.note')}</p>
    </Section>
  );
}

function Pair({ pair }: { readonly pair: PairAgreement }) {
  const { t, i18n } = useTranslation();
  const words = useCalibrationWords();
  const name = words.pair(pair);
  const { n, alike, kappa } = pair.all;
  const figures = useFigureColumns();
  const [criterion, setCriterion] = useState('');
  const chosen = pair.criteria.find((one) => one.criterion === criterion)?.criterion ?? null;
  const details = t('calibration.table.details', { pair: name });
  return (
    <li className={styles.pair}>
      <p>
        <strong>{t('calibration.table.pair', { pair: name, alike, n })}</strong>{' '}
        {kappa === null ? t('calibration.table.undefined') : t(`calibration.table.strength.${strengthOf(kappa)}`)}{' '}
        {n < FEW && <span className={styles.soft}>{t('calibration.table.few')}</span>}
      </p>
      <details className={styles.details}>
        <summary>{details}</summary>
        <DataTable
          caption={details}
          rows={[
            { key: '', name: t('calibration.table.all'), ...pair.all },
            ...pair.criteria.map((one) => ({ ...one, key: one.criterion, name: words.criterion(one.criterion) })),
          ]}
          keyOf={({ key }) => key}
          columns={[{ key: 'criterion', title: t('calibration.table.criterion'), cell: (row) => row.name }, ...figures]}
        />
        <SelectField
          label={t('calibration.table.monthsOf')}
          value={criterion}
          onChange={(event) => {
            setCriterion(event.target.value);
          }}
        >
          <option value="">{t('calibration.table.all')}</option>
          {pair.criteria.map((one) => (
            <option key={one.criterion} value={one.criterion}>
              {words.criterion(one.criterion)}
            </option>
          ))}
        </SelectField>
        <DataTable
          caption={`${t('calibration.table.months')}: ${name}${chosen === null ? '' : `, ${words.criterion(chosen)}`}`}
          rows={pair.months.flatMap(({ startMs, all, criteria }) => {
            const figures = chosen === null ? all : criteria.find((one) => one.criterion === chosen);
            return figures === undefined ? [] : [{ startMs, ...figures }];
          })}
          keyOf={({ startMs }) => String(startMs)}
          columns={[
            { key: 'month', title: t('calibration.table.month'), cell: ({ startMs }) => shortMoment('month', startMs, i18n.language) },
            ...figures,
          ]}
        />
      </details>
    </li>
  );
}

function useFigureColumns(): Column<Figures>[] {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const fine = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = (value: number) => fine.format(Math.abs(value) < 0.005 ? 0 : value).replace('-', '−');
  return [
    { key: 'n', title: t('calibration.table.n'), cell: ({ n }) => format.number(n) },
    { key: 'alike', title: t('calibration.table.alike'), cell: ({ n, alike }) => (n === 0 ? '–' : format.percent(alike / n)) },
    { key: 'kappa', title: t('calibration.table.kappa'), cell: ({ kappa }) => (kappa === null ? '–' : signed(kappa)) },
    {
      key: 'interval',
      title: t('calibration.table.interval'),
      cell: ({ interval }) =>
        interval === null ? '–' : t('calibration.table.range', { low: signed(interval[0]), high: signed(interval[1]) }),
    },
    { key: 'met', title: t('calibration.table.met'), cell: ({ met }) => (met === null ? '–' : format.percent(met)) },
  ];
}
