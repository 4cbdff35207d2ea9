import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import type { Offer, OfferedScenario } from '../../core/exchange/index.ts';
import { inLang } from '../../core/scenario/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Difficulty } from '../../ui/Difficulty.tsx';
import { FileFaults } from '../../ui/FileFaults.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tag } from '../../ui/Tag.tsx';
import styles from './Open.module.css';
import type { Plan, PlannedScenario } from './plan.ts';
import { SampleTrial } from './SampleTrial.tsx';

type Props = {
  readonly name: string;
  readonly offer: Offer;
  readonly plan: Plan;
  readonly onTake: (rows: Plan['rows'], name: string) => Promise<void>;
  readonly onLeave: () => void;
  readonly onDraft: (scenario: OfferedScenario) => void;
};

/** What somebody was given, before anything of it is taken in. Texts of strangers stay texts. */
export function Preview({ name, offer, plan, onTake, onLeave, onDraft }: Props) {
  const { t } = useTranslation();
  const { uiLang } = usePerson();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = plan.scenarios.filter(({ scenario }) => scenario !== null).length;
  const canTake = plan.rows.length > 0;
  const tried = useMemo(
    () => plan.scenarios.flatMap(({ scenario, offered: { file, ranges } }) => (scenario && ranges ? [{ file, scenario, ranges }] : [])),
    [plan],
  );

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className={styles.preview} aria-labelledby="open-preview">
      <h2 id="open-preview" ref={heading} tabIndex={-1}>
        {t('open.inside', { name })}
      </h2>
      {plan.packs.map(({ file, pack, replaces }) => (
        <div key={file} className={styles.pack}>
          <h3>{inLang(pack.title, uiLang)}</h3>
          <p>{inLang(pack.about, uiLang)}</p>
          <p className={styles.facts}>
            <span>{t('open.course', { count: pack.order.length })}</span>
            {pack.licence && <span>{t('open.licence', { licence: pack.licence })}</span>}
            {replaces && <Tag tone="partly">{t('open.replacesCourse', { title: inLang(replaces.title, uiLang) })}</Tag>}
          </p>
        </div>
      ))}
      {plan.scenarios.length > 0 && (
        <ul className={styles.scenarios}>
          {plan.scenarios.map((planned) => (
            <ScenarioRow key={planned.offered.file} planned={planned} isRefused={offer.isRefused} onDraft={onDraft} />
          ))}
        </ul>
      )}
      {plan.companies.length > 0 && (
        <p className={styles.companies}>
          {t('open.companies')}{' '}
          {plan.companies
            .map(({ company, replaces }) =>
              replaces ? t('open.replacesCompany', { name: company.name, before: replaces.name }) : company.name,
            )
            .join('; ')}
        </p>
      )}
      {offer.diagnostics.length > 0 && (
        <div className={styles.said}>
          <h3>{t('open.said')}</h3>
          <FileFaults diagnostics={offer.diagnostics} />
        </div>
      )}
      <SampleTrial scenarios={tried} />
      <output className={styles.verdict}>
        <Icon name={canTake ? 'check' : 'warning'} />
        {canTake ? t('open.ready', { count }) : t(offer.isRefused ? 'open.refused' : 'open.nothing')}
      </output>
      <div className={styles.buttons}>
        {canTake && (
          <Button look="primary" onClick={() => void onTake(plan.rows, name)}>
            {t('open.take', { count })}
          </Button>
        )}
        <Button onClick={onLeave}>{t(canTake ? 'open.leave' : 'open.close')}</Button>
      </div>
    </section>
  );
}

type RowProps = { readonly planned: PlannedScenario; readonly isRefused: boolean } & Pick<Props, 'onDraft'>;

function ScenarioRow({ planned, isRefused, onDraft }: RowProps) {
  const { t } = useTranslation();
  const { offered, scenario, replaces, isSame } = planned;
  const title = scenario?.title ?? offered.document?.title ?? offered.file.split('/').at(-1) ?? '';
  const level = scenario?.difficulty as 1 | 2 | 3 | 4 | 5 | undefined;
  return (
    <li className={styles.scenario}>
      <div>
        <p className={styles.title} lang={offered.document?.lang}>
          {title}
        </p>
        {scenario && level && (
          <p className={styles.facts}>
            <span className={styles.channel}>
              <Icon name={scenario.channel} size={18} />
              {t(`common.channel.${scenario.channel}`)}
            </span>
            <span>{t(`common.lang.${scenario.lang}`)}</span>
            {scenario.company && <span lang={scenario.lang}>{scenario.company.name}</span>}
            <Difficulty
              level={level}
              word={t(`common.difficulty.level${level}`)}
              label={t('common.difficultyLabel', { word: t(`common.difficulty.level${level}`), level })}
            />
          </p>
        )}
        <p className={styles.effect}>
          {scenario === null && <Tag tone="bad">{t('open.staysOut')}</Tag>}
          {scenario && !isRefused && !replaces && <Tag tone="good">{t('open.new')}</Tag>}
          {scenario && !isRefused && replaces && isSame && <Tag>{t('open.same')}</Tag>}
          {scenario && !isRefused && replaces && !isSame && (
            <>
              <Tag tone="partly">{t('open.replaces')}</Tag>{' '}
              <span>
                <span lang={replaces.lang}>«{replaces.title}»</span>{' '}
                {replaces.from === undefined ? t('open.builtIn') : t('open.takenFrom', { name: replaces.from })}
              </span>
            </>
          )}
        </p>
      </div>
      <Button
        size="s"
        look="quiet"
        aria-label={t('open.draftNamed', { title })}
        onClick={() => {
          onDraft(offered);
        }}
      >
        {t('open.draft')}
      </Button>
    </li>
  );
}
