import { useTranslation } from 'react-i18next';
import { PREFERRED_CHANNELS } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './OperatorDesk.module.css';
import { canMoveAside, type ToolProps } from './tools.ts';

/** Takes the talk out of the open, or to where the customer would rather have it: the card may say. */
export function Move({ offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  return (
    <>
      {canMoveAside(offer, view) && (
        <>
          <p className={styles.soft}>{t('desk.move.intro')}</p>
          <Button
            size="s"
            className={styles.deed}
            disabled={resting}
            onClick={() => {
              act({ type: 'move', to: 'private' });
            }}
          >
            {t('desk.move.do')}
          </Button>
        </>
      )}
      <p className={styles.soft}>{t('desk.move.elsewhere')}</p>
      <div className={styles.row}>
        {PREFERRED_CHANNELS.filter((channel) => channel !== view.channelNow).map((channel) => (
          <Button
            key={channel}
            size="s"
            className={styles.deed}
            disabled={resting}
            icon={<Icon name={channel} size={18} />}
            onClick={() => {
              act({ type: 'move', to: channel });
            }}
          >
            {t(`desk.move.to.${channel}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
