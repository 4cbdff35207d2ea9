import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SampleEntry, Scenario } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';

/** Replies that stand in the scenario: those of its samples and its model answers. */
export function Ready({ trial, onUse }: { readonly trial: TryOut; readonly onUse: (text: string) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const { scenario, session } = trial.played;
  const groups = readyIn(scenario);
  if (groups.length === 0) return null;
  const entry = groups.flatMap(({ entries }) => entries).find(({ id }) => id === chosen)?.entry ?? null;
  const here = session.state.customer.stage;
  return (
    <div className={styles.ready}>
      <SelectField
        label={t('tryout.ready.label')}
        value={entry === null ? '' : chosen}
        onChange={(event) => {
          setChosen(event.target.value);
        }}
      >
        <option value="">{t('tryout.start.choose')}</option>
        {[...groups.entries()].map(([index, { name, entries }]) => (
          <optgroup key={index} label={name ?? t('tryout.ready.models')} lang={scenario.lang}>
            {entries.map(({ id, entry: { messages, action }, stage }) => {
              const text = messages.join(' ') || t(`tryout.deed.type.${action!.type}`);
              return (
                <option key={id} value={id}>
                  {stage !== null && stage === here ? t('tryout.ready.modelHere', { text: shortened(text) }) : shortened(text)}
                </option>
              );
            })}
          </optgroup>
        ))}
      </SelectField>
      <div className={styles.buttons}>
        <Button
          size="s"
          disabled={entry === null || entry.messages.length === 0}
          onClick={() => {
            if (entry) onUse(entry.messages.join('\n'));
          }}
        >
          {t('tryout.ready.use')}
        </Button>
        <Button
          size="s"
          disabled={entry === null}
          onClick={() => {
            if (entry) trial.write({ ...entry, typingMs: entry.waitMs });
          }}
        >
          {t('tryout.ready.send')}
        </Button>
      </div>
    </div>
  );
}

type Group = {
  /** Of the sample; null for the model answers. */
  readonly name: string | null;
  readonly entries: readonly { readonly id: string; readonly entry: SampleEntry; readonly stage: string | null }[];
};

function readyIn({ samples, modelAnswers }: Scenario): readonly Group[] {
  const models: Group = {
    name: null,
    entries: modelAnswers.map(({ stage, reply }, index) => ({
      id: `model ${index}`,
      entry: { waitMs: null, messages: [reply], action: null },
      stage,
    })),
  };
  const played = samples.map(({ name, replies }, sample): Group => ({
    name,
    entries: replies.map((entry, index) => ({ id: `${sample} ${index}`, entry, stage: null })),
  }));
  return [models, ...played].filter(({ entries }) => entries.length > 0);
}

const LONGEST = 90;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
