import { useTranslation } from 'react-i18next';
import type { Story } from '../../core/progress/index.ts';
import { LESSONS } from '../../core/scenario/lessons.ts';
import { LANGS } from '../../core/text/language.ts';
import { Choice, SelectField, TextField } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { type Asked, type AskedKey, lessonsOf } from './asked.ts';
import styles from './Kept.module.css';

type Props = {
  readonly stories: readonly Story[];
  readonly asked: Asked;
  readonly count: number;
  /** An empty value asks for nothing. */
  readonly onChange: (key: AskedKey, value: string) => void;
  readonly hides: boolean;
  readonly onHide: (hides: boolean) => void;
};

/** What is shown of the stories, how many that is, and whether names and numbers are left out of what is copied. */
export function Filters({ stories, asked, count, onChange, hides, onHide }: Props) {
  const { t } = useTranslation();
  const lessons = LESSONS.filter((lesson) => lesson === asked.lesson || stories.some((story) => lessonsOf(story).includes(lesson)));
  return (
    <search className={styles.search} aria-label={t('kept.stories.filters')}>
      <div className={styles.filters}>
        <Choice
          legend={t('kept.stories.what')}
          value={asked.what}
          options={[
            { value: 'replies', label: t('kept.stories.replies') },
            { value: 'proposals', label: t('kept.stories.proposals') },
          ]}
          onChange={(value) => {
            onChange('what', value === 'proposals' ? value : '');
          }}
        />
        <Choice
          legend={t('kept.stories.which')}
          value={asked.chosen ? '1' : ''}
          options={[
            { value: '', label: t('kept.stories.all') },
            { value: '1', label: t('kept.stories.chosenOnly') },
          ]}
          onChange={(value: string) => {
            onChange('chosen', value);
          }}
        />
        <Choice
          legend={t('kept.stories.lang')}
          value={asked.lang ?? ''}
          options={[
            { value: '', label: t('kept.stories.anyLang') },
            ...LANGS.map((value) => ({ value, label: t(`common.lang.${value}`) })),
          ]}
          onChange={(value: string) => {
            onChange('lang', value);
          }}
        />
        {lessons.length > 0 && (
          <SelectField
            label={t('kept.stories.lesson')}
            value={asked.lesson ?? ''}
            onChange={(event) => {
              onChange('lesson', event.target.value);
            }}
          >
            <option value="">{t('kept.stories.anyLesson')}</option>
            {lessons.map((lesson) => (
              <option key={lesson} value={lesson}>
                {t(`common.lesson.${lesson}`)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <div className={styles.asked}>
        <TextField
          label={t('kept.stories.search')}
          type="search"
          value={asked.q}
          hint={t('kept.stories.searchHint')}
          onChange={(event) => {
            onChange('q', event.target.value);
          }}
        />
      </div>
      <Switch label={t('common.share.hide')} hint={t('common.share.hideHint')} checked={hides} onChange={onHide} />
      <output className={styles.count}>
        {t(asked.what === 'proposals' ? 'kept.stories.foundProposals' : 'kept.stories.found', { count })}
      </output>
    </search>
  );
}
