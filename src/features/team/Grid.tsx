import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { CORE_CRITERIA, CRITERIA } from '../../core/scoring/types.ts';
import { type TeamMember, withoutLeaver } from '../../core/team/index.ts';
import { Button } from '../../ui/Button.tsx';
import { SaidTwice } from '../../ui/SaidTwice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLaneName } from '../../ui/use-lane-name.ts';
import { SendBack } from './SendBack.tsx';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

type Props = { readonly people: readonly TeamMember[]; readonly nameOf: NameOf; readonly onChanged: () => void };

/** People × criteria: the middle mark and the worst, who is ready, who answers in time, who gets better. */
export function Grid({ people, nameOf, onChanged }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores } = usePorts();
  const { settings, changeSettings } = usePerson();
  const [isWhole, setWhole] = useState(false);
  const [leaving, setLeaving] = useState<TeamMember | null>(null);
  const criteria = isWhole ? CRITERIA : CORE_CRITERIA;
  return (
    <section aria-labelledby="team-people">
      <header className={styles.head}>
        <div>
          <h2 id="team-people">{t('team.people')}</h2>
          <p className={styles.soft}>{t('team.peopleLead')}</p>
        </div>
        <Button
          size="s"
          aria-pressed={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {t(isWhole ? 'team.coreOnly' : 'team.allCriteria')}
        </Button>
      </header>
      {/* what scrolls must be reached by keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={t('team.peopleTable')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('team.column.person')}</th>
              <th scope="col">{t('team.column.ready')}</th>
              <th scope="col" data-number="">
                {t('team.column.attempts')}
              </th>
              <th scope="col" data-number="">
                {t('team.column.score')}
              </th>
              <th scope="col" data-number="">
                {t('team.column.inTime')}
              </th>
              <th scope="col" data-number="">
                {t('team.column.perWeek')}
              </th>
              {criteria.map((id) => (
                <th key={id} scope="col" data-number="">
                  {t(`debrief.criterion.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.sender.id}>
                <th scope="row">
                  <Link to={`/team/person/${one.sender.id}`}>{nameOf(one.sender.id)}</Link>
                  <span className={styles.soft}>{t('team.sent', { when: format.date(one.madeMs) })}</span>
                  <div className={styles.rowWays}>
                    <SendBack person={one.sender} name={nameOf(one.sender.id)} />
                    <Button
                      size="s"
                      look="quiet"
                      onClick={() => {
                        setLeaving(one);
                      }}
                    >
                      {t('team.remove')}
                      <span className="visually-hidden">: {nameOf(one.sender.id)}</span>
                    </Button>
                  </div>
                </th>
                <td>
                  <Ready member={one} />
                </td>
                <td data-number="">{format.number(one.attempts)}</td>
                <td data-number="">
                  <Two median={one.score.median} worst={one.score.worst} scale={1} />
                </td>
                <td data-number="">{one.inTime.of === 0 ? '–' : format.percent(one.inTime.within / one.inTime.of)}</td>
                <td data-number="">{one.perWeek === null ? '–' : format.signed(one.perWeek)}</td>
                {criteria.map((id) => (
                  <td key={id} data-number="" data-mark={toneOf(one.marks[id].median)}>
                    <Two median={one.marks[id].median} worst={one.marks[id].worst} scale={100} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <SaidTwice
        open={leaving !== null}
        title={t('team.removeTitle', { name: leaving ? nameOf(leaving.sender.id) : '' })}
        text={t('team.removeText')}
        act={t('team.remove')}
        onAct={async () => {
          if (leaving === null) return;
          const { put, remove } = withoutLeaver(await stores.received.list(['person', 'assignment']), leaving.sender);
          await stores.received.put(put);
          await stores.received.remove(remove);
          await stores.received.removePerson(leaving.sender.id);
          // a shared folder, say, would bring them back
          changeSettings({ left: [...new Set([...(settings.left ?? []), leaving.sender.id])] });
          onChanged();
        }}
        onClose={() => {
          setLeaving(null);
        }}
      />
    </section>
  );
}

const toneOf = (median: number | null) => (median === null ? undefined : median >= 0.75 ? 'good' : median > 0.25 ? 'partly' : 'bad');

type TwoProps = { readonly median: number | null; readonly worst: number | null; readonly scale: number };

/** The middle one, and small beside it the worst. */
function Two({ median, worst, scale }: TwoProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (median === null || worst === null) return '–';
  return (
    <>
      <strong>{format.number(median * scale)}</strong>{' '}
      <small className={styles.worst}>
        <span className="visually-hidden">{t('team.worst')} </span>
        {format.number(worst * scale)}
      </small>
    </>
  );
}

/** So many of what is missing are named at once. */
const FIRST = 3;

/** In which lanes somebody is ready, and in those that they have sat what is missing. */
function Ready({ member }: { readonly member: TeamMember }) {
  const { t } = useTranslation();
  const { settings } = usePerson();
  const laneName = useLaneName();
  const sat = member.readiness.filter(({ isReady, sittings }) => isReady || sittings.length > 0);
  if (sat.length === 0) return <span className={styles.soft}>{t('team.noExam')}</span>;
  return (
    <ul className={styles.ready}>
      {sat.map(({ key, isReady, conditions }) => {
        const lacking = conditions
          .filter((one) => !one.isMet)
          .map(({ id, criterion }) => (criterion === null ? t(`team.condition.${id}`) : t(`debrief.criterion.${criterion}`)));
        // one more would take no more room than saying so
        const first = lacking.length > FIRST + 1 ? FIRST : lacking.length;
        return (
          <li key={key} data-ready={isReady || undefined}>
            {laneName(key)}: <strong>{isReady ? t('team.ready') : t('team.lacks', { count: lacking.length })}</strong>
            {!isReady && <span className={styles.soft}> {lacking.slice(0, first).join(', ')}</span>}
            {!isReady && lacking.length > first && (
              <details className={styles.soft}>
                <summary>{t('team.lacksMore', { more: lacking.length - first })}</summary>
                {lacking.slice(first).join(', ')}
              </details>
            )}
          </li>
        );
      })}
      {member.pending > 0 && settings.lead && <li>{t('team.pending', { count: member.pending })}</li>}
    </ul>
  );
}
