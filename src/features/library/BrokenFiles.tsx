import { useTranslation } from 'react-i18next';
import { type FileFault, type Library, usePorts } from '../../adapters/react/ports.ts';
import { needWording } from '../../i18n/screens.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './BrokenFiles.module.css';

/** Scenario files that cannot be played, and what of the server's own files cannot be used: each fault with its place and what to write instead. */
export function BrokenFiles({ broken }: Pick<Library, 'broken'>) {
  const { t } = useTranslation();
  const { house } = usePorts();
  return (
    <>
      {house.faults.length > 0 && (
        <Faults id="house-faults" broken={house.faults} title={t('library.broken.house')} text={t('library.broken.houseText')} />
      )}
      {broken.length > 0 && (
        <Faults
          id="broken-files"
          broken={broken}
          title={t('library.broken.title', { count: broken.length })}
          text={t('library.broken.text')}
        />
      )}
    </>
  );
}

/** Most trainees never see these words, so they come only with a fault. */
const wording = () => needWording(['diagnostics']);

type FaultsProps = Pick<Library, 'broken'> & { readonly id: string; readonly title: string; readonly text: string };

function Faults({ id, broken, title, text }: FaultsProps) {
  const isWaiting = useLoaded(wording).state === 'loading';
  return (
    <section className={styles.broken} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        <Icon name="warning" />
        {title}
      </h2>
      <p>{text}</p>
      {(isWaiting ? [] : broken).map(({ file, diagnostics }) => (
        <div key={file} className={styles.file}>
          <h3>{file}</h3>
          <ul className={styles.faults}>
            {diagnostics.map((fault) => (
              <Fault key={`${fault.code} ${fault.line}:${fault.column}`} fault={fault} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Fault({ fault }: { readonly fault: FileFault }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <li className={styles.fault}>
      <code className={styles.place}>
        {fault.file}:{fault.line}:{fault.column}
      </code>
      <span className={fault.severity === 'error' ? styles.error : styles.warning}>{t(`library.broken.${fault.severity}`)}</span>
      <span className={styles.message}>
        {say(`diagnostics.${fault.code}`, fault.params) ?? fault.code}
        {fault.suggestion !== null && (
          <>
            {' '}
            {t('library.broken.instead')} <code>{fault.suggestion}</code>
          </>
        )}
      </span>
    </li>
  );
}
