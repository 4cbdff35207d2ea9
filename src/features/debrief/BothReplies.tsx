import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { EvidenceText } from '../../ui/EvidenceText.tsx';
import styles from './Comparison.module.css';
import { placeId } from './navigation.ts';
import { groupsOf, type Told, tellingOf } from './telling.ts';
import { useWords } from './words.ts';

type Props = { readonly turn: number; readonly before: Attempt; readonly after: Attempt; readonly scenario: Scenario | null };

/** What was answered in this turn, then and now, with the words that marks rest on. */
export function BothReplies({ turn, before, after, scenario }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.part}>
      <h3 className={styles.name}>{t('again.replies')}</h3>
      <p className={styles.soft}>{t('again.repliesNote')}</p>
      <div className={styles.pair}>
        <Answer name={t('again.before')} place="before" turn={turn} attempt={before} scenario={scenario} />
        <Answer name={t('again.after')} place="after" turn={turn} attempt={after} scenario={scenario} />
      </div>
    </div>
  );
}

type AnswerProps = {
  readonly name: string;
  readonly place: 'before' | 'after';
  readonly turn: number;
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
};

function Answer({ name, place, turn, attempt, scenario }: AnswerProps) {
  const { t } = useTranslation();
  const words = useWords();
  const own = tellingOf(attempt.dialogue, attempt.scorecard.criteria, null).filter(
    (one) => one.kind !== 'customer' && one.entry.turn === turn,
  );
  return (
    <div className={styles.answer} data-place={place}>
      <h4 className={styles.which}>{name}</h4>
      {own.length === 0 && <p className={styles.none}>{t('again.noReply')}</p>}
      {own.map((told) =>
        told.kind === 'operator' ? (
          <Message key={told.key} told={told} place={place} lang={attempt.lang} />
        ) : (
          told.kind === 'action' && <p key={told.key}>{words.action(told.entry.action, scenario)}</p>
        ),
      )}
    </div>
  );
}

type MessageProps = {
  readonly told: Extract<Told, { kind: 'operator' }>;
  readonly place: AnswerProps['place'];
  readonly lang: Attempt['lang'];
};

function Message({ told, place, lang }: MessageProps) {
  const words = useWords();
  const [lit, setLit] = useState<string | null>(null);
  return (
    <EvidenceText
      text={told.entry.text}
      lang={lang}
      groups={groupsOf(told.passages).map(words.evidence)}
      lit={lit}
      onLight={setLit}
      idOf={(group) => `${place}-${placeId({ message: told.key, group })}`}
    />
  );
}
