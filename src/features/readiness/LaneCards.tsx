import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Readiness } from '../../core/progress/index.ts';
import { LANGS } from '../../core/text/language.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';

type Props = { readonly lanes: readonly Readiness[]; readonly chosen: string };

/** Where one stands everywhere: a row for each language, a card for each group of channels. */
export function LaneCards({ lanes, chosen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <nav className={styles.lanes} aria-label={t('readiness.lanes')}>
      {LANGS.filter((lang) => lanes.some((one) => one.lane.lang === lang)).map((lang) => (
        <div key={lang} className={styles.lang}>
          <p className={styles.langName}>{t(`common.lang.${lang}`)}</p>
          <ul>
            {lanes
              .filter((one) => one.lane.lang === lang)
              .map(({ key, lane, isReady, validUntilMs, sittings, conditions }) => {
                const state = isReady ? 'ready' : sittings.length === 0 ? 'none' : 'missing';
                return (
                  <li key={key}>
                    <Link
                      to={`/readiness?lane=${key}`}
                      className={styles.lane}
                      data-state={state}
                      aria-current={key === chosen ? 'true' : undefined}
                      preventScrollReset
                    >
                      <Icon name={isReady ? 'check' : state === 'none' ? 'half' : 'clock'} size={20} />
                      <span>
                        <strong>{lane.requirement.channels.map((one) => t(`common.channel.${one}`)).join(', ')}</strong>
                        <span className={styles.laneState}>
                          {state === 'ready'
                            ? t('readiness.readyUntil', { when: validUntilMs === null ? '' : format.date(validUntilMs) })
                            : state === 'none'
                              ? t('readiness.noExam')
                              : t('readiness.lacks', { count: conditions.filter(({ isMet }) => !isMet).length })}
                        </span>
                      </span>
                    </Link>
                  </li>
                );
              })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
