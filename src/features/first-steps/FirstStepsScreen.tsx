import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './FirstSteps.module.css';

const STEPS = [
  { id: 'guided', minutes: 3 },
  { id: 'drills', minutes: 5 },
  { id: 'typing', minutes: 1 },
  { id: 'reading', minutes: 2 },
] as const;

/** `#/first-steps`: for whoever comes for the first time; nothing of it is required. */
export function FirstStepsScreen() {
  const { t } = useTranslation();
  const { settings } = usePerson();
  const done = settings.firstSteps ?? [];
  return (
    <Page title={t('first.title')} lead={t('first.lead')} width="text">
      <ol className={styles.steps}>
        {STEPS.map(({ id, minutes }, index) => (
          <li key={id} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {done.includes(id) ? <Icon name="check" size={18} /> : index + 1}
            </span>
            <div>
              <h2 className={styles.stepTitle}>
                <Link to={`/first-steps/${id}`}>{t(`first.steps.${id}.title`)}</Link>
              </h2>
              <p>{t(`first.steps.${id}.text`)}</p>
              <p className={styles.soft}>{done.includes(id) ? t('first.done') : t('first.minutes', { count: minutes })}</p>
            </div>
          </li>
        ))}
      </ol>
      <section className={styles.after} aria-labelledby="first-after">
        <h2 id="first-after">{t('first.after')}</h2>
        <p>{t('first.afterText')}</p>
        <ButtonLink to="/" look="primary">
          {t('first.afterOpen')}
        </ButtonLink>
      </section>
    </Page>
  );
}
