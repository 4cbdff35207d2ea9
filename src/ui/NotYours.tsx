import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from './Button.tsx';
import styles from './NotYours.module.css';
import { Page } from './Page.tsx';

type Props = {
  /** Whose it is; may be empty. */
  readonly owner: string;
  readonly onSwitch: () => void;
};

/** Something of another person who practises in this browser: shown to nobody else by accident. */
export function NotYours({ owner, onSwitch }: Props) {
  const { t } = useTranslation();
  const name = owner === '' ? t('common.people.nameless') : owner;
  return (
    <Page title={t('common.people.notYours', { name })} lead={t('common.people.notYoursText')} width="text">
      <div className={styles.ways}>
        <Button look="primary" onClick={onSwitch}>
          {t('common.people.switchTo', { name })}
        </Button>
        <ButtonLink to="/">{t('common.people.toLibrary')}</ButtonLink>
      </div>
    </Page>
  );
}
