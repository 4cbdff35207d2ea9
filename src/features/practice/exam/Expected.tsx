import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Exam } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/Page.tsx';
import styles from './Exam.module.css';

/** Where the slider begins: at neither a pass nor a failure. */
const MIDDLE = 70;

/** Before anything of the marks: what the person expects. Asked once, and skipped with one click. */
export function Expected({ exam, onSaid }: { readonly exam: Exam; readonly onSaid: () => void }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { reportTrouble } = usePerson();
  const [value, setValue] = useState(MIDDLE);
  const id = useId();

  const say = async (expected: number | null) => {
    try {
      // another tab may have said it: the first word stands, since the marks were seen after it
      await stores.exams.change(exam.id, (before) => (before.expected === undefined ? { ...before, expected } : before));
    } catch (error) {
      reportTrouble(error);
    }
    onSaid();
  };

  return (
    <Page title={t('exam.overTitle')} lead={t('exam.overLead')} width="text">
      <form
        className={styles.expected}
        onSubmit={(event) => {
          event.preventDefault();
          void say(value);
        }}
      >
        <label htmlFor={id}>{t('exam.expect')}</label>
        <div className={styles.slider}>
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={1}
            value={value}
            aria-describedby={`${id}-why`}
            onChange={(event) => {
              setValue(Number(event.target.value));
            }}
          />
          <output htmlFor={id} className="num">
            {value}
          </output>
        </div>
        <p id={`${id}-why`} className={styles.soft}>
          {t('exam.expectWhy')}
        </p>
        <div className={styles.ways}>
          <Button type="submit" look="primary">
            {t('exam.expectSay')}
          </Button>
          <Button look="quiet" onClick={() => void say(null)}>
            {t('exam.expectSkip')}
          </Button>
        </div>
      </form>
    </Page>
  );
}
