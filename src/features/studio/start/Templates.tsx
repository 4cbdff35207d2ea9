import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { readScenario } from '../../../core/scenario/index.ts';
import type { Lang } from '../../../core/text/language.ts';
import { loadTemplate, SITUATIONS } from '../../../templates/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { LoadGate } from '../../../ui/LoadGate.tsx';
import { useLoaded } from '../../../ui/use-loaded.ts';
import { About } from './About.tsx';
import styles from './Start.module.css';
import { type Begin, under } from './use-begin.ts';

type Props = { readonly lang: Lang; readonly begin: Begin['begin'] };

/** Ten situations, each a whole scenario in the language chosen. */
export function Templates({ lang, begin }: Props) {
  const { t } = useTranslation();
  const loaded = useLoaded(useCallback(() => templatesIn(lang), [lang]));
  return (
    <section className={styles.part} aria-labelledby="start-templates">
      <h2 id="start-templates">{t('start.template.heading')}</h2>
      <p className={styles.note}>{t('start.template.note')}</p>
      <LoadGate loaded={loaded}>
        {(templates) => (
          <ul className={styles.cards}>
            {templates.map(({ situation, text, scenario }) => (
              <li key={situation} className={styles.card}>
                <h3>{t(`start.situation.${situation}`)}</h3>
                {scenario && <About {...scenario} />}
                <Button
                  size="s"
                  aria-label={t('start.template.takeOf', { situation: t(`start.situation.${situation}`) })}
                  onClick={() => {
                    void begin({ id: scenario?.id ?? `${situation}-${lang}`, text: under(text) });
                  }}
                >
                  {t('start.template.take')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </LoadGate>
    </section>
  );
}

async function templatesIn(lang: Lang) {
  return Promise.all(
    SITUATIONS.map(async (situation) => {
      const text = await loadTemplate(lang, situation);
      return { situation, text, scenario: readScenario(text).scenario };
    }),
  );
}
