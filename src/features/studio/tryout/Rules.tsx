import { useTranslation } from 'react-i18next';
import type { Check, ReplyAccount, RuleAccount } from '../../../core/customer/index.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Tag, type Tone } from '../../../ui/Tag.tsx';
import type { DraftModel } from '../model.ts';
import { useDraft } from '../use-draft.ts';
import styles from './BeatCard.module.css';
import type { Words } from './use-words.ts';

const TONES: Readonly<Record<RuleAccount['state'], Tone>> = {
  taken: 'good',
  'passed-over': 'plain',
  missed: 'plain',
  'not-meant': 'plain',
};

type Props = {
  readonly account: ReplyAccount;
  readonly rules: readonly RuleAccount[];
  readonly draft: DraftModel;
  readonly words: Words;
};

/** Every rule of the stage in its order: which was taken, and what exactly the others lacked. */
export function Rules({ account, rules, draft, words }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{t('tryout.beat.rules', { stage: words.place(account.stage) })}</h3>
      {account.taken === null && <p className={styles.soft}>{t('tryout.rule.none')}</p>}
      <ol className={styles.rules}>
        {[...rules.entries()].map(([place, rule]) => (
          <Rule key={place} rule={rule} place={place} stage={account.stage} draft={draft} words={words} />
        ))}
      </ol>
    </div>
  );
}

type RuleProps = Pick<Props, 'draft' | 'words'> & { readonly rule: RuleAccount; readonly place: number; readonly stage: string };

function Rule({ rule, place, stage, draft, words }: RuleProps) {
  const { t } = useTranslation();
  const name = t('tryout.rule.name', { rule: place + 1 });
  const { state, checks, goto, isOtherwise } = rule;
  return (
    <li className={classes(styles.rule, state === 'taken' && styles.taken)}>
      <p className={styles.ruleHead}>
        <strong>{name}</strong>
        <span>
          {isOtherwise && `${t('tryout.rule.otherwise')}, `}
          {goto === null ? t('tryout.rule.stays') : t('tryout.rule.to', { target: goto })}
        </span>
        <Tag tone={TONES[state]}>{t(`tryout.rule.${state}`)}</Tag>
        <LineLink draft={draft} stage={stage} of="replies" place={place} name={name} />
      </p>
      {!isOtherwise && checks.length === 0 && <p className={styles.soft}>{t('tryout.rule.anything')}</p>}
      {/* what would have fitted is told by its word; what was taken shows by what, what was not shows what was missing first */}
      {(state === 'taken' || state === 'missed') && checks.length > 0 && (
        <ul className={styles.points}>
          {[...checks.toSorted((a, b) => Number(a.met) - Number(b.met)).entries()].map(([place, check]) => (
            <Point key={place} check={check} words={words} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Point({ check, words }: { readonly check: Check; readonly words: Words }) {
  const { t } = useTranslation();
  const { wanted, is } = words.check(check);
  const sign: IconName = check.met ? 'check' : 'cross';
  return (
    <li className={check.met ? styles.met : styles.unmet}>
      <Icon name={sign} size={16} />
      <span>
        <span className="visually-hidden">{`${t(check.met ? 'tryout.check.met' : 'tryout.check.unmet')}: `}</span>
        {wanted}: <em>{is}</em>
      </span>
    </li>
  );
}

type LinkProps = {
  readonly draft: DraftModel;
  readonly stage: string;
  readonly of: 'replies' | 'silence';
  readonly place: number;
  readonly name: string;
};

/** Leads to a rule's line in the text as it is now; nothing where it stands there no more. */
export function LineLink({ draft, stage, of, place, name }: LinkProps) {
  const { t } = useTranslation();
  const { reading } = useDraft(draft);
  const range = reading.ranges.stages.find(({ id }) => id === stage)?.[of][place];
  if (range === undefined) return null;
  const { line } = range;
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={t('tryout.rule.lineOf', { name, line })}
      onClick={() => {
        draft.goTo(range);
      }}
    >
      {t('tryout.rule.line', { line })}
    </button>
  );
}
