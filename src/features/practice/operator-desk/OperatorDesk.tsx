import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskOffer } from '../../../core/desk/index.ts';
import type { Action, Scenario } from '../../../core/scenario/types.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { CompanyCard } from '../company/CompanyCard.tsx';
import type { Desk } from '../desk.ts';
import type { Conversation } from '../use-conversation.ts';
import { Ask } from './Ask.tsx';
import { CallBack } from './CallBack.tsx';
import { Card, Remedies } from './Deeds.tsx';
import { Delegate } from './Delegate.tsx';
import { Hold } from './Hold.tsx';
import { InSight } from './InSight.tsx';
import { Journal } from './Journal.tsx';
import { LookUp } from './LookUp.tsx';
import { Manager } from './Manager.tsx';
import { Move } from './Move.tsx';
import styles from './OperatorDesk.module.css';
import { Register } from './Register.tsx';
import { Similar } from './Similar.tsx';
import { GROUP_IDS, TOOL_ICONS, type ToolId, type ToolProps, toolsOf } from './tools.ts';
import { Transfer } from './Transfer.tsx';
import { Verify } from './Verify.tsx';

export type OperatorDeskProps = {
  readonly scenario: Scenario;
  readonly conversation: Conversation;
  /** Where the reply is written. */
  readonly desk: Desk;
  /** Before something is put into the reply: whatever covers it goes. */
  readonly onPut: () => void;
};

const BODIES: Readonly<Record<ToolId, (props: ToolProps) => React.ReactNode>> = {
  remedy: (props) => <Remedies {...props} />,
  delegate: (props) => <Delegate {...props} />,
  card: (props) => <Card {...props} />,
  'look-up': (props) => <LookUp {...props} />,
  similar: (props) => <Similar {...props} />,
  ask: (props) => <Ask {...props} />,
  manager: (props) => <Manager {...props} />,
  rules: ({ scenario }) => scenario.company && <CompanyCard company={scenario.company} lang={scenario.lang} heading="h5" />,
  register: (props) => <Register {...props} />,
  journal: (props) => <Journal {...props} />,
  verify: (props) => <Verify {...props} />,
  hold: (props) => <Hold {...props} />,
  'call-back': (props) => <CallBack {...props} />,
  move: (props) => <Move {...props} />,
  transfer: (props) => <Transfer {...props} />,
};

/** The operator's desk: what must not be forgotten, and the tools of the company, one open at a time. */
export function OperatorDesk({ scenario, conversation, desk, onPut }: OperatorDeskProps) {
  const { t } = useTranslation();
  const { session, view, phase, act } = conversation;
  const { seed } = session.state;
  const id = useId();
  const offer = useMemo(() => deskOffer(scenario, seed), [scenario, seed]);
  const tools = toolsOf(offer, scenario, view);
  const [first] = GROUP_IDS.flatMap((group) => tools[group]);
  const [open, setOpen] = useState<ToolId | null>(first ?? null);
  const resting = phase !== 'talking' || !view.canReply;

  const props: ToolProps = {
    scenario,
    offer,
    session,
    view,
    resting,
    act: (action: Action) => {
      act(action);
      // the button that was pressed may go; the head of its tool stays, or else that of the first
      const stays = action.type === 'move' ? first : open;
      document.getElementById(`${id}-${stays}`)?.focus();
    },
    put: (text) => {
      onPut();
      desk.composer()?.insert(text);
    },
  };

  return (
    <div className={styles.desk}>
      <InSight scenario={scenario} session={session} view={view} put={props.put} />
      {resting && <p className={styles.soft}>{t('desk.resting')}</p>}
      {GROUP_IDS.filter((group) => tools[group].length > 0).map((group) => (
        <div key={group}>
          <h3 className={styles.group}>{t(`desk.group.${group}`)}</h3>
          <ul className={styles.tools}>
            {tools[group].map((tool) => (
              <Tool
                key={tool}
                id={`${id}-${tool}`}
                tool={tool}
                isOpen={tool === open}
                onOpen={() => {
                  setOpen(tool === open ? null : tool);
                }}
              >
                {BODIES[tool](props)}
              </Tool>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

type ToolFrame = {
  readonly id: string;
  readonly tool: ToolId;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly children: React.ReactNode;
};

function Tool({ id, tool, isOpen, onOpen, children }: ToolFrame) {
  const { t } = useTranslation();
  return (
    <li className={classes(styles.tool, isOpen && styles.open)}>
      <h4 className={styles.toolHead}>
        <button
          type="button"
          id={id}
          className={styles.toolButton}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-body` : undefined}
          onClick={onOpen}
        >
          <Icon name={TOOL_ICONS[tool]} />
          <span>{t(`desk.tool.${tool}`)}</span>
          <i className={styles.arrow} aria-hidden="true" />
        </button>
      </h4>
      {isOpen && (
        <div id={`${id}-body`} className={styles.body}>
          {children}
        </div>
      )}
    </li>
  );
}
