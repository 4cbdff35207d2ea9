/** The table of agreement as a sheet of cells, by criterion and by month, for whoever counts on. */
import type { TFunction } from 'i18next';
import type { Compared, Figures, PairAgreement } from '../../../core/team/index.ts';
import type { Cell, Sheet } from '../../../ui/csv.ts';
import { isoDay } from '../../../ui/moment-names.ts';
import type { CalibrationWords } from './use-calibration-words.ts';

export function agreementSheet(pairs: readonly PairAgreement[], t: TFunction, words: CalibrationWords): Sheet {
  const all = t('calibration.table.all');
  const rowsOf = (head: readonly Cell[], compared: Compared) => [
    [...head, all, ...cellsOf(compared.all)],
    ...compared.criteria.map((one) => [...head, words.criterion(one.criterion), ...cellsOf(one)]),
  ];
  return {
    header: [
      t('calibration.table.one'),
      t('calibration.table.other'),
      t('calibration.table.month'),
      t('calibration.table.criterion'),
      t('calibration.table.n'),
      `${t('calibration.table.alike')}, %`,
      t('calibration.table.kappa'),
      t('calibration.table.low'),
      t('calibration.table.high'),
      `${t('calibration.table.met')}, %`,
    ],
    rows: pairs.flatMap((pair) => {
      const names = [pair.one, words.judge(pair.other)];
      return [
        ...rowsOf([...names, all], pair),
        ...pair.months.flatMap((month) => rowsOf([...names, isoDay(month.startMs).slice(0, 7)], month)),
      ];
    }),
  };
}

const cellsOf = ({ n, alike, kappa, interval, met }: Figures): Cell[] => [
  n,
  n === 0 ? null : (100 * alike) / n,
  kappa,
  interval?.[0] ?? null,
  interval?.[1] ?? null,
  met === null ? null : 100 * met,
];
