import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Beginning, stageIds } from '../../../core/customer/index.ts';
import type { Scenario } from '../../../core/scenario/types.ts';
import { SelectField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';
import type { Words } from './use-words.ts';

/** Where the play begins: the stage with its numbers and all that was told, the variant, or a sample as a whole. */
export function Start({ trial, words }: { readonly trial: TryOut; readonly words: Words }) {
  const { t } = useTranslation();
  const { script, deps, begin } = trial;
  const { seed, from } = script;
  // as written: what varies is drawn by the seed that is chosen here
  const written = deps.scenario;
  const stages = stageIds(written);
  const place = stages.includes(from?.stage ?? '') ? from?.stage : stages[0];
  const beginning: Beginning = from ?? {
    stage: stages[0] ?? '',
    numbers: { anger: written.customer.anger, fairness: written.customer.fairness },
    told: [],
    ever: [],
    turn: 0,
  };
  const change = (changes: Partial<Beginning>) => begin({ seed, from: { ...beginning, ...changes } });
  const signs = everAsked(written);
  return (
    <details className={styles.fold}>
      <summary>
        <span>{t('tryout.start.title')}</span>
        <span className={styles.soft}>
          {from === null ? t('tryout.start.whole') : t('tryout.now.stage', { stage: words.place(place ?? null) })}
        </span>
        <Icon name="forward" size={16} />
      </summary>
      <div className={styles.inside}>
        <div className={styles.fields}>
          <SelectField
            label={t('tryout.start.stage')}
            value={from === null ? '' : place}
            onChange={({ target: { value } }) => {
              if (value === '') begin({ seed, from: null });
              else change({ stage: value });
            }}
          >
            <option value="">{t('tryout.start.whole')}</option>
            {stages.map((id, index) => (
              <option key={id} value={id}>
                {index === 0 ? t('tryout.start.first', { stage: words.place(id) }) : words.place(id)}
              </option>
            ))}
          </SelectField>
          <Count
            label={t('tryout.start.anger')}
            value={beginning.numbers.anger}
            max={100}
            onChange={(anger) => change({ numbers: { ...beginning.numbers, anger } })}
          />
          <Count
            label={t('tryout.start.fairness')}
            value={beginning.numbers.fairness}
            max={100}
            onChange={(fairness) => change({ numbers: { ...beginning.numbers, fairness } })}
          />
          <Count label={t('tryout.start.turn')} value={beginning.turn} max={50} onChange={(turn) => change({ turn })} />
        </div>
        {written.facts.length > 0 && (
          <Ticks
            legend={t('tryout.start.told')}
            options={written.facts.map(({ id }) => ({ id, name: words.fact(id) }))}
            ticked={beginning.told}
            onChange={(told) => change({ told })}
          />
        )}
        {signs.length > 0 && (
          <Ticks
            legend={t('tryout.start.ever')}
            options={signs.map((id) => ({ id, name: words.sign(id) }))}
            ticked={beginning.ever}
            onChange={(ever) => change({ ever })}
          />
        )}
        <div className={styles.fields}>
          {written.vary.length > 0 && (
            <SelectField
              label={t('tryout.start.row')}
              value={String((((seed - 1) % written.vary.length) + written.vary.length) % written.vary.length)}
              onChange={({ target: { value } }) => begin({ seed: Number(value) + 1, from })}
            >
              {[...written.vary.entries()].map(([index, { values }]) => (
                <option key={index} value={index}>
                  {t('tryout.start.rowName', { row: index + 1, values: Object.values(values).join(', ') })}
                </option>
              ))}
            </SelectField>
          )}
          <Count label={t('tryout.start.seed')} value={seed} min={1} max={999_999} onChange={(next) => begin({ seed: next, from })} />
          {written.samples.length > 0 && (
            <SelectField
              label={t('tryout.start.sample')}
              value=""
              onChange={({ target: { value } }) => {
                const sample = written.samples[Number(value)];
                if (value !== '' && sample) trial.perform(sample);
              }}
            >
              <option value="">{t('tryout.start.choose')}</option>
              {[...written.samples.entries()].map(([index, { name }]) => (
                <option key={index} value={index}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        <p className={styles.soft}>{t(from === null ? 'tryout.start.hint' : 'tryout.start.middle')}</p>
      </div>
    </details>
  );
}

/** Signs that rules ask for of any reply so far. */
function everAsked({ stages }: Scenario): readonly string[] {
  const conditions = (stages ?? []).flatMap(({ replies }) => replies.flatMap(({ when }) => (when === null ? [] : [when])));
  const asked = conditions.flatMap(({ all = [], any = [], none = [] }) => [...all, ...any, ...none]);
  return [...new Set(asked.flatMap((sign) => (sign.startsWith('ever.') ? [sign.slice('ever.'.length)] : [])))];
}

type CountProps = {
  readonly label: ReactNode;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
};

/** A whole number; what is none stays in the field and changes nothing. */
function Count({ label, value, min = 0, max, onChange }: CountProps) {
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: number } | null>(null);
  return (
    <div className={styles.count}>
      <label htmlFor={id}>{label}</label>
      <NumberField
        id={id}
        min={min}
        max={max}
        value={typed?.of === value ? typed.text : String(value)}
        onChange={(text) => {
          const number = Number(text);
          const isSound = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
          setTyped({ text, of: isSound ? number : value });
          if (isSound) onChange(number);
        }}
      />
    </div>
  );
}

type TicksProps = {
  readonly legend: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
};

/** Any of several. */
export function Ticks({ legend, options, ticked, onChange }: TicksProps) {
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target: { checked } }) => {
              onChange(checked ? [...ticked, id] : ticked.filter((one) => one !== id));
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
