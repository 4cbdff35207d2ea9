import { useTranslation } from 'react-i18next';
import { usePerson } from '../../adapters/react/person.tsx';
import { usePorts } from '../../adapters/react/ports.ts';
import { type DatedRule, isSameEdit, ruleAt } from '../../core/progress/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import styles from './Readiness.module.css';
import { RequirementWords } from './RequirementWords.tsx';

/** Every edit of the rule, newest first. What has held stays in it; what does not hold yet can be taken back. */
export function RuleHistory() {
  const { t } = useTranslation();
  const format = useFormat();
  const { wallNow, house } = usePorts();
  const { settings, changeSettings } = usePerson();
  const rules = settings.readiness ?? [];
  const nowMs = wallNow();
  const inForce = ruleAt(rules, nowMs);
  const stateOf = (rule: DatedRule) => (rule === inForce ? 'now' : rule.fromMs > nowMs ? 'coming' : 'past');
  return (
    <section aria-labelledby="rule-history">
      <h2 id="rule-history">{t('readiness.edit.history')}</h2>
      {rules.length === 0 ? (
        <p className={styles.soft}>{t('readiness.edit.historyNone')}</p>
      ) : (
        <ol className={styles.edits}>
          {rules.toReversed().map((rule) => {
            const state = stateOf(rule);
            // the server would only say it again
            const isOfTheHouse = house.readiness.some((one) => isSameEdit(one, rule));
            return (
              <li key={`${rule.madeMs} ${rule.fromMs} ${rule.by}`}>
                <p>
                  <strong>{t('readiness.edit.holds', { when: format.moment(rule.fromMs) })}</strong>{' '}
                  <Tag tone={state === 'now' ? 'good' : state === 'coming' ? 'partly' : 'plain'}>{t(`readiness.edit.state.${state}`)}</Tag>
                </p>
                <p>{rule.reason}</p>
                <p className={styles.soft}>{t('readiness.edit.madeBy', { by: rule.by, when: format.moment(rule.madeMs) })}</p>
                <details>
                  <summary>{t('readiness.edit.what')}</summary>
                  {rule.rule.requirements.map((requirement) => (
                    <div key={`${requirement.langs.join('')} ${requirement.channels.join('')}`}>
                      <h3>
                        {requirement.channels.map((one) => t(`common.channel.${one}`)).join(', ')} (
                        {requirement.langs.map((one) => t(`common.lang.${one}`)).join(', ')})
                      </h3>
                      <RequirementWords requirement={requirement} />
                    </div>
                  ))}
                </details>
                {isOfTheHouse && <p className={styles.soft}>{t('readiness.edit.ofTheServer')}</p>}
                {state === 'coming' && !isOfTheHouse && (
                  <Button
                    size="s"
                    onClick={() => {
                      changeSettings({ readiness: rules.filter((one) => one !== rule) });
                    }}
                  >
                    {t('readiness.edit.takeBack')}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
