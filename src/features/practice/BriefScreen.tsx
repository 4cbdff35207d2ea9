import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { usePerson } from '../../adapters/react/person.tsx';
import { type Content, type LibraryEntry, usePorts } from '../../adapters/react/ports.ts';
import type { LiveSession } from '../../core/progress/types.ts';
import { castScenario, hashOf, takenOut, underRubric } from '../../core/scenario/index.ts';
import { isCardLocked } from '../../core/desk/index.ts';
import type { Scenario } from '../../core/scenario/types.ts';
import { CORE_CRITERIA } from '../../core/scoring/types.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LoadGate } from '../../ui/LoadGate.tsx';
import { Page } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import styles from './BriefScreen.module.css';
import { fetchAhead } from './fetch-ahead.ts';
import { BeforeYouOpen } from './BeforeYouOpen.tsx';
import { ChannelFacts } from './ChannelFacts.tsx';
import { CompanyRules } from './company/CompanyRules.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { Opinions } from './Opinions.tsx';
import { START_FORM, StartForm } from './StartForm.tsx';

/** What a trainee knows before the customer's first word. */
export function BriefScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { content } = usePorts();
  const found = useLoaded(useCallback(() => findScenario(content, id), [content, id]));
  return (
    <LoadGate loaded={found}>
      {(one) =>
        one ? (
          <Brief key={one.entry.id} entry={one.entry} scenario={one.scenario} />
        ) : (
          <Page title={t('practice.brief.missing.title')} lead={t('practice.brief.missing.text')} width="text">
            <ButtonLink to="/" look="primary">
              {t('practice.back')}
            </ButtonLink>
          </Page>
        )
      }
    </LoadGate>
  );
}

type Found = { readonly entry: LibraryEntry; readonly scenario: Scenario };

async function findScenario(content: Content, id: string): Promise<Found | null> {
  const { entries } = await content.loadLibrary();
  const entry = entries.find((one) => one.id === id);
  return entry ? { entry, scenario: await entry.load() } : null;
}

function Brief({ entry, scenario: written }: Found) {
  const { t } = useTranslation();
  const { stores, newSeed, newId, wallNow, content, appVersion } = usePorts();
  const { profile, settings, renameProfile, reportTrouble } = usePerson();
  const navigate = useNavigate();
  // the brief must tell of the same case that will be played: numbers and names are drawn by the seed
  const [seed] = useState(newSeed);
  const rubric = settings.rubric ?? null;
  const scenario = useMemo(() => (rubric ? underRubric(written, rubric) : written), [written, rubric]);
  const cast = castScenario(scenario, seed);
  const open = useLoaded(
    useCallback(
      async () =>
        (await stores.live.list(profile.id)).find(
          (one) => one.scenarioId === scenario.id && one.fork === undefined && one.exam === undefined,
        ) ?? null,
      [stores, profile.id, scenario.id],
    ),
  );

  const learned = settings.learned ?? true;
  const { phrases } = settings;
  useEffect(() => fetchAhead(content, scenario, { learned, phrases }), [content, scenario, learned, phrases]);

  const start = async (name: string) => {
    if (name !== profile.name) renameProfile(name);
    const { rulesVersion } = await content.loadLibrary();
    const session: LiveSession = {
      v: 1,
      id: newId(),
      profileId: profile.id,
      scenarioId: scenario.id,
      mode: 'practice',
      startedMs: wallNow(),
      stamp: { scenarioHash: rubric ? hashOf(scenario) : entry.hash, rulesVersion, modelVersion: null, appVersion, seed },
      draft: '',
      learned,
      ...(phrases && { phrases }),
      ...(settings.accommodation === undefined ? {} : { accommodation: settings.accommodation }),
      ...(settings.typing === undefined ? {} : { typing: settings.typing }),
    };
    try {
      // in this order: where the new one cannot be stored, the old one is still there
      await stores.live.start(session, scenario);
      if (open.state === 'ready' && open.value) await stores.live.discard(open.value.id);
    } catch (error) {
      reportTrouble(error);
    }
    // where nothing can be stored the conversation travels with the address
    await navigate(`/practice/${session.id}`, { state: { session, operator: name, ...(rubric && { rubric }) } });
  };

  return (
    <Page
      title={cast.title}
      width="page"
      above={
        <Link to="/" className={styles.back}>
          <Icon name="back" size={18} />
          {t('practice.back')}
        </Link>
      }
    >
      {cast.notices && cast.notices.length > 0 && <BeforeYouOpen notices={cast.notices} />}
      <div className={styles.columns}>
        <div className={styles.story}>
          <section aria-labelledby="brief-situation">
            <h2 id="brief-situation">{t('practice.brief.situation')}</h2>
            {cast.company && !cast.brief.includes(cast.company.name) && (
              <p className={styles.company} lang={cast.lang}>
                {cast.company.name}
              </p>
            )}
            <p className={styles.text} lang={cast.lang}>
              {cast.brief}
            </p>
            <CompanyRules company={cast.company} lang={cast.lang} />
          </section>
          <CustomerFacts scenario={cast} locked={isCardLocked('not-asked', cast)} />
          <ChannelFacts scenario={cast} />
          <section aria-labelledby="brief-looked">
            <h2 id="brief-looked">{t('practice.brief.looked')}</h2>
            <ul className={styles.looked}>
              {CORE_CRITERIA.filter((id) => !takenOut(cast).includes(id)).map((id) => (
                <li key={id}>
                  <Icon name="check" size={18} />
                  {t(`debrief.criterion.${id}`)}
                </li>
              ))}
            </ul>
            <p className={styles.note}>{t('practice.brief.lookedNote')}</p>
            {cast.lessons.length > 0 && (
              <>
                <h3 className={styles.small}>{t('practice.brief.lessons')}</h3>
                <ul className={styles.lessons}>
                  {cast.lessons.map((lesson) => (
                    <li key={lesson}>
                      <Tag>{t(`common.lesson.${lesson}`)}</Tag>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <Opinions scenarioId={cast.id} />
        </div>
        <StartForm
          channel={cast.channel}
          name={profile.name}
          openSessionId={open.state === 'ready' ? (open.value?.id ?? null) : null}
          onStart={start}
        />
      </div>
      <div className={styles.bar}>
        <Button type="submit" form={START_FORM} look="primary" size="l" icon={<Icon name={cast.channel} />}>
          {open.state === 'ready' && open.value ? t('practice.brief.anew') : t(`practice.brief.start.${cast.channel}`)}
        </Button>
      </div>
    </Page>
  );
}
