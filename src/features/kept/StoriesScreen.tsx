import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { loadModelAnswers } from '../../adapters/react/model-answers.ts';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { newestKept, sharedText, type Story, withoutAuthor } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { type Asked, askedIn, type AskedKey, fits, isNarrowed } from './asked.ts';
import { Filters } from './Filters.tsx';
import styles from './Kept.module.css';
import { StoryCard } from './StoryCard.tsx';
import { type Undoable, useStories } from './use-stories.ts';

/** `#/stories?…`: replies that were kept in debriefs, and those of everybody that are chosen as model answers (asked.ts). */
export function StoriesScreen() {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { profile } = usePerson();
  const load = useCallback(async () => {
    const { own, chosen, led } = await loadModelAnswers(stores, profile.id);
    const rest = own.filter(({ id }) => !chosen.some((one) => one.id === id));
    const lent = own.flatMap((story) => (led.has(story.id) ? [[story.id, story] as const] : []));
    return { stories: [...rest, ...chosen].toSorted(newestKept), own: new Map(lent), led };
  }, [stores, profile.id]);
  const loaded = useLoaded(load);
  return (
    <Page title={t('kept.stories.title')} lead={t('kept.stories.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>{(found) => <Stories {...found} />}</LoadGate>
    </Page>
  );
}

type Props = {
  readonly stories: readonly Story[];
  readonly own: ReadonlyMap<string, Story>;
  readonly led: ReadonlySet<string>;
};

function Stories({ led, ...found }: Props) {
  const { profile, people } = usePerson();
  const kept = useStories(found);
  const { stories, done } = kept;
  const [hides, setHides] = useState(true);
  const [address, setAddress] = useSearchParams();
  const asked = askedIn(address);
  const names = people.map(({ name }) => name);

  const change = (next: (params: URLSearchParams) => void) => {
    setAddress(
      (before) => {
        const params = new URLSearchParams(before);
        next(params);
        return params;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const ask = (key: AskedKey, value: string) => {
    change((params) => {
      if (value === '') params.delete(key);
      else params.set(key, value);
    });
  };
  const clear = () => {
    change((params) => {
      for (const key of ['q', 'lesson', 'lang', 'chosen']) params.delete(key);
    });
  };

  const seen = stories.map((story) => {
    const isOwn = story.profileId === profile.id;
    const shown = isOwn ? story : withoutAuthor(story, people.find(({ id }) => id === story.profileId)?.name ?? '');
    return { story, shown, isOwn };
  });
  const fitting = seen.filter(({ shown }) => fits(shown, asked));

  return (
    <>
      {done !== null && (
        <Undo
          done={done}
          onUndo={(last) => {
            kept.undo(last);
          }}
        />
      )}
      {stories.length === 0 && !isNarrowed(asked) && asked.what === 'replies' ? (
        <NoStories />
      ) : (
        <>
          <Filters stories={stories} asked={asked} count={fitting.length} onChange={ask} hides={hides} onHide={setHides} />
          {fitting.length === 0 && <NoneFits asked={asked} onClear={clear} />}
          <ul className={styles.list}>
            {fitting.map(({ story, shown, isOwn }) => (
              <StoryCard
                key={story.id}
                story={shown}
                isOwn={isOwn}
                isLed={led.has(story.id)}
                copied={hides ? sharedText(shown, names) : shown.text}
                chooser={kept.chooser}
                onNote={(text) => {
                  kept.note(story, text);
                }}
                onRemove={() => {
                  kept.remove(story);
                }}
                onChoose={(choosing) => {
                  kept.choose(story, choosing);
                }}
                onUnchoose={() => {
                  kept.unchoose(story);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Undo({ done, onUndo }: { readonly done: Undoable; readonly onUndo: (done: Undoable) => void }) {
  const { t } = useTranslation();
  const said = done.what === 'unchosen' ? 'unchosen' : done.story.instead ? 'proposalRemoved' : 'removed';
  return (
    <div className={styles.removed}>
      <Notice
        role="alert"
        actions={
          <Button
            size="s"
            onClick={() => {
              onUndo(done);
            }}
          >
            {t('kept.stories.undo')}
          </Button>
        }
      >
        {t(`kept.stories.${said}`)}
      </Notice>
    </div>
  );
}

function NoStories() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('kept.stories.emptyTitle')}
      action={
        <ButtonLink to="/history" look="primary">
          {t('kept.stories.emptyAction')}
        </ButtonLink>
      }
    >
      <p>{t('kept.stories.emptyText')}</p>
    </EmptyState>
  );
}

function NoneFits({ asked, onClear }: { readonly asked: Asked; readonly onClear: () => void }) {
  const { t } = useTranslation();
  if (!isNarrowed(asked)) {
    if (asked.what === 'replies') return <NoStories />;
    return (
      <EmptyState title={t('kept.stories.noProposalsTitle')}>
        <p>{t('kept.stories.noProposalsText')}</p>
      </EmptyState>
    );
  }
  const isSearched = asked.q.trim() !== '';
  return (
    <EmptyState
      title={t(isSearched ? 'kept.stories.none' : 'kept.stories.noneFiltered')}
      action={<Button onClick={onClear}>{t('kept.stories.clear')}</Button>}
    >
      <p>{t(isSearched ? 'kept.stories.noneText' : 'kept.stories.noneFilteredText')}</p>
    </EmptyState>
  );
}
