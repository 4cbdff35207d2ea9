import { useTranslation } from 'react-i18next';
import type { RehearsalDeps } from '../../../core/rehearsal/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { MoodBadge } from '../../../ui/MoodFace.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { DraftModel } from '../model.ts';
import { Composer } from './Composer.tsx';
import { Ending } from './Ending.tsx';
import { Keep } from './Keep.tsx';
import { Start } from './Start.tsx';
import { Story } from './Story.tsx';
import styles from './TryPanel.module.css';
import { type Script, type TryOut, useTryOut } from './use-try-out.ts';
import { useTryWords, type Words } from './use-words.ts';

/** What has just changed is said to those who do not see it. */
const SAID = 'status';

type Props = { readonly draft: DraftModel; readonly script: Script; readonly deps: RehearsalDeps };

/** What is being played: where it begins, how it went so far, what to do next. */
export function Board({ draft, script: given, deps }: Props) {
  const { t } = useTranslation();
  const trial = useTryOut(given, deps);
  const { script, played } = trial;
  const { scenario, view } = played;
  const words = useTryWords(scenario);
  const isOver = !view.canReply;
  const hasBegun = script.entries.length > 0 || script.waitedMs > 0;
  const dropped = script.entries.length - played.taken;
  return (
    <>
      <div className={styles.bar}>
        <Button size="s" icon={<Icon name="back" size={18} />} disabled={!hasBegun} onClick={trial.back}>
          {t('tryout.bar.undo')}
        </Button>
        <Button size="s" icon={<Icon name="history" size={18} />} disabled={!hasBegun} onClick={trial.restart}>
          {t('tryout.bar.restart')}
        </Button>
      </div>
      <Start trial={trial} words={words} />
      <Parted trial={trial} words={words} />
      {dropped > 0 && <Notice role={SAID}>{t('tryout.dropped', { count: dropped })}</Notice>}
      <Story draft={draft} trial={trial} words={words} />
      <Now trial={trial} words={words} />
      {isOver ? <p className={styles.soft}>{t('tryout.write.over')}</p> : <Composer trial={trial} words={words} />}
      <Ending trial={trial} />
      <Keep draft={draft} trial={trial} />
    </>
  );
}

/** Where the customer stands at this moment. */
function Now({ trial, words }: { readonly trial: TryOut; readonly words: Words }) {
  const { t } = useTranslation();
  const { clock, duration } = useFormat();
  const { view, session, beats, start } = trial.played;
  const stage = beats.at(-1)?.after.stage ?? (beats.length === 0 ? start.stage : null);
  if (session.state.customer.outcome !== null) return null;
  return (
    <section className={styles.now} aria-label={t('tryout.now.title')}>
      <MoodBadge mood={view.mood} word={t(`moods.${view.mood}`)} />
      <span>{t('tryout.now.stage', { stage: words.place(stage) })}</span>
      <span>{t('tryout.now.anger', { value: view.numbers.anger })}</span>
      <span>{t('tryout.now.fairness', { value: view.numbers.fairness })}</span>
      <span>{t(`tryout.now.visibility.${view.visibility}`)}</span>
      <span>{t('tryout.now.clock', { time: clock(view.nowMs) })}</span>
      {view.waiting.elapsedMs > 0 && <span>{t('tryout.now.waiting', { time: duration(view.waiting.elapsedMs) })}</span>}
    </section>
  );
}

/** An edit has led the same replies elsewhere: where, and what was before. */
function Parted({ trial, words }: { readonly trial: TryOut; readonly words: Words }) {
  const { t } = useTranslation();
  const { parting, played, accept } = trial;
  if (parting === null) return null;
  const { beat, was } = parting;
  const is = played.beats[beat] ?? null;
  const way = (one: typeof was) => {
    if (one === null) return t('tryout.parted.nothing');
    const { anger, fairness } = one.after.numbers;
    if (parting.in === 'words') return one.says.join(' ') || '–';
    if (parting.in === 'numbers') return `${t('tryout.now.anger', { value: anger })}, ${t('tryout.now.fairness', { value: fairness })}`;
    return t('tryout.beat.moves', { from: words.place(one.before.stage), to: one.after.outcome ?? words.place(one.after.stage) });
  };
  return (
    <Notice
      tone="partly"
      role={SAID}
      title={t(`tryout.parted.${parting.in}`, { step: beat + 1 })}
      actions={
        <Button size="s" onClick={accept}>
          {t('tryout.parted.accept')}
        </Button>
      }
    >
      <p>{t('tryout.parted.before', { way: way(was) })}</p>
      <p>{t('tryout.parted.now', { way: way(is) })}</p>
    </Notice>
  );
}
