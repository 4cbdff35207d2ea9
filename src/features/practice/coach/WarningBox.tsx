import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../adapters/react/ports.ts';
import type { Warning } from '../../../core/coach/index.ts';
import { useReason } from '../../../i18n/use-reason.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Warned, Warnings } from './use-warnings.ts';
import styles from './WarningBox.module.css';

type Props = Omit<Warnings, 'warned'> & { readonly warned: Warned; readonly why: Reading['why'] };

/** What had better not be sent, before it is: the words, why, what to write instead. Nothing is locked: the rest of the screen goes on, and so does the clock. */
export function WarningBox({ warned, why, edit, sendAnyway, putBetter }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    edit();
  };
  return (
    // Escape leads back to the text from anywhere in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="alertdialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-list`} className={styles.warning} onKeyDown={press}>
      <p id={`${id}-title`} className={styles.title}>
        <Icon name="warning" />
        {t('coach.warning.title')}
      </p>
      <ul id={`${id}-list`} className={styles.list}>
        {warned.warnings.map((warning) => (
          <Item key={warning.start} warning={warning} why={why} onPut={putBetter} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button ref={first} look="primary" size="s" onClick={edit}>
          {t('coach.warning.edit')}
        </Button>
        <Button size="s" onClick={sendAnyway}>
          {t('coach.warning.send')}
        </Button>
        <p className={styles.clock}>
          <Icon name="clock" size={16} />
          {t('coach.warning.clock')}
        </p>
      </div>
    </div>
  );
}

type ItemProps = { readonly warning: Warning; readonly why: Reading['why']; readonly onPut: (warning: Warning) => void };

function Item({ warning, why, onPut }: ItemProps) {
  const { t } = useTranslation();
  const inWords = useReason();
  const { id, text, rule, lang, better } = warning;
  const english = isOfRule(warning) ? why(lang, rule) : null;
  const reason = english === null ? null : inWords(english);
  return (
    <li className={styles.item}>
      <p className={styles.words}>
        <q lang={lang}>{text}</q>
        <strong>{t(`coach.fault.${id}`)}</strong>
      </p>
      <p className={styles.why}>{reason === null ? t(`coach.why.${id}`) : <span lang={reason.lang}>{reason.text}</span>}</p>
      {better === null ? (
        <p className={styles.better}>{t(`coach.instead.${id}`)}</p>
      ) : (
        <p className={styles.better}>
          <span>
            {t('coach.warning.better')}: <q lang={lang}>{better}</q>
          </span>
          <Button
            size="s"
            look="quiet"
            icon={<Icon name="forward" size={16} />}
            onClick={() => {
              onPut(warning);
            }}
          >
            {t('coach.warning.put')}
            <span className="visually-hidden">{`: ${better}`}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

/** Whether the reason is the rule's own; of the others the rule only says what was found. */
const isOfRule = ({ id }: Warning): boolean =>
  !['secret', 'ransom', 'personal-data-in-public', 'compensation-in-public', 'wrong-name'].includes(id);
