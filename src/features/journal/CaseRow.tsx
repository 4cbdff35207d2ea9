import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registeredIn } from '../../core/desk/index.ts';
import type { CaseRecord } from '../../core/progress/index.ts';
import type { CaseCategory } from '../../core/scenario/types.ts';
import type { Lang } from '../../core/text/language.ts';
import { useSay } from '../../i18n/use-say.ts';
import { StatusTag } from '../../ui/CaseSteps.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Journal.module.css';
import type { OpenedCase } from './open-case.ts';

/** A case that is over, as the store lists it. */
export function ClosedRow({ record }: { readonly record: CaseRecord }) {
  const { t } = useTranslation();
  const say = useSay();
  const { moment } = useFormat();
  const { id, number, lang, customer, scenarioTitle, company, product, cause, registered, solved, outcome, endedMs } = record;
  return (
    <Row
      id={id}
      number={number}
      lang={lang}
      customer={customer}
      title={scenarioTitle}
      category={registered?.category}
      facts={[company, product, cause?.name]}
      status={<Tag tone={solved ? 'good' : 'bad'}>{t(solved ? 'journal.closed.solved' : 'journal.closed.unsolved')}</Tag>}
      ends={[say(`outcomes.${outcome}.title`) ?? '', t('journal.row.closedAt', { when: moment(endedMs) })]}
    />
  );
}

/** A case that is still talked about. */
export function OpenRow({ opened }: { readonly opened: OpenedCase }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { id, journal, scenario, startedMs } = opened;
  // why it happened is for the operator to find out: so far it is what they registered
  const registered = registeredIn(journal);
  return (
    <Row
      id={id}
      number={journal.number}
      lang={scenario.lang}
      customer={scenario.customer.name}
      title={scenario.title}
      category={registered?.action.category}
      facts={[scenario.company?.name, scenario.product, registered?.params['cause']]}
      status={<StatusTag status={journal.status} />}
      ends={[t('journal.row.openedAt', { when: moment(startedMs) })]}
    />
  );
}

type RowProps = {
  readonly id: string;
  readonly number: string;
  readonly lang: Lang;
  readonly customer: string;
  readonly title: string;
  readonly category: CaseCategory | undefined;
  readonly facts: readonly (string | null | undefined)[];
  readonly status: ReactNode;
  readonly ends: readonly string[];
};

function Row({ id, number, lang, customer, title, category, facts, status, ends }: RowProps) {
  const { t, i18n } = useTranslation();
  return (
    <li className={styles.row}>
      <p className={styles.number}>
        <Link to={`/journal/${id}`} aria-label={`${t('journal.number', { number })}, ${customer}`}>
          {number}
        </Link>
      </p>
      <div className={styles.who} lang={lang}>
        <h2>{customer}</h2>
        <p>{title}</p>
      </div>
      <ul className={styles.facts} lang={lang}>
        {category !== undefined && <li lang={i18n.language}>{t(`debrief.category.${category}`)}</li>}
        {facts.filter(Boolean).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className={styles.end}>
        {status}
        {ends.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </li>
  );
}
