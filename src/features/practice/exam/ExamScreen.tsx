import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Exam, overSinceMs } from '../../../core/progress/index.ts';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { NotYours } from '../../../ui/NotYours.tsx';
import { Page } from '../../../ui/Page.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { ConversationView } from '../ConversationView.tsx';
import { SessionGate } from '../SessionGate.tsx';
import { BetweenTwo } from './BetweenTwo.tsx';
import { ExamBar } from './ExamBar.tsx';
import styles from './Exam.module.css';
import { ExamResults } from './ExamResults.tsx';
import { Expected } from './Expected.tsx';

/** `#/sitting/:id`: an exam under way, conversation by conversation, then what it came to. */
export function ExamScreen() {
  const { id = '' } = useParams();
  const { stores } = usePorts();
  const found = useLoaded(
    useCallback(async () => {
      const exam = (await stores.exams.get(id)) ?? null;
      const live = exam === null ? [] : await stores.live.list(exam.profileId);
      return { exam, underWay: live.map((one) => one.id) };
    }, [stores, id]),
  );
  return (
    <LoadGate loaded={found}>
      {({ exam, underWay }) => (exam ? <Owned exam={exam} underWay={underWay} onMoved={found.retry} /> : <NoExam />)}
    </LoadGate>
  );
}

function NoExam() {
  const { t } = useTranslation();
  return (
    <Page title={t('exam.missing')} lead={t('exam.missingText')} width="text">
      <ButtonLink to="/readiness" look="primary">
        {t('exam.toReadiness')}
      </ButtonLink>
    </Page>
  );
}

type Props = {
  readonly exam: Exam;
  /** Sessions that are not over. */
  readonly underWay: readonly string[];
  /** Something has come of it: what is stored is to be looked at anew. */
  readonly onMoved: () => void;
};

function Owned(props: Props) {
  const { profile, people, switchPerson } = usePerson();
  const owner = people.find(({ id }) => id === props.exam.profileId && id !== profile.id);
  if (!owner) return <Sitting {...props} />;
  return (
    <NotYours
      owner={owner.name}
      onSwitch={() => {
        switchPerson(owner.id);
      }}
    />
  );
}

/** The first conversation that is not marked: under way, or still to be begun. What is under way is finished even when the time is up. */
function Sitting({ exam, underWay, onMoved }: Props) {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const place = exam.items.findIndex(({ result, isGone }) => result === null && isGone !== true);
  const item = exam.items[place];
  const isOver = overSinceMs(exam, wallNow()) !== null;
  if (item && underWay.includes(item.attemptId))
    return (
      <div className={styles.sitting}>
        <ExamBar exam={exam} place={place} />
        <SessionGate key={item.attemptId} sessionId={item.attemptId} finished={<Moved onMoved={onMoved} />}>
          {(opened, onClash) => (
            <ConversationView
              opened={opened}
              onClash={onClash}
              after={
                <Button look="primary" size="l" onClick={onMoved}>
                  {t(place + 1 < exam.items.length && wallNow() < exam.endsMs ? 'exam.next' : 'exam.toResults')}
                </Button>
              }
            />
          )}
        </SessionGate>
      </div>
    );
  if (item && !isOver) return <BetweenTwo key={item.attemptId} exam={exam} place={place} onMoved={onMoved} />;
  // of what nothing was taken there is nothing to expect
  const isAsked = exam.expected === undefined && exam.items.some(({ result }) => result !== null);
  return (
    <div className={styles.scrolling}>
      {isAsked ? <Expected exam={exam} onSaid={onMoved} /> : <ExamResults exam={exam} onMoved={onMoved} />}
    </div>
  );
}

/** It was marked in another tab, or a moment ago. */
function Moved({ onMoved }: { readonly onMoved: () => void }) {
  const { t } = useTranslation();
  return (
    <Page title={t('exam.moved')} width="text">
      <Button look="primary" onClick={onMoved}>
        {t('exam.goOn')}
      </Button>
    </Page>
  );
}
