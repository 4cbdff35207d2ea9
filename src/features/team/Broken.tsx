import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Received, receivedOf } from '../../core/progress/index.ts';
import type { BrokenCriterion } from '../../core/team/index.ts';
import { hidePersonal } from '../../core/text/index.ts';
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
  const hidden = (text: string, attemptId: string): string =>
    isNameless ? hidePersonal(text, attempts.get(attemptId)?.lang ?? 'uk', names).text : text;
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
                <Quoted message={hidden(example.message, example.attemptId)} text={hidden(example.text, example.attemptId)} />{' '}
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

/** A message with the words that a mark rests on marked in it, and as much of it around them as it takes to understand them. */
function Quoted({ message, text }: { readonly message: string; readonly text: string }) {
  const at = message.indexOf(text);
  if (at < 0) return <mark>{text}</mark>;
  const [from, to] = [Math.max(0, at - AROUND), Math.min(message.length, at + text.length + AROUND)];
  return (
    <>
      {from > 0 && '…'}
      {message.slice(from, at)}
      <mark>{text}</mark>
      {message.slice(at + text.length, to)}
      {to < message.length && '…'}
    </>
  );
}
