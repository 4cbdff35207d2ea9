import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attempt } from '../../core/progress/types.ts';
import type { CriterionResult } from '../../core/scoring/types.ts';
import { Button } from '../../ui/Button.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Disputing.module.css';
import { DisputeForm } from './DisputeForm.tsx';
import { useKept } from './kept.tsx';
import { useWords } from './words.ts';

/** Under every mark: it can be disputed; once it is, when, why, and how to take it back. */
export function Disputing({ criterion, attempt }: { readonly criterion: CriterionResult; readonly attempt: Attempt }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { disputesOf, withdraw } = useKept();
  const [isAsking, setAsking] = useState(false);
  const [dispute] = disputesOf(criterion.id);
  const name = words.criterion(criterion.id);
  const place = useRef<HTMLDivElement>(null);
  const isDisputed = dispute !== undefined;
  const wasAsking = useRef(false);

  useEffect(() => {
    // the focus comes back to what stands here now: the way to dispute, or the way to take it back
    if (wasAsking.current && !isAsking)
      place.current?.querySelector<HTMLElement>(`[data-way='${isDisputed ? 'withdraw' : 'dispute'}']`)?.focus();
    wasAsking.current ||= isAsking;
  }, [isAsking, isDisputed]);

  if (dispute !== undefined)
    return (
      <div ref={place} className={styles.disputed}>
        <p>
          <strong>{t('debrief.disputedOn', { when: format.moment(dispute.atMs) })}</strong>
        </p>
        <p className={styles.reason}>{dispute.reason}</p>
        <p className={styles.ways}>
          <Button size="s" look="quiet" data-way="withdraw" onClick={() => void withdraw(criterion.id)}>
            {t('debrief.withdraw')}
            <span className="visually-hidden">: {name}</span>
          </Button>
          <Link to="/disputes">{t('debrief.allDisputes')}</Link>
        </p>
      </div>
    );
  return (
    <div ref={place}>
      <p className={styles.way}>
        <Button
          size="s"
          look="quiet"
          data-way="dispute"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('debrief.dispute')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      </p>
      {isAsking && (
        <DisputeForm
          criterion={criterion}
          attempt={attempt}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
