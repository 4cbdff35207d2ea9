import { useTranslation } from 'react-i18next';
import { wordsOfId } from '../../../core/desk/index.ts';
import { type Answer, answersOf } from '../../../core/session/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useDayAndHour } from '../scenario-hour.ts';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** Every colleague with what they know about; asked, their answer comes in its time and stays here. */
export function Ask({ scenario, offer, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const answers = answersOf(view.transcript, scenario);
  return (
    <ul className={styles.list}>
      {offer.colleagues.map(({ department, about, takesMs }) => {
        const answer = answers.findLast((one) => one.by === 'colleague' && one.department === department && one.about === about);
        const name = offer.departments.find(({ id }) => id === department)?.name ?? wordsOfId(department);
        return (
          <li key={`${department} ${about}`}>
            <p lang={scenario.lang}>
              <strong>{name}</strong>
              {about !== '' && <span className={styles.about}>{wordsOfId(about)}</span>}
            </p>
            {answer ? (
              <Answered answer={answer} scenario={scenario} view={view} />
            ) : (
              <Asking
                takesMs={takesMs}
                resting={resting}
                words={t('desk.ask.do', { department: name, about: wordsOfId(about) })}
                onAsk={() => {
                  act({ type: 'ask', whom: department, about });
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

type AskingProps = {
  readonly takesMs: number | null;
  readonly resting: boolean;
  readonly words: string;
  readonly onAsk: () => void;
};

export function Asking({ takesMs, resting, words, onAsk }: AskingProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  return (
    <>
      {takesMs !== null && takesMs > 0 && <p className={styles.soft}>{t('desk.takes', { time: duration(takesMs) })}</p>}
      <Button size="s" className={styles.deed} disabled={resting} onClick={onAsk}>
        {words}
      </Button>
    </>
  );
}

export function Answered({ answer, scenario, view }: Pick<ToolProps, 'scenario' | 'view'> & { readonly answer: Answer }) {
  const { t } = useTranslation();
  const moment = useDayAndHour(scenario);
  if (answer.dueMs > view.nowMs) return <p className={styles.soft}>{t('desk.ask.asked', { time: moment(answer.dueMs, view.nowMs) })}</p>;
  return (
    <blockquote className={styles.answer} lang={scenario.lang}>
      {answer.says}
    </blockquote>
  );
}
