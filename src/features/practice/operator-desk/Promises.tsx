import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { registeredCase, wordsOfId } from '../../../core/desk/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { SelectField, TextField } from '../../../ui/Field.tsx';
import styles from './OperatorDesk.module.css';
import { quarterAfter, type ToolProps } from './tools.ts';

const written = (hour: string) => hour.replace('T', ' ');

/** Puts the case down: where it belongs, why it happened, by when something was promised. */
export function Register({ scenario, offer, session, view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState('');
  const [cause, setCause] = useState('');
  const [promised, setPromised] = useState('');
  const chosen = offer.departments.find(({ id }) => id === department);
  const causes = chosen?.causes ?? [];
  const isPast = promised !== '' && promised <= view.hourShown;
  const known = registeredCase(view.transcript, { scenario, seed: session.state.seed });
  const isWhole = chosen !== undefined && (cause !== '' || causes.length === 0) && !isPast;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isWhole || resting) return;
    act({ type: 'register', department, cause: cause || 'other', ...(promised !== '' && { promised_by: written(promised) }) });
    setDepartment('');
    setCause('');
    setPromised('');
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <SelectField
        label={t('desk.register.department')}
        value={department}
        lang={scenario.lang}
        onChange={(event) => {
          setDepartment(event.target.value);
          setCause('');
        }}
      >
        <option value="">{t('desk.register.choose')}</option>
        {offer.departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {causes.length > 0 && (
        <SelectField
          label={t('desk.register.cause')}
          value={cause}
          lang={scenario.lang}
          onChange={(event) => {
            setCause(event.target.value);
          }}
        >
          <option value="">{t('desk.register.choose')}</option>
          {causes.map((id) => (
            <option key={id} value={id}>
              {chosen?.causeNames?.[id] ?? wordsOfId(id)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t('desk.register.promised')}
        type="datetime-local"
        min={view.hourShown}
        value={promised}
        hint={isPast ? t('desk.register.past') : undefined}
        onChange={(event) => {
          setPromised(event.target.value);
        }}
      />
      <Button type="submit" size="s" look="primary" className={styles.deed} disabled={resting || !isWhole}>
        {known ? t('desk.register.again') : t('desk.register.do')}
      </Button>
    </form>
  );
}

/** A promise to call at an hour: it is kept, or broken, by the scenario's own clock. */
export function CallBack({ view, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(() => quarterAfter(view.hourShown, 30));
  const isPast = at <= view.hourShown;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPast && !resting) act({ type: 'call-back', at: written(at) });
      }}
    >
      <p className={styles.soft}>{t('desk.callBack.intro')}</p>
      <TextField
        label={t('desk.callBack.at')}
        type="datetime-local"
        required
        min={view.hourShown}
        value={at}
        hint={isPast && at !== '' ? t('desk.register.past') : undefined}
        onChange={(event) => {
          setAt(event.target.value);
        }}
      />
      <Button type="submit" size="s" look="primary" className={styles.deed} disabled={resting || isPast}>
        {t('desk.callBack.do')}
      </Button>
    </form>
  );
}

export function Transfer({ scenario, offer, resting, act }: ToolProps) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (department === '' || resting) return;
        act({ type: 'transfer', department });
        setDepartment('');
      }}
    >
      <p className={styles.warning}>{t('desk.transfer.warning')}</p>
      <SelectField
        label={t('desk.transfer.to')}
        value={department}
        lang={scenario.lang}
        onChange={(event) => {
          setDepartment(event.target.value);
        }}
      >
        <option value="">{t('desk.register.choose')}</option>
        {offer.departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" size="s" className={styles.deed} disabled={resting || department === ''}>
        {t('desk.transfer.do')}
      </Button>
    </form>
  );
}
