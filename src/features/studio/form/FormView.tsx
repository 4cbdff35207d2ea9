import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../../adapters/react/ports.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { DraftModel } from '../model.ts';
import { About } from './About.tsx';
import { Facts, Opening, Remedies } from './Case.tsx';
import { Customer } from './Customer.tsx';
import { Answers, Endings, Times, Vary } from './Endings.tsx';
import styles from './Form.module.css';
import { type Companies, FormContext, useForm } from './form.ts';
import { Policy } from './Policy.tsx';
import { Talk } from './Talk.tsx';

const NO_COMPANIES: Companies = {};

/** A draft as a form: the same text, asked for in the order in which one thinks. */
export function FormView({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const { content } = usePorts();
  const load = useCallback(() => content.loadCompanies().catch(() => NO_COMPANIES), [content]);
  const loaded = useLoaded(load);
  return loaded.state === 'ready' ? <Sections draft={draft} companies={loaded.value} /> : <Loading label={t('common.loading')} />;
}

function Sections({ draft, companies }: { readonly draft: DraftModel; readonly companies: Companies }) {
  const { t } = useTranslation();
  const { form, refusal } = useForm(draft, companies);
  const waits = form?.waits;

  useEffect(() => {
    // what is typed goes with the window into the background or away, before whoever stores the draft then looks at it
    const flush = () => {
      for (const wait of waits ?? []) wait();
    };
    document.addEventListener('visibilitychange', flush, { capture: true });
    addEventListener('pagehide', flush, { capture: true });
    return () => {
      document.removeEventListener('visibilitychange', flush, { capture: true });
      removeEventListener('pagehide', flush, { capture: true });
    };
  }, [waits]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields within, not of its own
    <div
      className={styles.form}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key !== 'z' && key !== 'y') return;
        // one history for form and text: the browser's own of a single field would know nothing of it
        event.preventDefault();
        event.stopPropagation();
        for (const wait of waits ?? []) wait();
        if (key === 'y' || event.shiftKey) draft.redo();
        else draft.undo();
      }}
    >
      {(form === null || form.isLocked) && <Broken draft={draft} />}
      {refusal !== null && (
        <Notice tone="partly" role="alert" title={t('studioForm.refused')}>
          {t(`studioForm.refusal.${refusal}`)}
        </Notice>
      )}
      {form && (
        <FormContext value={form}>
          <fieldset className={styles.all} disabled={form.isLocked}>
            <legend className="visually-hidden">{t('studioForm.form')}</legend>
            <About />
            <Customer />
            <Opening />
            <Facts />
            <Remedies />
            <Talk />
            <Endings />
            <Times />
            <Answers />
            <Vary />
            <Policy />
          </fieldset>
        </FormContext>
      )}
    </div>
  );
}

/** Why nothing can be written here just now, and the way to where it is mended. */
function Broken({ draft }: { readonly draft: DraftModel }) {
  const { t } = useTranslation();
  const { diagnostics } = draft.getSnapshot().reading;
  const first = diagnostics.find(({ code }) => /^(?:yaml|file)\//u.test(code)) ?? diagnostics[0];
  const say = t as unknown as (key: string, params: object) => string;
  return (
    <Notice
      tone="bad"
      role="alert"
      title={first ? t('studioForm.brokenAt', { line: first.line }) : t('studioForm.broken')}
      actions={
        <>
          {first && (
            <Button
              size="s"
              onClick={() => {
                draft.goTo(first);
              }}
            >
              {t('studioForm.goThere')}
            </Button>
          )}
          {first?.fix && (
            <Button
              size="s"
              onClick={() => {
                draft.edit([first.fix!]);
              }}
            >
              {first.suggestion === null ? t('studioForm.mend') : t('studioForm.mendTo', { text: first.suggestion })}
            </Button>
          )}
        </>
      }
    >
      {first && <p>{say(`diagnostics.${first.code}`, first.params)}</p>}
      <p>{t('studioForm.locked')}</p>
    </Notice>
  );
}
