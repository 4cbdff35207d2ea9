import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesBetween, printRubric, type RubricReading, readRubric, spelledOut, tidied } from '../../core/rubric/index.ts';
import { MOST_FILE_BYTES, readBytes } from '../../core/exchange/index.ts';
import type { Rubric } from '../../core/scoring/types.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { download } from '../../ui/download.ts';
import { DropArea } from '../../ui/DropArea.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Rubric.module.css';
import { useChangeWords } from './use-change-words.ts';

type Props = {
  /** As it holds now; what is only being edited is not exported. */
  readonly saved: Rubric;
  readonly onTake: (rubric: Rubric) => void;
};

type Read = RubricReading & { readonly file: string };

/** A rubric as a file: out, and in by choosing or dropping one. Nothing changes unless all of it is sound and somebody says so. */
export function Files({ saved, onTake }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<Read | null>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const { text, diagnostics } = readBytes(new Uint8Array(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer()), file.name);
    setRead({ file: file.name, ...(text === null ? { rubric: null, diagnostics } : readRubric(text, { file: file.name })) });
  };

  return (
    <DropArea
      labelledBy="rubric-files"
      className={classes(styles.part, styles.files)}
      overClassName={styles.over}
      onFiles={([file]) => void take(file)}
    >
      <h2 id="rubric-files">{t('rubric.files')}</h2>
      <p className={styles.note}>{t('rubric.filesNote')}</p>
      <div className={styles.buttons}>
        <FilePicker label={t('rubric.import')} accept=".yaml,.yml,.json" onFile={(file) => void take(file)} />
        <Button
          onClick={() => {
            download('otvet-rubric.yaml', [printRubric(spelledOut(saved))], 'application/yaml');
          }}
        >
          {t('rubric.export')}
        </Button>
      </div>
      {read?.rubric === null && <Faults read={read} />}
      {read?.rubric && (
        <Preview
          file={read.file}
          before={saved}
          after={tidied(read.rubric)}
          onTake={(rubric) => {
            setRead(null);
            onTake(rubric);
          }}
          onLeave={() => {
            setRead(null);
          }}
        />
      )}
    </DropArea>
  );
}

/** Everything that is wrong with a file, by its place. */
export function Faults({ read: { file, diagnostics } }: { readonly read: Pick<Read, 'file' | 'diagnostics'> }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Notice tone="bad" role="alert" title={t('rubric.faults', { file })}>
      <ul className={styles.faults}>
        {diagnostics.map((one) => (
          <li key={`${one.code} ${one.start} ${JSON.stringify(one.params)}`}>
            {one.start + one.end > 0 && <strong>{t('rubric.place', { line: one.line, column: one.column })} </strong>}
            {say(`diagnostics.${one.code}`, one.params) ?? one.code}
            {one.suggestion !== null && (
              <>
                {' '}
                {t('rubric.instead')} <code>{one.suggestion}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type PreviewProps = {
  readonly file: string;
  readonly before: Rubric;
  readonly after: Rubric;
  readonly onTake: (rubric: Rubric) => void;
  readonly onLeave: () => void;
};

function Preview({ file, before, after, onTake, onLeave }: PreviewProps) {
  const { t } = useTranslation();
  const words = useChangeWords();
  const changes = changesBetween(before, after);
  return (
    <Notice
      role="alert"
      title={changes.length === 0 ? t('rubric.nothingNew', { file }) : t('rubric.wouldChange', { file, count: changes.length })}
      actions={
        <>
          {changes.length > 0 && (
            <Button
              look="primary"
              onClick={() => {
                onTake(after);
              }}
            >
              {t('rubric.take')}
            </Button>
          )}
          <Button onClick={onLeave}>{t(changes.length === 0 ? 'rubric.close' : 'rubric.leave')}</Button>
        </>
      }
    >
      <ul className={styles.faults}>
        {changes.map((change) => (
          <li key={words(change)}>{words(change)}</li>
        ))}
      </ul>
    </Notice>
  );
}
