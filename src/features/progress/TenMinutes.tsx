import type { Library } from '../../adapters/react/ports.ts';
import type { SessionStep } from '../../core/progress/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Section } from '../../ui/Section.tsx';
import { Link } from 'react-router';
import styles from './Progress.module.css';
import type { ProgressWords } from './use-progress-words.ts';

type Props = { readonly steps: readonly SessionStep[]; readonly library: Library; readonly words: ProgressWords };

/** A short session, step by step; the button begins with the first. */
export function TenMinutes({ steps, library, words }: Props) {
  const { t } = words;
  const [first] = steps;
  if (first === undefined)
    return (
      <Section title={t('progress.session.title')}>
        <p className={styles.aside}>{t('progress.session.none')}</p>
        <div>
          <ButtonLink to="/">{t('progress.session.toLibrary')}</ButtonLink>
        </div>
      </Section>
    );
  const isDue = steps.some((step) => step.kind === 'drill' || step.because.why === 'weak');
  return (
    <Section title={t('progress.session.title')} lead={t(isDue ? 'progress.session.lead' : 'progress.session.leadNext')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.kind}>
            <Link to={addressOf(step, steps)}>{nameOf(step, library, words)}</Link>
            <p className={styles.soft}>
              {whyOf(step, words)} {t('progress.session.minutes', { count: step.minutes })}.
            </p>
          </li>
        ))}
      </ol>
      <div>
        <ButtonLink to={addressOf(first, steps)} look="primary" icon={<Icon name="play" size={18} />}>
          {t('progress.session.start', { title: titleOf(first, library, words) })}
        </ButtonLink>
      </div>
    </Section>
  );
}

function addressOf(step: SessionStep, steps: readonly SessionStep[]): string {
  if (step.kind === 'scenario') return `/scenario/${step.scenarioId}`;
  const talk = steps.find(({ kind }) => kind === 'scenario');
  return `/first-steps/drills/${step.drill}${talk?.kind === 'scenario' ? `?talk=${encodeURIComponent(talk.scenarioId)}` : ''}`;
}

function titleOf(step: SessionStep, { entries }: Library, { t }: ProgressWords): string {
  if (step.kind === 'drill') return t(`first.drills.${step.drill}.title`);
  return entries.find(({ id }) => id === step.scenarioId)?.title ?? step.scenarioId;
}

function nameOf(step: SessionStep, library: Library, words: ProgressWords): string {
  const title = titleOf(step, library, words);
  return words.t(step.kind === 'drill' ? 'progress.session.drill' : 'progress.session.talk', { title });
}

function whyOf(step: SessionStep, { t, criterion }: ProgressWords): string {
  if (step.kind === 'drill') return t('progress.session.because.weak', { criterion: criterion(step.criterion) });
  const { because } = step;
  if (because.why === 'weak') return t('progress.session.because.weak', { criterion: criterion(because.criterion) });
  return t(`progress.session.because.${because.why}`);
}
