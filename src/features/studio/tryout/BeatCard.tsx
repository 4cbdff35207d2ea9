import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingAccount } from '../../../core/customer/index.ts';
import type { Beat } from '../../../core/rehearsal/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import type { DraftModel } from '../model.ts';
import styles from './BeatCard.module.css';
import { LineLink, Rules } from './Rules.tsx';
import type { Words } from './use-words.ts';

type Props = {
  readonly beat: Beat;
  readonly step: number;
  readonly isLast: boolean;
  /** From here on it goes otherwise than before the text was edited. */
  readonly isParting: boolean;
  readonly draft: DraftModel;
  readonly words: Words;
};

/** One step: where it led and by which rule; opened, why. */
export function BeatCard({ beat, step, isLast, isParting, draft, words }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isLast);
  const { by, turn, before, after, account } = beat;
  const to = after.outcome ?? words.place(after.stage);
  const isMoved = after.outcome !== null || after.stage !== before.stage;
  const { anger, fairness } = before.numbers;
  return (
    <details
      className={classes(styles.card, isParting && styles.parting)}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        <span className={styles.step}>{t(`tryout.beat.${by}`, { step, turn })}</span>
        <span className={styles.way}>
          {isMoved
            ? t('tryout.beat.moves', { from: words.place(before.stage), to })
            : t('tryout.beat.stays', { stage: words.place(before.stage) })}
          {account !== null && account.taken !== null && <> · {t('tryout.beat.by', { rule: account.taken + 1 })}</>}
        </span>
        <Change kind="anger" from={anger} to={after.numbers.anger} />
        <Change kind="fairness" from={fairness} to={after.numbers.fairness} />
        {isParting && <Tag tone="partly">{t('tryout.parted.mark')}</Tag>}
        <Icon name="forward" size={16} />
      </summary>
      <div className={styles.inside}>
        {account?.diverted === 'too-long' && <p className={styles.note}>{t('tryout.beat.tooLong')}</p>}
        {account?.diverted === 'untrue' && <p className={styles.note}>{t('tryout.beat.cameOut')}</p>}
        {beat.reading !== null && <Heard beat={beat} words={words} />}
        {by === 'silence' && before.stage !== null && <Silence beat={beat} draft={draft} words={words} />}
        {account !== null && account.rules !== null && <Rules account={account} rules={account.rules} draft={draft} words={words} />}
        {account !== null && account.closing !== null && <Closing closing={account.closing} words={words} />}
        <Causes beat={beat} />
      </div>
    </details>
  );
}

function Change({ kind, from, to }: { readonly kind: 'anger' | 'fairness'; readonly from: number; readonly to: number }) {
  const { t } = useTranslation();
  const isBetter = kind === 'anger' ? to < from : to > from;
  return <Tag tone={from === to ? 'plain' : isBetter ? 'good' : 'bad'}>{t(`tryout.beat.${kind}`, { from, to })}</Tag>;
}

/** What was recognised beside the signs that are marked in the words themselves. */
function Heard({ beat: { reading, told }, words }: { readonly beat: Beat; readonly words: Words }) {
  const { t } = useTranslation();
  if (reading === null) return null;
  const parts = [
    ...reading.signals.map((id) => words.sign(id)),
    ...reading.remedies.map((id) => t('tryout.beat.remedy', { name: words.remedy(id) })),
    ...reading.asks.map((id) => t('tryout.beat.asked', { name: words.fact(id) })),
    ...told.map((id) => t('tryout.beat.told', { name: words.fact(id) })),
    ...(reading.lies > 0 ? [t('tryout.beat.untrue')] : []),
  ];
  const empty = reading.spoken && !reading.assessed ? 'tryout.beat.unread' : 'tryout.beat.nothing';
  return (
    <div>
      <h3>{t('tryout.beat.heard')}</h3>
      {parts.length === 0 ? <p className={styles.soft}>{t(empty)}</p> : <p>{parts.join(' · ')}</p>}
    </div>
  );
}

function Causes({ beat: { causes } }: { readonly beat: Beat }) {
  const { t } = useTranslation();
  const say = useSay();
  const { signed } = useFormat();
  return (
    <div>
      <h3>{t('tryout.beat.why')}</h3>
      {causes.length === 0 && <p className={styles.soft}>{t('tryout.beat.unmoved')}</p>}
      <ul className={styles.causes}>
        {[...causes.entries()].map(([place, { key, params, anger, fairness }]) => (
          <li key={place}>
            <span>{say(`causes.${key}`, params) ?? key}</span>
            <span className={styles.amount}>{t('tryout.beat.cause', { anger: signed(anger), fairness: signed(fairness) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Silence({ beat: { silence, before }, draft, words }: Pick<Props, 'beat' | 'draft' | 'words'>) {
  const { t } = useTranslation();
  if (silence === null) return <p className={styles.soft}>{t('tryout.beat.silenceOwn')}</p>;
  const name = t('tryout.beat.silenceRule', { rule: silence + 1, stage: words.place(before.stage) });
  return (
    <p>
      {name} <LineLink draft={draft} stage={before.stage ?? ''} of="silence" place={silence} name={name} />
    </p>
  );
}

/** A scenario without stages of its own has no rules: it closes once all this is so. */
function Closing({ closing, words }: { readonly closing: ClosingAccount; readonly words: Words }) {
  const { t } = useTranslation();
  const say = useSay();
  const { factsMissing, settledBy, remedy, nextStep, outcome, delighted } = closing;
  const yes = (is: boolean) => t(is ? 'tryout.closing.yes' : 'tryout.closing.no');
  const points = [
    {
      met: factsMissing.length === 0,
      what: t('tryout.closing.facts'),
      is: factsMissing.length === 0 ? yes(true) : t('tryout.closing.factsMissing', { facts: factsMissing.map(words.fact).join(', ') }),
    },
    {
      met: remedy === 'right',
      what: t(settledBy === 'help' ? 'tryout.closing.help' : 'tryout.closing.remedy'),
      is: remedy === 'partly' ? t('tryout.closing.partly') : yes(remedy === 'right'),
    },
    { met: nextStep, what: t('tryout.closing.next'), is: yes(nextStep) },
  ];
  return (
    <div>
      <h3>{t('tryout.closing.title')}</h3>
      <ul className={styles.points}>
        {points.map(({ met, what, is }) => (
          <li key={what} className={met ? styles.met : styles.unmet}>
            <Icon name={met ? 'check' : 'cross'} size={16} />
            <span>
              {what}: <em>{is}</em>
            </span>
          </li>
        ))}
      </ul>
      {settledBy === null && <p className={styles.soft}>{t('tryout.closing.hopeless')}</p>}
      <p className={styles.soft}>
        {t('tryout.closing.outcome', { outcome: say(`outcomes.${outcome}.title`) ?? outcome })}{' '}
        {t('tryout.closing.delighted', { anger: delighted.angerBelow, fairness: delighted.fairnessFrom })}
      </p>
    </div>
  );
}
