import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../core/scenario/index.ts';
import { useSay } from '../i18n/use-say.ts';
import { classes } from './classes.ts';
import styles from './FileFaults.module.css';

/** So many are listed of a file; whoever mends these has seen what is wrong with it. */
const MOST = 12;

/** What is wrong with files, by file: place, what it is, what to write instead. Needs the wording of `diagnostics`. */
export function FileFaults({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const files = [...new Set(diagnostics.map(({ file }) => file))];
  return (
    <div className={styles.files}>
      {files.map((file) => {
        const own = diagnostics.filter((one) => one.file === file);
        return (
          <section key={file} aria-label={file}>
            {file !== '' && <p className={styles.file}>{file}</p>}
            <ul className={styles.faults}>
              {own.slice(0, MOST).map((one) => (
                <li key={`${one.code} ${one.start} ${JSON.stringify(one.params)}`}>
                  <span className={classes(styles.severity, styles[one.severity])}>{t(`diagnostics.severity.${one.severity}`)}</span>
                  {one.start + one.end > 0 && (
                    <code className={styles.place}>
                      {one.line}:{one.column}
                    </code>
                  )}
                  <span>
                    {say(`diagnostics.${one.code}`, one.params) ?? one.code}
                    {one.suggestion !== null && (
                      <code className={styles.instead}>{t('diagnostics.instead', { suggestion: one.suggestion })}</code>
                    )}
                  </span>
                </li>
              ))}
              {own.length > MOST && <li>+ {own.length - MOST}</li>}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
