import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnKey } from '../../../core/progress/index.ts';
import { fingerprintOf, printKey, printOwnKey, readOwnKey, withoutOwn, withOwn } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Section } from '../../../ui/Section.tsx';
import styles from './Keys.module.css';
import { KeyWords } from './KeyWords.tsx';
import { MakeKey } from './MakeKey.tsx';
import { UnlockForm } from './Unlock.tsx';
import { useKeys } from './use-keys.ts';

/** Keys that can sign here once their passphrase is said. */
export function OwnKeys() {
  const { t } = useTranslation();
  const { keys, change } = useKeys();
  const [said, setSaid] = useState('');
  const [offered, setOffered] = useState<OwnKey | null>(null);
  const open = async (file: File) => {
    const read = readOwnKey(await file.text());
    setOffered(read.state === 'read' ? read.own : null);
    setSaid(read.state === 'read' ? '' : t(`keys.wrong.${read.state}`));
  };
  return (
    <Section title={t('keys.own')} lead={t('keys.ownLead')}>
      {keys.own.length === 0 ? (
        <p>{t('keys.ownNone')}</p>
      ) : (
        <ul className={styles.list}>
          {keys.own.map((own) => (
            <OwnRow
              key={fingerprintOf(own.key)}
              own={own}
              onRemove={() => {
                change(withoutOwn(keys, own.key));
              }}
            />
          ))}
        </ul>
      )}
      <MakeKey
        onMade={(own) => {
          change(withOwn(keys, own));
          setSaid(t('keys.isMade'));
        }}
      />
      <div className={styles.ways}>
        <FilePicker label={t('keys.openOwn')} accept=".json,.otvet" onFile={(file) => void open(file)} />
      </div>
      {offered && (
        <section className={styles.row} aria-label={t('keys.takeIn')}>
          <KeyWords of={offered.key} />
          <p>{t('keys.takeInText', { name: offered.key.name })}</p>
          <UnlockForm
            key={offered.signature}
            own={[offered]}
            label={t('keys.takeIn')}
            onUnlocked={async () => {
              change(withOwn(keys, offered));
              setSaid(t('keys.isOpened', { name: offered.key.name }));
              setOffered(null);
            }}
          />
        </section>
      )}
      <output className={styles.said}>{said}</output>
    </Section>
  );
}

function OwnRow({ own, onRemove }: { readonly own: OwnKey; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const { name } = own.key;
  const mark = fingerprintOf(own.key).slice(0, 4).toLowerCase();
  return (
    <li className={styles.row}>
      <KeyWords of={own.key} />
      {isAsked ? (
        <>
          <p>{t('keys.removeSure', { name })}</p>
          <div className={styles.ways}>
            <Button look="danger" onClick={onRemove}>
              {t('keys.removeYes')}
            </Button>
            <Button
              onClick={() => {
                setAsked(false);
              }}
            >
              {t('keys.removeNo')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.ways}>
          <Button
            size="s"
            onClick={() => {
              download(`otvet-key-${mark}.json`, [printKey(own)], 'application/json');
            }}
          >
            {t('keys.savePublic')}
          </Button>
          <Button
            size="s"
            onClick={() => {
              download(`otvet-own-key-${mark}.json`, [printOwnKey(own)], 'application/json');
            }}
          >
            {t('keys.saveOwn')}
          </Button>
          <Button
            size="s"
            look="quiet"
            onClick={() => {
              setAsked(true);
            }}
          >
            {t('keys.remove')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
