import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { newestKept, type Story } from '../../core/progress/index.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { EmptyState } from '../../ui/Loading.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PastNav } from '../../ui/PastNav.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { matches } from './search.ts';
import styles from './Kept.module.css';
import { StoryCard } from './StoryCard.tsx';

/** `#/stories`: replies that were kept in debriefs, to be found again. */
export function StoriesScreen() {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { profile } = usePerson();
  const loaded = useLoaded(useCallback(() => stores.stories.list(profile.id), [stores, profile.id]));
  return (
    <Page title={t('kept.stories.title')} lead={t('kept.stories.lead')} above={<PastNav />}>
      <LoadGate loaded={loaded}>{(found) => <Stories found={found} />}</LoadGate>
    </Page>
  );
}

function Stories({ found }: { readonly found: readonly Story[] }) {
  const { t } = useTranslation();
  const { stores } = usePorts();
  const { reportTrouble } = usePerson();
  const [stories, setStories] = useState(found);
  const [asked, setAsked] = useState('');
  const [removed, setRemoved] = useState<Story | null>(null);
  const shown = stories.filter((story) => matches(story, asked));

  // shown as done only once it is stored
  async function change(work: Promise<void>, then: () => void) {
    try {
      await work;
      then();
    } catch (error) {
      reportTrouble(error);
    }
  }

  function note(story: Story, text: string) {
    const noted = { ...story, note: text };
    void change(stores.stories.put(noted), () => {
      setStories((before) => before.map((one) => (one.id === story.id ? noted : one)));
    });
  }

  function remove(story: Story) {
    void change(stores.stories.remove(story.id), () => {
      setStories((before) => before.filter((one) => one.id !== story.id));
      setRemoved(story);
      document.getElementById('main')?.focus({ preventScroll: true });
    });
  }

  function putBack(story: Story) {
    void change(stores.stories.put(story), () => {
      setStories((before) => [...before, story].toSorted(newestKept));
      setRemoved(null);
      document.getElementById('main')?.focus({ preventScroll: true });
    });
  }

  return (
    <>
      {removed !== null && (
        <div className={styles.removed}>
          <Notice
            role="alert"
            actions={
              <Button
                size="s"
                onClick={() => {
                  putBack(removed);
                }}
              >
                {t('kept.stories.undo')}
              </Button>
            }
          >
            {t('kept.stories.removed')}
          </Notice>
        </div>
      )}
      {stories.length === 0 ? (
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
      ) : (
        <>
          <search className={styles.search}>
            <TextField
              label={t('kept.stories.search')}
              type="search"
              value={asked}
              hint={t('kept.stories.searchHint')}
              onChange={(event) => {
                setAsked(event.target.value);
              }}
            />
            <output className={styles.count}>{t('kept.stories.found', { count: shown.length })}</output>
          </search>
          {shown.length === 0 && (
            <EmptyState
              title={t('kept.stories.none')}
              action={
                <Button
                  onClick={() => {
                    setAsked('');
                  }}
                >
                  {t('kept.stories.clear')}
                </Button>
              }
            >
              <p>{t('kept.stories.noneText')}</p>
            </EmptyState>
          )}
          <ul className={styles.list}>
            {shown.map((story) => (
              <StoryCard
                key={story.id}
                story={story}
                onNote={(text) => {
                  note(story, text);
                }}
                onRemove={() => {
                  remove(story);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
