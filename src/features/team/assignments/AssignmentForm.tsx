import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { type LibraryEntry, usePorts } from '../../../adapters/react/ports.ts';
import { type Assignment, laneKey, lanesOf, ruleAt } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { useLaneName } from '../../../ui/use-lane-name.ts';
import styles from './Assignments.module.css';
import { type AssignmentDraft, assignmentOf, emptyDraft } from './draft.ts';
import { ScenarioPicker } from './ScenarioPicker.tsx';

type Props = {
  readonly entries: readonly LibraryEntry[];
  /** Names of people who have sent results. */
  readonly people: readonly string[];
  readonly onMake: (assignment: Assignment) => void;
};

/** What is asked for, by when, of whom. */
export function AssignmentForm({ entries, people, onMake }: Props) {
  const { t } = useTranslation();
  const { newId, wallNow } = usePorts();
  const { profile, settings } = usePerson();
  const laneName = useLaneName();
  const [draft, setDraft] = useState(() => emptyDraft(settings.lead?.name ?? profile.name));
  const [isLacking, setLacking] = useState(false);
  const lanes = lanesOf(ruleAt(settings.readiness ?? [], wallNow()).rule).map(laneKey);
  const change = (part: Partial<AssignmentDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setLacking(false);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const assignment = assignmentOf(draft, { id: newId(), madeMs: wallNow() });
        if (assignment === null) setLacking(true);
        else onMake(assignment);
      }}
    >
      <TextField label={t('assigned.form.name')} {...text('title', 120)} />
      <ScenarioPicker
        entries={entries}
        chosen={draft.scenarioIds}
        onChange={(scenarioIds) => {
          change({ scenarioIds });
        }}
      />
      <div className={styles.pair}>
        <SelectField
          label={t('assigned.form.exam')}
          value={draft.exam}
          onChange={(event) => {
            change({ exam: event.target.value });
          }}
        >
          <option value="">{t('assigned.form.noExam')}</option>
          {lanes.map((key) => (
            <option key={key} value={key}>
              {laneName(key)}
            </option>
          ))}
        </SelectField>
        <TextField type="date" label={t('assigned.form.due')} hint={t('assigned.form.dueHint')} {...text('due', 10)} />
      </div>
      <fieldset className={styles.boxes}>
        <legend>{t('assigned.form.people')}</legend>
        {people.length > 0 && <div className={styles.people}>{people.map(personBox)}</div>}
        <TextField
          label={t(people.length > 0 ? 'assigned.form.others' : 'assigned.form.names')}
          hint={t('assigned.form.othersHint')}
          {...text('others', 2000)}
        />
      </fieldset>
      <TextAreaField label={t('assigned.form.note')} hint={t('assigned.form.noteHint')} rows={3} {...text('note', 1000)} />
      <TextField label={t('assigned.form.by')} {...text('by', 80)} />
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {t('assigned.form.make')}
        </Button>
        <span role="alert" className={styles.fault}>
          {isLacking && t('assigned.form.lacks')}
        </span>
      </div>
    </form>
  );

  function text(field: 'title' | 'due' | 'others' | 'note' | 'by', maxLength: number) {
    return {
      value: draft[field],
      ...(field !== 'due' && { maxLength }),
      onChange: (event: { readonly target: { readonly value: string } }) => {
        change({ [field]: event.target.value });
      },
    };
  }

  function personBox(name: string): ReactNode {
    return (
      <label key={name}>
        <input
          type="checkbox"
          checked={draft.people.includes(name)}
          onChange={(event) => {
            change({ people: event.target.checked ? [...draft.people, name] : draft.people.filter((one) => one !== name) });
          }}
        />
        {name}
      </label>
    );
  }
}
