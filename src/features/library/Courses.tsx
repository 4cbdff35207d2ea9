import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import type { LibraryEntry } from '../../adapters/react/ports.ts';
import { inLang, type Pack } from '../../core/scenario/index.ts';
import type { Lang } from '../../core/text/language.ts';
import { courseTitle } from './filters.ts';
import styles from './Courses.module.css';
import type { Past } from './past.ts';

type Props = {
  readonly courses: readonly Pack[];
  readonly entries: readonly LibraryEntry[];
  readonly past: Past | null;
  /** Scenarios of one language only, where one is chosen. */
  readonly lang: Lang | null;
};

/** How far somebody has come along a course; scenarios of other languages than the chosen one do not count. */
function progressOf({ order }: Pack, { entries, past, lang }: Omit<Props, 'courses'>): { readonly done: number; readonly of: number } {
  const own = order.filter((id) => entries.some((entry) => entry.id === id && (lang === null || entry.lang === lang)));
  return { done: own.filter((id) => past?.[id]?.isPassed).length, of: own.length };
}

/** The way through the library: each course with how far one has come. */
export function Courses({ courses, ...rest }: Props) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const offered = courses.map((course) => ({ course, ...progressOf(course, rest) })).filter(({ of }) => of > 0);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="courses" className={styles.courses}>
      <h2 id="courses" className={styles.title}>
        {t('library.courses.title')}
      </h2>
      <ol className={styles.list}>
        {offered.map(({ course, done, of }) => (
          <li key={course.id} className={styles.course}>
            <Link to={`/?${new URLSearchParams({ ...(rest.lang && { lang: rest.lang }), course: course.id }).toString()}`}>
              {courseTitle(course, uiLang)}
            </Link>
            <p className={styles.about}>{inLang(course.about, uiLang)}</p>
            <Progress done={done} of={of} />
          </li>
        ))}
      </ol>
      <p className={styles.queue}>
        <Link to="/queue">{t('library.courses.queue')}</Link>
        <Link to="/readiness">{t('library.courses.readiness')}</Link>
      </p>
    </section>
  );
}

function Progress({ done, of }: { readonly done: number; readonly of: number }) {
  const { t } = useTranslation();
  return (
    <p className={styles.progress}>
      <progress value={done} max={of} aria-hidden="true" />
      <span>{t('library.courses.done', { done, count: of })}</span>
    </p>
  );
}

/** At the head of a course that is chosen. */
export function CourseHead({ course, ...rest }: Omit<Props, 'courses'> & { readonly course: Pack }) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const { done, of } = progressOf(course, rest);
  return (
    <section className={styles.head} aria-labelledby="course">
      <div>
        <h2 id="course" className={styles.title}>
          {courseTitle(course, uiLang)}
        </h2>
        <p className={styles.about}>{inLang(course.about, uiLang)}</p>
        <Progress done={done} of={of} />
      </div>
      <Link to={rest.lang ? `/?lang=${rest.lang}` : '/'} className={styles.out}>
        {t('library.courses.all')}
      </Link>
    </section>
  );
}
