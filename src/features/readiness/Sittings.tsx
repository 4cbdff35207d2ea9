import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type Readiness, type Sitting, standingFails } from '../../core/progress/index.ts';
import { CORE_CRITERIA } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { type Cell, csvOf, saveAsFile } from '../../ui/csv.ts';
import { isoDay } from '../../ui/moment-names.ts';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';

/** Every conversation of every exam, with whether it counts and why not: what an audit asks for. */
export function Sittings({ readiness }: { readonly readiness: Readiness }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lane, sittings } = readiness;
  const save = useSave(readiness);
  if (sittings.length === 0)
    return (
      <section aria-labelledby="readiness-all">
        <h2 id="readiness-all">{t('readiness.all')}</h2>
        <p className={styles.soft}>{t('readiness.allNone')}</p>
      </section>
    );
  return (
    <section aria-labelledby="readiness-all">
      <header className={styles.sectionHead}>
        <div>
          <h2 id="readiness-all">{t('readiness.all')}</h2>
          <p className={styles.soft}>{t('readiness.allLead')}</p>
        </div>
        <Button size="s" onClick={save}>
          {t('readiness.save')}
        </Button>
      </header>
      {/* what scrolls must be reached by keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={t('readiness.allTable')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('readiness.column.when')}</th>
              <th scope="col">{t('readiness.column.what')}</th>
              <th scope="col">{t('readiness.column.channel')}</th>
              <th scope="col" data-number="">
                {t('readiness.column.score')}
              </th>
              <th scope="col">{t('readiness.column.verdict')}</th>
              <th scope="col">{t('readiness.column.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {sittings.map((sitting) => {
              const { exam, item, place, endedMs, verdict, standing } = sitting;
              return (
                <tr key={`${exam.id} ${place}`} data-standing={standing === 'window' ? 'window' : undefined}>
                  <th scope="row">
                    <Link to={`/sitting/${exam.id}`}>{format.moment(endedMs)}</Link>
                  </th>
                  <td lang={lane.lang}>{item.title}</td>
                  <td>{t(`common.channel.${item.channel}`)}</td>
                  <td data-number="">{item.result?.score == null ? '–' : format.number(item.result.score)}</td>
                  <td data-verdict={verdict}>{t(verdictWord(item, verdict))}</td>
                  <td>{t(`readiness.standing.${standing}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** The same and more as a file for spreadsheets: results only, no texts. */
function useSave({ key, sittings }: Readiness): () => void {
  const { t } = useTranslation();
  const { profile, uiLang } = usePerson();
  const { wallNow } = usePorts();
  return () => {
    const header = [
      t('readiness.sheet.person'),
      t('readiness.column.when'),
      t('readiness.column.what'),
      t('readiness.sheet.scenario'),
      t('readiness.sheet.version'),
      t('readiness.sheet.rules'),
      t('readiness.sheet.lang'),
      t('readiness.column.channel'),
      t('readiness.sheet.isNew'),
      t('readiness.column.score'),
      t('readiness.sheet.mark'),
      t('readiness.column.verdict'),
      t('readiness.sheet.autoFails'),
      t('readiness.sheet.firstResponse'),
      ...CORE_CRITERIA.map((id) => t(`debrief.criterion.${id}`)),
      t('readiness.column.standing'),
      t('readiness.sheet.reviews'),
      t('readiness.sheet.pasted'),
      t('readiness.sheet.away'),
    ];
    const rows = sittings.map((sitting) => cellsOf(sitting));
    saveAsFile(`otvet-${key}-${isoDay(wallNow())}.csv`, csvOf({ header, rows }, uiLang));
  };

  function cellsOf(sitting: Sitting): Cell[] {
    const { exam, item, endedMs, verdict, standing } = sitting;
    const { result } = item;
    const seconds = (ms: number | null | undefined): number | null => (ms == null ? null : Math.round(ms / 1000));
    return [
      profile.name,
      new Date(endedMs).toISOString(),
      item.title,
      item.scenarioId,
      result?.scenarioHash.slice(0, 12) ?? null,
      result?.rulesVersion ?? null,
      exam.lang,
      t(`common.channel.${item.channel}`),
      item.isNew ? 1 : 0,
      result?.score ?? null,
      result?.passMark ?? null,
      t(verdictWord(item, verdict)),
      standingFails(item)
        .map((id) => t(`autofails.${id}.title`))
        .join(', '),
      seconds(result?.firstResponseMs),
      ...CORE_CRITERIA.map((id) => (result?.marks[id] == null ? null : Math.round(result.marks[id] * 100))),
      t(`readiness.standing.${standing}`),
      item.reviews
        .map(
          ({ by, atMs, passed, reason }) =>
            `${new Date(atMs).toISOString()} ${by}: ${t(`exam.verdict.${passed ? 'passed' : 'failed'}`)}. ${reason}`,
        )
        .join(' | '),
      result?.noted.pastedCharacters ?? null,
      seconds(result === null ? null : result.noted.closedMs + result.noted.sleptMs),
    ];
  }
}

function verdictWord({ result, isGone }: Sitting['item'], verdict: Sitting['verdict']) {
  if (isGone) return 'exam.goneShort';
  return result === null ? 'exam.notTaken' : (`exam.verdict.${verdict}` as const);
}
