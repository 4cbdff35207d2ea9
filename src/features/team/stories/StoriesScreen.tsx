import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import { usePorts } from '../../../adapters/react/ports.ts';
import { type Chosen, isProposal, type Received } from '../../../core/progress/index.ts';
import { modelRow, type SentStory, sentStories } from '../../../core/team/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Field.tsx';
import { EmptyState } from '../../../ui/Loading.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { Page } from '../../../ui/Page.tsx';
import { TeamNav } from '../../../ui/TeamNav.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import styles from '../Team.module.css';
import { GiveModels } from './GiveModels.tsx';
import { SentStoryCard } from './SentStoryCard.tsx';

/** So many are shown until more are asked for. */
const SHOWN = 20;

/** `#/team/stories?what=proposals&chosen=1`: what people have sent of kept replies and proposals, and the choice of model answers. */
export function StoriesScreen() {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const loaded = useLoaded(useCallback(() => stores.received.list(['person', 'story', 'model']), [stores]));
  return (
    <Page title={t('team.stories.title')} lead={t('team.stories.lead')} above={<TeamNav />}>
      <LoadGate loaded={loaded}>
        {(rows) => {
          const stories = sentStories(rows);
          if (stories.length === 0)
            return (
              <EmptyState title={t('team.stories.none')}>
                <p>{t('team.stories.noneText')}</p>
              </EmptyState>
            );
          return <Sent rows={rows} stories={stories} onChanged={loaded.retry} />;
        }}
      </LoadGate>
    </Page>
  );
}

type Props = { readonly rows: readonly Received[]; readonly stories: readonly SentStory[]; readonly onChanged: () => void };

function Sent({ rows, stories, onChanged }: Props) {
  const { t } = useTranslation();
  const { stores, wallNow } = usePorts();
  const { settings, profile, reportTrouble } = usePerson();
  const [address, setAddress] = useSearchParams();
  const [shown, setShown] = useState(SHOWN);
  const what = address.get('what') === 'proposals' ? 'proposals' : 'replies';
  const isChosenOnly = address.get('chosen') === '1';
  const fitting = stories.filter(({ story, chosen }) => isProposal(story) === (what === 'proposals') && (!isChosenOnly || chosen !== null));

  const ask = (key: 'what' | 'chosen', value: string) => {
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };

  async function choose(sent: SentStory, choice: Chosen | null) {
    try {
      await stores.received.put([modelRow(sent, choice, { rows, nowMs: wallNow() })]);
      onChanged();
    } catch (error) {
      reportTrouble(error);
    }
  }

  return (
    <div className={styles.screen}>
      <div className={styles.tools}>
        <search className={styles.filters} aria-label={t('team.filters')}>
          <Choice
            legend={t('kept.stories.what')}
            value={what}
            options={[
              { value: 'replies', label: t('kept.stories.replies') },
              { value: 'proposals', label: t('kept.stories.proposals') },
            ]}
            onChange={(value) => {
              ask('what', value === 'proposals' ? value : '');
            }}
          />
          <Choice
            legend={t('kept.stories.which')}
            value={isChosenOnly ? '1' : ''}
            options={[
              { value: '', label: t('kept.stories.all') },
              { value: '1', label: t('kept.stories.chosenOnly') },
            ]}
            onChange={(value: string) => {
              ask('chosen', value);
            }}
          />
        </search>
        <GiveModels rows={rows} stories={stories} />
        <output className={styles.soft}>
          {t(what === 'proposals' ? 'kept.stories.foundProposals' : 'kept.stories.found', { count: fitting.length })}
        </output>
      </div>
      <h2 className="visually-hidden">{t(`kept.stories.${what}`)}</h2>
      <ul className={styles.cards}>
        {fitting.slice(0, shown).map((sent) => (
          <SentStoryCard
            key={sent.story.id}
            sent={sent}
            by={settings.lead?.name ?? profile.name}
            onChoose={({ by, lessons }) => void choose(sent, { by, lessons, atMs: wallNow() })}
            onUnchoose={() => void choose(sent, null)}
          />
        ))}
      </ul>
      {fitting.length > shown && (
        <div className={styles.ways}>
          <Button
            onClick={() => {
              setShown(shown + SHOWN);
            }}
          >
            {t('team.stories.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
