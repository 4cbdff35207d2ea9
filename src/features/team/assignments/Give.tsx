import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePorts } from '../../../adapters/react/ports.ts';
import type { Assignment } from '../../../core/progress/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../../ui/download.ts';
import { TextField } from '../../../ui/Field.tsx';
import styles from './Assignments.module.css';
import { assignmentAddress, assignmentFileName, linesOfAssignment } from './giving.ts';

type Said =
  | { readonly what: 'saved'; readonly name: string }
  | { readonly what: 'copied' | 'too-long' }
  | { readonly what: 'link'; readonly link: string };

/** The ways on which an assignment goes to whom it is for. */
export function Give({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation();
  const { appVersion } = usePorts();
  const [said, setSaid] = useState<Said | null>(null);

  function save() {
    const name = assignmentFileName(assignment);
    download(name, linesOfAssignment(assignment, { app: appVersion }), 'application/x-ndjson');
    setSaid({ what: 'saved', name });
  }

  async function copy() {
    const link = assignmentAddress(assignment, { app: appVersion });
    if (link === null) {
      setSaid({ what: 'too-long' });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setSaid({ what: 'copied' });
    } catch {
      // no permission, or no clipboard outside HTTPS
      setSaid({ what: 'link', link });
    }
  }

  return (
    <div className={styles.give}>
      <div className={styles.ways}>
        <Button look="primary" onClick={save}>
          {t('assigned.one.file')}
        </Button>
        <Button onClick={() => void copy()}>{t('assigned.one.copy')}</Button>
      </div>
      <output className={styles.soft}>{said && words(said)}</output>
      {said?.what === 'link' && <TextField label={t('assigned.one.copyBy')} value={said.link} readOnly />}
    </div>
  );

  function words(one: Said): string {
    switch (one.what) {
      case 'saved':
        return t('assigned.one.saved', { name: one.name });
      case 'copied':
        return t('assigned.one.copied');
      case 'too-long':
        return t('assigned.one.tooLong');
      case 'link':
        return '';
    }
  }
}
