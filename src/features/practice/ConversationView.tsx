import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { isCardLocked } from '../../core/desk/index.ts';
import { castScenario, startsInPublic } from '../../core/scenario/index.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AboutCase } from './AboutCase.tsx';
import type { Sound } from './call-voice/CallVoice.tsx';
import { CallVoiceSeat } from './CallVoiceSeat.tsx';
import { CoachSeat } from './CoachSeat.tsx';
import { DeskSeat, useRoomForDesk } from './DeskSeat.tsx';
import { Composer, type Place } from './Composer.tsx';
import { ConversationHead } from './ConversationHead.tsx';
import styles from './ConversationView.module.css';
import { createDesk, type Desk } from './desk.ts';
import { Ending } from './Ending.tsx';
import type { Opened } from './load-session.ts';
import { SecondTry } from './SecondTry.tsx';
import { Transcript } from './Transcript.tsx';
import { type Conversation, useConversation } from './use-conversation.ts';

type Props = {
  readonly opened: Opened;
  readonly onClash: () => void;
  /** Where the way leads on once it is over; else to the debrief. */
  readonly after?: ReactNode;
};

export function ConversationView({ opened, onClash, after }: Props) {
  const conversation = useConversation(opened, onClash);
  const [desk] = useState(() => createDesk(opened.live.draft));
  return <ConversationPanel opened={opened} conversation={conversation} desk={desk} after={after} />;
}

type PanelProps = {
  readonly opened: Opened;
  readonly conversation: Conversation;
  /** Where the reply is written: what stands in it outlives the panel. */
  readonly desk: Desk;
  readonly after?: ReactNode;
};

/** The practice screen: the case at the side, the conversation, and below it the place to answer or what came of it. */
export function ConversationPanel({ opened, conversation, desk, after }: PanelProps) {
  const { t } = useTranslation();
  const { view, phase, held, typed, pasted, reply, readAgain, resume, skip, keepDraft } = conversation;
  const { settings, changeSettings } = usePerson();
  const [place, setPlace] = useState<Place>('private');
  const [isDeskOpen, setDeskOpen] = useState(false);
  const [sound, setSound] = useState<Sound | null>(null);
  const [isCoachHidden, setCoachHidden] = useState(false);
  const isOver = phase === 'marking' || phase === 'unstored' || phase === 'stored';
  const scenario = castScenario(opened.scenario, opened.live.stamp.seed);
  const { operator } = opened.session.state;
  const { fork } = opened.live;
  const { customer, title, replyLangs, lang } = scenario;
  const channel = view.channelNow;
  const hasTwoPlaces = startsInPublic(scenario) && view.visibility === 'private';
  const inThread = hasTwoPlaces && place === 'thread';
  const hasRoom = useRoomForDesk();
  const hasColumn = hasRoom && !isOver;
  const isCoached = !isOver && opened.live.mode === 'practice' && (settings.coach ?? true);

  return (
    <div className={classes(styles.practice, hasColumn && styles.withDesk)}>
      <title>{`${t('practice.title', { title })} · Otvet`}</title>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where the window is low, so the keyboard must reach it */}
      <aside className={styles.side} aria-label={t('practice.about')} tabIndex={0}>
        <AboutCase scenario={scenario} locked={isCardLocked(view.verification, scenario)} />
      </aside>
      <div className={classes(styles.conversation, styles[channel], isCoached && styles.coached)}>
        <div className={styles.top}>
          <ConversationHead
            conversation={conversation}
            scenario={scenario}
            onDesk={
              hasColumn
                ? null
                : () => {
                    setDeskOpen(true);
                  }
            }
            voice={channel === 'phone' && <CallVoiceSeat scenario={scenario} view={view} onSound={setSound} />}
          />
          {fork !== undefined && <SecondTry turn={fork.turn} />}
        </div>
        <Transcript view={view} scenario={scenario} operator={operator} sound={sound} />
        {isOver ? (
          <Ending conversation={conversation} scenario={scenario} sessionId={opened.live.id} after={after} />
        ) : (
          <>
            <div className={styles.above}>
              <output className={styles.hidden}>{isCoachHidden && !isCoached ? t('practice.coachHidden') : ''}</output>
              {held !== null && <Held text={held} failed={phase === 'unread'} onRetry={readAgain} />}
              {view.clock.fast !== null && !view.paused && <Ahead possible={view.clock.skipToMs !== null} onSkip={skip} />}
            </div>
            {isCoached && (
              <CoachSeat
                opened={opened}
                conversation={conversation}
                desk={desk}
                inThread={inThread}
                onHide={() => {
                  changeSettings({ coach: false });
                  setCoachHidden(true);
                  document.getElementById('answer')?.focus();
                }}
              />
            )}
            <div className={styles.foot}>
              {view.paused && <Paused again={fork !== undefined && view.turn < fork.turn ? fork.turn : null} onResume={resume} />}
              <div hidden={view.paused}>
                <Composer
                  channel={channel}
                  visibility={inThread ? 'public' : view.visibility}
                  draft={desk.draft()}
                  disabled={!view.canReply}
                  holding={held !== null}
                  replyLang={replyLangs[0] ?? lang}
                  letter={channel === 'email' ? { to: customer.name, subject: title } : null}
                  onTyped={typed}
                  onPasted={pasted}
                  onDraft={keepDraft}
                  onSend={(text) => {
                    reply(text, inThread);
                    setPlace('private');
                    setCoachHidden(false);
                  }}
                  desk={desk}
                  place={hasTwoPlaces ? { value: place, onChange: setPlace } : null}
                />
              </div>
            </div>
          </>
        )}
      </div>
      {!isOver && (
        <DeskSeat
          isWide={hasRoom}
          isOpen={isDeskOpen}
          onClose={() => {
            setDeskOpen(false);
          }}
          scenario={scenario}
          conversation={conversation}
          desk={desk}
        />
      )}
    </div>
  );
}

/** A reply sent before there was anything to read it with. */
function Held({ text, failed, onRetry }: { readonly text: string; readonly failed: boolean; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.held}>
      <p className={styles.heldText}>{text}</p>
      {failed ? (
        <Notice
          tone="bad"
          role="alert"
          title={t('practice.held.failed')}
          actions={
            <Button size="s" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          }
        >
          {t('practice.held.failedText')}
        </Notice>
      ) : (
        <output>{t('practice.held.waiting')}</output>
      )}
    </div>
  );
}

/** Where the clock may run ahead: the trainee lets it, to whatever happens next. */
function Ahead({ possible, onSkip }: { readonly possible: boolean; readonly onSkip: () => void }) {
  const { t } = useTranslation();
  return (
    <p className={styles.ahead}>
      <Button size="s" icon={<Icon name="skip" size={18} />} disabled={!possible} onClick={onSkip}>
        {t('practice.skip')}
      </Button>
      <span>{t('practice.skipHint')}</span>
    </p>
  );
}

/** `again`: the turn that is about to be answered again; null in any other pause. */
function Paused({ again, onResume }: { readonly again: number | null; readonly onResume: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    return () => {
      document.getElementById('answer')?.focus();
    };
  }, []);
  return (
    <div className={styles.paused}>
      <div>
        <p className={styles.pausedTitle}>{again === null ? t('practice.paused') : t('again.readyTitle', { turn: again })}</p>
        <p>{again === null ? t('practice.pausedText') : t('again.readyText')}</p>
      </div>
      <Button ref={button} look="primary" icon={<Icon name="play" />} onClick={onResume}>
        {again === null ? t('practice.resume') : t('again.readyGo')}
      </Button>
    </div>
  );
}
