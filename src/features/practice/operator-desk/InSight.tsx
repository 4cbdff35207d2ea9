import { useTranslation } from 'react-i18next';
import { actionNames, openPromises, registeredCase } from '../../../core/desk/index.ts';
import { answersOf, awaitedAnswers, msAt } from '../../../core/session/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useDayAndHour } from '../../../ui/use-scenario-hour.ts';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

const SOON_MS = 60_000;

/** What is owed and what is awaited, with the time that is left; and the customer's case. */
export function InSight({ scenario, session, view, put }: Pick<ToolProps, 'scenario' | 'session' | 'view' | 'put'>) {
  const { t } = useTranslation();
  const { clock } = useFormat();
  const moment = useDayAndHour(scenario);
  const { nowMs, transcript } = view;
  const { seed } = session.state;
  const promises = openPromises(session.state, scenario);
  const awaited = awaitedAnswers(transcript, scenario, nowMs);
  const known = registeredCase(transcript, { scenario, seed });
  if (promises.length === 0 && awaited.length === 0 && known === null) return null;
  const isBack = known !== null && hasComeBack(transcript, scenario, nowMs);
  const { department: where = '', cause = '' } = known ? actionNames(known.action, scenario) : {};
  const department = (id: string | null) => scenario.company?.departments.find((one) => one.id === id)?.name ?? id ?? '';
  return (
    <section className={styles.sight} aria-label={t('desk.sight')}>
      <ul className={styles.sightList}>
        {promises.map(({ what, dueMs }) => (
          <li key={`${what} ${dueMs}`} className={styles.owed} data-soon={dueMs - nowMs < SOON_MS || undefined}>
            <Icon name={what === 'call' ? 'phone' : 'clock'} size={18} />
            <p>
              <strong>{t(`desk.promise.${what}`)}</strong>
              <span>{t('desk.until', { time: moment(dueMs, nowMs), left: clock(Math.max(0, dueMs - nowMs)) })}</span>
            </p>
          </li>
        ))}
        {awaited.map(({ asked, by, department: from, dueMs }) => (
          <li key={asked}>
            <Icon name={by === 'department' ? 'team' : 'chat'} size={18} />
            <p>
              <strong>{t(`desk.awaited.${by}`, { department: department(from) })}</strong>
              <span>{t('desk.at', { time: moment(dueMs, nowMs), left: clock(dueMs - nowMs) })}</span>
            </p>
          </li>
        ))}
        {known && (
          <li>
            <Icon name={isBack ? 'warning' : 'folder'} size={18} />
            <p>
              <strong>{t('desk.case.number', { number: known.number })}</strong>
              {known.action.category !== undefined && <span>{t(`debrief.category.${known.action.category}`)}</span>}
              <span>{t('desk.case.where', { department: where, cause })}</span>
              <Promised written={known.action.promised_by} scenario={scenario} nowMs={nowMs} />
              {isBack ? (
                <span className={styles.back}>{t('desk.case.back', { department: where })}</span>
              ) : (
                <>
                  <span>{t('desk.case.tell')}</span>
                  <Button
                    size="s"
                    onClick={() => {
                      put(known.number);
                    }}
                  >
                    {t('desk.put')}
                  </Button>
                </>
              )}
            </p>
          </li>
        )}
      </ul>
    </section>
  );
}

/** The case as it was registered last was sent back by that department. */
function hasComeBack(transcript: ToolProps['view']['transcript'], scenario: ToolProps['scenario'], nowMs: number): boolean {
  const last = transcript.findLastIndex((entry) => entry.by === 'action' && entry.action.type === 'register');
  return answersOf(transcript, scenario).some(({ asked, kind, dueMs }) => asked === last && kind === 'returned' && dueMs <= nowMs);
}

function Promised({
  written,
  scenario,
  nowMs,
}: Pick<ToolProps, 'scenario'> & { readonly written: string | undefined; readonly nowMs: number }) {
  const { t } = useTranslation();
  const moment = useDayAndHour(scenario);
  if (written === undefined) return null;
  const atMs = msAt(scenario, written.replace(' ', 'T'));
  return <span>{t('desk.case.promised', { time: Number.isFinite(atMs) ? moment(atMs, nowMs) : written })}</span>;
}
