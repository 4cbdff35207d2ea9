import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expectationOf } from '../../../core/rehearsal/index.ts';
import type { Fix } from '../../../core/scenario/index.ts';
import type { Sample } from '../../../core/scenario/types.ts';
import { changeSample, type EditReason, EditRefused, insertSample, removeSample } from '../../../core/studio/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { DraftModel } from '../model.ts';
import { PlayState } from './PlayState.tsx';
import { SampleCard } from './SampleCard.tsx';
import { SampleEditor } from './SampleEditor.tsx';
import styles from './Samples.module.css';
import { useSamplePlays } from './use-sample-plays.ts';

const EMPTY: Sample = {
  name: '',
  seed: 1,
  replies: [{ waitMs: null, messages: [''], action: null }],
  expect: { outcome: null, met: [], broken: [], autoFails: null, score: null },
};

/** `at`: the sample that is edited; null for a new one. */
type Editing = { readonly at: number | null; readonly sample: Sample };

/** Every sample with what it expects and what comes out, and where they are written. */
export function SamplesPanel({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const plays = useSamplePlays(draft);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<{ readonly removed: string } | { readonly refused: EditReason } | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { reading, played, state } = plays;
  const isFixed = state === 'broken';
  const samples = reading?.scenario.samples ?? [];
  const bad = played.filter((one) => one !== null && one.play.diagnostics.length > 0).length;

  const change = (edit: (text: string) => readonly Fix[]): boolean => {
    setSaid(null);
    try {
      draft.edit(edit(draft.getSnapshot().text));
      return true;
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
      setSaid({ refused: error.reason });
      return false;
    }
  };
  const close = () => {
    setEditing(null);
    addButton.current?.focus();
  };
  const save = (sample: Sample) => {
    const at = editing?.at ?? null;
    const before = at === null ? undefined : samples[at];
    const isDone = change((text) =>
      at === null || before === undefined ? insertSample(text, samples.length, sample) : changeSample(text, at, before, sample),
    );
    if (isDone) close();
  };

  return (
    <section className={styles.panel} aria-labelledby="samples-title">
      <header className={styles.top}>
        <h2 id="samples-title">{t('samples.title')}</h2>
        <p className={styles.lead}>{t('samples.lead')}</p>
      </header>
      <PlayState draft={draft} plays={plays} />
      {said !== null && 'refused' in said && (
        <Notice tone="bad" role="alert">
          {t(`samples.refused.${said.refused}`)}
        </Notice>
      )}
      <output className={styles.sum} data-state={state === 'done' && samples.length > 0 ? (bad > 0 ? 'bad' : 'good') : undefined}>
        {said !== null && 'removed' in said && <span>{t('samples.removed', { name: said.removed })} </span>}
        {state === 'playing' && samples.length > 0 && t('samples.playing')}
        {state === 'done' &&
          samples.length > 0 &&
          (bad > 0 ? t('samples.someBad', { count: bad }) : t('samples.allGood', { count: samples.length }))}
      </output>
      {reading !== null && samples.length === 0 && editing === null && <Notice title={t('samples.none')}>{t('samples.noneText')}</Notice>}
      <ul className={styles.list}>
        {samples.map((sample, index) => (
          // samples have no ids, and two may be called alike
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {editing?.at === index && reading !== null ? (
              <SampleEditor
                sample={editing.sample}
                isNew={false}
                scenario={reading.scenario}
                isFixed={isFixed}
                onSave={save}
                onCancel={close}
              />
            ) : (
              <SampleCard
                sample={sample}
                scenario={reading!.scenario}
                range={reading?.ranges.samples[index] ?? null}
                played={played[index] ?? null}
                isFixed={isFixed}
                onGoTo={draft.goTo}
                onEdit={() => {
                  setEditing({ at: index, sample });
                }}
                onDuplicate={() => {
                  change((text) => insertSample(text, index + 1, { ...sample, name: copyName(sample.name, samples) }));
                }}
                onRemove={() => {
                  if (change((text) => removeSample(text, index, samples.length))) {
                    setSaid({ removed: sample.name });
                    setEditing(null);
                    addButton.current?.focus();
                  }
                }}
                onTake={() => {
                  const one = played[index];
                  if (one != null) {
                    change((text) => changeSample(text, index, sample, { ...sample, expect: expectationOf(one.play, sample.expect) }));
                  }
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {editing?.at === null && reading !== null && (
        <SampleEditor sample={editing.sample} isNew scenario={reading.scenario} isFixed={isFixed} onSave={save} onCancel={close} />
      )}
      <Button
        ref={addButton}
        look={samples.length === 0 ? 'primary' : 'secondary'}
        disabled={isFixed || reading === null || editing !== null}
        onClick={() => {
          setEditing({ at: null, sample: EMPTY });
        }}
      >
        {t('samples.add')}
      </Button>
    </section>
  );
}

/** The name with a number behind it that none has. */
function copyName(name: string, samples: readonly Sample[]): string {
  const base = name.replace(/ \d+$/u, '');
  let number = 2;
  while (samples.some((one) => one.name === `${base} ${number}`)) number += 1;
  return `${base} ${number}`;
}
