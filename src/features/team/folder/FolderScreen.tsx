import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { canChooseFolder } from '../../../adapters/browser/folder.ts';
import { Button } from '../../../ui/Button.tsx';
import { csvOf, saveAsFile } from '../../../ui/csv.ts';
import { type Column, DataTable } from '../../../ui/DataTable.tsx';
import { LineFaults } from '../../../ui/LineFaults.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { isoDay } from '../../../ui/moment-names.ts';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import styles from './Folder.module.css';
import type { FileRead } from './read-folder.ts';
import { type TeamFolder, useTeamFolder } from './use-team-folder.ts';

/** `#/team/folder`: a folder that everybody saves results into, read again and again. */
export function FolderScreen() {
  const { t } = useTranslation();
  return (
    <Page title={t('folder.title')} lead={t('folder.lead')} above={<TeamNav />}>
      {canChooseFolder() ? (
        <Chosen />
      ) : (
        <Notice title={t('folder.missing')} actions={<Link to="/team">{t('common.teamNav.people')}</Link>}>
          {t('folder.missingText')}
        </Notice>
      )}
    </Page>
  );
}

function Chosen() {
  const { t } = useTranslation();
  const shared = useTeamFolder();
  const { folder, access, choose, allow } = shared;
  if (folder === null)
    return (
      <EmptyState
        title={t('folder.none')}
        action={
          <Button look="primary" onClick={() => void choose()}>
            {t('folder.choose')}
          </Button>
        }
      >
        <p>{t('folder.noneText')}</p>
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      {access === 'open' ? (
        <Looked shared={shared} folder={folder} />
      ) : (
        <Notice
          tone="partly"
          title={access === 'refused' ? t('folder.refused') : folder.name}
          actions={
            <Button look="primary" onClick={() => void allow()}>
              {t('folder.allow', { name: folder.name })}
            </Button>
          }
        >
          {t('folder.allowText')}
        </Notice>
      )}
      <Ways shared={shared} />
    </div>
  );
}

function Ways({ shared: { access, isReading, look, choose, forget } }: { readonly shared: TeamFolder }) {
  const { t } = useTranslation();
  return (
    <div className={styles.ways}>
      {access === 'open' && (
        <Button aria-disabled={isReading} onClick={() => void look()}>
          {t('folder.now')}
        </Button>
      )}
      <Button onClick={() => void choose()}>{t('folder.another')}</Button>
      <Button look="quiet" onClick={() => void forget()}>
        {t('folder.forget')}
      </Button>
    </div>
  );
}

type LookedProps = { readonly shared: TeamFolder; readonly folder: FileSystemDirectoryHandle };

function Looked({ shared: { looked, hasFailed }, folder }: LookedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const broken = looked?.files.filter(({ state }) => state === 'broken') ?? [];
  return (
    <>
      {hasFailed && (
        <Notice tone="partly" role="alert">
          {t('folder.failed')}
        </Notice>
      )}
      <output className={styles.soft}>
        {looked === null ? t('folder.reading', { name: folder.name }) : t('folder.looked', { when: format.hour(looked.atMs) })}
      </output>
      {broken.length > 0 && (
        <Notice tone="partly" title={t('folder.broken', { count: broken.length })}>
          {broken.map((file) => (
            <div key={file.name}>
              <strong>{file.name}</strong>
              <Why file={file} />
            </div>
          ))}
        </Notice>
      )}
      {looked && <Files files={looked.files} name={folder.name} />}
    </>
  );
}

function Why({ file }: { readonly file: FileRead }) {
  const { t } = useTranslation();
  if (file.state !== 'broken') return null;
  return file.faults.length === 0 ? <p>{t('folder.unreadable')}</p> : <LineFaults faults={file.faults} />;
}

function Files({ files, name }: { readonly files: readonly FileRead[]; readonly name: string }) {
  const { t } = useTranslation();
  const { wallNow } = usePorts();
  const { uiLang } = usePerson();
  const format = useFormat();
  if (files.length === 0) return <p>{t('folder.empty')}</p>;
  const columns: readonly Column<FileRead>[] = [
    { key: 'file', title: t('folder.column.file'), cell: (file) => file.name, isText: true },
    { key: 'who', title: t('folder.column.who'), cell: who, isText: true },
    { key: 'made', title: t('folder.column.made'), cell: (file) => (file.state === 'broken' ? '–' : format.moment(file.madeMs)) },
    { key: 'state', title: t('folder.column.state'), cell: stateOf, isText: true },
  ];
  const caption = t('folder.files', { name });
  return (
    <section aria-labelledby="folder-files">
      <div className={styles.head}>
        <h2 id="folder-files">{caption}</h2>
        <Button size="s" onClick={save}>
          {t('folder.csv')}
        </Button>
      </div>
      <DataTable caption={caption} rows={files} keyOf={(file) => file.name} columns={columns} limit={20} />
    </section>
  );

  function save() {
    const rows = files.map((file) => [
      file.name,
      file.state === 'broken' ? null : file.sender.name,
      file.state === 'broken' ? null : isoDay(file.madeMs),
      stateOf(file),
    ]);
    saveAsFile(`otvet-${name}-${isoDay(wallNow())}.csv`, csvOf({ header: columns.map(({ title }) => title), rows }, uiLang));
  }

  function stateOf(file: FileRead) {
    const isAhead = file.state === 'sound' && file.aheadMs > 0;
    return isAhead ? t('folder.ahead', { by: format.duration(file.aheadMs) }) : t(`folder.state.${file.state}`);
  }

  function who(file: FileRead) {
    if (file.state === 'broken') return '–';
    if (file.state === 'left') return file.sender.name || t('folder.nameless');
    return <Link to={`/team/person/${file.sender.id}`}>{file.sender.name || t('folder.nameless')}</Link>;
  }
}
