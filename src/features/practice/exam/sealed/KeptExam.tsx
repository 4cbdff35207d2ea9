import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetSealed, type KeptSealed } from '../../../../adapters/browser/kept-sealed.ts';
import { usePorts } from '../../../../adapters/react/ports.ts';
import { readSealed } from '../../../../core/team/index.ts';
import { Button } from '../../../../ui/Button.tsx';
import { TextField } from '../../../../ui/Field.tsx';
import { useFormat } from '../../../../ui/use-format.ts';
import type { NotOpened } from './open-sealed.ts';
import styles from './Sealed.module.css';
import { saveResult } from './SealedOver.tsx';

type Props = {
  readonly row: KeptSealed;
  readonly onGoOn: (row: KeptSealed, code: string) => Promise<NotOpened | 'gone' | null>;
  readonly onChanged: () => void;
};

/** An exam that is under way here, or whose result is still here. */
export function KeptExam({ row, onGoOn, onChanged }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow } = usePorts();
  const read = readSealed(row.file);
  const title = read.state === 'read' ? read.file.body.title : t('sealed.sit.title');
  const when = { begun: format.moment(row.startedMs), over: format.moment(row.endsMs) };
  const { held } = row;
  const heading = t('result' in held ? 'sealed.kept.titleOver' : 'sealed.kept.title', { title });
  return (
    <section className={styles.kept} aria-label={heading}>
      <h2>{heading}</h2>
      {'result' in held ? (
        <>
          <p>{t('sealed.kept.over', when)}</p>
          <div className={styles.ways}>
            <Button
              look="primary"
              onClick={() => {
                saveResult(row.id, held.result);
              }}
            >
              {t('sealed.over.save')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{t(wallNow() < row.endsMs ? 'sealed.kept.underWay' : 'sealed.kept.late', when)}</p>
          <GoOn row={row} isLate={wallNow() >= row.endsMs} onGoOn={onGoOn} onChanged={onChanged} />
        </>
      )}
      <GiveUp isOver={'result' in held} id={row.id} onGone={onChanged} />
    </section>
  );
}

function GoOn({ row, isLate, onGoOn, onChanged }: Props & { readonly isLate: boolean }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [state, setState] = useState<'open' | 'busy' | 'empty' | 'failed' | NotOpened>('open');
  const goOn = async () => {
    setState('busy');
    try {
      const fault = await onGoOn(row, code);
      if (fault === 'gone') onChanged();
      else if (fault !== null) setState(fault);
    } catch {
      setState('failed');
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (state === 'busy') return;
        if (code.trim() === '') setState('empty');
        else void goOn();
      }}
    >
      <TextField
        label={t('sealed.kept.code')}
        hint={t('sealed.sit.codeHint')}
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setCode(event.target.value);
        }}
      />
      <p role="alert" className={styles.wrong} hidden={state === 'open' || state === 'busy'}>
        {state === 'empty' && t('sealed.kept.empty')}
        {state === 'code' && t('sealed.sit.wrongCode')}
        {state === 'broken' && t('sealed.kept.broken')}
        {state === 'failed' && t('sealed.sit.failed')}
      </p>
      <div className={styles.ways}>
        <Button type="submit" look="primary" aria-disabled={state === 'busy'}>
          {t(state === 'busy' ? 'sealed.sit.opening' : isLate ? 'sealed.kept.toResult' : 'sealed.kept.goOn')}
        </Button>
      </div>
    </form>
  );
}

function GiveUp({ isOver, id, onGone }: { readonly isOver: boolean; readonly id: string; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div className={styles.ways}>
        <Button
          size="s"
          look="quiet"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t(isOver ? 'sealed.kept.remove' : 'sealed.kept.giveUp')}
        </Button>
      </div>
    );
  return (
    <>
      <p>{t(isOver ? 'sealed.kept.removeSure' : 'sealed.kept.giveUpSure')}</p>
      <div className={styles.ways}>
        <Button look="danger" onClick={() => void forgetSealed(id).then(onGone)}>
          {t('sealed.kept.yes')}
        </Button>
        <Button
          onClick={() => {
            setAsked(false);
          }}
        >
          {t('sealed.kept.no')}
        </Button>
      </div>
    </>
  );
}
