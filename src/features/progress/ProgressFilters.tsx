import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptSummary, TrendFilter } from '../../core/progress/index.ts';
import { CRITERIA } from '../../core/scoring/types.ts';
import { LANGS } from '../../core/text/language.ts';
import { SelectField } from '../../ui/Field.tsx';
import styles from './Progress.module.css';
import { CHANNELS, MODES } from './progress-filter.ts';

type Props = {
  readonly attempts: readonly AttemptSummary[];
  readonly filter: TrendFilter;
  readonly onChange: (name: keyof TrendFilter, value: string) => void;
};

type Option = { readonly value: string; readonly label: string };

/** What the page is about. Only what the attempts have is offered, and what the address asks for. */
export function ProgressFilters({ attempts, filter, onChange }: Props) {
  const { t } = useTranslation();
  const { langs, channels, modes, marked } = useMemo(() => choicesIn(attempts), [attempts]);
  const fields: readonly { name: keyof TrendFilter; label: string; any: string; options: readonly Option[] }[] = [
    {
      name: 'lang',
      label: t('progress.lang'),
      any: t('progress.anyLang'),
      options: LANGS.filter((lang) => langs.has(lang) || lang === filter.lang).map((value) => ({
        value,
        label: t(`common.lang.${value}`),
      })),
    },
    {
      name: 'channel',
      label: t('progress.channel'),
      any: t('progress.anyChannel'),
      options: CHANNELS.filter((channel) => channels.has(channel) || channel === filter.channel).map((value) => ({
        value,
        label: t(`common.channel.${value}`),
      })),
    },
    { name: 'scenario', label: t('progress.scenario'), any: t('progress.anyScenario'), options: scenariosOf(attempts, filter.scenario) },
    {
      name: 'mode',
      label: t('progress.mode'),
      any: t('progress.anyMode'),
      options: MODES.filter((mode) => modes.has(mode) || mode === filter.mode).map((value) => ({ value, label: t(`progress.${value}`) })),
    },
    {
      name: 'criterion',
      label: t('progress.criterion'),
      any: t('progress.anyCriterion'),
      options: CRITERIA.filter((id) => marked.has(id) || id === filter.criterion).map((value) => ({
        value,
        label: t(`debrief.criterion.${value}`),
      })),
    },
  ];
  return (
    <search className={styles.filters} aria-label={t('progress.filters')}>
      {fields.map(({ name, label, any, options }) => (
        <SelectField
          key={name}
          label={label}
          value={filter[name] ?? ''}
          onChange={(event) => {
            onChange(name, event.target.value);
          }}
        >
          <option value="">{any}</option>
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </SelectField>
      ))}
    </search>
  );
}

function choicesIn(attempts: readonly AttemptSummary[]) {
  return {
    langs: new Set(attempts.map(({ lang }) => lang)),
    channels: new Set(attempts.map(({ channel }) => channel)),
    modes: new Set(attempts.map(({ mode }) => mode)),
    marked: new Set(attempts.flatMap(({ marks }) => Object.keys(marks).filter((id) => (marks[id] ?? null) !== null))),
  };
}

/** Each under the title it was last played under; the one asked for stays a choice even when nothing of it is left. */
function scenariosOf(attempts: readonly AttemptSummary[], asked: string | null): readonly Option[] {
  const titles = new Map<string, string>();
  for (const { scenarioId, scenarioTitle } of attempts) if (!titles.has(scenarioId)) titles.set(scenarioId, scenarioTitle);
  if (asked !== null && !titles.has(asked)) titles.set(asked, asked);
  return [...titles].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
}
