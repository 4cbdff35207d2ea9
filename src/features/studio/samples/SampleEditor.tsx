import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeIds } from '../../../core/customer/index.ts';
import type { Sample, Scenario } from '../../../core/scenario/types.ts';
import { CRITERIA } from '../../../core/scoring/index.ts';
import { useActionWords } from '../../../i18n/use-action.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { deedsOf } from './deeds.ts';
import { draftOf, faultsOf, hasFaults, type SampleDraft, type SampleFaults, sampleOf, type TurnDraft } from './sample-draft.ts';
import styles from './Samples.module.css';
import { useOutcomeName } from './use-outcome-name.ts';

type Props = {
  readonly sample: Sample;
  readonly isNew: boolean;
  readonly scenario: Scenario;
  /** The text cannot be changed now. */
  readonly isFixed: boolean;
  readonly onSave: (sample: Sample) => void;
  readonly onCancel: () => void;
};

/** A sample filled in by hand. Nothing of it is in the text until it is written there. */
export function SampleEditor({ sample, isNew, scenario, isFixed, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [draft, setDraft] = useState<SampleDraft>(() => draftOf(sample));
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<SampleDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const faults = faultsOf(draft);
  const shown = isTried ? faults : null;

  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasFaults(faults)) onSave(sampleOf(draft, sample));
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  return (
    <form ref={form} className={styles.editor} aria-labelledby={id} noValidate onSubmit={submit}>
      <h3 id={id}>{isNew ? t('samples.editor.add') : t('samples.editor.edit', { name: sample.name })}</h3>
      <TextField
        label={t('samples.editor.name')}
        hint={shown?.name ? <span className={styles.problem}>{t('samples.editor.nameMissing')}</span> : t('samples.editor.nameHint')}
        value={draft.name}
        aria-invalid={shown?.name || undefined}
        onChange={(event) => {
          change({ name: event.target.value });
        }}
      />
      <Turns draft={draft} scenario={scenario} faults={shown} onChange={(turns) => change({ turns })} />
      <Expectations draft={draft} scenario={scenario} faults={shown} onChange={change} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" disabled={isFixed}>
          {t('samples.editor.save')}
        </Button>
        <Button onClick={onCancel}>{t('samples.editor.cancel')}</Button>
      </div>
    </form>
  );
}

type PartProps = { readonly draft: SampleDraft; readonly scenario: Scenario; readonly faults: SampleFaults | null };

function Turns({ draft: { turns }, scenario, faults, onChange }: PartProps & { readonly onChange: (turns: readonly TurnDraft[]) => void }) {
  const { t } = useTranslation();
  const nextKey = Math.max(-1, ...turns.map(({ key }) => key)) + 1;
  const changeTurn = (key: number, part: Partial<TurnDraft>) => {
    onChange(turns.map((turn) => (turn.key === key ? { ...turn, ...part } : turn)));
  };
  return (
    <fieldset className={styles.part}>
      <legend>{t('samples.editor.replies')}</legend>
      <p className={styles.note}>{t('samples.editor.repliesHint')}</p>
      <ol className={styles.turns}>
        {turns.map((turn, index) => (
          <li key={turn.key}>
            <fieldset className={styles.turn}>
              <legend>{t('samples.editor.turn', { number: index + 1 })}</legend>
              <Turn
                turn={turn}
                scenario={scenario}
                faults={faults}
                onChange={(part) => {
                  changeTurn(turn.key, part);
                }}
              />
              <Button
                size="s"
                look="quiet"
                onClick={() => {
                  onChange(turns.filter(({ key }) => key !== turn.key));
                }}
              >
                {t('samples.editor.removeTurn', { number: index + 1 })}
              </Button>
            </fieldset>
          </li>
        ))}
      </ol>
      <Button
        size="s"
        onClick={() => {
          onChange([...turns, { key: nextKey, text: '', wait: '', action: null }]);
        }}
      >
        {t('samples.editor.addTurn')}
      </Button>
    </fieldset>
  );
}

type TurnProps = {
  readonly turn: TurnDraft;
  readonly scenario: Scenario;
  readonly faults: SampleFaults | null;
  readonly onChange: (part: Partial<TurnDraft>) => void;
};

function Turn({ turn, scenario, faults, onChange }: TurnProps) {
  const { t } = useTranslation();
  const words = useActionWords();
  const isEmpty = faults?.empty.has(turn.key) ?? false;
  const isWaitWrong = faults?.wait.has(turn.key) ?? false;
  const deeds = deedsOf(scenario, turn.action);
  return (
    <>
      <TextAreaField
        label={t('samples.editor.text')}
        hint={isEmpty ? <span className={styles.problem}>{t('samples.editor.turnEmpty')}</span> : t('samples.editor.textHint')}
        rows={3}
        lang={scenario.replyLangs[0]}
        value={turn.text}
        aria-invalid={isEmpty || undefined}
        onChange={(event) => {
          onChange({ text: event.target.value });
        }}
      />
      <div className={styles.pair}>
        <TextField
          label={t('samples.editor.wait')}
          hint={isWaitWrong ? <span className={styles.problem}>{t('samples.editor.waitWrong')}</span> : t('samples.editor.waitHint')}
          value={turn.wait}
          aria-invalid={isWaitWrong || undefined}
          onChange={(event) => {
            onChange({ wait: event.target.value });
          }}
        />
        <SelectField
          label={t('samples.editor.action')}
          value={deeds.findIndex((deed) => JSON.stringify(deed) === JSON.stringify(turn.action))}
          onChange={(event) => {
            onChange({ action: deeds[Number(event.target.value)] ?? null });
          }}
        >
          <option value={-1}>{t('samples.editor.noAction')}</option>
          {deeds.map((deed, index) => (
            <option key={JSON.stringify(deed)} value={index}>
              {words(deed, scenario)}
            </option>
          ))}
        </SelectField>
      </div>
    </>
  );
}

function Expectations({ draft, scenario, faults, onChange }: PartProps & { readonly onChange: (part: Partial<SampleDraft>) => void }) {
  const { t } = useTranslation();
  const outcomeName = useOutcomeName();
  const [areCriteriaShown, setCriteriaShown] = useState(Object.keys(draft.criteria).length > 0);
  const isScoreWrong = faults?.score ?? false;
  const problem = isScoreWrong ? <span className={styles.problem}>{t('samples.editor.scoreWrong')}</span> : undefined;
  return (
    <fieldset className={styles.part}>
      <legend>{t('samples.editor.expectations')}</legend>
      <p className={styles.note}>{t('samples.editor.expectationsHint')}</p>
      <SelectField
        label={t('samples.outcome')}
        value={draft.outcome}
        onChange={(event) => {
          onChange({ outcome: event.target.value });
        }}
      >
        <option value="">{t('samples.editor.outcomeAny')}</option>
        {outcomeIds(scenario).map((id) => (
          <option key={id} value={id}>
            {outcomeName(id)}
          </option>
        ))}
      </SelectField>
      <div className={styles.pair}>
        <TextField
          label={t('samples.editor.min')}
          inputMode="decimal"
          hint={problem}
          aria-invalid={isScoreWrong || undefined}
          value={draft.min}
          onChange={(event) => {
            onChange({ min: event.target.value });
          }}
        />
        <TextField
          label={t('samples.editor.max')}
          inputMode="decimal"
          aria-invalid={isScoreWrong || undefined}
          value={draft.max}
          onChange={(event) => {
            onChange({ max: event.target.value });
          }}
        />
      </div>
      <details
        className={styles.told}
        open={areCriteriaShown}
        onToggle={(event) => {
          setCriteriaShown(event.currentTarget.open);
        }}
      >
        <summary>{t('samples.editor.criteria')}</summary>
        {areCriteriaShown && <Criteria criteria={draft.criteria} onChange={(criteria) => onChange({ criteria })} />}
      </details>
    </fieldset>
  );
}

type Wishes = SampleDraft['criteria'];

function Criteria({ criteria, onChange }: { readonly criteria: Wishes; readonly onChange: (criteria: Wishes) => void }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <div className={styles.wishes}>
      {CRITERIA.map((id) => (
        <SelectField
          key={id}
          label={say(`debrief.criterion.${id}`) ?? id}
          value={criteria[id] ?? ''}
          onChange={(event) => {
            const { [id]: _, ...others } = criteria;
            const wish = (['met', 'broken'] as const).find((one) => one === event.target.value);
            onChange(wish === undefined ? others : { ...others, [id]: wish });
          }}
        >
          <option value="">{t('samples.editor.criterionAny')}</option>
          <option value="met">{t('samples.met')}</option>
          <option value="broken">{t('samples.broken')}</option>
        </SelectField>
      ))}
    </div>
  );
}
