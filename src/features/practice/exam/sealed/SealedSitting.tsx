import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PortsContext, usePorts } from '../../../../adapters/react/ports.ts';
import { isCardLocked } from '../../../../core/desk/index.ts';
import type { Exam } from '../../../../core/progress/index.ts';
import { castScenario } from '../../../../core/scenario/index.ts';
import type { Scenario } from '../../../../core/scenario/types.ts';
import { placeNow } from '../../../../core/team/index.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Icon } from '../../../../ui/Icon.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { AboutCase } from '../../AboutCase.tsx';
import { ConversationView } from '../../ConversationView.tsx';
import type { Opened } from '../../load-session.ts';
import styles from '../Exam.module.css';
import { ExamBar } from '../ExamBar.tsx';
import { useWhenOver } from '../use-wall-clock.ts';
import type { Inside } from './open-sealed.ts';
import sealed from './Sealed.module.css';
import { type Book, openPlace } from './sit-sealed.ts';

type Props = {
  readonly inside: Inside;
  readonly book: Book;
  /** The conversation that was under way when the page closed. */
  readonly again: Opened | null;
  readonly onOver: () => void;
};

/** Conversation by conversation; what they would store goes into the book. */
export function SealedSitting({ inside: { scenarios, settings }, book, again, onOver }: Props) {
  const ports = usePorts();
  const { t } = useTranslation();
  const [place, setPlace] = useState(() => placeNow(book.now()) ?? 0);
  const [opened, setOpened] = useState(again);
  const within = useMemo(() => ({ ...ports, stores: book.within(ports.stores) }), [ports, book]);
  const { exam } = book.now();

  const scenario = scenarios[place];
  if (!scenario) return null;
  const isLast = () => place + 1 >= scenarios.length || ports.wallNow() >= exam.endsMs;

  if (opened)
    return (
      <div className={styles.sitting}>
        <ExamBar exam={exam} place={place} />
        <PortsContext value={within}>
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
                    onOver();
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
      exam={exam}
      place={place}
      scenario={scenario}
      onOver={onOver}
      onBegin={async () => {
        const begun = await openPlace(book.now(), place, scenario, settings, ports);
        if (begun === null) return;
        book.begin(begun);
        setOpened(begun);
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
  const [state, setState] = useState<'open' | 'busy' | 'failed'>('open');
  useWhenOver(exam.endsMs, onOver);
  const cast = castScenario(scenario, exam.items[place]?.seed ?? 0);
  const begin = async () => {
    setState('busy');
    try {
      await onBegin();
    } catch {
      // the customer's lines could not be fetched
      setState('failed');
    }
  };
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
            aria-disabled={state === 'busy'}
            icon={<Icon name={scenario.channel} />}
            onClick={() => void (state !== 'busy' && begin())}
          >
            {t(`practice.brief.start.${scenario.channel}`)}
          </Button>
          <p role="alert" className={sealed.wrong} hidden={state !== 'failed'}>
            {state === 'failed' && t('sealed.sit.failed')}
          </p>
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
