import { useTranslation } from 'react-i18next';
import { wordsOfId } from '../../../core/desk/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Done } from './Deeds.tsx';
import styles from './OperatorDesk.module.css';
import { doneWith, type ToolProps } from './tools.ts';

/** Notes what the customer has told of who they are. Asking for it, kindly and in one's own words, belongs to the conversation. */
export function Verify({ offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const say = useSay();
  const name = (method: string) => say(`debrief.method.${method}`) ?? wordsOfId(method);
  const tried = doneWith(view, 'verify').map(({ method }) => method);
  const { verification } = view;
  if (verification === 'passed') return <Done>{t('desk.verify.done', { method: name(tried.at(-1) ?? '') })}</Done>;
  if (verification === 'failed') {
    return (
      <div role="alert" className={styles.alarm}>
        <Icon name="warning" size={18} />
        <p>{t('desk.verify.failed')}</p>
      </div>
    );
  }
  return (
    <>
      <p className={verification === 'open' ? styles.warning : styles.soft}>
        {t(verification === 'open' ? 'desk.verify.open' : 'desk.verify.intro')}
      </p>
      <ul className={styles.list}>
        {offer.methods
          .filter((method) => !tried.includes(method))
          .map((method) => (
            <li key={method}>
              <Button
                size="s"
                className={styles.deed}
                disabled={resting}
                onClick={() => {
                  act({ type: 'verify', method });
                }}
              >
                {t('desk.verify.do', { method: name(method) })}
              </Button>
            </li>
          ))}
      </ul>
    </>
  );
}
