import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import type { Library } from '../../adapters/react/ports.ts';
import type { Suggestion } from '../../core/progress/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { courseTitle } from './filters.ts';
import styles from './NextUp.module.css';

/** One thing to do next, and why that. */
export function NextUp({ library, suggestion }: { readonly library: Library; readonly suggestion: Suggestion }) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const entry = library.entries.find(({ id }) => id === suggestion.scenarioId);
  if (!entry) return null;
  return (
    <section className={styles.next} aria-labelledby="next-up">
      <div>
        <h2 id="next-up" className={styles.label}>
          {t('library.next.title')}
        </h2>
        <p className={styles.title} lang={entry.lang}>
          {entry.title}
        </p>
        <p className={styles.why}>{whyOf(suggestion)}</p>
        {suggestion.because.why === 'first' && (
          <p className={styles.steps}>
            <Link to="/first-steps">{t('library.next.steps')}</Link>
          </p>
        )}
      </div>
      <ButtonLink
        to={`/scenario/${entry.id}`}
        look="primary"
        icon={<Icon name="forward" size={18} />}
        aria-label={t('library.next.openNamed', { title: entry.title })}
      >
        {t('library.next.open')}
      </ButtonLink>
    </section>
  );

  function whyOf({ because }: Suggestion): string {
    switch (because.why) {
      case 'weak':
        return t('library.next.weak', { criterion: t(`debrief.criterion.${because.criterion}`) });
      case 'course': {
        const course = library.courses.find(({ id }) => id === because.course);
        return t('library.next.course', { course: course ? courseTitle(course, uiLang) : '' });
      }
      default:
        return t(`library.next.${because.why}`);
    }
  }
}
