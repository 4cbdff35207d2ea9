import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { LANGS, type Lang } from '../../../core/text/language.ts';
import { loadEmpty } from '../../../templates/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Complaint } from './Complaint.tsx';
import { Copies } from './Copies.tsx';
import styles from './Start.module.css';
import { Templates } from './Templates.tsx';
import { under, useBegin } from './use-begin.ts';

/** `#/studio/new`: what a scenario can begin from; each says what one gets. */
export function StartScreen() {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const [lang, setLang] = useState<Lang>(uiLang);
  const { begin, hasFailed } = useBegin();

  return (
    <Page
      title={t('start.title')}
      lead={t('start.lead')}
      above={
        <Link to="/studio" className={styles.back}>
          <Icon name="back" size={18} />
          {t('start.back')}
        </Link>
      }
    >
      <div className={styles.lang}>
        <Choice
          legend={t('start.lang')}
          value={lang}
          options={LANGS.map((each) => ({ value: each, label: t(`common.lang.${each}`) }))}
          onChange={setLang}
        />
      </div>
      {hasFailed && (
        <Notice tone="bad" role="alert" title={t('start.failed')}>
          {t('start.failedText')}
        </Notice>
      )}
      <Templates lang={lang} begin={begin} />
      <section className={styles.part} aria-labelledby="start-complaint">
        <h2 id="start-complaint">{t('start.complaint.heading')}</h2>
        <p className={styles.note}>{t('start.complaint.note')}</p>
        <Complaint lang={lang} begin={begin} />
      </section>
      <section className={styles.part} aria-labelledby="start-copy">
        <h2 id="start-copy">{t('start.copy.heading')}</h2>
        <p className={styles.note}>{t('start.copy.note')}</p>
        <Copies lang={lang} begin={begin} />
      </section>
      <section className={styles.part} aria-labelledby="start-empty">
        <h2 id="start-empty">{t('start.empty.heading')}</h2>
        <p className={styles.note}>{t('start.empty.note')}</p>
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              void begin({ id: 'my-first-scenario', text: async (id) => under(await loadEmpty(lang))(id) });
            }}
          >
            {t('start.empty.take')}
          </Button>
        </div>
        <p className={styles.file}>
          {t('start.file')} <Link to="/studio">{t('start.toStudio')}</Link>
        </p>
      </section>
    </Page>
  );
}
