import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TranscriptEntry } from '../../../core/session/index.ts';
import { useActionWords } from '../../../i18n/use-action.ts';
import { classes } from '../../../ui/classes.ts';
import { type EvidenceGroup, EvidenceText } from '../../../ui/EvidenceText.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { DraftModel } from '../model.ts';
import { BeatCard } from './BeatCard.tsx';
import styles from './Story.module.css';
import { groupsOf, linesOf, toneOf } from './story.ts';
import type { TryOut } from './use-try-out.ts';
import type { Words } from './use-words.ts';

type Props = { readonly draft: DraftModel; readonly trial: TryOut; readonly words: Words };

/** The conversation so far, with every step and its reasons. */
export function Story({ draft, trial, words }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { played, parting } = trial;
  const lines = linesOf(played);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        {t('tryout.story')}
      </h2>
      <ol className={styles.lines}>
        {lines.map((line) =>
          line.is === 'said' ? (
            <li key={line.key} className={classes(styles.line, styles[line.entry.by])}>
              <Said entry={line.entry} trial={trial} />
            </li>
          ) : (
            <li key={line.key} className={styles.beatLine}>
              <BeatCard
                // the newest step is open, and stays as its author leaves it
                key={`${played.beats.length} ${line.step}`}
                beat={line.beat}
                step={line.step}
                isLast={line.step === played.beats.length}
                isParting={parting?.beat === line.step - 1}
                draft={draft}
                words={words}
              />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function Said({ entry, trial }: { readonly entry: TranscriptEntry; readonly trial: TryOut }) {
  const { t } = useTranslation();
  const { clock } = useFormat();
  const action = useActionWords();
  const { scenario } = trial.played;
  const name = entry.by === 'customer' ? scenario.customer.name : t('tryout.you');
  return (
    <>
      <p className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span>{clock(entry.atMs)}</span>
      </p>
      {entry.by === 'customer' && (
        <p className={styles.words} lang={scenario.lang}>
          {entry.text}
        </p>
      )}
      {entry.by === 'action' && <p className={styles.words}>{action(entry.action, scenario)}</p>}
      {entry.by === 'operator' && <Reply entry={entry} />}
    </>
  );
}

/** A reply with the words that were recognised in it. */
function Reply({ entry }: { readonly entry: Extract<TranscriptEntry, { by: 'operator' }> }) {
  const { t } = useTranslation();
  const id = useId();
  const [lit, setLit] = useState<string | null>(null);
  const groups = groupsOf(entry.findings).map(([group, findings]): EvidenceGroup => {
    const [first] = findings;
    const tone = toneOf(first);
    return {
      id: group,
      name: 'signal' in first ? t(`debrief.signal.${first.signal}`) : t(`debrief.kind.${first.kind}`),
      tone,
      toneWord: t(tone === 'good' ? 'debrief.helped' : tone === 'bad' ? 'debrief.hurt' : 'debrief.noted'),
      likelyWord: first.certainty === 'likely' ? t('debrief.likely') : null,
      places: findings.map(({ start, end, certainty }) => ({ start, end, likely: certainty === 'likely' })),
      pick: null,
      pickLabel: '',
    };
  });
  return (
    <EvidenceText
      text={entry.text}
      groups={groups}
      lit={lit}
      onLight={setLit}
      idOf={(group) => `${id}-${group.replaceAll(/[ .]/gu, '-')}`}
    />
  );
}
