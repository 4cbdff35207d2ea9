import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { untoldOf } from '../../adapters/react/untold.ts';
import { registeredIn } from '../../core/desk/index.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CaseSteps, StatusTag } from '../../ui/CaseSteps.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { NotYours } from '../../ui/NotYours.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useCaseWords } from '../../ui/use-case-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './Journal.module.css';
import { type FoundCase, openCase, type OpenedCase } from './open-case.ts';

/** `#/journal/:id`: one case with its steps, finished or still talked about. */
export function CaseScreen() {
  const { id = '' } = useParams();
  const { stores, content, wallNow } = usePorts();
  const { profile, people, switchPerson } = usePerson();
  const loaded = useLoaded(
    useCallback(async () => {
      const found = await openCase({ stores, content }, id);
      if (typeof found === 'string' || found.ending === null) return found;
      return (await untoldOf({ stores, wallNow }, [found.profileId])).has(id) ? ('untold' as const) : found;
    }, [stores, content, wallNow, id]),
  );
  return (
    <LoadGate loaded={loaded}>
      {(found) => {
        if (typeof found === 'string') return <NoCase why={found} />;
        const owner = people.find((one) => one.id === found.profileId && one.id !== profile.id);
        return owner ? (
          <NotYours
            owner={owner.name}
            onSwitch={() => {
              switchPerson(owner.id);
            }}
          />
        ) : (
          <OneCase opened={found} />
        );
      }}
    </LoadGate>
  );
}

function OneCase({ opened }: { readonly opened: OpenedCase }) {
  const { t } = useTranslation();
  const { id, journal, scenario, ending } = opened;
  const { number, steps, status } = journal;
  return (
    <Page
      title={t('journal.number', { number })}
      above={<PastNav />}
      lead={
        <span className={styles.lead}>
          {ending === null ? (
            <StatusTag status={status} />
          ) : (
            <Tag tone={ending.solved ? 'good' : 'bad'}>{t(ending.solved ? 'journal.closed.solved' : 'journal.closed.unsolved')}</Tag>
          )}
          <span lang={scenario.lang}>{scenario.title}</span>
        </span>
      }
      actions={
        <>
          {opened.endedMs === null ? (
            <ButtonLink to={`/practice/${id}`} look="primary" icon={<Icon name="chat" />}>
              {t('journal.goOn')}
            </ButtonLink>
          ) : (
            <ButtonLink to={`/attempt/${id}`} look="primary">
              {t('journal.toDebrief')}
            </ButtonLink>
          )}
          <CustomersPage id={id} />
        </>
      }
    >
      <div className={styles.case}>
        <section className={styles.card} aria-labelledby="steps">
          <h2 id="steps">{t(ending === null ? 'journal.stepsSoFar' : 'journal.steps')}</h2>
          {steps.length === 0 ? <p>{t('journal.noSteps')}</p> : <CaseSteps steps={steps} scenario={scenario} />}
        </section>
        <aside className={styles.card} aria-label={t('journal.facts.label')}>
          <Waits opened={opened} />
          <About opened={opened} />
        </aside>
      </div>
    </Page>
  );
}

/** In a tab of its own: it has no way back into the journal. */
function CustomersPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <ButtonLink to={`/case/${id}`} target="_blank" icon={<Icon name="eye" />}>
      {t('journal.toCustomer')}
      <span className="visually-hidden">({t('journal.newTab')})</span>
    </ButtonLink>
  );
}

function Waits({ opened: { journal, scenario, nowMs } }: { readonly opened: OpenedCase }) {
  const { t } = useTranslation();
  const words = useCaseWords(scenario);
  if (journal.awaits.length === 0) return null;
  return (
    <div className={styles.awaits}>
      <h2>{t('journal.awaits.label')}</h2>
      <ul>
        {journal.awaits.map((awaited) => (
          <li key={`${awaited.what} ${awaited.name} ${awaited.dueMs}`}>{words.awaited(awaited, nowMs)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Where the case belongs is told when it is over: until then that is for the operator to find out. */
function About({ opened: { scenario, journal, operator, startedMs, endedMs, ending } }: { readonly opened: OpenedCase }) {
  const { t } = useTranslation();
  const say = useSay();
  const { moment } = useFormat();
  const { customer, company, product, lang } = scenario;
  const { params: registered, action } = registeredIn(journal) ?? {};
  const place = ending === null ? null : placeOf(scenario);
  const own = (words: string) => <span lang={lang}>{words}</span>;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('journal.facts.customer'), own(customer.name)],
    ...(company === null ? [] : [[t('journal.facts.company'), own(company.name)] as const]),
    ...(product === undefined ? [] : [[t('journal.facts.product'), own(product)] as const]),
    [
      t('journal.facts.registered'),
      registered === undefined
        ? t('journal.facts.notRegistered')
        : own(t('journal.facts.place', { department: registered['department'] ?? '', cause: registered['cause'] ?? '' })),
    ],
    ...(action?.category === undefined ? [] : [[t('journal.facts.category'), t(`debrief.category.${action.category}`)] as const]),
    ...(place === null ? [] : [[t('journal.facts.department'), own(place)] as const]),
    ...(operator === '' ? [] : [[t('journal.facts.operator'), operator] as const]),
    [t('journal.facts.opened'), moment(startedMs)],
    ...(endedMs === null ? [] : [[t('journal.facts.closed'), moment(endedMs)] as const]),
    ...(ending === null ? [] : [[t('journal.facts.outcome'), say(`outcomes.${ending.as}.title`) ?? ''] as const]),
  ];
  return (
    <dl className={styles.about}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function placeOf({ company, department, cause }: OpenedCase['scenario']): string | null {
  const there = company?.departments.find(({ id }) => id === department);
  if (there === undefined) return null;
  const why = cause === null ? undefined : there.causeNames?.[cause];
  return [there.name, why].filter(Boolean).join(', ');
}

function NoCase({ why }: { readonly why: Extract<FoundCase, string> | 'untold' }) {
  const { t } = useTranslation();
  if (why === 'untold')
    return (
      <Page title={t('common.exam.notYet')} above={<PastNav />}>
        <p>{t('common.exam.notYetText')}</p>
      </Page>
    );
  return (
    <Page title={t('journal.missing.title')} above={<PastNav />}>
      <EmptyState
        title={t('journal.missing.title')}
        action={
          <ButtonLink to="/journal" look="primary">
            {t('journal.missing.action')}
          </ButtonLink>
        }
      >
        <p>{t(why === 'lost' ? 'journal.missing.noScenario' : 'journal.missing.text')}</p>
      </EmptyState>
    </Page>
  );
}
