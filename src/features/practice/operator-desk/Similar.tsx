import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { toldOf } from '../../../adapters/react/untold.ts';
import { type CaseRecord, type SimilarCase, similarCases } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** What this operator has solved before that is like the case at hand: what was done, and in which words. */
export function Similar(props: ToolProps) {
  const { stores, wallNow } = usePorts();
  const { profile } = usePerson();
  const loaded = useLoaded(
    useCallback(() => toldOf({ stores, wallNow }, profile.id, stores.cases.list(profile.id)), [stores, wallNow, profile.id]),
  );
  return <LoadGate loaded={loaded}>{(cases) => <Found cases={cases} {...props} />}</LoadGate>;
}

function Found({ cases, scenario, session, put }: ToolProps & { readonly cases: readonly CaseRecord[] }) {
  const { t } = useTranslation();
  const { transcript } = session.state;
  // what is told later does not make it another case: the list would shift under the hand
  const about = transcript
    .flatMap((entry) => (entry.by === 'customer' && entry.turn === 0 && !entry.unprompted ? [entry.text] : []))
    .join('\n');
  const found = useMemo(() => similarCases(cases, { scenario, about }), [cases, scenario, about]);
  if (found.length === 0) return <p className={styles.soft}>{t('journal.tool.similar.none')}</p>;
  return (
    <>
      <p className={styles.soft}>{t('journal.tool.similar.intro')}</p>
      <ul className={styles.list}>
        {found.map((one) => (
          <li key={one.record.id}>
            <Alike {...one} put={put} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Alike({ record, by, put }: SimilarCase & Pick<ToolProps, 'put'>) {
  const { t } = useTranslation();
  const { scenarioTitle, lang, remedies, answer, number } = record;
  const helped = remedies.filter(({ right }) => right === 'right').map(({ name }) => name);
  return (
    <article className={styles.article}>
      <h5 lang={lang}>{scenarioTitle}</h5>
      <p>
        <Tag tone="accent">{t(`journal.tool.similar.by.${by}`)}</Tag>
      </p>
      <p>{t('journal.tool.similar.done', { what: helped.join('; ') })}</p>
      <p className={styles.soft}>{t('journal.tool.similar.reply')}</p>
      <blockquote className={styles.answer} lang={lang}>
        {answer}
      </blockquote>
      <Button
        size="s"
        aria-label={`${t('desk.put')}: ${t('journal.number', { number })}`}
        onClick={() => {
          put(answer);
        }}
      >
        {t('desk.put')}
      </Button>
    </article>
  );
}
