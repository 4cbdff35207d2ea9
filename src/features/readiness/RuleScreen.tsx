import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type DatedRule, DEFAULT_RULE, ruleAt, ruleFaults } from '../../core/progress/index.ts';
import { Button } from '../../ui/Button.tsx';
import { TextAreaField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { isoDay } from '../../ui/moment-names.ts';
import { Page } from '../../ui/Page.tsx';
import { draftOf, type RequirementDraft, ruleOfDrafts } from './draft.ts';
import { Lead } from './Lead.tsx';
import styles from './Readiness.module.css';
import { RequirementForm } from './RequirementForm.tsx';
import { RuleFiles } from './RuleFiles.tsx';
import { RuleHistory } from './RuleHistory.tsx';

/** `#/readiness/rule`: what the team asks for; every edit is dated, with who made it and why. */
export function RuleScreen() {
  const { t } = useTranslation();
  // the form shows the rule as it held when it was opened
  const [taken, setTaken] = useState(0);
  return (
    <Page
      title={t('readiness.edit.title')}
      lead={t('readiness.edit.lead')}
      width="text"
      above={
        <Link to="/readiness" className={styles.back}>
          <Icon name="back" size={18} />
          {t('readiness.title')}
        </Link>
      }
    >
      <div className={styles.screen}>
        <RuleForm key={taken} />
        <RuleHistory />
        <RuleFiles
          onTaken={() => {
            setTaken((before) => before + 1);
          }}
        />
        <Lead />
      </div>
    </Page>
  );
}

function RuleForm() {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const { settings, changeSettings } = usePerson();
  const saved = settings.readiness ?? [];
  const { rule } = ruleAt(saved, wallNow());
  const [drafts, setDrafts] = useState(() => rule.requirements.map(draftOf));
  const [nextKey, setNextKey] = useState(rule.requirements.length);
  const [by, setBy] = useState(settings.lead?.name ?? '');
  const [reason, setReason] = useState('');
  const [from, setFrom] = useState('');
  const [said, setSaid] = useState<'saved' | 'lacking' | null>(null);
  const next = ruleOfDrafts(drafts);
  const faults = ruleFaults(next);
  const isEmpty = drafts.length === 0;
  const isChanged = JSON.stringify(next) !== JSON.stringify(ruleOfDrafts(rule.requirements.map(draftOf)));
  // a day begins at its midnight here; years of five digits, which a field for dates takes, are none that can be read
  const dayMs = from === '' ? 0 : new Date(`${from}T00:00`).getTime();
  const isDay = Number.isFinite(dayMs);
  const isWhole = faults.length === 0 && !isEmpty && isDay && by.trim() !== '' && reason.trim() !== '';

  const put = (at: number, change: Partial<RequirementDraft>) => {
    setDrafts((before) => before.map((one, index) => (index === at ? { ...one, ...change } : one)));
    setSaid(null);
  };
  const load = (requirements: typeof rule.requirements) => {
    setDrafts(requirements.map((one, index) => draftOf(one, nextKey + index)));
    setNextKey(nextKey + requirements.length);
    setSaid(null);
  };
  const save = () => {
    if (!isChanged) return;
    if (!isWhole) {
      setSaid('lacking');
      return;
    }
    const madeMs = wallNow();
    // what is meant to hold at once holds from this moment, never from before
    const fromMs = Math.max(madeMs, dayMs);
    const dated: DatedRule = { rule: next, by: by.trim(), reason: reason.trim(), madeMs, fromMs };
    changeSettings({ readiness: [...saved, dated] });
    setReason('');
    setFrom('');
    setSaid('saved');
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {drafts.map((draft, at) => (
        <RequirementForm
          key={draft.key}
          place={at}
          draft={draft}
          faults={faults.filter(({ requirement }) => requirement === at)}
          onChange={(change) => {
            put(at, change);
          }}
          onRemove={
            drafts.length > 1
              ? () => {
                  setDrafts((before) => before.filter((_one, index) => index !== at));
                  setSaid(null);
                }
              : null
          }
        />
      ))}
      <div className={styles.ways}>
        <Button
          onClick={() => {
            const [usual] = DEFAULT_RULE.requirements;
            if (!usual) return;
            setDrafts((before) => [...before, { ...draftOf(usual, nextKey), langs: [], channels: [] }]);
            setNextKey(nextKey + 1);
            setSaid(null);
          }}
        >
          {t('readiness.edit.add')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            load(DEFAULT_RULE.requirements);
          }}
        >
          {t('readiness.edit.toDefault')}
        </Button>
      </div>
      <fieldset className={styles.signing}>
        <legend>{t('readiness.edit.signing')}</legend>
        <p className={styles.soft}>{t('readiness.edit.signingText')}</p>
        <TextField
          label={t('readiness.edit.by')}
          value={by}
          maxLength={80}
          onChange={(event) => {
            setBy(event.target.value);
          }}
        />
        <TextAreaField
          label={t('readiness.edit.reason')}
          value={reason}
          rows={2}
          maxLength={500}
          onChange={(event) => {
            setReason(event.target.value);
            setSaid(null);
          }}
        />
        <TextField
          type="date"
          label={t('readiness.edit.from')}
          hint={t('readiness.edit.fromHint')}
          value={from}
          min={isoDay(wallNow())}
          onChange={(event) => {
            setFrom(event.target.value);
          }}
        />
        <div className={styles.ways}>
          <Button type="submit" look="primary" aria-disabled={!isChanged}>
            {t('readiness.edit.save')}
          </Button>
          <output className={said === 'lacking' ? styles.fault : styles.soft}>
            {said === 'saved' && t('readiness.edit.saved')}
            {said === 'lacking' &&
              t(faults.length > 0 ? 'readiness.edit.faulty' : isDay ? 'readiness.edit.unsigned' : 'readiness.edit.noDay')}
            {said === null && !isChanged && t('readiness.edit.unchanged')}
          </output>
        </div>
      </fieldset>
    </form>
  );
}
