import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BOUNDS, type Bounded, type RuleFault } from '../../core/progress/index.ts';
import { CHANNELS } from '../../core/scenario/types.ts';
import { LANGS } from '../../core/text/language.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { RequirementDraft } from './draft.ts';
import styles from './Readiness.module.css';

type Props = {
  readonly place: number;
  readonly draft: RequirementDraft;
  readonly faults: readonly RuleFault[];
  readonly onChange: (change: Partial<RequirementDraft>) => void;
  /** null where it is the only one. */
  readonly onRemove: (() => void) | null;
};

const RESULT: readonly Bounded[] = ['attempts', 'scenarios', 'unseen', 'passed', 'core', 'observations', 'firstResponses'];
const EXAM: readonly Bounded[] = ['conversations', 'minutes', 'gapHours', 'validDays'];
const LEVELS = [1, 2, 3, 4, 5] as const;

/** What is asked for some languages and channels. */
export function RequirementForm({ place, draft, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const title = `${t('readiness.edit.part', { number: place + 1 })}: ${draft.channels.map((one) => t(`common.channel.${one}`)).join(', ') || '…'}`;
  return (
    <section className={styles.requirement} aria-label={title}>
      <header className={styles.sectionHead}>
        <h2>{title}</h2>
        {onRemove && (
          <Button size="s" look="quiet" onClick={onRemove}>
            {t('readiness.edit.remove')}
            <span className="visually-hidden">: {title}</span>
          </Button>
        )}
      </header>
      <Boxes
        legend={t('readiness.edit.langs')}
        options={LANGS.map((value) => ({ value, label: t(`common.lang.${value}`) }))}
        chosen={draft.langs}
        onChange={(langs) => {
          onChange({ langs });
        }}
      />
      <Boxes
        legend={t('readiness.edit.channels')}
        options={CHANNELS.map((value) => ({ value, label: t(`common.channel.${value}`) }))}
        chosen={draft.channels}
        onChange={(channels) => {
          onChange({ channels });
        }}
      />
      <Faults faults={faults.filter(({ field }) => field === 'langs' || field === 'channels')} />
      <div className={styles.asked}>
        <div className={styles.half}>
          <h3>{t('readiness.edit.result')}</h3>
          <Numbers fields={RESULT} draft={draft} faults={faults} onChange={onChange} />
          <Switch
            label={t('readiness.edit.noAutoFail')}
            checked={draft.noAutoFail}
            onChange={(noAutoFail) => {
              onChange({ noAutoFail });
            }}
          />
        </div>
        <div className={styles.half}>
          <h3>{t('readiness.edit.exam')}</h3>
          <Numbers fields={EXAM} draft={draft} faults={faults} onChange={onChange} />
          <div className={styles.levels}>
            {(['from', 'to'] as const).map((end) => (
              <SelectField
                key={end}
                label={t(`readiness.edit.difficulty.${end}`)}
                value={String(draft[end])}
                onChange={(event) => {
                  onChange({ [end]: Number(event.target.value) });
                }}
              >
                {LEVELS.map((level) => (
                  <option key={level} value={level}>
                    {level}
                  </option>
                ))}
              </SelectField>
            ))}
          </div>
          <Faults faults={faults.filter(({ field }) => field === 'difficulty')} />
        </div>
      </div>
    </section>
  );
}

type NumbersProps = Pick<Props, 'draft' | 'faults' | 'onChange'> & { readonly fields: readonly Bounded[] };

function Numbers({ fields, draft, faults, onChange }: NumbersProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <dl className={styles.numbers}>
      {fields.map((field) => {
        const own = faults.filter((fault) => fault.field === field);
        return (
          <div key={field}>
            <dt>
              <label htmlFor={`${id}-${field}`}>{t(`readiness.edit.number.${field}`)}</label>
            </dt>
            <dd>
              <NumberField
                id={`${id}-${field}`}
                min={BOUNDS[field][0]}
                max={BOUNDS[field][1]}
                value={draft.numbers[field]}
                aria-invalid={own.length > 0}
                aria-describedby={own.length > 0 ? `${id}-${field}-fault` : undefined}
                onChange={(value) => {
                  onChange({ numbers: { ...draft.numbers, [field]: value } });
                }}
              />
            </dd>
            <Faults id={`${id}-${field}-fault`} faults={own} />
          </div>
        );
      })}
    </dl>
  );
}

function Faults({ faults, id }: { readonly faults: readonly RuleFault[]; readonly id?: string }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  return (
    <p id={id} className={styles.fault}>
      {faults
        .map(({ code, params }) =>
          code === 'twice'
            ? t('readiness.fault.twice', {
                lang: t(`common.lang.${params['lang'] as 'uk'}`),
                channel: t(`common.channel.${params['channel'] as 'chat'}`),
                other: params['other'] ?? '',
              })
            : t(`readiness.fault.${code}`, { least: '', most: '', attempts: '', ...params }),
        )
        .join(' ')}
    </p>
  );
}

type BoxesProps<Value extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

function Boxes<Value extends string>({ legend, options, chosen, onChange }: BoxesProps<Value>) {
  return (
    <fieldset className={styles.boxes}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => {
              const isIn = event.target.checked;
              onChange(options.map((one) => one.value).filter((one) => (one === value ? isIn : chosen.includes(one))));
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
