import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { MOST_FILE_BYTES, readBytes } from '../../core/exchange/index.ts';
import { printRuleFile, readRuleFile, type RuleReading } from '../../core/house/index.ts';
import { type DatedRule, isSameEdit, joinEdits } from '../../core/progress/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { DropArea } from '../../ui/DropArea.tsx';
import { FileFaults } from '../../ui/FileFaults.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';

type Read = RuleReading & { readonly file: string };
type Props = {
  /** Once edits were taken in. */
  readonly onTaken: () => void;
};

/** The rule with every edit as a file: out, and in by choosing or dropping one. Taking in adds what is not here yet and changes nothing that is. */
export function RuleFiles({ onTaken }: Props) {
  const { t } = useTranslation();
  const { settings, changeSettings } = usePerson();
  const [read, setRead] = useState<Read | null>(null);
  const saved = settings.readiness ?? [];

  const look = async (file: File | undefined) => {
    if (!file) return;
    const { text, diagnostics } = readBytes(new Uint8Array(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer()), file.name);
    setRead({ file: file.name, ...(text === null ? { edits: null, diagnostics } : readRuleFile(text, { file: file.name })) });
  };

  return (
    <DropArea labelledBy="rule-files" className={styles.files} overClassName={styles.over} onFiles={([file]) => void look(file)}>
      <h2 id="rule-files">{t('readiness.file.title')}</h2>
      <p className={styles.soft}>{t('readiness.file.text')}</p>
      <div className={styles.ways}>
        <FilePicker label={t('readiness.file.choose')} accept=".yaml,.yml,.json" onFile={(file) => void look(file)} />
        <Button
          aria-disabled={saved.length === 0}
          onClick={() => {
            if (saved.length > 0) download('otvet-readiness.yaml', [printRuleFile(saved)], 'application/yaml');
          }}
        >
          {t('readiness.file.save')}
        </Button>
        {saved.length === 0 && <p className={styles.soft}>{t('readiness.file.none')}</p>}
      </div>
      {read?.edits === null && (
        <Notice tone="bad" role="alert" title={t('readiness.file.faults', { file: read.file })}>
          <FileFaults diagnostics={read.diagnostics} />
        </Notice>
      )}
      {read?.edits && (
        <Offered
          file={read.file}
          edits={read.edits.filter((one) => !saved.some((before) => isSameEdit(before, one)))}
          onTake={(edits) => {
            changeSettings({ readiness: joinEdits(saved, edits) });
            setRead(null);
            onTaken();
          }}
          onLeave={() => {
            setRead(null);
          }}
        />
      )}
    </DropArea>
  );
}

type OfferedProps = {
  readonly file: string;
  /** Those that are not here yet. */
  readonly edits: readonly DatedRule[];
  readonly onTake: (edits: readonly DatedRule[]) => void;
  readonly onLeave: () => void;
};

function Offered({ file, edits, onTake, onLeave }: OfferedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNew = edits.length > 0;
  return (
    <Notice
      role="alert"
      title={isNew ? t('readiness.file.offered', { file, count: edits.length }) : t('readiness.file.nothingNew', { file })}
      actions={
        <>
          {isNew && (
            <Button
              look="primary"
              onClick={() => {
                onTake(edits);
              }}
            >
              {t('readiness.file.take')}
            </Button>
          )}
          <Button onClick={onLeave}>{t(isNew ? 'readiness.file.leave' : 'readiness.file.close')}</Button>
        </>
      }
    >
      {isNew && (
        <ul>
          {edits.map((edit) => (
            <li key={`${edit.madeMs} ${edit.fromMs} ${edit.by}`}>
              {t('readiness.ruleBy', { when: format.date(edit.fromMs), by: edit.by, reason: edit.reason })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
