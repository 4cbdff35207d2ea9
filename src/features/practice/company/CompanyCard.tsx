import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { phraseInWords, type Power, wordsOfId } from '../../../core/desk/index.ts';
import type { Company, Scenario } from '../../../core/scenario/types.ts';
import { powersOf } from '../../../core/session/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './CompanyCard.module.css';
import { usePowerWords } from './use-powers.ts';

type Props = {
  readonly company: Company;
  readonly lang: Scenario['lang'];
  /** The level of its headings, by where it stands. */
  readonly heading: Heading;
};

type Heading = 'h3' | 'h5';

/** What the company allows and asks, whatever the case: nothing here says which remedy helps. */
export function CompanyCard({ company, lang, heading }: Props) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const { own, above } = powersOf({ company }, [], 0);
  const { verification, deadlines, forbidden, obligatory } = company;
  return (
    <div className={styles.card}>
      {company.powers.length > 0 && (
        <Part as={heading} title={t('company.powers')}>
          <dl className={styles.pairs}>
            <dt>{t('company.own')}</dt>
            <dd>
              <PowerList powers={own} />
            </dd>
            <dt>{t('company.manager')}</dt>
            <dd>
              <PowerList powers={above} />
            </dd>
          </dl>
        </Part>
      )}
      {lang !== 'en' && (
        <Part as={heading} title={t('company.address')}>
          {t(`company.forms.${company.address}`)}
        </Part>
      )}
      {verification && <Identity {...verification} heading={heading} />}
      {deadlines.length > 0 && (
        <Part as={heading} title={t('company.deadlines')}>
          <dl className={styles.pairs}>
            {deadlines.map(({ what, withinMs }) => (
              <div key={what} className={styles.row}>
                <dt lang={lang}>{what}</dt>
                <dd>{t('company.within', { time: duration(withinMs) })}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      <Phrases title={t('company.forbidden')} phrases={forbidden} lang={lang} heading={heading} />
      <Phrases title={t('company.obligatory')} phrases={obligatory} lang={lang} heading={heading} />
    </div>
  );
}

/** Is there anything to say of this company? */
export function hasRules({ powers, verification, deadlines, forbidden, obligatory }: Company): boolean {
  return verification !== null || [powers, deadlines, forbidden, obligatory].some(({ length }) => length > 0);
}

export function PowerList({ powers }: { readonly powers: readonly Power[] }) {
  const { t } = useTranslation();
  const words = usePowerWords();
  if (powers.length === 0) return t('company.nothing');
  return (
    <ul className={styles.list}>
      {powers.map((power) => (
        <li key={words(power)}>{words(power)}</li>
      ))}
    </ul>
  );
}

function Identity({ methods, neededFor, heading }: NonNullable<Company['verification']> & Pick<Props, 'heading'>) {
  const { t, i18n } = useTranslation();
  const say = useSay();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const either = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <Part as={heading} title={t('company.identity')}>
      <p>{t('company.methods', { list: either.format(methods.map((id) => say(`debrief.method.${id}`) ?? wordsOfId(id))) })}</p>
      {neededFor.length > 0 && (
        <p>{t('company.neededFor', { list: list.format(neededFor.map((id) => say(`company.need.${id}`) ?? wordsOfId(id))) })}</p>
      )}
    </Part>
  );
}

type PhrasesProps = Omit<Props, 'company'> & { readonly title: string; readonly phrases: readonly string[] };

function Phrases({ title, phrases, lang, heading }: PhrasesProps) {
  if (phrases.length === 0) return null;
  return (
    <Part as={heading} title={title}>
      <ul className={styles.list} lang={lang}>
        {phrases.map((phrase) => (
          <li key={phrase}>«{phraseInWords(phrase)}»</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ as: Head, title, children }: { readonly as: Heading; readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <Head id={id} className={styles.title}>
        {title}
      </Head>
      <div>{children}</div>
    </section>
  );
}
