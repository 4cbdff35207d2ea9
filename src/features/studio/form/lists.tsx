import { type ReactNode, useCallback, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path, Written } from '../../../core/scenario/index.ts';
import { compileOrNull, findPattern, readText } from '../../../core/text/index.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Faults } from './fields.tsx';
import styles from './Form.module.css';
import { faultsAt, useHeldForm, useTyped } from './form.ts';

type ListProps = {
  readonly path: Path;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What one of them is called, with its number. */
  readonly item: (number: number) => string;
  readonly add: string;
  readonly lines?: number;
  readonly placeholder?: string;
};

/** Texts one below the other. The one to be written next is no item until something stands in it. */
export function TextsField({ path, label, hint, item, add, lines = 1, placeholder }: ListProps) {
  const form = useHeldForm();
  const id = useId();
  const count = form.written.count(path);
  const [wanted, setWanted] = useState(0);
  const rows = Math.max(count, wanted, 1);
  return (
    <fieldset className={styles.list} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {Array.from({ length: rows }, (_, index) => (
        <Row
          // oxlint-disable-next-line react/no-array-index-key -- the field that is typed in stays the same one when its item comes to be
          key={index}
          path={path}
          index={index}
          count={count}
          label={item(index + 1)}
          lines={lines}
          placeholder={index === 0 ? placeholder : undefined}
          isNext={index > 0 && index === wanted - 1 && index >= count}
        />
      ))}
      {count > 0 && rows === count && (
        <Button
          size="s"
          look="quiet"
          className={styles.adding}
          onClick={() => {
            setWanted(count + 1);
          }}
        >
          + {add}
        </Button>
      )}
      <Faults
        faults={faultsAt(form, path, Array.isArray(form.written.at(path)) ? Array.from({ length: count }, (_, index) => index) : [])}
      />
    </fieldset>
  );
}

type RowProps = {
  readonly path: Path;
  readonly index: number;
  readonly count: number;
  readonly label: string;
  readonly lines: number;
  readonly placeholder: string | undefined;
  /** It was just asked for: the focus goes there. */
  readonly isNext: boolean;
};

function Row({ path, index, count, label, lines, placeholder, isNext }: RowProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const id = useId();
  const focus = useCallback(
    (field: HTMLElement | null) => {
      if (isNext) field?.focus();
    },
    [isNext],
  );
  const isList = Array.isArray(form.written.at(path));
  const own = isList ? [...path, index] : path;
  const isThere = index < count;
  const faults = isThere && isList ? faultsAt(form, own) : [];
  const typed = useTyped(isThere ? form.written.words(own) : '', (text) => {
    if (isThere) form.set(own, text, 'typed');
    else if (text !== '') form.insert(path, Math.min(index, count), text, 'typed');
  });
  const shared = {
    id,
    className: styles.input,
    'aria-label': label,
    value: typed.value,
    placeholder,
    ref: focus,
    'aria-invalid': faults.some(({ severity }) => severity === 'error') || undefined,
    'aria-describedby': faults.length > 0 ? `${id}-faults` : undefined,
    onBlur: typed.flush,
  };
  return (
    <div className={styles.row}>
      {lines > 1 ? (
        <textarea
          {...shared}
          rows={lines}
          onChange={(event) => {
            typed.type(event.target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type="text"
          onChange={(event) => {
            typed.type(event.target.value);
          }}
        />
      )}
      {isThere && (
        <span className={styles.tools}>
          {isList && count > 1 && <Movers path={path} index={index} count={count} name={label} />}
          <IconButton
            label={t('studioForm.takeOut', { name: label })}
            onClick={() => {
              form.clear(own);
            }}
          >
            <Icon name="cross" size={16} />
          </IconButton>
        </span>
      )}
      <Faults id={`${id}-faults`} faults={faults} />
    </div>
  );
}

export function Movers({
  path,
  index,
  count,
  name,
}: {
  readonly path: Path;
  readonly index: number;
  readonly count: number;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const form = useHeldForm();
  return (
    <>
      <IconButton
        label={t('studioForm.up', { name })}
        aria-disabled={index === 0}
        onClick={() => {
          if (index > 0) form.move(path, index, index - 1);
        }}
      >
        ↑
      </IconButton>
      <IconButton
        label={t('studioForm.down', { name })}
        aria-disabled={index === count - 1}
        onClick={() => {
          if (index < count - 1) form.move(path, index, index + 1);
        }}
      >
        ↓
      </IconButton>
    </>
  );
}

/** Texts that are patterns, with a try whether a sentence is found by them. */
export function PatternsField(props: Omit<ListProps, 'item' | 'add' | 'hint'> & { readonly hint: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.patterns}>
      <TextsField
        {...props}
        item={(number) => t('studioForm.pattern.item', { label: props.label, number })}
        add={t('studioForm.pattern.add')}
        hint={props.hint}
      />
      <details className={styles.help}>
        <summary>{t('studioForm.pattern.how')}</summary>
        <dl className={styles.signs}>
          {(['star', 'either', 'gap', 'maybe', 'question'] as const).map((sign) => (
            <div key={sign}>
              <dt>
                <code>{SIGNS[sign]}</code>
              </dt>
              <dd>{t(`studioForm.pattern.sign.${sign}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <TryOut path={props.path} label={props.label} />
    </div>
  );
}

const SIGNS = { star: '*', either: '{ | }', gap: '..3', maybe: '?', question: '[?]' } as const;

/** «Does this sentence match?» */
function TryOut({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const [sentence, setSentence] = useState('');
  const id = useId();
  const count = written.count(path);
  if (count === 0) return null;
  const isList = Array.isArray(written.at(path));
  const patterns = Array.from({ length: count }, (_, index) => written.words(isList ? [...path, index] : path));
  const hit = sentence.trim() === '' ? null : patterns.find((pattern) => isFound(pattern, sentence));
  return (
    <div className={styles.tryOut}>
      <label htmlFor={id}>{t('studioForm.pattern.try')}</label>
      <input
        id={id}
        type="text"
        className={styles.input}
        value={sentence}
        aria-label={`${label}: ${t('studioForm.pattern.try')}`}
        onChange={(event) => {
          setSentence(event.target.value);
        }}
      />
      <output htmlFor={id} className={hit === undefined ? styles.miss : hit === null ? undefined : styles.hit}>
        {hit === undefined ? t('studioForm.pattern.miss') : hit === null ? '' : t('studioForm.pattern.hit', { pattern: hit })}
      </output>
    </div>
  );
}

function isFound(source: string, sentence: string): boolean {
  const pattern = compileOrNull(source, {});
  return pattern !== null && readText(sentence).sentences.some((one) => findPattern(pattern, one).length > 0);
}

type ItemsProps = {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly item: (number: number) => string;
  readonly add: string;
  readonly fresh: Written;
  /** Where a new one comes; the end where it is not said. */
  readonly at?: number;
  readonly parts: readonly string[];
  /** An item in a line; it is opened to be changed. */
  readonly brief?: (path: Path) => string;
  readonly children: (path: Path, index: number) => ReactNode;
};

/** Things of several values one below the other. */
export function ItemsField({ path, label, hint, item, add, fresh, at, parts, brief, children }: ItemsProps) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const held = form.written.at(path);
  const count = Array.isArray(held) ? held.length : 0;
  return (
    <fieldset className={styles.list}>
      <legend>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {Array.from({ length: count }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an item has no name of its own
        <fieldset key={index} className={styles.item} aria-label={item(index + 1)}>
          {brief ? (
            <Folded brief={`${item(index + 1)}: ${brief([...path, index])}`} hasFaults={faultsAt(form, [...path, index]).length > 0}>
              {() => children([...path, index], index)}
            </Folded>
          ) : (
            <div className={styles.itemBody}>{children([...path, index], index)}</div>
          )}
          <span className={styles.tools}>
            {count > 1 && <Movers path={path} index={index} count={count} name={item(index + 1)} />}
            <IconButton
              label={t('studioForm.takeOut', { name: item(index + 1) })}
              onClick={() => {
                form.clear([...path, index]);
              }}
            >
              <Icon name="cross" size={16} />
            </IconButton>
          </span>
          <Faults faults={faultsAt(form, [...path, index], parts)} />
        </fieldset>
      ))}
      <Button
        size="s"
        look="quiet"
        className={styles.adding}
        onClick={() => {
          form.insert(path, at ?? count, fresh);
        }}
      >
        + {add}
      </Button>
    </fieldset>
  );
}

function Folded({
  brief,
  hasFaults,
  children,
}: {
  readonly brief: string;
  readonly hasFaults: boolean;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(hasFaults);
  return (
    <details
      className={styles.folded}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{brief}</summary>
      {isOpen && <div className={styles.itemBody}>{children()}</div>}
    </details>
  );
}
