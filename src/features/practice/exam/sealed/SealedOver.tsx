import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '../../../../ui/Button.tsx';
import { download } from '../../../../ui/download.ts';
import { Page } from '../../../../ui/Page.tsx';
import styles from './Sealed.module.css';

type Props = {
  readonly examId: string;
  readonly lead: string;
  readonly result: string;
  /** Whether it can be saved again later. */
  readonly isKept: boolean;
  readonly isSaved: boolean;
  readonly onSaved: () => void;
};

/** What has come of it, for the lead. */
export function SealedOver({ examId, lead, result, isKept, isSaved, onSaved }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.scrolling}>
      <Page title={t('sealed.over.title')} lead={t('sealed.over.lead', { name: lead })} width="text">
        <div className={styles.screen}>
          <div className={styles.ways}>
            <Button
              look="primary"
              size="l"
              onClick={() => {
                saveResult(examId, result);
                onSaved();
              }}
            >
              {t('sealed.over.save')}
            </Button>
            {(isSaved || isKept) && <ButtonLink to="/readiness">{t('exam.toReadiness')}</ButtonLink>}
          </div>
          <output className={styles.said}>{isSaved ? t(isKept ? 'sealed.over.savedKept' : 'sealed.over.saved') : ''}</output>
          <p className={styles.soft}>{t('sealed.over.text')}</p>
        </div>
      </Page>
    </div>
  );
}

export function saveResult(examId: string, result: string): void {
  download(`otvet-sealed-result-${examId.slice(-12)}.json`, [result], 'application/json');
}
