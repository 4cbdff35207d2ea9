import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { answersOf, isInThread, leadsToThread } from '../../core/session/index.ts';
import { useAnswerWords } from '../../i18n/use-answer.ts';
import { type EvidenceGroup, EvidenceText } from '../../ui/EvidenceText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { AgainContext, AnswerAgain } from './AnswerAgain.tsx';
import styles from './Conversation.module.css';
import { KeepReply } from './KeepReply.tsx';
import { placeId, useDebriefNavigation } from './navigation.ts';
import { groupsOf, type Told } from './telling.ts';
import { useWords } from './words.ts';

type Props = { readonly attempt: Attempt; readonly told: readonly Told[]; readonly scenario: Scenario | null };

/** The whole conversation, with the words that marks rest on and the time each answer took. */
export function Conversation({ attempt, told, scenario }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.conversation} aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('debrief.transcript')}</h2>
      <p className={styles.soft}>{t('debrief.transcriptNote')}</p>
      {attempt.mode === 'exam' && <p className={styles.soft}>{t('again.exam')}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <ol className={styles.entries} aria-labelledby="conversation-title" tabIndex={0}>
        {told.map((one, index) => (
          <Entry key={one.key} told={one} begins={begins(told, index)} attempt={attempt} scenario={scenario} />
        ))}
        <TheEnd attempt={attempt} />
      </ol>
    </section>
  );
}

/** The trainee's turn that this entry begins; null where it begins none. */
function begins(told: readonly Told[], index: number): number | null {
  const entry = told[index]?.entry;
  if (entry === undefined || entry.by === 'customer') return null;
  const first = told.findIndex((one) => one.kind !== 'customer' && one.entry.turn === entry.turn);
  return first === index ? entry.turn : null;
}

/** How it ended, where an answer was still awaited: there one can be given after all. */
function TheEnd({ attempt: { dialogue } }: { readonly attempt: Attempt }) {
  const { t } = useTranslation();
  const again = useContext(AgainContext);
  if (again === null || again.endTurn === null) return null;
  return (
    <li className={styles.end}>
      {dialogue.outcome !== null && <p>{t(`debrief.reason.${dialogue.outcome.reason}`)}</p>}
      <AnswerAgain turn={again.endTurn} isEnd />
    </li>
  );
}

type EntryProps = {
  readonly told: Told;
  readonly begins: number | null;
  readonly attempt: Attempt;
  readonly scenario: Scenario | null;
};

function Entry({ told, begins: turn, attempt, scenario }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const answerWords = useAnswerWords();
  const { transcript } = attempt.dialogue;
  const at = transcript.indexOf(told.entry);
  // the tag of the words says it already
  if (leadsToThread(told.entry) && transcript[at + 1]?.by === 'operator') return null;
  const answer =
    scenario && answersOf(transcript, scenario).find(({ asked, dueMs }) => asked === at && dueMs <= attempt.dialogue.durationMs);
  const replied = answer && scenario && { ...answerWords(answer, scenario, transcript), afterMs: answer.dueMs - answer.askedMs };
  const time = <span className={styles.time}>{format.clock(told.entry.atMs)}</span>;
  if (told.kind === 'action')
    return (
      <li className={styles.action}>
        <Icon name="check" size={16} />
        <span>{words.action(told.entry.action, scenario)}</span> {time}
        {replied && (
          <p className={styles.answer}>
            {t('debrief.answered', { time: format.duration(replied.afterMs) })} <q lang={replied.lang}>{replied.text}</q>
          </p>
        )}
        {turn !== null && <AnswerAgain turn={turn} />}
      </li>
    );
  if (told.kind === 'customer')
    return (
      <li className={classes(styles.entry, styles.customer)}>
        <p className={styles.by}>
          <strong lang={attempt.lang}>{scenario?.customer.name ?? t('debrief.customer')}</strong> {time}
          {told.entry.unprompted && told.entry.turn > 0 && <span className={styles.again}>{t('debrief.wroteAgain')}</span>}
        </p>
        <p className={styles.bubble} lang={attempt.lang}>
          {told.entry.text}
        </p>
      </li>
    );
  return (
    <li className={classes(styles.entry, styles.own)}>
      <p className={styles.by}>
        <strong>{t('debrief.you')}</strong> {time}
        {isInThread(transcript, at) && (
          <Tag tone="partly" icon={<Icon name="eye" size={14} />}>
            {t('debrief.inThread')}
          </Tag>
        )}
        {told.response !== null && (
          <span className={classes(styles.response, styles[told.response.pace])}>
            <Icon name="clock" size={14} />
            {t('debrief.response', { time: format.duration(told.response.ms) })}, {t(`debrief.pace.${told.response.pace}`)}
          </span>
        )}
      </p>
      <div className={styles.bubble}>
        <OwnText told={told} attempt={attempt} />
        {!told.entry.assessed && <p className={styles.unread}>{t('debrief.unread')}</p>}
      </div>
      <div className={styles.ways}>
        {turn !== null && <AnswerAgain turn={turn} />}
        <KeepReply entry={told.entry} />
        <Link to="/lab" state={labState(told.entry, attempt, scenario)}>
          {t('debrief.openInLab')}
        </Link>
      </div>
    </li>
  );
}

/** What the lab takes over with its address: the reply, and what it answered. */
function labState(entry: Extract<Told, { kind: 'operator' }>['entry'], { lang, channel, dialogue }: Attempt, scenario: Scenario | null) {
  const asked = dialogue.transcript.slice(0, dialogue.transcript.indexOf(entry)).findLast((one) => one.by === 'customer');
  return {
    text: entry.text,
    lang,
    channel,
    customer: asked?.by === 'customer' ? asked.text : '',
    customerName: scenario?.customer.name ?? '',
  };
}

function OwnText({ told, attempt }: { readonly told: Extract<Told, { kind: 'operator' }>; readonly attempt: Attempt }) {
  const words = useWords();
  const { lit, light, toMark } = useDebriefNavigation();
  const message = told.key;
  const groups = groupsOf(told.passages).map((places): EvidenceGroup => {
    const criterion = places.find((place) => place.criterion !== null)?.criterion ?? null;
    const pick = () => {
      if (criterion !== null) toMark(criterion);
    };
    return { ...words.evidence(places), pick: criterion === null ? null : pick };
  });
  return (
    <EvidenceText
      text={told.entry.text}
      lang={attempt.lang}
      groups={groups}
      lit={lit?.message === message ? lit.group : null}
      onLight={(group) => {
        light(group === null ? null : { message, group });
      }}
      idOf={(group) => placeId({ message, group })}
    />
  );
}
