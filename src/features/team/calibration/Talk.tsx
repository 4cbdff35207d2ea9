import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../../core/progress/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { useActionWords } from '../../../i18n/use-action.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Calibration.module.css';

type Props = { readonly attempt: Attempt; readonly scenario: Scenario | null };

/** What was said and done, and when. Nothing of what anybody thinks of it: no findings, no pace, not how it ended. */
export function Talk({ attempt, scenario }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const action = useActionWords();
  const customer = scenario?.customer.name ?? t('calibration.customer');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
    <section className={styles.talk} aria-labelledby="talk-title" tabIndex={0}>
      <h2 id="talk-title">{t('calibration.blind.transcript')}</h2>
      <ol className={styles.entries}>
        {attempt.dialogue.transcript.map((entry, at) => (
          // what was said never changes its place
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={styles.entry} data-by={entry.by}>
            <p className={styles.by}>
              {entry.by === 'customer' && <strong lang={scenario === null ? undefined : attempt.lang}>{customer}</strong>}
              {entry.by === 'operator' && <strong>{t('calibration.operator')}</strong>}
              {entry.by === 'action' && <strong>{action(entry.action, scenario)}</strong>} {format.clock(entry.atMs)}
            </p>
            {entry.by !== 'action' && (
              <p className={styles.bubble} lang={attempt.lang}>
                {entry.text}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
