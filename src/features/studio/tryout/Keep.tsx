import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimable, playEntries, writtenSample } from '../../../core/rehearsal/index.ts';
import { CORE_CRITERIA, CRITERIA } from '../../../core/scoring/types.ts';
import { EditRefused, insertAt } from '../../../core/studio/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import { Ticks } from './Start.tsx';
import styles from './TryPanel.module.css';
import type { TryOut } from './use-try-out.ts';

/** What has just changed is said to those who do not see it. */
const SAID = 'status';

type Props = { readonly draft: DraftModel; readonly trial: TryOut };

/** Writes what has been played into the draft, with what it must come to. */
export function Keep(props: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span>{t('tryout.keep.title')}</span>
        <Icon name="forward" size={16} />
      </summary>
      {isOpen && (
        <div className={styles.inside}>
          <p className={styles.soft}>{t('tryout.keep.about')}</p>
          <KeepForm {...props} />
        </div>
      )}
    </details>
  );
}

function KeepForm({ draft, trial }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { reading, text } = useDraft(draft);
  const { script, played, deps } = trial;
  const entries = useMemo(() => script.entries.slice(0, played.taken), [script, played.taken]);
  // as the check will play it: whoever has nothing more to say lets the customer wait
  const rehearsal = useMemo(() => playEntries(deps, entries, script.seed), [deps, entries, script.seed]);
  const [name, setName] = useState('');
  const [isOutcome, setOutcome] = useState(true);
  const [chosen, setChosen] = useState<{
    readonly of: typeof entries;
    readonly met: readonly string[];
    readonly broken: readonly string[];
  } | null>(null);
  const [done, setDone] = useState<'refused' | { readonly name: string } | null>(null);
  const { met, broken } = claimable(rehearsal.scorecard);
  const wish = chosen?.of === entries ? chosen : { of: entries, met: met.filter(isCore), broken: broken.filter(isCore) };
  const outcome = rehearsal.dialogue.outcome?.id ?? '';
  const isOver = played.view.outcome !== null;
  const fails = rehearsal.scorecard.autoFails.map((fail) => fail.id);
  const samples = reading.document?.samples ?? [];
  const isTaken = samples.some((sample) => sample.name === name.trim());

  if (script.from !== null) return <p>{t('tryout.keep.middle')}</p>;
  if (reading.scenario === null) return <p>{t('tryout.keep.faulty')}</p>;

  const write = () => {
    const sample = writtenSample({
      name: name.trim(),
      seed: script.seed,
      entries,
      outcome: isOutcome ? outcome : null,
      met: wish.met.filter((one) => met.includes(one)),
      broken: wish.broken.filter((one) => broken.includes(one)),
      autoFails: fails,
    });
    try {
      draft.edit(insertAt(text, ['samples'], samples.length, sample));
      setDone({ name: name.trim() });
      setName('');
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      setDone('refused');
    }
  };
  const options = (ids: readonly string[]) =>
    CRITERIA.filter((criterion) => ids.includes(criterion)).map((criterion) => ({
      id: criterion,
      name: t(`debrief.criterion.${criterion}`),
    }));
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !isTaken) write();
      }}
    >
      <TextField
        label={t('tryout.keep.name')}
        value={name}
        hint={isTaken ? t('tryout.keep.taken') : undefined}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      {!isOver && <p className={styles.soft}>{t('tryout.keep.ends', { outcome })}</p>}
      <label className={styles.tick} htmlFor={id}>
        <input id={id} type="checkbox" checked={isOutcome} onChange={(event) => setOutcome(event.target.checked)} />
        <span>{t('tryout.keep.outcome', { outcome })}</span>
      </label>
      {met.length > 0 && (
        <Ticks
          legend={t('tryout.keep.met')}
          options={options(met)}
          ticked={wish.met}
          onChange={(next) => setChosen({ ...wish, met: next })}
        />
      )}
      {broken.length > 0 && (
        <Ticks
          legend={t('tryout.keep.broken')}
          options={options(broken)}
          ticked={wish.broken}
          onChange={(next) => setChosen({ ...wish, broken: next })}
        />
      )}
      {fails.length > 0 && (
        <p>
          {t('tryout.keep.fails')}: {fails.map((fail) => t(`autofails.${fail}.title`)).join(', ')}
        </p>
      )}
      <Button type="submit" look="primary" size="s" disabled={name.trim() === '' || isTaken}>
        {t('tryout.keep.write')}
      </Button>
      {done === 'refused' && (
        <Notice tone="bad" role="alert">
          {t('tryout.keep.refused')}
        </Notice>
      )}
      {done !== null && done !== 'refused' && <Kept draft={draft} name={done.name} />}
    </form>
  );
}

function Kept({ draft, name }: { readonly draft: DraftModel; readonly name: string }) {
  const { t } = useTranslation();
  const { reading } = useDraft(draft);
  const place = (reading.document?.samples ?? []).findIndex((sample) => sample.name === name);
  const range = reading.ranges.samples[place];
  // taken back again
  if (place === -1) return null;
  return (
    <Notice
      tone="good"
      role={SAID}
      actions={
        range && (
          <Button size="s" onClick={() => draft.goTo(range)}>
            {t('tryout.keep.show')}
          </Button>
        )
      }
    >
      {t('tryout.keep.kept', { name })}
    </Notice>
  );
}

const isCore = (id: string): boolean => (CORE_CRITERIA as readonly string[]).includes(id);
