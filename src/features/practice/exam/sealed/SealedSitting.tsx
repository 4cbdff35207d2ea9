import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../../adapters/react/person.tsx';
import { PortsContext, usePorts } from '../../../../adapters/react/ports.ts';
import { isCardLocked } from '../../../../core/desk/index.ts';
import type { Attempt, Exam, Sender } from '../../../../core/progress/index.ts';
import { castScenario } from '../../../../core/scenario/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { AboutCase } from '../../AboutCase.tsx';
import { ConversationView } from '../../ConversationView.tsx';
import type { Opened } from '../../load-session.ts';
import styles from '../Exam.module.css';
import { ExamBar } from '../ExamBar.tsx';
import { useWhenOver } from '../use-wall-clock.ts';
import { handingOver, openBook, openPlace } from './sit-sealed.ts';

type Props = {
  readonly begun: Exam;
  readonly scenarios: readonly Scenario[];
  readonly person: Sender;
  readonly onOver: (exam: Exam, attempts: readonly Attempt[]) => void;
};

/** Conversation by conversation, all of it in memory. */
export function SealedSitting({ begun, scenarios, person, onOver }: Props) {
  const ports = usePorts();
  const { t } = useTranslation();
  const { settings } = usePerson();
  const [place, setPlace] = useState(0);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [book] = useState(() => openBook(begun));
  const inside = useMemo(() => ({ ...ports, stores: handingOver(ports.stores, book.mark) }), [ports, book]);

  const end = useCallback(() => {
    const { exam, attempts } = book.sat();
    onOver(exam, attempts);
  }, [onOver, book]);
  const scenario = scenarios[place];
  if (!scenario) return null;
  const isLast = () => place + 1 >= scenarios.length || ports.wallNow() >= begun.endsMs;

  if (opened)
    return (
      <div className={styles.sitting}>
        <ExamBar exam={begun} place={place} />
        <PortsContext value={inside}>
          <ConversationView
            key={opened.live.id}
            opened={opened}
            onClash={() => {}}
            after={
              <Button
                look="primary"
                size="l"
                onClick={() => {
                  if (isLast()) {
                    end();
                    return;
                  }
                  setOpened(null);
                  setPlace(place + 1);
                }}
              >
                {t(isLast() ? 'sealed.toResult' : 'exam.next')}
              </Button>
            }
          />
        </PortsContext>
      </div>
    );
  return (
    <Between
      exam={begun}
      place={place}
      scenario={scenario}
      onOver={end}
      onBegin={async () => {
        setOpened(await openPlace(begun, place, scenario, { person, settings }, ports));
      }}
    />
  );
}

type BetweenProps = {
  readonly exam: Exam;
  readonly place: number;
  readonly scenario: Scenario;
  readonly onOver: () => void;
  readonly onBegin: () => Promise<void>;
};

/** The case, before the customer comes. */
function Between({ exam, place, scenario, onOver, onBegin }: BetweenProps) {
  const { t } = useTranslation();
  const [isStarting, setStarting] = useState(false);
  useWhenOver(exam.endsMs, onOver);
  const cast = castScenario(scenario, exam.items[place]?.seed ?? 0);
  return (
    <div className={styles.between}>
      <ExamBar exam={exam} place={place} />
      <Page title={t('exam.between', { place: place + 1, of: exam.items.length })} lead={t('exam.betweenLead')} width="text">
        <div className={styles.case}>
          <h2>{t('practice.brief.situation')}</h2>
          <AboutCase scenario={cast} locked={isCardLocked('not-asked', cast)} />
          <Button
            look="primary"
            size="l"
            aria-disabled={isStarting}
            icon={<Icon name={scenario.channel} />}
            onClick={() => {
              if (isStarting) return;
              setStarting(true);
              void onBegin();
            }}
          >
            {t(`practice.brief.start.${scenario.channel}`)}
          </Button>
        </div>
      </Page>
    </div>
  );
}

/** The browser asks before the page is closed. */
export function useStayHere(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isNeeded]);
}
