import { useTranslation } from 'react-i18next';
import { type CaseRecord, foldedKey } from '../../core/progress/index.ts';
import { Choice, SelectField, TextField } from '../../ui/Field.tsx';
import { type Asked, CHANNELS, PERIODS } from './asked.ts';
import { LANGS } from '../../core/text/language.ts';
import styles from './Reports.module.css';

type Props = {
  readonly cases: readonly CaseRecord[];
  readonly asked: Asked;
  readonly onChange: (name: string, value: string) => void;
};

/** What the report is about. Only what the cases have is offered, and what the address asks for. */
export function Filters({ cases, asked, onChange }: Props) {
  const { t } = useTranslation();
  const channels = new Set(cases.map(({ channel }) => channel));
  const langs = new Set(cases.map(({ lang }) => lang));
  const companies = companiesOf(cases, asked.company);
  const select = (name: string) => ({
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(name, event.target.value);
    },
  });
  return (
    <search className={styles.filters} aria-label={t('reports.filters')}>
      <div className={styles.who}>
        <Choice
          legend={t('reports.who')}
          value={asked.who}
          onChange={(value) => {
            onChange('who', value === 'mine' ? '' : value);
          }}
          options={[
            { value: 'mine', label: t('reports.mine') },
            { value: 'everybody', label: t('reports.everybody') },
          ]}
        />
        <p className={styles.soft}>{t('reports.everybodyHint')}</p>
      </div>
      {cases.length > 0 && (
        <div className={styles.narrow}>
          <SelectField
            label={t('reports.period.label')}
            value={asked.period}
            onChange={(event) => {
              onChange('period', event.target.value === 'all' ? '' : event.target.value);
            }}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {t(`reports.period.${period}`)}
              </option>
            ))}
          </SelectField>
          {asked.period === 'own' && (
            <>
              <TextField type="date" label={t('reports.from')} value={asked.from} {...select('from')} />
              <TextField type="date" label={t('reports.to')} value={asked.to} {...select('to')} />
            </>
          )}
          <SelectField label={t('reports.channel')} value={asked.channel ?? ''} {...select('channel')}>
            <option value="">{t('reports.anyChannel')}</option>
            {CHANNELS.filter((channel) => channels.has(channel) || channel === asked.channel).map((channel) => (
              <option key={channel} value={channel}>
                {t(`common.channel.${channel}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('reports.lang')} value={asked.lang ?? ''} {...select('lang')}>
            <option value="">{t('reports.anyLang')}</option>
            {LANGS.filter((lang) => langs.has(lang) || lang === asked.lang).map((lang) => (
              <option key={lang} value={lang}>
                {t(`common.lang.${lang}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('reports.company')} value={asked.company ?? ''} {...select('company')}>
            <option value="">{t('reports.anyCompany')}</option>
            {companies.map((company) => (
              <option key={company} value={company}>
                {company}
              </option>
            ))}
          </SelectField>
        </div>
      )}
    </search>
  );
}

/** Each once, however it is written; the one asked for as the address writes it. */
function companiesOf(cases: readonly CaseRecord[], asked: string | null): string[] {
  const names = new Map<string, string>();
  if (asked !== null) names.set(foldedKey(asked), asked);
  for (const { company } of cases) {
    if (company === null || company.trim() === '') continue;
    const key = foldedKey(company);
    if (!names.has(key)) names.set(key, company.trim());
  }
  return [...names.values()].toSorted((one, other) => one.localeCompare(other));
}
