import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { REPLY_CHANNELS, type ReplyChannel } from '../../core/analysis/types.ts';
import { LANGS, type Lang } from '../../core/text/language.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './ReplyForm.module.css';
import type { Asked } from './use-reply-reading.ts';

type Props = {
  readonly asked: Asked;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly onClear: (nothing: Partial<Asked>) => void;
};

/** Some two thousand words: more than any reply, and read between two keystrokes. */
const LONGEST = 12_000;

/** The reply, and what is known around it. */
export function ReplyForm({ asked, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const { text, lang, channel } = asked;
  const isFull = text.length >= LONGEST;
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <label htmlFor={id}>{t('lab.reply')}</label>
        {text !== '' && (
          <Button
            look="quiet"
            size="s"
            onClick={() => {
              onClear({ lang, channel });
            }}
          >
            {t('lab.clear')}
          </Button>
        )}
      </div>
      <textarea
        id={id}
        className={styles.reply}
        rows={6}
        value={text}
        maxLength={LONGEST}
        aria-describedby={isFull ? `${id}-full` : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onChange({ text: event.target.value });
        }}
      />
      {isFull && (
        <p id={`${id}-full`} className={styles.full}>
          {t('lab.replyTooLong', { limit: format.number(LONGEST) })}
        </p>
      )}
      <div className={styles.pair}>
        <SelectField
          label={t('lab.lang')}
          value={lang ?? ''}
          aria-describedby={lang === null ? undefined : `${id}-lang`}
          onChange={(event) => {
            onChange({ lang: LANGS.find((known): known is Lang => known === event.target.value) ?? null });
          }}
        >
          <option value="">{t('lab.langAuto')}</option>
          {LANGS.map((one) => (
            <option key={one} value={one}>
              {t(`common.lang.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('lab.channel')}
          value={channel}
          onChange={(event) => {
            onChange({ channel: REPLY_CHANNELS.find((known): known is ReplyChannel => known === event.target.value) ?? 'chat' });
          }}
        >
          {REPLY_CHANNELS.map((one) => (
            <option key={one} value={one}>
              {t(`common.channel.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {lang !== null && (
        <p id={`${id}-lang`} className={styles.hint}>
          {t('lab.langHint')}
        </p>
      )}
      <Around asked={asked} onChange={onChange} />
    </div>
  );
}

function Around({ asked: { customer, customerName }, onChange }: Pick<Props, 'asked' | 'onChange'>) {
  const { t } = useTranslation();
  const id = useId();
  const known = [customerName, customer].map((one) => one.trim()).filter((one) => one !== '');
  return (
    <details className={styles.around}>
      <summary>
        {t('lab.around')}
        {known.length > 0 && <span className={styles.known}>{known.join(': ')}</span>}
      </summary>
      <div className={styles.aroundFields}>
        <div className={styles.customer}>
          <label htmlFor={id}>{t('lab.customer')}</label>
          <textarea
            id={id}
            rows={2}
            value={customer}
            maxLength={LONGEST}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              onChange({ customer: event.target.value });
            }}
          />
        </div>
        <TextField
          label={t('lab.customerName')}
          hint={t('lab.aroundHint')}
          value={customerName}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => {
            onChange({ customerName: event.target.value });
          }}
        />
      </div>
    </details>
  );
}
