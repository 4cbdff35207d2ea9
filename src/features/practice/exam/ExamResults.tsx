import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Exam, type ExamItem, standingFails, verdictOf } from '../../../core/progress/index.ts';
import { CORE_CRITERIA } from '../../../core/scoring/types.ts';
import { ButtonLink } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import styles from './Exam.module.css';
import { NotedLines } from './NotedLines.tsx';
import { ReviewForm } from './ReviewForm.tsx';

type Props = { readonly exam: Exam; readonly onMoved: () => void };

const TONES = { passed: 'good', failed: 'bad', pending: 'partly' } as const;

/** What an exam came to: each conversation against the pass mark, the core criteria side by side, and what was noted. */
export function ExamResults({ exam, onMoved }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { settings } = usePerson();
  const lead = settings.lead ?? null;
  const isLeft = useTextsThere(exam);
  const scores = exam.items.flatMap(({ result }) => (result?.score == null ? [] : [result.score]));
  const mean = scores.length === 0 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const hasPending = exam.items.some((item) => verdictOf(item) === 'pending');
  const passed = exam.items.filter((item) => verdictOf(item) === 'passed').length;
  const asked = exam.items.filter(({ isGone }) => isGone !== true).length;

  return (
    <Page
      title={asked === 0 ? t('exam.allGone') : t('exam.resultTitle', { passed, of: asked })}
      lead={t('exam.resultLead', {
        when: format.moment(exam.startedMs),
        lang: t(`common.lang.${exam.lang}`),
        channels: exam.channels.map((one) => t(`common.channel.${one}`)).join(', '),
      })}
      actions={
        <ButtonLink to={`/readiness?lane=${exam.lang}.${exam.channels.join('-')}`} look="primary">
          {t('exam.toReadiness')}
        </ButtonLink>
      }
    >
      <div className={styles.results}>
        {hasPending ? (
          <Notice
            tone="partly"
            title={t('exam.pendingTitle')}
            actions={
              lead === null && (
                <>
                  <ButtonLink to="/readiness/rule" size="s">
                    {t('exam.toRule')}
                  </ButtonLink>
                  <ButtonLink to="/results" size="s">
                    {t('exam.toResultsFile')}
                  </ButtonLink>
                </>
              )
            }
          >
            {lead === null ? t('exam.pendingNobody') : t('exam.pendingText', { name: lead.name })}
          </Notice>
        ) : (
          lead === null && <Notice>{t('exam.engineAlone')}</Notice>
        )}
        {exam.expected != null && mean !== null && (
          <p className={styles.expectation}>
            {t('exam.expectedAgainst', { expected: exam.expected, score: format.number(mean) })}{' '}
            {t(`exam.${Math.abs(exam.expected - mean) <= 5 ? 'judgedWell' : exam.expected > mean ? 'judgedKindly' : 'judgedStrictly'}`)}
          </p>
        )}
        <ol className={styles.items}>
          {exam.items.map((item, place) => (
            <li key={item.attemptId} className={styles.item}>
              <ItemResult item={item} exam={exam} hasText={isLeft(item.attemptId)} />
              {item.result !== null && (
                <ReviewForm
                  exam={exam}
                  place={place}
                  item={item}
                  lead={lead?.name ?? null}
                  hasTexts={isLeft(item.attemptId)}
                  onMoved={onMoved}
                />
              )}
            </li>
          ))}
        </ol>
        <CoreTable exam={exam} />
      </div>
    </Page>
  );
}

function ItemResult({ item, exam, hasText }: { readonly item: ExamItem; readonly exam: Exam; readonly hasText: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result } = item;
  const verdict = verdictOf(item);
  const fails = standingFails(item);
  return (
    <>
      <div className={styles.itemHead}>
        <h2 lang={exam.lang} className={styles.itemTitle}>
          {hasText ? <Link to={`/attempt/${item.attemptId}`}>{item.title}</Link> : item.title}
        </h2>
        <Tag
          tone={TONES[verdict]}
          icon={<Icon name={verdict === 'passed' ? 'check' : verdict === 'failed' ? 'close' : 'clock'} size={16} />}
        >
          {t(item.isGone ? 'exam.goneShort' : result === null ? 'exam.notTaken' : `exam.verdict.${verdict}`)}
        </Tag>
        <p className={styles.itemScore}>
          {result === null || result.score === null ? (
            '–'
          ) : (
            <>
              <strong className="num">{format.number(result.score)}</strong>{' '}
              <span className={styles.soft}>{t('exam.ofMark', { mark: format.number(result.passMark) })}</span>
            </>
          )}
        </p>
      </div>
      <ul className={styles.facts}>
        <li>{t(`common.channel.${item.channel}`)}</li>
        <li>{t('exam.difficulty', { level: item.difficulty })}</li>
        {item.isNew && <li>{t('exam.isNew')}</li>}
        {result !== null && (
          <li>
            {result.firstResponseMs === null
              ? t('exam.noResponse')
              : t('exam.firstResponse', { time: format.duration(result.firstResponseMs) })}
          </li>
        )}
        {result !== null && <li>{t(`outcomes.${result.outcome}.title`)}</li>}
      </ul>
      {fails.length > 0 && (
        <Notice tone="bad" title={t('exam.autoFails')}>
          {fails.map((id) => t(`autofails.${id}.title`)).join(', ')}
        </Notice>
      )}
      {result !== null && <NotedLines result={result} />}
      {result !== null && !hasText && <p className={styles.soft}>{t('exam.textGone')}</p>}
    </>
  );
}

/** Rows are criteria, columns conversations: where a weakness is one of the person, it is a row. */
function CoreTable({ exam }: { readonly exam: Exam }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="exam-core">
      <h2 id="exam-core">{t('exam.core')}</h2>
      <p className={styles.soft}>{t('exam.coreNote')}</p>
      {/* what scrolls must be reached by keyboard */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} aria-label={t('exam.coreTable')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('exam.criterion')}</th>
              {exam.items.map((item, at) => (
                <th key={item.attemptId} scope="col">
                  <span className="visually-hidden">{item.title}</span>
                  <span aria-hidden="true">{at + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {CORE_CRITERIA.map((id) => (
              <tr key={id}>
                <th scope="row">{t(`debrief.criterion.${id}`)}</th>
                {exam.items.map(({ attemptId, result }) => {
                  const mark = result?.marks[id] ?? null;
                  return (
                    <td key={attemptId} data-mark={mark === null ? undefined : mark >= 0.75 ? 'good' : mark > 0.25 ? 'partly' : 'bad'}>
                      {mark === null ? t('exam.notSeen') : format.number(mark * 100)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Whether the conversation can still be read: texts may be deleted, results stay. */
function useTextsThere(exam: Exam): (attemptId: string) => boolean {
  const { stores } = usePorts();
  const there = useLoaded(
    useCallback(async () => {
      const found = await Promise.all(exam.items.map(async ({ attemptId }) => ((await stores.attempts.get(attemptId)) ? attemptId : null)));
      return new Set(found);
    }, [stores, exam]),
  );
  return (attemptId) => there.state === 'ready' && there.value.has(attemptId);
}
