import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path, Written } from '../../../core/scenario/index.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { Faults } from './fields.tsx';
import styles from './Form.module.css';
import { faultsAt, useHeldForm } from './form.ts';
import { freeId, slugOf } from './slug.ts';

export const SECTIONS = [
  'about',
  'customer',
  'opening',
  'facts',
  'remedies',
  'talk',
  'endings',
  'times',
  'answers',
  'vary',
  'policy',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export type Example = { readonly text: string; readonly values: readonly (readonly [Path, Written])[] };

type SectionProps = {
  readonly id: SectionId;
  /** Top keys of the file that are written here. */
  readonly keys: readonly string[];
  /** Nothing need stand here. */
  readonly optional?: boolean;
  readonly example?: Example;
  readonly children: ReactNode;
};

/** A step of the form: closed where nothing need be said and nothing is. */
export function Section({ id, keys, optional = false, example, children }: SectionProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const isWritten = keys.some((key) => form.written.at([key]) !== undefined);
  const faults = keys.reduce((sum, key) => sum + faultsAt(form, [key]).length, 0);
  const [isOpen, setOpen] = useState(!optional || isWritten);
  return (
    <details
      className={styles.section}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <h2>{t(`studioForm.section.${id}.title`)}</h2>
        {faults > 0 && <Tag tone="bad">{t('studioForm.faults', { count: faults })}</Tag>}
        {optional && !isWritten && <span className={styles.hint}>{t(`studioForm.section.${id}.default`)}</span>}
      </summary>
      {isOpen && (
        <div className={styles.sectionBody}>
          <p className={styles.lead}>{t(`studioForm.section.${id}.help`)}</p>
          {example && <ExampleOffer example={example} />}
          {children}
        </div>
      )}
    </details>
  );
}

function ExampleOffer({ example }: { readonly example: Example }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const values = example.values.filter(([path]) => form.written.at(path[0] === 'customer' ? path : path.slice(0, 1)) === undefined);
  if (values.length === 0) return null;
  return (
    <div className={styles.example}>
      <p>
        <span className={styles.hint}>{t('studioForm.example')}</span> {example.text}
      </p>
      <Button
        size="s"
        onClick={() => {
          form.setAll(values);
        }}
      >
        {t('studioForm.takeExample')}
      </Button>
    </div>
  );
}

type EntriesProps = {
  readonly area: 'facts' | 'remedies' | 'stages' | 'outcomes';
  readonly ids: readonly string[];
  readonly add: string;
  /** Behind the field in which a new one is named. */
  readonly addHint: string;
  readonly fresh: (words: string) => Written;
  readonly parts: readonly string[];
  readonly title: (id: string) => string;
  readonly children: (id: string, path: Path) => ReactNode;
};

/** Parts that have a name of their own, each as a card. */
export function Entries({ area, ids, add, addHint, fresh, parts, title, children }: EntriesProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  return (
    <>
      {ids.map((id, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a part that is given another name stays the same card
        <section key={index} className={styles.card} aria-label={title(id)}>
          <header className={styles.cardHead}>
            <h3>{title(id)}</h3>
            <IdField area={area} id={id} />
            <IconButton
              label={t('studioForm.takeOut', { name: title(id) })}
              onClick={() => {
                form.clear([area, id]);
              }}
            >
              <Icon name="cross" size={16} />
            </IconButton>
          </header>
          <Faults faults={faultsAt(form, [area, id], parts)} />
          {children(id, [area, id])}
        </section>
      ))}
      <Newcomer
        label={add}
        hint={addHint}
        onAdd={(words) => {
          form.set([area, freeId(words, form.written.keys([area]))], fresh(words));
        }}
      />
    </>
  );
}

/** The name that the file knows a part by; it changes wherever the part is named. */
function IdField({ area, id: now }: { readonly area: string; readonly id: string }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed === null) return;
    const slug = slugOf(typed);
    if (slug !== '' && slug !== now) form.rename([area, now], slug);
    setTyped(null);
  };
  return (
    <span className={styles.id}>
      <label htmlFor={id}>{t('studioForm.id')}</label>
      <input
        id={id}
        type="text"
        spellCheck={false}
        className={styles.input}
        value={typed ?? now}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
    </span>
  );
}

/** Names something new, and adds it. */
export function Newcomer({
  label,
  hint,
  onAdd,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly onAdd: (words: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState('');
  const add = () => {
    if (words.trim() === '') return;
    onAdd(words.trim());
    setWords('');
  };
  return (
    <div className={styles.newcomer}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={styles.input}
        value={words}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <Button aria-label={`${label}: ${t('studioForm.put')}`} onClick={add}>
        {t('studioForm.put')}
      </Button>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Options whose names come from data. */
export function useOptions() {
  const { t } = useTranslation();
  const name = t as unknown as (key: string) => string;
  return (values: readonly string[], area: string) => values.map((value) => ({ value, label: name(`${area}.${value}`) }));
}
