import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Attempt } from '../../core/progress/types.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { isInThread, leadsToThread } from '../../core/session/index.ts';
import { type EvidenceGroup, EvidenceText } from '../../ui/EvidenceText.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { classes } from '../../ui/classes.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Conversation.module.css';
import { KeepReply } from './KeepReply.tsx';
import { placeId, useDebriefNavigation } from './navigation.ts';
import type { Passage, Told } from './telling.ts';
import { useWords } from './words.ts';

type Props = { readonly attempt: Attempt; readonly told: readonly Told[]; readonly scenario: Scenario | null };

/** The whole conversation, with the words that marks rest on and the time each answer took. */
export function Conversation({ attempt, told, scenario }: Props) {
  const { t } = useTranslation();
  return (
    <section className={styles.conversation} aria-labelledby="conversation-title">
      <h2 id="conversation-title">{t('debrief.transcript')}</h2>
      <p className={styles.soft}>{t('debrief.transcriptNote')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <ol className={styles.entries} aria-labelledby="conversation-title" tabIndex={0}>
        {told.map((one) => (
          <Entry key={one.key} told={one} attempt={attempt} scenario={scenario} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ told, attempt, scenario }: { readonly told: Told; readonly attempt: Attempt; readonly scenario: Scenario | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { transcript } = attempt.dialogue;
  const at = transcript.indexOf(told.entry);
  // the tag of the words says it already
  if (leadsToThread(told.entry) && transcript[at + 1]?.by === 'operator') return null;
  const time = <span className={styles.time}>{format.clock(told.entry.atMs)}</span>;
  if (told.kind === 'action')
    return (
      <li className={styles.action}>
        <Icon name="check" size={16} />
        <span>{words.action(told.entry.action, scenario?.company ?? null)}</span> {time}
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
      <p className={styles.ways}>
        <KeepReply entry={told.entry} />
        <Link to="/lab" state={labState(told.entry, attempt, scenario)}>
          {t('debrief.openInLab')}
        </Link>
      </p>
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
  const { t } = useTranslation();
  const words = useWords();
  const { lit, light, toMark } = useDebriefNavigation();
  const message = told.key;
  const groups = groupsOf(told.passages).map((places): EvidenceGroup => {
    const { group, tone } = places[0];
    const criterion = places.find((place) => place.criterion !== null)?.criterion ?? null;
    return {
      id: group,
      name: words.group(group),
      tone,
      toneWord: words.toneWord(tone),
      likelyWord: places.every((place) => place.likely) ? t('debrief.likely') : null,
      places,
      pick:
        criterion === null
          ? null
          : () => {
              toMark(criterion);
            },
      pickLabel: t('debrief.backToMark'),
    };
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

function groupsOf(passages: readonly Passage[]): (readonly [Passage, ...Passage[]])[] {
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const group = groups.get(passage.group);
    if (group) group.push(passage);
    else groups.set(passage.group, [passage]);
  }
  return [...groups.values()];
}
