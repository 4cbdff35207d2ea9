import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LessonId, LESSONS } from '../core/scenario/lessons.ts';
import { Button } from './Button.tsx';
import styles from './ChooseStory.module.css';
import { Dialog } from './Dialog.tsx';
import { TextField } from './Field.tsx';

export type Choosing = { readonly by: string; readonly lessons: readonly LessonId[] };

type Props = {
  readonly before: Choosing;
  /** Whom it reaches, in words. */
  readonly text: string;
  readonly onChoose: (choosing: Choosing) => void;
  readonly onClose: () => void;
};

/** Who chooses a reply for everybody, and what it teaches. Both are obligatory. */
export function ChooseStory({ before, text, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const [by, setBy] = useState(before.by);
  const [lessons, setLessons] = useState<ReadonlySet<LessonId>>(new Set(before.lessons));
  const [isTried, setTried] = useState(false);
  const id = useId();
  const lacksName = by.trim() === '';

  function choose() {
    setTried(true);
    if (lacksName || lessons.size === 0) return;
    onChoose({ by: by.trim(), lessons: LESSONS.filter((lesson) => lessons.has(lesson)) });
  }

  return (
    <Dialog
      open
      title={t('kept.stories.chooseTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} look="primary">
            {t('kept.stories.chooseDo')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          choose();
        }}
      >
        <p>{text}</p>
        <TextField
          label={t('kept.stories.chooseBy')}
          value={by}
          required
          maxLength={60}
          autoComplete="name"
          aria-invalid={isTried && lacksName}
          hint={
            isTried &&
            lacksName && (
              <span className={styles.fault} role="alert">
                {t('kept.stories.chooseNoName')}
              </span>
            )
          }
          onChange={(event) => {
            setBy(event.target.value);
          }}
        />
        <fieldset className={styles.lessons}>
          <legend>{t('kept.stories.teaches')}</legend>
          <div className={styles.boxes}>
            {LESSONS.map((lesson) => (
              <label key={lesson}>
                <input
                  type="checkbox"
                  checked={lessons.has(lesson)}
                  onChange={(event) => {
                    const next = new Set(lessons);
                    if (event.target.checked) next.add(lesson);
                    else next.delete(lesson);
                    setLessons(next);
                  }}
                />
                <span>{t(`common.lesson.${lesson}`)}</span>
              </label>
            ))}
          </div>
          {isTried && lessons.size === 0 && (
            <p className={styles.fault} role="alert">
              {t('kept.stories.chooseNoLesson')}
            </p>
          )}
        </fieldset>
      </form>
    </Dialog>
  );
}
