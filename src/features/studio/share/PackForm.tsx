import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ports, usePorts } from '../../../adapters/react/ports.ts';
import { LANGS, type Lang } from '../../../core/text/language.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { SelectField, TextAreaField, TextField } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import type { Member } from './gather.ts';
import { canWriteFolders, hasAddress } from './giving.ts';
import styles from './Share.module.css';
import type { Giving } from './use-giving.ts';

type Props = {
  /** The draft itself: always in the pack. */
  readonly here: Member;
  readonly id: string;
  readonly isBusy: boolean;
  readonly onGive: Giving['givePack'];
};

const keyOf = ({ from, ref }: Pick<Member, 'from' | 'ref'>): string => `${from}:${ref}`;

/** Several scenarios in an order, with a name, for one course. */
export function PackForm({ here, id, isBusy, onGive }: Props) {
  const { t } = useTranslation();
  const ports = usePorts();
  const others = useLoaded(useCallback(() => othersThan(here.ref, ports), [here.ref, ports]));
  const [chosen, setChosen] = useState<readonly Member[]>([here]);
  const [title, setTitle] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [about, setAbout] = useState('');
  const [licence, setLicence] = useState('CC-BY-4.0');
  const [adding, setAdding] = useState('');

  // the draft's own title may have changed since it was put there
  const members = chosen.map((member) => (member.from === 'here' ? here : member));
  const langs = LANGS.filter((lang) => members.some((member) => member.lang === lang));
  const words = { id: name ?? `${id}-pack`, title: title ?? here.title, about, licence };
  const offered = (others.state === 'ready' ? others.value : []).filter((one) => !members.some((member) => keyOf(member) === keyOf(one)));
  const move = (index: number, by: -1 | 1) => {
    setChosen(moved(chosen, index, by));
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onGive({ members, words }, 'download');
      }}
    >
      <ol className={styles.members} aria-label={t('share.order')}>
        {members.map((member, index) => (
          <li key={keyOf(member)}>
            <span className={styles.member} lang={member.lang ?? undefined}>
              {member.title}
              <small>
                {t(`share.from.${member.from}`)}
                {member.lang && <> · {t(`common.lang.${member.lang}`)}</>}
              </small>
            </span>
            <span className={styles.moves}>
              <IconButton
                label={t('share.up', { title: member.title })}
                aria-disabled={index === 0}
                className={styles.up}
                onClick={() => {
                  move(index, -1);
                }}
              >
                <Icon name="back" size={18} />
              </IconButton>
              <IconButton
                label={t('share.down', { title: member.title })}
                aria-disabled={index === members.length - 1}
                className={styles.down}
                onClick={() => {
                  move(index, 1);
                }}
              >
                <Icon name="forward" size={18} />
              </IconButton>
              <IconButton
                label={t('share.out', { title: member.title })}
                aria-disabled={member.from === 'here'}
                onClick={() => {
                  if (member.from !== 'here') setChosen(chosen.filter((one) => keyOf(one) !== keyOf(member)));
                }}
              >
                <Icon name="close" size={18} />
              </IconButton>
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.add}>
        <SelectField
          label={t('share.add')}
          value={adding}
          onChange={(event) => {
            setAdding(event.target.value);
          }}
        >
          <option value="">{t('share.choose')}</option>
          {(['draft', 'library'] as const).map((from) => (
            <optgroup key={from} label={t(`share.from.${from}`)}>
              {offered
                .filter((one) => one.from === from)
                .map((one) => (
                  <option key={keyOf(one)} value={keyOf(one)} lang={one.lang ?? undefined}>
                    {one.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <Button
          disabled={adding === ''}
          onClick={() => {
            const one = offered.find((each) => keyOf(each) === adding);
            if (one) setChosen([...chosen, one]);
            setAdding('');
          }}
        >
          {t('share.addIt')}
        </Button>
      </div>
      <TextField label={t('share.title')} required value={words.title} onChange={(event) => setTitle(event.target.value)} />
      <TextAreaField label={t('share.about')} rows={2} value={about} onChange={(event) => setAbout(event.target.value)} />
      <div className={styles.pair}>
        <TextField
          label={t('share.name')}
          hint={t('share.nameHint')}
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          value={words.id}
          onChange={(event) => setName(event.target.value.toLowerCase().replaceAll(/\s+/gu, '-'))}
        />
        <TextField
          label={t('share.licence')}
          hint={t('share.licenceHint')}
          value={licence}
          onChange={(event) => setLicence(event.target.value)}
        />
      </div>
      <p className={styles.note}>{t('share.langs', { langs: langs.map((lang: Lang) => t(`common.lang.${lang}`)).join(', ') || '—' })}</p>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {t('share.download', { name: `${words.id}.zip` })}
        </Button>
        {canWriteFolders() && (
          <Button disabled={isBusy} onClick={() => onGive({ members, words }, 'folder')}>
            {t('share.folder')}
          </Button>
        )}
        {hasAddress() && (
          <Button disabled={isBusy} onClick={() => onGive({ members, words }, 'link')}>
            {t('share.link')}
          </Button>
        )}
      </div>
    </form>
  );
}

function moved(members: readonly Member[], index: number, by: -1 | 1): readonly Member[] {
  const [one, other] = [members[index], members[index + by]];
  return one && other ? members.with(index, other).with(index + by, one) : members;
}

async function othersThan(draftId: string, { stores, content }: Pick<Ports, 'stores' | 'content'>): Promise<readonly Member[]> {
  const [drafts, { entries }] = await Promise.all([stores.drafts.list(), content.loadLibrary()]);
  return [
    ...drafts
      .filter(({ id, title }) => id !== draftId && title !== '')
      .map(({ id, title, lang }): Member => ({ from: 'draft', ref: id, title, lang: LANGS.find((one) => one === lang) ?? null })),
    ...entries.map(({ id, title, lang }): Member => ({ from: 'library', ref: id, title, lang })),
  ];
}
