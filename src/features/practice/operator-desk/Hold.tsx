import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

const MINUTES = [1, 2, 5, 10] as const;
const MINUTE_MS = 60_000;

/** The customer waits for so long and knows it; whoever takes longer has broken a promise. */
export function Hold({ resting, act }: ToolProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  return (
    <>
      <p className={styles.soft}>{t('desk.hold.intro')}</p>
      <div className={styles.row}>
        {MINUTES.map((minutes) => (
          <Button
            key={minutes}
            size="s"
            className={styles.deed}
            disabled={resting}
            onClick={() => {
              act({ type: 'hold', for: `${minutes} min` });
            }}
          >
            {t('desk.hold.do', { time: duration(minutes * MINUTE_MS) })}
          </Button>
        ))}
      </div>
    </>
  );
}
