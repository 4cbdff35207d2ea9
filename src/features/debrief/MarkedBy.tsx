import { useTranslation } from 'react-i18next';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scorecard } from '../../core/scoring/types.ts';
import { Notice } from '../../ui/Notice.tsx';
import { isQuote } from './debrief.ts';
import { useWords } from './words.ts';

/** What would have failed the attempt, had the team's rubric not switched it off. */
export function Noticed({ scorecard: { noticed } }: { readonly scorecard: Scorecard }) {
  const { t } = useTranslation();
  const words = useWords();
  if (noticed === undefined) return null;
  return (
    <Notice tone="partly" title={t('debrief.noticedTitle')}>
      <ul>
        {noticed.map(({ id, evidence }) => (
          <li key={id}>
            <strong>{words.autoFail(id)}.</strong>
            {evidence.filter(isQuote).map((one) => ` «${one.text}»`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The rubric of then: a later one changes nothing of this attempt. */
export function MarkedBy({ rubric }: Pick<Attempt, 'rubric'>) {
  const { t } = useTranslation();
  if (rubric === undefined) return <p>{t('debrief.markedByDefault')}</p>;
  return <p>{rubric.title === '' ? t('debrief.markedByTeam') : t('debrief.markedByTitled', { title: rubric.title })}</p>;
}
