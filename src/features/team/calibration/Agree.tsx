import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Attempt, type Marking, received } from '../../../core/progress/index.ts';
import { agreedId, agreedMarking, type Category, categoryOf, needsReply, repliesOf, type SideBySide } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import styles from './Calibration.module.css';
import { MarkChoice } from './MarkChoice.tsx';
import { useCalibrationWords } from './use-calibration-words.ts';

type Props = {
  readonly row: SideBySide;
  readonly attempt: Attempt;
  readonly markings: readonly Marking[];
  readonly onChange: () => void;
};

/** What people agreed on after looking at how they differ; only where two have marked it. */
export function Agree({ row, attempt, markings, onChange }: Props) {
  const { t } = useTranslation();
  const words = useCalibrationWords();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const names = row.marks.flatMap(({ judge }) => judge ?? []);
  if (names.length < 2) return null;
  const agreed = markings.find(({ id }) => id === agreedId(attempt.id, row.criterion));
  const mark = agreed?.marks[row.criterion];
  const act = t(agreed === undefined ? 'calibration.agree.open' : 'calibration.agree.change');
  return (
    <div className={styles.agree}>
      {agreed !== undefined && mark !== undefined && (
        <p>
          <strong>{t('calibration.agree.now', { names: agreed.by, mark: words.mark(categoryOf(mark)) })}</strong>
        </p>
      )}
      <div>
        <Button
          ref={toggle}
          size="s"
          aria-expanded={isOpen}
          aria-label={t('calibration.agree.label', { act, name: words.criterion(row.criterion) })}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {act}
        </Button>
      </div>
      {isOpen && (
        <AgreeForm
          row={row}
          attempt={attempt}
          names={names}
          before={agreed}
          onSaved={() => {
            setOpen(false);
            // the button that was pressed is gone
            toggle.current?.focus();
            onChange();
          }}
        />
      )}
    </div>
  );
}

type FormProps = Pick<Props, 'row' | 'attempt'> & {
  readonly names: readonly string[];
  readonly before: Marking | undefined;
  readonly onSaved: () => void;
};

function AgreeForm({ row: { criterion, marks, differs }, attempt, names, before, onSaved }: FormProps) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { reportTrouble } = usePerson();
  const [category, setCategory] = useState<Category | null>(differs === 'engine' ? (marks[0]?.category ?? null) : null);
  const [place, setPlace] = useState('');
  const [said, setSaid] = useState('');
  const replies = repliesOf(attempt);
  const asksReply = category !== null && needsReply(attempt, criterion, category);

  async function save() {
    if (category === null) return;
    const chosen = asksReply && place !== '' ? replies[Number(place)] : undefined;
    const reply = chosen === undefined ? null : { turn: chosen.turn, message: chosen.message, words: said.trim() };
    // of an agreed mark the newest holds, whichever clock it came by
    const atMs = Math.max(wallNow(), (before?.atMs ?? 0) + 1);
    const marking = agreedMarking({ attempt, criterion, category, names, reply, atMs });
    try {
      await stores.received.put([received('marking', marking, { profileId: attempt.profileId, madeMs: atMs })]);
      onSaved();
    } catch (error) {
      reportTrouble(error);
    }
  }

  return (
    <form
      className={styles.agree}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MarkChoice criterion={criterion} value={category} onChange={setCategory} />
      {asksReply && (
        <>
          <SelectField
            label={t('calibration.agree.which')}
            value={place}
            onChange={(event) => {
              setPlace(event.target.value);
            }}
          >
            <option value="">{t('calibration.agree.whichNone')}</option>
            {replies.map(({ text, turn, message }, at) => (
              <option key={`${turn} ${message}`} value={at} lang={attempt.lang}>
                {t('calibration.agree.reply', { number: at + 1, text: text.slice(0, 60) })}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('calibration.agree.words')}
            hint={t('calibration.agree.wordsHint')}
            lang={attempt.lang}
            value={said}
            onChange={(event) => {
              setSaid(event.target.value);
            }}
          />
        </>
      )}
      <div>
        <Button type="submit" size="s" look="primary" disabled={category === null}>
          {t('calibration.agree.save')}
        </Button>
      </div>
    </form>
  );
}
