import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { DraftVersion } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { PanelProps } from '../panels.ts';
import { useDraft } from '../use-draft.ts';
import { useKeeping } from '../use-keeping.ts';
import { Difference } from './Difference.tsx';
import styles from './Versions.module.css';

/** How the draft stood before: what has changed since, and the way back. */
export function Versions({ draft }: PanelProps) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { moment } = useFormat();
  const keeping = useKeeping();
  const { reportTrouble } = usePerson();
  const count = useSyncExternalStore(keeping.subscribe, keeping.versions);
  const loaded = useLoaded(useCallback(() => stores.draftVersions.list(draft.id), [stores, draft]));
  const { retry } = loaded;
  // a while of writing makes a version too
  useEffect(() => {
    if (count > 0) retry();
  }, [count, retry]);
  const [compared, setCompared] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const restore = async (version: DraftVersion) => {
    try {
      await keeping.addVersion('restored');
    } catch (error) {
      // what stands there now would be lost: nothing is put in its place
      reportTrouble(error);
      return;
    }
    draft.replaceAll(version.text);
    setCompared(null);
    setSaid(t('studio.versions.restored', { moment: moment(version.atMs) }));
    loaded.retry();
  };

  return (
    <div className={styles.versions}>
      <p className={styles.lead}>{t('studio.versions.lead')}</p>
      <Keep
        onKept={() => {
          setSaid(t('studio.versions.keptNow'));
          loaded.retry();
        }}
      />
      <output>{said !== '' && <Notice tone="good">{said}</Notice>}</output>
      <LoadGate loaded={loaded}>
        {(versions) =>
          versions.length === 0 ? (
            <p>{t('studio.versions.none')}</p>
          ) : (
            <ol className={styles.list}>
              {versions.map((version) => (
                <li key={version.id} className={styles.version}>
                  <div>
                    <strong>{version.name ?? moment(version.atMs)}</strong>
                    <p className={styles.why}>
                      {version.name !== null && `${moment(version.atMs)}, `}
                      {t(`studio.versions.why.${version.why}`)}
                    </p>
                  </div>
                  <div className={styles.buttons}>
                    <Button
                      size="s"
                      aria-expanded={compared === version.id}
                      aria-label={t('studio.versions.compareOf', { moment: moment(version.atMs) })}
                      onClick={() => {
                        setCompared(compared === version.id ? null : version.id);
                      }}
                    >
                      {t('studio.versions.compare')}
                    </Button>
                    <Button
                      size="s"
                      aria-label={t('studio.versions.restoreOf', { moment: moment(version.atMs) })}
                      onClick={() => void restore(version)}
                    >
                      {t('studio.versions.restore')}
                    </Button>
                  </div>
                  {compared === version.id && <Compare versions={versions} from={version} draft={draft} />}
                </li>
              ))}
            </ol>
          )
        }
      </LoadGate>
    </div>
  );
}

function Keep({ onKept }: { readonly onKept: () => void }) {
  const { t } = useTranslation();
  const keeping = useKeeping();
  const { reportTrouble } = usePerson();
  const [name, setName] = useState('');
  const keep = async () => {
    try {
      await keeping.addVersion('named', name.trim());
    } catch (error) {
      reportTrouble(error);
      return;
    }
    setName('');
    onKept();
  };
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep();
      }}
    >
      <TextField
        label={t('studio.versions.name')}
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="submit" aria-disabled={name.trim() === ''}>
        {t('studio.versions.keep')}
      </Button>
    </form>
  );
}

type CompareProps = PanelProps & { readonly versions: readonly DraftVersion[]; readonly from: DraftVersion };

/** Against the text as it stands, or any later version. */
function Compare({ versions, from, draft }: CompareProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { text } = useDraft(draft);
  const [to, setTo] = useState('');
  const later = versions.slice(0, versions.indexOf(from));
  const other = later.find(({ id }) => id === to);
  return (
    <div className={styles.compare}>
      {later.length > 0 && (
        <label className={styles.to}>
          <span>{t('studio.versions.to')}</span>
          <select
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
            }}
          >
            <option value="">{t('studio.versions.now')}</option>
            {later.map(({ id, name, atMs }) => (
              <option key={id} value={id}>
                {name ?? moment(atMs)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Difference before={from.text} after={other?.text ?? text} />
    </div>
  );
}
