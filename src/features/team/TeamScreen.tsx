import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { currentFor } from '../../adapters/react/standing.ts';
import { type Received, receivedOf, sharedDispute } from '../../core/progress/index.ts';
import { CHANNELS } from '../../core/scenario/types.ts';
import { OF_A_PICTURE, type OpenCase, pictureOf, type TeamFilter, touchedBy, withExamples } from '../../core/team/index.ts';
import { hidePersonal } from '../../core/text/index.ts';
import { LANGS } from '../../core/text/language.ts';
import { classes } from '../../ui/classes.ts';
import { Choice, SelectField } from '../../ui/Field.tsx';
import { Button } from '../../ui/Button.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { TeamNav } from '../../ui/TeamNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Broken } from './Broken.tsx';
import { Disputes } from './Disputes.tsx';
import { Grid } from './Grid.tsx';
import { Hardest } from './Hardest.tsx';
import { Intake } from './Intake.tsx';
import { SaveSheets } from './SaveSheets.tsx';
import styles from './Team.module.css';
import { ToReadList } from './ToReadList.tsx';
import { TouchedList } from './TouchedList.tsx';

/** `#/team?lang=…&channel=…&mode=…`: who does what how well, by what people have sent. */
export function TeamScreen() {
  const { t } = useTranslation();
  const { stores, content, wallNow } = usePorts();
  const { settings } = usePerson();
  const found = useLoaded(
    useCallback(async () => {
      const rows = await stores.received.list(OF_A_PICTURE);
      const ids = new Set([
        ...receivedOf('summary', rows).map(({ scenarioId }) => scenarioId),
        ...receivedOf('exam', rows).flatMap(({ items }) => items.map(({ scenarioId }) => scenarioId)),
        ...receivedOf('assignment', rows).flatMap(({ scenarioIds }) => scenarioIds),
      ]);
      return { rows, nowMs: wallNow(), current: await currentFor(content, ids, settings) };
    }, [stores, content, wallNow, settings]),
  );
  return (
    <Page
      title={t('team.title')}
      lead={t('team.lead')}
      above={<TeamNav />}
      actions={
        <Button
          className={styles.screenOnly}
          onClick={() => {
            print();
          }}
        >
          {t('team.print')}
        </Button>
      }
    >
      <div className={classes(styles.screen, styles.onePage)}>
        <Intake onTaken={found.retry} />
        <LoadGate loaded={found}>
          {(value) =>
            value.rows.some(({ kind }) => kind === 'person') ? (
              <Pictured {...value} onChanged={found.retry} />
            ) : (
              <EmptyState title={t('team.none')}>
                <p>{t('team.noneText')}</p>
              </EmptyState>
            )
          }
        </LoadGate>
      </div>
    </Page>
  );
}

type Props = {
  readonly rows: readonly Received[];
  readonly nowMs: number;
  readonly current: Awaited<ReturnType<typeof currentFor>>;
  readonly onChanged: () => void;
};

/** Before they have come. */
const NO_TEXTS: readonly Received[] = [];

function Pictured({ rows, nowMs, current, onChanged }: Props) {
  const { t } = useTranslation();
  const { settings } = usePerson();
  const [address] = useSearchParams();
  const [isNameless, setNameless] = useState(false);
  const { stores } = usePorts();
  const { lang, channel, mode } = filterIn(address);
  const filter = useMemo(() => ({ lang, channel, mode }), [lang, channel, mode]);
  const { readiness } = settings;
  const made = useMemo(
    () => pictureOf({ rows, filter, rules: readiness ?? [], current, nowMs }),
    [rows, filter, readiness, current, nowMs],
  );
  const touched = useMemo(() => touchedBy(rows, current), [rows, current]);
  const found = useLoaded(
    useCallback(() => {
      const ids = new Set(made.broken.flatMap(({ seenIn }) => seenIn.map((id) => `attempt:${id}`)));
      return stores.received.get([...ids]);
    }, [stores, made]),
  );
  const texts = found.state === 'ready' ? found.value : NO_TEXTS;
  const picture = useMemo(() => ({ ...made, broken: withExamples(made.broken, receivedOf('attempt', texts)) }), [made, texts]);
  const nameOf = namer(
    picture.people.map(({ sender }) => sender),
    isNameless,
    t('team.somebody'),
  );
  const people = picture.people.flatMap(({ sender }) => (sender.name === '' ? [] : [sender.name]));
  const disputes = isNameless ? picture.disputes.map((one) => namelessCase(one, people)) : picture.disputes;
  return (
    <>
      <Filters filter={filter} />
      <div className={styles.ways}>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isNameless}
            onChange={(event) => {
              setNameless(event.target.checked);
            }}
          />
          {t('team.nameless')}
        </label>
        <SaveSheets picture={{ ...picture, disputes }} touched={touched} nameOf={nameOf} />
      </div>
      <ToReadList toRead={picture.toRead} nameOf={nameOf} />
      <Grid people={picture.people} nameOf={nameOf} onChanged={onChanged} />
      <Disputes disputes={disputes} nameOf={nameOf} onChanged={onChanged} />
      <Broken broken={picture.broken} nameOf={nameOf} isNameless={isNameless} rows={[...rows, ...texts]} />
      <Hardest scenarios={picture.scenarios} />
      <TouchedList touched={touched} nameOf={nameOf} />
    </>
  );
}

/** A reason names people as readily as a reply does. */
function namelessCase({ dispute, ruling, sender }: OpenCase, people: readonly string[]): OpenCase {
  const reason = ruling && hidePersonal(ruling.reason, dispute.lang, people).text;
  return { sender, dispute: sharedDispute(dispute, people), ruling: ruling && reason !== null ? { ...ruling, reason } : null };
}

export type NameOf = (profileId: string) => string;

/** Names as people have them; where none shall be seen, numbers that stay the same on the page. */
function namer(senders: readonly { readonly id: string; readonly name: string }[], isNameless: boolean, somebody: string): NameOf {
  const places = new Map(senders.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }, at) => [id, at + 1]));
  return (profileId) => {
    const name = senders.find(({ id }) => id === profileId)?.name ?? '';
    return isNameless || name === '' ? `${somebody} ${places.get(profileId) ?? ''}`.trim() : name;
  };
}

function filterIn(address: URLSearchParams): TeamFilter {
  const one = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === address.get(name)) ?? null;
  return { lang: one('lang', LANGS), channel: one('channel', CHANNELS), mode: one('mode', ['practice', 'exam']) };
}

function Filters({ filter }: { readonly filter: TeamFilter }) {
  const { t } = useTranslation();
  const [, setAddress] = useSearchParams();
  const choose = (name: keyof TeamFilter, value: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return (
    <search className={styles.filters} aria-label={t('team.filters')}>
      <Choice
        legend={t('team.lang')}
        value={filter.lang ?? ''}
        options={[{ value: '', label: t('team.any') }, ...LANGS.map((value) => ({ value, label: t(`common.lang.${value}`) }))]}
        onChange={(value: string) => {
          choose('lang', value);
        }}
      />
      <Choice
        legend={t('team.mode')}
        value={filter.mode ?? ''}
        options={[
          { value: '', label: t('team.any') },
          { value: 'exam', label: t('team.exams') },
          { value: 'practice', label: t('team.practice') },
        ]}
        onChange={(value: string) => {
          choose('mode', value);
        }}
      />
      <SelectField
        label={t('team.channel')}
        value={filter.channel ?? ''}
        onChange={(event) => {
          choose('channel', event.target.value);
        }}
      >
        <option value="">{t('team.any')}</option>
        {CHANNELS.map((value) => (
          <option key={value} value={value}>
            {t(`common.channel.${value}`)}
          </option>
        ))}
      </SelectField>
    </search>
  );
}
