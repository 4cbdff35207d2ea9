import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { CriterionResult, Evidence } from '../../core/scoring/types.ts';
import { useFormat } from '../../ui/use-format.ts';
import { isQuote, pointsOf } from './debrief.ts';
import { Disputing } from './Disputing.tsx';
import styles from './MarkReasons.module.css';
import { useDebriefNavigation } from './navigation.ts';
import { ProposeBetter } from './ProposeBetter.tsx';
import { groupOf, messageKey } from './telling.ts';
import { useWords } from './words.ts';

type Props = { readonly criterion: CriterionResult; readonly attempt: Attempt };

/** Why a mark is what it is: the reason, the words, what would have counted, the lesson, the sum. */
export function MarkReasons({ criterion, attempt }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const format = useFormat();
  const { id, mark, weight, effectiveWeight, evidence, status } = criterion;
  const counts = status === 'met' ? null : words.say(`criteria.${id}`);
  const weightParams = { effective: format.number(effectiveWeight), declared: format.number(weight) };
  return (
    <>
      <p>{words.explain(criterion.explanation)}</p>
      {evidence.length > 0 && (
        <div>
          <h4 className={styles.label}>{t('debrief.evidence')}</h4>
          <ul className={styles.evidence}>
            {evidence.map((one) => (
              <EvidenceItem
                key={[one.turn, one.message, one.start, one.rule, one.at_ms].join(' ')}
                evidence={one}
                criterion={criterion}
                attempt={attempt}
              />
            ))}
          </ul>
        </div>
      )}
      {counts !== null && (
        <div>
          <h4 className={styles.label}>{t('debrief.wouldCount')}</h4>
          <p>{counts}</p>
        </div>
      )}
      {criterion.lesson !== null && <Lesson id={criterion.lesson} />}
      {mark !== null && (
        <p className={styles.soft}>
          {t('debrief.weightHere', {
            mark: format.number(mark),
            weight: format.number(effectiveWeight),
            points: format.number(pointsOf(criterion)),
          })}
          {effectiveWeight < weight && ` ${t('debrief.weightLess', weightParams)}`}
        </p>
      )}
      <Disputing criterion={criterion} attempt={attempt} />
    </>
  );
}

type EvidenceProps = { readonly evidence: Evidence; readonly criterion: CriterionResult; readonly attempt: Attempt };

function EvidenceItem({ evidence, criterion, attempt }: EvidenceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { toWords } = useDebriefNavigation();
  const group = groupOf(evidence, criterion.id, attempt.dialogue);
  const time = format.clock(evidence.at_ms);
  return (
    <li>
      {evidence.text.length > 0 && (
        <blockquote className={styles.quote} lang={attempt.lang}>
          {evidence.text}
        </blockquote>
      )}
      <p className={styles.where}>
        <span>{evidence.turn === 0 ? t('debrief.evidenceOpening', { time }) : t('debrief.evidenceAt', { turn: evidence.turn, time })}</span>
        {evidence.rule !== null && (
          <>
            <span title={t(evidence.certainty === 'found' ? 'debrief.foundNote' : 'debrief.likelyNote')}>
              {t(`debrief.${evidence.certainty}`)}
            </span>
            <span>
              {t('debrief.rule')} <code>{evidence.rule}</code>
            </span>
          </>
        )}
        {group !== null && (
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              toWords({ message: messageKey(evidence.turn, evidence.message), group });
            }}
          >
            {t('debrief.showWords')}
          </button>
        )}
      </p>
      {evidence.better !== null && (
        <div className={styles.better}>
          <p>
            <strong>{t('debrief.better')}:</strong> <span lang={attempt.lang}>{evidence.better}</span>
          </p>
          {isQuote(evidence) && (
            <ProposeBetter
              shown={{ ...evidence, words: evidence.text, better: evidence.better, criterion: criterion.id }}
              lang={attempt.lang}
            />
          )}
        </div>
      )}
    </li>
  );
}

function Lesson({ id }: { readonly id: NonNullable<CriterionResult['lesson']> }) {
  const { t } = useTranslation();
  const { say } = useWords();
  const text = say(`lessons.${id}.text`) ?? say(`lessons.${id}`);
  const source = say(`lessons.${id}.source`);
  return (
    <div className={styles.lesson}>
      <h4 className={styles.label}>{t('debrief.lesson')}</h4>
      <p>
        <strong>{t(`common.lesson.${id}`)}.</strong> {text}
      </p>
      {source !== null && (
        <p className={styles.soft}>
          {t('debrief.source')}: {source}
        </p>
      )}
    </div>
  );
}
