import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { changesBetween } from '../../core/rubric/index.ts';
import { PLAIN_RUBRIC, type Rubric } from '../../core/scoring/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Page } from '../../ui/Page.tsx';
import { AutoFails } from './AutoFails.tsx';
import { BeforeLeaving } from './BeforeLeaving.tsx';
import { type Draft, draftOf, readDraft } from './draft.ts';
import { Files } from './Files.tsx';
import styles from './Rubric.module.css';
import { Targets } from './Targets.tsx';
import { Weights } from './Weights.tsx';
import { WhatIf } from './WhatIf.tsx';

/** `#/rubric`: what everybody here is marked by, for the team lead. */
export function RubricScreen() {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const { house } = usePorts();
  const given = house.rubric ?? PLAIN_RUBRIC;
  const saved = settings.rubric ?? given;
  const [draft, setDraft] = useState(() => draftOf(saved));
  const [isSaved, setSaved] = useState(false);
  const { rubric, problems } = useMemo(() => readDraft(draft), [draft]);
  const isChanged = rubric === null || changesBetween(saved, rubric).length > 0;
  const isDefault = rubric !== null && changesBetween(PLAIN_RUBRIC, rubric).length === 0;

  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [isChanged]);

  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setSaved(false);
  };
  const keep = (next: Rubric) => {
    changeSettings({ rubric: changesBetween(given, next).length === 0 ? null : next });
    setDraft(draftOf(next));
    setSaved(true);
  };

  return (
    <Page
      title={t('rubric.heading')}
      lead={t('rubric.lead')}
      actions={<ButtonLink to="/phrases">{t('rubric.phrases')}</ButtonLink>}
      above={
        <Link to="/settings" className={styles.back}>
          <Icon name="back" size={18} />
          {t('rubric.back')}
        </Link>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (rubric !== null && isChanged) keep(rubric);
        }}
      >
        <Files saved={saved} onTake={keep} />
        <section className={styles.part} aria-labelledby="rubric-whole">
          <h2 id="rubric-whole">{t('rubric.whole')}</h2>
          <div className={styles.whole}>
            <TextField
              label={t('rubric.title')}
              hint={t('rubric.titleHint')}
              maxLength={80}
              value={draft.title}
              onChange={(event) => {
                change({ title: event.target.value });
              }}
            />
            <div className={styles.pass}>
              <label htmlFor="rubric-pass-mark">{t('rubric.passMark')}</label>
              <NumberField
                id="rubric-pass-mark"
                min={1}
                max={100}
                value={draft.passMark}
                aria-invalid={problems.has('passMark')}
                aria-describedby="rubric-pass-mark-said"
                onChange={(passMark) => {
                  change({ passMark });
                }}
              />
              <p id="rubric-pass-mark-said" className={problems.has('passMark') ? styles.problem : styles.default}>
                {problems.has('passMark') ? t('rubric.problem.passMark') : t('rubric.default', { value: PLAIN_RUBRIC.passMark })}
              </p>
            </div>
          </div>
          <Button
            className={styles.reset}
            size="s"
            aria-disabled={isDefault}
            onClick={() => {
              change(draftOf(PLAIN_RUBRIC));
            }}
          >
            {t('rubric.allToDefault')}
          </Button>
        </section>
        <Weights draft={draft} problems={problems} onChange={change} />
        <Targets draft={draft} problems={problems} onChange={change} />
        <AutoFails draft={draft} onChange={change} />
        <WhatIf rubric={rubric} />
        <div className={styles.save}>
          <output>
            {problems.size > 0
              ? t('rubric.wrong', { count: problems.size })
              : isChanged
                ? t('rubric.unsaved')
                : isSaved
                  ? t('rubric.saved')
                  : t(isDefault ? 'rubric.isDefault' : 'rubric.isOwn')}
          </output>
          <div className={styles.buttons}>
            <Button
              aria-disabled={!isChanged}
              onClick={() => {
                change(draftOf(saved));
              }}
            >
              {t('rubric.discard')}
            </Button>
            <Button type="submit" look="primary" aria-disabled={rubric === null || !isChanged}>
              {t('rubric.save')}
            </Button>
          </div>
        </div>
      </form>
      <BeforeLeaving
        isChanged={isChanged}
        onSave={
          rubric === null
            ? null
            : () => {
                keep(rubric);
              }
        }
      />
    </Page>
  );
}
