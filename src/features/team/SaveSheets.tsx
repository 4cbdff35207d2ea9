import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import type { Condition } from '../../core/progress/index.ts';
import { CRITERIA } from '../../core/scoring/types.ts';
import type { Picture, Touched } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { type Cell, csvOf, saveAsFile, type Sheet } from '../../ui/csv.ts';
import { isoDay } from '../../ui/moment-names.ts';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

/** Everything of the page for spreadsheets. */
type Props = { readonly picture: Picture; readonly touched: readonly Touched[]; readonly nameOf: NameOf };

export function SaveSheets({ picture, touched, nameOf }: Props) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const { wallNow } = usePorts();
  const hundred = (value: number | null): Cell => (value === null ? null : Math.round(value * 100));
  const lineOf = ({ id, criterion }: Condition) => (criterion === null ? t(`team.condition.${id}`) : t(`debrief.criterion.${criterion}`));
  const sheets: Readonly<Record<'people' | 'scenarios' | 'broken' | 'disputes' | 'toRead' | 'touched', () => Sheet>> = {
    people: () => ({
      header: [
        t('team.column.person'),
        t('team.column.ready'),
        t('team.column.lacking'),
        t('team.column.attempts'),
        t('team.column.median'),
        t('team.column.worst'),
        t('team.column.inTime'),
        t('team.column.perWeek'),
        ...CRITERIA.flatMap((id) => [t(`debrief.criterion.${id}`), `${t(`debrief.criterion.${id}`)}: ${t('team.column.worst')}`]),
      ],
      rows: picture.people.map((one) => [
        nameOf(one.sender.id),
        one.readiness
          .filter(({ isReady }) => isReady)
          .map(({ key }) => key)
          .join(' '),
        one.readiness
          .filter(({ isReady, sittings }) => !isReady && sittings.length > 0)
          .map(({ key, conditions }) => `${key}: ${conditions.flatMap((each) => (each.isMet ? [] : [lineOf(each)])).join(', ')}`)
          .join('; '),
        one.attempts,
        one.score.median,
        one.score.worst,
        one.inTime.of === 0 ? null : Math.round((100 * one.inTime.within) / one.inTime.of),
        one.perWeek,
        ...CRITERIA.flatMap((id) => [hundred(one.marks[id].median), hundred(one.marks[id].worst)]),
      ]),
    }),
    scenarios: () => ({
      header: [
        t('team.column.scenario'),
        'id',
        t('team.column.median'),
        t('team.column.worst'),
        t('team.column.attempts'),
        t('team.column.people'),
      ],
      rows: picture.scenarios.map(({ id, title, score, people }) => [title, id, score.median, score.worst, score.count, people]),
    }),
    broken: () => ({
      header: [t('team.column.criterion'), t('team.column.broken'), t('team.column.of')],
      rows: picture.broken.map(({ criterion, broken, of }) => [t(`debrief.criterion.${criterion}`), broken, of]),
    }),
    disputes: () => ({
      header: [
        t('team.column.person'),
        t('team.column.scenario'),
        t('team.column.criterion'),
        t('team.theirReason'),
        t('team.word'),
        t('team.reason'),
      ],
      rows: picture.disputes.map(({ dispute, sender, ruling }) => [
        nameOf(sender.id),
        dispute.scenarioTitle,
        t(`debrief.criterion.${dispute.criterion}`),
        dispute.reason,
        ruling === null ? null : t(`team.ruled.${ruling.agreed ? 'agreed' : 'stands'}`),
        ruling?.reason ?? null,
      ]),
    }),
    toRead: () => ({
      header: [t('team.column.person'), t('team.column.scenario'), t('team.column.day'), t('team.column.score')],
      rows: picture.toRead.map(({ exam, item, sender }) => [
        nameOf(sender.id),
        item.title,
        isoDay(item.result?.endedMs ?? exam.startedMs),
        item.result?.score ?? null,
      ]),
    }),
    touched: () => ({
      header: [
        t('team.column.scenario'),
        'id',
        t('team.touched'),
        t('team.column.attempts'),
        t('team.exams'),
        t('team.column.people'),
        t('team.column.assignments'),
      ],
      rows: touched.map((one) => [
        one.title,
        one.scenarioId,
        t(`team.why.${one.why}`),
        one.attempts,
        one.sittings,
        one.people.map(({ id }) => nameOf(id)).join(', '),
        one.assignments.map(({ title }) => title).join(', '),
      ]),
    }),
  };
  return (
    <fieldset className={styles.save}>
      <legend className="visually-hidden">{t('team.csv')}</legend>
      <span className={styles.soft} aria-hidden="true">
        {t('team.csv')}
      </span>
      {(Object.keys(sheets) as (keyof typeof sheets)[]).map((what) => (
        <Button
          key={what}
          size="s"
          onClick={() => {
            saveAsFile(`otvet-${what}-${isoDay(wallNow())}.csv`, csvOf(sheets[what](), uiLang));
          }}
        >
          {t(`team.sheet.${what}`)}
        </Button>
      ))}
    </fieldset>
  );
}
