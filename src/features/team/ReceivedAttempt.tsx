import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import {
  type Attempt,
  type Exam,
  received,
  type Received,
  type ReceivedOf,
  receivedOf,
  type Review,
  type TurnComment,
  verdictOf,
} from '../../core/progress/index.ts';
import { examWithWord } from '../../core/team/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useLoaded } from '../../ui/use-loaded.ts';
import { VerdictForm } from '../../ui/VerdictForm.tsx';
import styles from './Team.module.css';

type Found = {
  readonly attempt: Attempt | null;
  readonly exam: Exam | null;
  readonly comments: readonly TurnComment[];
  readonly name: string;
};

/** `#/team/attempt/:id`: a conversation that was sent with its texts, to be read, commented on and decided. */
export function ReceivedAttempt() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { stores } = usePorts();
  const found = useLoaded(
    useCallback(async (): Promise<Found> => {
      const [rows, texts] = await Promise.all([
        stores.received.list(['exam', 'comment', 'person']),
        stores.received.get([`attempt:${id}`]),
      ]);
      const [attempt = null] = receivedOf('attempt', texts);
      const exam = receivedOf('exam', rows).find(({ items }) => items.some(({ attemptId }) => attemptId === id)) ?? null;
      const owner = attempt?.profileId ?? exam?.profileId;
      return {
        attempt,
        exam,
        comments: receivedOf('comment', rows).filter(({ attemptId }) => attemptId === id),
        name: receivedOf('person', rows).find((one) => one.id === owner)?.name ?? '',
      };
    }, [stores, id]),
  );
  return (
    <LoadGate loaded={found}>
      {(value) => {
        const item = value.exam?.items.find(({ attemptId }) => attemptId === id);
        const title = value.attempt?.scenarioTitle ?? item?.title;
        return (
          <Page
            title={title ?? t('team.talk.none')}
            lead={title === undefined ? undefined : value.name === '' ? t('team.somebody') : value.name}
            above={
              <Link to="/team" className={styles.back}>
                <Icon name="back" size={18} />
                {t('team.title')}
              </Link>
            }
          >
            {title === undefined ? (
              <ButtonLink to="/team">{t('team.title')}</ButtonLink>
            ) : (
              <div className={styles.screen}>
                <Verdict id={id} exam={value.exam} hasTexts={value.attempt !== null} onChanged={found.retry} />
                {value.attempt ? (
                  <Talk attempt={value.attempt} comments={value.comments} onChanged={found.retry} />
                ) : (
                  <p className={styles.soft}>{t('team.talk.noTexts')}</p>
                )}
              </div>
            )}
          </Page>
        );
      }}
    </LoadGate>
  );
}

type VerdictProps = {
  readonly id: string;
  readonly exam: Exam | null;
  /** Whoever decides has read them. */
  readonly hasTexts: boolean;
  readonly onChanged: () => void;
};

/** Of a conversation of an exam: how it stands, and the lead's word. */
function Verdict({ id, exam, hasTexts, onChanged }: VerdictProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow } = usePorts();
  const { settings, profile, reportTrouble } = usePerson();
  const item = exam?.items.find(({ attemptId }) => attemptId === id);
  if (!exam || !item) return null;

  const say = async (word: Review) => {
    try {
      // as it stands now: a newer file may have come in since the page was opened
      const rows = await stores.received.list(['exam']);
      const row = rows.find((one): one is Received & ReceivedOf<'exam'> => one.kind === 'exam' && one.record.id === exam.id);
      if (row) await stores.received.put([examWithWord(row, id, word)]);
      onChanged();
    } catch (error) {
      reportTrouble(error);
    }
  };
  return (
    <section aria-labelledby="talk-verdict">
      <h2 id="talk-verdict">
        {t(`exam.verdict.${verdictOf(item)}`)}
        {item.result?.score != null &&
          `, ${format.number(item.result.score)} (${t('exam.ofMark', { mark: format.number(item.result.passMark) })})`}
      </h2>
      {item.reviews.map((review) => (
        <blockquote key={review.atMs}>
          <strong>{t(`exam.verdict.${review.passed ? 'passed' : 'failed'}`)}</strong> {review.reason}{' '}
          <span className={styles.soft}>{t('team.by', { by: review.by, when: format.moment(review.atMs) })}</span>
        </blockquote>
      ))}
      {item.reviews.length > 0 && <p className={styles.soft}>{t('team.talk.unsigned')}</p>}
      {hasTexts && (
        <details open={verdictOf(item) === 'pending'}>
          <summary>{t(verdictOf(item) === 'pending' ? 'exam.review.open' : 'exam.review.again')}</summary>
          <VerdictForm by={settings.lead?.name ?? profile.name} onSay={(word) => say({ ...word, atMs: wallNow() })} />
        </details>
      )}
    </section>
  );
}

type TalkProps = { readonly attempt: Attempt; readonly comments: readonly TurnComment[]; readonly onChanged: () => void };

/** What was said, turn by turn, with the lead's comments where they belong, and the marks beside it. */
function Talk({ attempt, comments, onChanged }: TalkProps) {
  const { t } = useTranslation();
  const { scorecard, dialogue, lang } = attempt;
  const marks = scorecard.criteria.filter(({ mark }) => mark !== null);
  return (
    <div className={styles.talkColumns}>
      <section aria-labelledby="talk-log">
        <h2 id="talk-log">{t('team.talk.title')}</h2>
        <ol className={styles.talk}>
          {dialogue.transcript.map((entry, at) =>
            entry.by === 'action' ? (
              // a transcript only grows: places stay
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className={styles.soft}>
                {t('team.talk.action')}
              </li>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} data-by={entry.by}>
                <p className={styles.soft}>
                  {entry.by === 'customer' ? t('team.talk.customer') : t('team.talk.turn', { turn: entry.turn })}
                </p>
                <p lang={lang}>{entry.text}</p>
                {entry.by === 'operator' && (
                  <Comments
                    attempt={attempt}
                    turn={entry.turn}
                    comments={comments.filter(({ turn }) => turn === entry.turn)}
                    onChanged={onChanged}
                  />
                )}
              </li>
            ),
          )}
        </ol>
      </section>
      <section aria-labelledby="talk-marks">
        <h2 id="talk-marks">{t('team.talk.marks')}</h2>
        <ul className={styles.marks}>
          {marks.map(({ id, status, evidence }) => (
            <li key={id} data-mark={status === 'met' ? 'good' : status === 'partly' ? 'partly' : 'bad'}>
              <strong>{t(`debrief.criterion.${id}`)}</strong> {t(`debrief.status.${status}`)}
              {evidence
                .filter(({ start, text }) => start !== null && text !== '')
                .slice(0, 2)
                .map(({ turn, text }) => (
                  <q key={`${turn} ${text}`} lang={lang} className={styles.soft}>
                    {text}
                  </q>
                ))}
            </li>
          ))}
        </ul>
        <h2>{t('team.talk.whole')}</h2>
        <Comments attempt={attempt} turn={0} comments={comments.filter(({ turn }) => turn === 0)} onChanged={onChanged} />
      </section>
    </div>
  );
}

type CommentsProps = {
  readonly attempt: Attempt;
  /** 0: the whole. */
  readonly turn: number;
  readonly comments: readonly TurnComment[];
  readonly onChanged: () => void;
};

function Comments({ attempt, turn, comments, onChanged }: CommentsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stores, wallNow, newId } = usePorts();
  const { settings, profile, reportTrouble } = usePerson();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const say = async () => {
    if (text.trim() === '') return;
    const atMs = wallNow();
    const by = settings.lead?.name ?? profile.name;
    const comment: TurnComment = { id: newId(), profileId: attempt.profileId, attemptId: attempt.id, turn, by, atMs, text: text.trim() };
    try {
      await stores.received.put([received('comment', comment, { profileId: attempt.profileId, madeMs: atMs })]);
      setText('');
      setOpen(false);
      onChanged();
    } catch (error) {
      reportTrouble(error);
    }
  };
  const take = async (comment: TurnComment) => {
    try {
      await stores.received.remove([`comment:${comment.id}`]);
      onChanged();
    } catch (error) {
      reportTrouble(error);
    }
  };

  return (
    <>
      {comments.map((comment) => (
        <blockquote key={comment.id} className={styles.comment}>
          <p>{comment.text}</p>
          <p className={styles.soft}>
            {t('team.by', { by: comment.by, when: format.moment(comment.atMs) })}{' '}
            <Button size="s" look="quiet" onClick={() => void take(comment)}>
              {t('team.talk.take')}
              <span className="visually-hidden">: {comment.text}</span>
            </Button>
          </p>
        </blockquote>
      ))}
      {isOpen ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void say();
          }}
        >
          <TextAreaField
            label={turn === 0 ? t('team.talk.commentWhole') : t('team.talk.comment', { turn })}
            rows={2}
            maxLength={1000}
            value={text}
            ref={field}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
          <div className={styles.ways}>
            <Button type="submit" size="s" aria-disabled={text.trim() === ''}>
              {t('team.talk.say')}
            </Button>
            <Button
              size="s"
              look="quiet"
              onClick={() => {
                setOpen(false);
              }}
            >
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <Button
          size="s"
          look="quiet"
          onClick={() => {
            setOpen(true);
          }}
        >
          {turn === 0 ? t('team.talk.commentWhole') : t('team.talk.comment', { turn })}
        </Button>
      )}
    </>
  );
}
