import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCardLocked } from '../../core/desk/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import type { SessionView } from '../../core/session/index.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { MoodBadge } from '../../ui/MoodFace.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useScreenHeading } from '../../ui/Page.tsx';
import { AboutCase } from './AboutCase.tsx';
import styles from './ConversationHead.module.css';
import { useScenarioHour } from '../../ui/use-scenario-hour.ts';
import type { Conversation } from './use-conversation.ts';
import { WaitingClock } from './WaitingClock.tsx';

type Props = {
  readonly conversation: Conversation;
  readonly scenario: Scenario;
  /** Opens the desk; null where it stands beside the conversation. */
  readonly onDesk: (() => void) | null;
  /** Of a call: its voice. */
  readonly voice: ReactNode;
};

const SEEN_BY = { private: 'lock', public: 'eye', spreading: 'social' } as const;

/** Who it is, how they feel, how long they have waited, and what can be done with the conversation itself. */
export function ConversationHead({ conversation, scenario, onDesk, voice }: Props) {
  const { t } = useTranslation();
  const { view, phase } = conversation;
  const { customer, channel } = scenario;
  const heading = useScreenHeading();
  const mood = t(`moods.${view.mood}`);
  const couldBePublic = channel === 'social' || channel === 'review' || view.visibility !== 'private';
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <Avatar name={customer.name} size={44} />
        <div className={styles.names}>
          <h1 ref={heading} tabIndex={-1} className={styles.name} lang={scenario.lang}>
            {customer.name}
          </h1>
          <Hour view={view} scenario={scenario} />
        </div>
        <div className={classes(styles.feel, couldBePublic && styles.much)}>
          {voice}
          <MoodBadge mood={view.mood} word={mood} />
          {couldBePublic && (
            <Tag tone={VISIBILITY_TONES[view.visibility]} icon={<Icon name={SEEN_BY[view.visibility]} size={16} />}>
              {t(`practice.visibility.${view.visibility}`)}
            </Tag>
          )}
        </div>
        <output className="visually-hidden">{t('practice.mood', { mood })}</output>
        {couldBePublic && <output className="visually-hidden">{t(`practice.visibility.${view.visibility}`)}</output>}
      </div>
      {phase === 'talking' && (
        <div className={styles.course}>
          <WaitingClock view={view} scenario={scenario} />
          <Controls conversation={conversation} scenario={scenario} onDesk={onDesk} />
        </div>
      )}
    </header>
  );
}

const VISIBILITY_TONES = { private: 'plain', public: 'partly', spreading: 'bad' } as const;

function Hour({ view, scenario }: { readonly view: SessionView; readonly scenario: Scenario }) {
  const { hour, day } = useScenarioHour(scenario);
  return (
    <p className={styles.hour}>
      {day(view.nowMs)}, {hour(view.nowMs)}
    </p>
  );
}

function Controls({ conversation, scenario, onDesk }: Omit<Props, 'voice'>) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const [reading, setReading] = useState(false);
  const { session, view, pause, resume, leave } = conversation;
  return (
    <>
      <div className={styles.controls}>
        {onDesk && (
          <Button
            size="s"
            look="quiet"
            className={styles.control}
            aria-haspopup="dialog"
            icon={<Icon name="folder" size={18} />}
            onClick={onDesk}
          >
            <span>{t('practice.desk')}</span>
          </Button>
        )}
        <Button
          size="s"
          look="quiet"
          className={styles.about}
          icon={<Icon name="info" size={18} />}
          onClick={() => {
            setReading(true);
          }}
        >
          <span>{t('practice.about')}</span>
        </Button>
        {session.state.mode === 'practice' && (
          <Button
            size="s"
            look="quiet"
            className={styles.control}
            icon={<Icon name={view.paused ? 'play' : 'pause'} size={18} />}
            onClick={view.paused ? resume : pause}
          >
            <span>{view.paused ? t('practice.resume') : t('practice.pause')}</span>
          </Button>
        )}
        <Button
          size="s"
          look="quiet"
          className={styles.control}
          icon={<Icon name="end" size={18} />}
          onClick={() => {
            setEnding(true);
          }}
        >
          <span>{t('practice.end')}</span>
        </Button>
      </div>
      <Dialog
        open={ending}
        title={t('practice.endTitle')}
        onClose={() => {
          setEnding(false);
        }}
        actions={
          <>
            <Button
              onClick={() => {
                setEnding(false);
              }}
            >
              {t('practice.endNo')}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                setEnding(false);
                leave();
              }}
            >
              {t('practice.endYes')}
            </Button>
          </>
        }
      >
        {t('practice.endText')}
      </Dialog>
      <Dialog
        open={reading}
        title={t('practice.about')}
        onClose={() => {
          setReading(false);
        }}
        actions={
          <Button
            onClick={() => {
              setReading(false);
            }}
          >
            {t('common.close')}
          </Button>
        }
      >
        <AboutCase scenario={scenario} locked={isCardLocked(view.verification, scenario)} />
      </Dialog>
    </>
  );
}
