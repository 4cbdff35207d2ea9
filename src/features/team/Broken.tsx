import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Received, receivedOf } from '../../core/progress/index.ts';
import type { BrokenCriterion, Example } from '../../core/team/index.ts';
import { hiddenSpan, hidePersonal } from '../../core/text/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Team.module.css';
import type { NameOf } from './TeamScreen.tsx';

type Props = {
  readonly broken: readonly BrokenCriterion[];
  readonly nameOf: NameOf;
  /** Names are hidden in what is quoted too. */
  readonly isNameless: boolean;
  readonly rows: readonly Received[];
};

/** Characters shown before and after. */
const AROUND = 120;

/** What goes wrong most often, in the words in which it went wrong. */
export function Broken({ broken, nameOf, isNameless, rows }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (broken.length === 0) return null;
  const attempts = new Map(receivedOf('attempt', rows).map((one) => [one.id, one]));
  const names = receivedOf('person', rows).flatMap(({ name }) => (name === '' ? [] : [name]));
  /** What is hidden is hidden in the whole message: a name is known by what stands beside it. */
  const quoteOf = ({ message, text, attemptId }: Example): Quote => {
    const at = message.indexOf(text);
    const span = { start: Math.max(0, at), end: Math.max(0, at) + text.length };
    const whole = at < 0 ? text : message;
    if (!isNameless) return { whole, ...span };
    const hidden = hidePersonal(whole, attempts.get(attemptId)?.lang ?? 'uk', names);
    return { whole: hidden.text, ...hiddenSpan(span, hidden.places) };
  };
  return (
    <section aria-labelledby="team-broken">
      <h2 id="team-broken">{t('team.broken')}</h2>
      <p className={styles.soft}>{t('team.brokenLead')}</p>
      <ol className={styles.broken}>
        {broken.slice(0, 10).map(({ criterion, broken: count, of, examples }) => (
          <li key={criterion}>
            <p>
              <strong>{t(`debrief.criterion.${criterion}`)}</strong>{' '}
              <span className={styles.soft}>{t('team.brokenOf', { count, of, share: format.percent(count / of) })}</span>
            </p>
            {examples.map((example) => (
              <blockquote key={`${example.attemptId} ${example.turn} ${example.text}`} lang={attempts.get(example.attemptId)?.lang}>
                <Quoted {...quoteOf(example)} />{' '}
                <Link to={`/team/attempt/${example.attemptId}`} className={styles.soft}>
                  {nameOf(example.profileId)}
                </Link>
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Quote = { readonly whole: string; readonly start: number; readonly end: number };

/** A message with the words that a mark rests on marked in it, and as much of it around them as it takes to understand them. */
function Quoted({ whole, start, end }: Quote) {
  const [from, to] = [Math.max(0, start - AROUND), Math.min(whole.length, end + AROUND)];
  return (
    <>
      {from > 0 && '…'}
      {whole.slice(from, start)}
      <mark>{whole.slice(start, end)}</mark>
      {whole.slice(end, to)}
      {to < whole.length && '…'}
    </>
  );
}
