import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../core/scenario/types.ts';
import type { SessionView } from '../../core/session/index.ts';
import { Countdown, type Pressure } from '../../ui/Countdown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useDayAndHour } from '../../ui/use-scenario-hour.ts';

type Props = { readonly view: SessionView; readonly scenario: Scenario };

/**
 * How long the customer has been waiting and how that stands, in words, number and ring; or until when a holding reply stops the
 * clock. A change of standing is announced.
 */
export function WaitingClock({ view: { nowMs, waiting }, scenario }: Props) {
  const { t } = useTranslation();
  const { clock, duration } = useFormat();
  const moment = useDayAndHour(scenario);
  const { sinceMs, elapsedMs, level, target, held } = waiting;
  if (held !== null && level !== 'gone') {
    const { untilMs } = held;
    const time = moment(untilMs, nowMs);
    return (
      <div>
        <Countdown pressure="none" used={0} time={t('practice.waiting.held')} word={t('practice.waiting.heldUntil', { time })} />
        <output className="visually-hidden">{t('practice.waiting.heldSaid', { time })}</output>
      </div>
    );
  }
  const isWaiting = sinceMs !== null && level !== 'gone';
  const pressure: Pressure = level === 'gone' || sinceMs === null ? 'none' : level;
  const standing = { 'in-time': t('practice.waiting.inTime'), late: t('practice.waiting.late'), overdue: t('practice.waiting.overdue') };
  const word = pressure === 'none' ? '' : standing[pressure];
  return (
    <div>
      <Countdown
        pressure={pressure}
        used={isWaiting ? elapsedMs / target.poorMs : 0}
        time={isWaiting ? t('practice.waiting.waits', { time: clock(elapsedMs) }) : t('practice.waiting.none')}
        word={word || (level === 'gone' ? t('practice.waiting.gone') : t('practice.waiting.yours'))}
        against={pressure === 'in-time' ? t('practice.waiting.good', { time: duration(target.goodMs) }) : undefined}
      />
      <output className="visually-hidden">
        {pressure === 'late' || pressure === 'overdue'
          ? t('practice.waiting.said', { time: duration(pressure === 'late' ? target.goodMs : target.poorMs), level: word })
          : ''}
      </output>
    </div>
  );
}
