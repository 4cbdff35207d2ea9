import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../adapters/react/ports.ts';
import { MOST_FILE_BYTES, readBytes } from '../../../core/exchange/index.ts';
import { type Phrases, type PhrasesReading, printPhrases, readPhrases } from '../../../core/phrases/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { download } from '../../../ui/download.ts';
import { DropArea } from '../../../ui/DropArea.tsx';
import { FilePicker } from '../../../ui/FilePicker.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Faults } from '../Files.tsx';
import rubric from '../Rubric.module.css';

type Props = {
  /** As they hold now; what is only being edited is not given away. */
  readonly saved: Phrases;
  readonly reading: Reading;
  /** They stand on the screen then, and are saved when somebody says so. */
  readonly onTake: (phrases: Phrases) => void;
};

type Read = PhrasesReading & { readonly file: string };

/** Phrases as a file: out, and in by choosing or dropping one. What has a fault is not taken. */
export function PhraseFiles({ saved, reading, onTake }: Props) {
  const { t } = useTranslation();
  const [read, setRead] = useState<Read | null>(null);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const { text, diagnostics } = readBytes(new Uint8Array(await file.slice(0, MOST_FILE_BYTES + 1).arrayBuffer()), file.name);
    if (text === null) {
      setRead({ file: file.name, phrases: null, diagnostics });
      return;
    }
    const { lexiconsOf } = reading.analyser;
    const said = readPhrases(text, { file: file.name, lexiconsOf });
    setRead({ file: file.name, ...said });
  };

  return (
    <DropArea
      labelledBy="phrases-files"
      className={classes(rubric.part, rubric.files)}
      overClassName={rubric.over}
      onFiles={([file]) => void take(file)}
    >
      <h2 id="phrases-files">{t('rubric.files')}</h2>
      <p className={rubric.note}>{t('phrases.filesNote')}</p>
      <div className={rubric.buttons}>
        <FilePicker label={t('rubric.import')} accept=".yaml,.yml,.json" onFile={(file) => void take(file)} />
        <Button
          aria-disabled={saved.entries.length === 0}
          onClick={() => {
            if (saved.entries.length > 0) download('otvet-phrases.yaml', [printPhrases(saved)], 'application/yaml');
          }}
        >
          {t('phrases.export')}
        </Button>
      </div>
      {read?.phrases === null && <Faults read={read} />}
      {read?.phrases && (
        <Notice
          role="alert"
          title={t('phrases.offered', { file: read.file, count: read.phrases.entries.length })}
          actions={
            <>
              <Button
                look="primary"
                onClick={() => {
                  if (read.phrases) onTake(read.phrases);
                  setRead(null);
                }}
              >
                {t('phrases.takeOver')}
              </Button>
              <Button
                onClick={() => {
                  setRead(null);
                }}
              >
                {t('rubric.leave')}
              </Button>
            </>
          }
        >
          <p>{t('phrases.offeredNote')}</p>
        </Notice>
      )}
    </DropArea>
  );
}
