import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { calibrationRows, type Dispute, sharedDispute } from '../../core/progress/index.ts';
import { Button, DownloadLink } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './Kept.module.css';
import { useCopy } from './use-copy.ts';

/** What open disputes come to for whoever mends the rules: labelled replies, to be saved or copied. */
export function Examples({ disputes }: { readonly disputes: readonly Dispute[] }) {
  const { t } = useTranslation();
  const { people } = usePerson();
  const [hides, setHides] = useState(true);
  const names = people.map(({ name }) => name);
  const rows = calibrationRows(hides ? disputes.map((one) => sharedDispute(one, names)) : disputes);
  const text = rows.map((row) => `${row}\n`).join('');
  const { state, copy } = useCopy(text);
  if (!disputes.some((one) => one.state === 'open')) return null;
  return (
    <section className={styles.examples} aria-labelledby="examples-title">
      <h2 id="examples-title">{t('kept.disputes.exportTitle')}</h2>
      {rows.length === 0 ? (
        <p className={styles.soft}>{t('kept.disputes.noRows')}</p>
      ) : (
        <>
          <p className={styles.soft}>{t('kept.disputes.exportText')}</p>
          <Switch label={t('common.share.hide')} hint={t('common.share.hideHint')} checked={hides} onChange={setHides} />
          <div className={styles.ways}>
            <span className={styles.count}>{t('kept.disputes.rows', { count: rows.length })}</span>
            <DownloadLink size="s" name="disputed-replies.jsonl" type="application/x-ndjson" text={text}>
              {t('kept.disputes.download')}
            </DownloadLink>
            <Button size="s" look="quiet" onClick={() => void copy()}>
              {t('kept.disputes.copy')}
            </Button>
            <output className={styles[state]}>
              {state === 'yes' && t('kept.disputes.copied')}
              {state === 'refused' && t('kept.disputes.copyFailed')}
            </output>
          </div>
        </>
      )}
    </section>
  );
}
