import { useTranslation } from 'react-i18next';
import { DEFAULT_DIFFICULTY } from '../../../core/scenario/index.ts';
import { LESSONS } from '../../../core/scenario/lessons.ts';
import { CHANNELS, FAULTS, KINDS, NOTICES, TRADES } from '../../../core/scenario/types.ts';
import { LANGS } from '../../../core/text/index.ts';
import { Choice } from '../../../ui/Field.tsx';
import { Defaulted, Faults, PickField, TokensField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { faultsAt, useHeldForm } from './form.ts';
import { Section, useOptions } from './parts.tsx';

const LEVELS = ['1', '2', '3', '4', '5'];

/** What it is about. */
export function About() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const options = useOptions();
  const lang = form.written.words(['lang']);
  const example = {
    text: `${t('studioForm.examples.title')} · ${t('studioForm.examples.brief')}`,
    values: [
      [['title'], t('studioForm.examples.title')],
      [['brief'], t('studioForm.examples.brief')],
      [['lessons'], ['sincere-apology', 'when-who-how']],
    ] as const,
  };
  return (
    <Section
      id="about"
      keys={['id', 'title', 'lang', 'brief', 'reply_langs', 'channel', 'kind', 'fault', 'difficulty', 'lessons', 'notices', 'company']}
      example={example}
    >
      <WordsField path={['title']} label={t('studioForm.title')} hint={t('studioForm.titleHint')} />
      <WordsField path={['brief']} label={t('studioForm.brief')} hint={t('studioForm.briefHint')} lines={4} />
      <div className={styles.pair}>
        <PickField
          path={['lang']}
          label={t('studioForm.lang')}
          hint={t('studioForm.langHint')}
          options={LANGS.map((one) => ({ value: one, label: t(`common.lang.${one}`) }))}
        />
        <WordsField path={['id']} label={t('studioForm.fileId')} hint={t('studioForm.fileIdHint')} />
      </div>
      <TokensField
        path={['lessons']}
        label={t('studioForm.lessons')}
        hint={t('studioForm.lessonsHint')}
        options={options(LESSONS, 'common.lesson')}
      />
      <Employer />
      <Defaulted path={['channel']} label={t('studioForm.channel')} value={t('common.channel.chat')}>
        <PickField
          path={['channel']}
          label={t('studioForm.channel')}
          hint={t('studioForm.channelHint')}
          options={options(CHANNELS, 'common.channel')}
        />
      </Defaulted>
      <Defaulted
        path={['reply_langs']}
        label={t('studioForm.replyLangs')}
        value={LANGS.some((one) => one === lang) ? t(`common.lang.${lang as 'uk'}`) : t('studioForm.replyLangsDefault')}
      >
        <TokensField path={['reply_langs']} label={t('studioForm.replyLangs')} options={options(LANGS, 'common.lang')} />
      </Defaulted>
      <Defaulted path={['kind']} label={t('studioForm.kind')} value={t('studioForm.kinds.complaint')}>
        <PickField
          path={['kind']}
          label={t('studioForm.kind')}
          hint={t('studioForm.kindHint')}
          options={options(KINDS, 'studioForm.kinds')}
        />
      </Defaulted>
      <Defaulted path={['fault']} label={t('studioForm.fault')} value={t('studioForm.faultOf.ours')}>
        <PickField path={['fault']} label={t('studioForm.fault')} options={options(FAULTS, 'studioForm.faultOf')} />
      </Defaulted>
      <Defaulted path={['difficulty']} label={t('studioForm.difficulty')} value={t(`common.difficulty.level${DEFAULT_DIFFICULTY}`)}>
        <PickField
          path={['difficulty']}
          label={t('studioForm.difficulty')}
          options={LEVELS.map((level) => ({ value: level, label: t(`common.difficulty.level${level as '1'}`) }))}
          write={Number}
        />
      </Defaulted>
      <Defaulted path={['notices']} label={t('studioForm.notices')} value={t('studioForm.noNotices')}>
        <TokensField
          path={['notices']}
          label={t('studioForm.notices')}
          hint={t('studioForm.noticesHint')}
          options={options(NOTICES, 'library.notice')}
        />
      </Defaulted>
    </Section>
  );
}

/** No company, one of its own, or one that several scenarios share. */
function Employer() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const options = useOptions();
  const held = form.written.at(['company']);
  const which = held === undefined || held === null ? 'none' : typeof held === 'string' ? 'shared' : 'own';
  const shared = Object.values(form.companies);
  return (
    <div className={styles.group}>
      <Choice
        legend={t('studioForm.company')}
        value={which}
        options={[
          { value: 'none', label: t('studioForm.companyNone') },
          { value: 'own', label: t('studioForm.companyOwn') },
          ...(shared.length > 0 || which === 'shared' ? [{ value: 'shared' as const, label: t('studioForm.companyShared') }] : []),
        ]}
        onChange={(next) => {
          if (next === which) return;
          if (next === 'none') form.clear(['company']);
          else if (next === 'shared') form.set(['company'], shared[0]?.id ?? '');
          else form.set(['company'], { name: t('studioForm.examples.company') });
        }}
      />
      <p className={styles.hint}>{t('studioForm.companyHint')}</p>
      {which === 'shared' && (
        <PickField
          path={['company']}
          label={t('studioForm.companyWhich')}
          options={shared.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {which === 'own' && (
        <div className={styles.pair}>
          <WordsField path={['company', 'name']} label={t('studioForm.companyName')} />
          <PickField path={['company', 'trade']} label={t('studioForm.trade')} none="—" options={options(TRADES, 'library.trade')} />
        </div>
      )}
      <Faults faults={which === 'own' ? faultsAt(form, ['company'], form.written.keys(['company'])) : []} />
    </div>
  );
}
