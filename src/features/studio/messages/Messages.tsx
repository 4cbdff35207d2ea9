import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/scenario/index.ts';
import { useSay } from '../../../i18n/use-say.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useDraft } from '../use-draft.ts';
import type { PanelProps } from '../panels.ts';
import { fixesOf } from './fixes.ts';
import styles from './Messages.module.css';

/** Whatever there is to say about a draft, in the words of `scenarios:check`, each with its place and, where it can be, mended at a press. */
export function Messages({ draft }: PanelProps) {
  const { t } = useTranslation();
  const { diagnostics } = useDraft(draft).reading;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const hints = diagnostics.length - errors;
  const fixes = fixesOf(diagnostics);

  if (diagnostics.length === 0)
    return (
      <div className={styles.messages}>
        <Notice tone="good" title={t('studio.messages.none')}>
          {t('studio.messages.noneText')}
        </Notice>
      </div>
    );
  return (
    <div className={styles.messages}>
      <div className={styles.head}>
        <output>
          <strong>
            {[
              ...(errors > 0 ? [t('studio.messages.errors', { count: errors })] : []),
              ...(hints > 0 ? [t('studio.messages.warnings', { count: hints })] : []),
            ].join(', ')}
          </strong>
          {errors > 0 && <> {t('studio.messages.broken')}</>}
        </output>
        {fixes.length > 0 && (
          <Button
            size="s"
            onClick={() => {
              draft.edit(fixes);
            }}
          >
            {t('studio.messages.fixAll', { count: fixes.length })}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {diagnostics.map((one) => (
          <Message
            key={`${one.code} ${one.start} ${JSON.stringify(one.params)}`}
            diagnostic={one}
            onGo={() => {
              draft.goTo(one);
            }}
            onFix={() => {
              if (one.fix) draft.edit([one.fix]);
            }}
          />
        ))}
      </ul>
    </div>
  );
}

type Props = { readonly diagnostic: Diagnostic; readonly onGo: () => void; readonly onFix: () => void };

function Message({ diagnostic: { code, severity, params, line, column, suggestion, fix }, onGo, onFix }: Props) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className={classes(styles.message, severity === 'error' ? styles.error : styles.warning)}>
      <div className={styles.where}>
        <span className={styles.severity}>{t(`studio.messages.severity.${severity}`)}</span>
        <button type="button" className={styles.place} onClick={onGo}>
          {t('studio.messages.place', { line, column })}
        </button>
      </div>
      <p>
        {say(`diagnostics.${code}`, params) ?? code}
        {suggestion !== null && (
          <>
            {' '}
            {t('studio.text.instead')} <code>{suggestion}</code>
          </>
        )}
      </p>
      {fix && (
        <Button size="s" aria-label={t('studio.messages.fixOf', { line })} onClick={onFix}>
          {t('studio.messages.fix')}
        </Button>
      )}
    </li>
  );
}
