import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskOffer } from '../../../core/desk/index.ts';
import type { Action, Scenario } from '../../../core/scenario/types.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import type { Desk } from '../desk.ts';
import type { Conversation } from '../use-conversation.ts';
import { Ask, Manager } from './Ask.tsx';
import { Card, MoveAside, Remedies, Verify } from './Deeds.tsx';
import { InSight } from './InSight.tsx';
import { LookUp } from './LookUp.tsx';
import styles from './OperatorDesk.module.css';
import { CallBack, Register, Transfer } from './Promises.tsx';
import { TOOL_ICONS, type ToolId, type ToolProps, toolsOf } from './tools.ts';

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
  card: (props) => <Card {...props} />,
  'look-up': (props) => <LookUp {...props} />,
  ask: (props) => <Ask {...props} />,
  manager: (props) => <Manager {...props} />,
  register: (props) => <Register {...props} />,
  verify: (props) => <Verify {...props} />,
  'call-back': (props) => <CallBack {...props} />,
  move: (props) => <MoveAside {...props} />,
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
  const [open, setOpen] = useState<ToolId | null>(tools[0] ?? null);
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
      const stays = action.type === 'move' ? tools[0] : open;
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
      <ul className={styles.tools}>
        {tools.map((tool) => {
          const isOpen = tool === open;
          return (
            <li key={tool} className={classes(styles.tool, isOpen && styles.open)}>
              <h3 className={styles.toolHead}>
                <button
                  type="button"
                  id={`${id}-${tool}`}
                  className={styles.toolButton}
                  aria-expanded={isOpen}
                  aria-controls={isOpen ? `${id}-${tool}-body` : undefined}
                  onClick={() => {
                    setOpen(isOpen ? null : tool);
                  }}
                >
                  <Icon name={TOOL_ICONS[tool]} />
                  <span>{t(`desk.tool.${tool}`)}</span>
                  <i className={styles.arrow} aria-hidden="true" />
                </button>
              </h3>
              {isOpen && (
                <div id={`${id}-${tool}-body`} className={styles.body}>
                  {BODIES[tool](props)}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
