import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfId } from '../../../core/desk/index.ts';
import { type Answer, answersOf } from '../../../core/session/index.ts';
import { useAnswerWords } from '../../../i18n/use-answer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useDayAndHour } from '../../../ui/use-scenario-hour.ts';
import { ChoiceField, DeedForm } from './Form.tsx';
import styles from './OperatorDesk.module.css';
import type { ToolProps } from './tools.ts';

/** Colleagues with what they know about; any other department may be asked as well. Answers come in their time and stay here. */
export function Ask(props: ToolProps) {
  const { scenario, offer, view, resting, act } = props;
  const { t } = useTranslation();
  const answers = answersOf(view.transcript, scenario);
  return (
    <>
      <ul className={styles.list}>
        {offer.colleagues.map(({ department, about, takesMs }) => {
          const answer = answers.findLast((one) => one.by === 'colleague' && one.department === department && one.about === about);
          const name = nameOf(department, offer);
          return (
            <li key={`${department} ${about}`}>
              <Subject name={name} about={about} lang={scenario.lang} />
              {answer ? (
                <Answered answer={answer} scenario={scenario} view={view} />
              ) : (
                <Asking
                  takesMs={takesMs}
                  resting={resting}
                  short={t('desk.ask.short')}
                  words={
                    about === '' ? t('desk.ask.all', { department: name }) : t('desk.ask.do', { department: name, about: wordsOfId(about) })
                  }
                  onAsk={() => {
                    act({ type: 'ask', whom: department, about });
                  }}
                />
              )}
            </li>
          );
        })}
        {answers
          .filter(({ by, kind }) => by === 'colleague' && kind === 'unknown')
          .map((answer) => (
            <li key={answer.asked}>
              <Subject name={nameOf(answer.department ?? '', offer)} about={answer.about} lang={scenario.lang} />
              <Answered answer={answer} scenario={scenario} view={view} />
            </li>
          ))}
      </ul>
      <Elsewhere {...props} />
    </>
  );
}

const nameOf = (department: string, { departments }: ToolProps['offer']) =>
  departments.find(({ id }) => id === department)?.name ?? wordsOfId(department);

function Subject({ name, about, lang }: { readonly name: string; readonly about: string; readonly lang: string }) {
  return (
    <p lang={lang}>
      <strong>{name}</strong>
      {about !== '' && <span className={styles.about}>{wordsOfId(about)}</span>}
    </p>
  );
}

/** Who knows it is for the operator to find out: a department may well say that it knows nothing of that. */
function Elsewhere({ scenario, offer, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState('');
  const [about, setAbout] = useState('');
  const subjects = [...new Set(offer.colleagues.map((one) => one.about))].filter((one) => one !== '');
  if (offer.departments.length === 0 || subjects.length === 0) return null;
  return (
    <DeedForm
      button={t('desk.ask.elsewhere')}
      isWhole={department !== '' && about !== ''}
      resting={resting}
      isUnwelcome
      onSubmit={() => {
        act({ type: 'ask', whom: department, about });
        setDepartment('');
        setAbout('');
      }}
    >
      <ChoiceField
        label={t('desk.ask.department')}
        value={department}
        lang={scenario.lang}
        options={offer.departments}
        onChange={setDepartment}
      />
      <ChoiceField
        label={t('desk.ask.about')}
        value={about}
        lang={scenario.lang}
        options={subjects.map((one) => ({ id: one, name: wordsOfId(one) }))}
        onChange={setAbout}
      />
    </DeedForm>
  );
}

type AskingProps = {
  readonly takesMs: number | null;
  readonly resting: boolean;
  readonly words: string;
  /** What the button shows, where the words beside it say the rest. */
  readonly short?: string;
  readonly onAsk: () => void;
};

export function Asking({ takesMs, resting, words, short, onAsk }: AskingProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  return (
    <>
      {takesMs !== null && takesMs > 0 && <p className={styles.soft}>{t('desk.takes', { time: duration(takesMs) })}</p>}
      <Button size="s" className={styles.deed} disabled={resting} aria-label={short && words} onClick={onAsk}>
        {short ?? words}
      </Button>
    </>
  );
}

export function Answered({ answer, scenario, view }: Pick<ToolProps, 'scenario' | 'view'> & { readonly answer: Answer }) {
  const { t } = useTranslation();
  const moment = useDayAndHour(scenario);
  const words = useAnswerWords();
  if (answer.dueMs > view.nowMs) return <p className={styles.soft}>{t('desk.ask.asked', { time: moment(answer.dueMs, view.nowMs) })}</p>;
  const { text, lang } = words(answer, scenario, view.transcript);
  return (
    <blockquote className={styles.answer} lang={lang}>
      {text}
    </blockquote>
  );
}
