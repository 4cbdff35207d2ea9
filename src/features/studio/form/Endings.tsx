import { useTranslation } from 'react-i18next';
import { printDuration, usualTargets } from '../../../core/scenario/index.ts';
import { CHANNELS, OUTCOMES } from '../../../core/scenario/types.ts';
import { Defaulted, Faults, PickField, TokensField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { faultsAt, useHeldForm } from './form.ts';
import { ItemsField, TextsField } from './lists.tsx';
import { Entries, Newcomer, Section } from './parts.tsx';

/** How it may end. */
export function Endings() {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const said = t('studioForm.examples.delighted');
  const isOwn = (id: string) => !(OUTCOMES as readonly string[]).includes(id);
  const title = (id: string) => (isOwn(id) ? id : t(`outcomes.${id as 'kept'}.title`));
  const own = written.keys(['outcomes']).filter(isOwn);
  return (
    <Section id="endings" keys={['outcomes']} optional example={{ text: said, values: [[['outcomes', 'delighted', 'says'], [said]]] }}>
      {OUTCOMES.map((id) => (
        <Defaulted key={id} path={['outcomes', id]} label={title(id)} value={t('studioForm.usualWords')}>
          <fieldset className={styles.card}>
            <legend>{title(id)}</legend>
            <Ending id={id} />
          </fieldset>
        </Defaulted>
      ))}
      <Entries
        area="outcomes"
        ids={own}
        add={t('studioForm.outcomeAdd')}
        addHint={t('studioForm.outcomeAddHint')}
        fresh={() => ({ as: 'kept' })}
        parts={['as', 'says', 'summary']}
        title={title}
      >
        {(id) => (
          <>
            <PickField
              path={['outcomes', id, 'as']}
              label={t('studioForm.as')}
              options={OUTCOMES.map((one) => ({ value: one, label: t(`outcomes.${one}.title`) }))}
            />
            <Ending id={id} />
          </>
        )}
      </Entries>
    </Section>
  );
}

function Ending({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextsField
        path={['outcomes', id, 'says']}
        label={t('studioForm.lastWords')}
        item={(number) => t('studioForm.lastWordsItem', { number })}
        add={t('studioForm.messageAdd')}
      />
      <WordsField path={['outcomes', id, 'summary']} label={t('studioForm.summary')} hint={t('studioForm.summaryHint')} lines={2} />
    </>
  );
}

/** How fast is fast. */
export function Times() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const channel = CHANNELS.find((one) => one === form.written.words(['channel'])) ?? 'chat';
  const usual = usualTargets(channel);
  return (
    <Section id="times" keys={['targets']} optional>
      {(['first_reply', 'reply'] as const).map((which) => {
        const { excellentMs, goodMs, poorMs } = usual[which === 'reply' ? 'reply' : 'firstReply'];
        const levels = { excellent: printDuration(excellentMs), good: printDuration(goodMs), poor: printDuration(poorMs) };
        const path = ['targets', which];
        return (
          <Defaulted key={which} path={path} label={t(`studioForm.targets.${which}`)} value={Object.values(levels).join(' / ')}>
            <fieldset className={styles.three}>
              <legend>{t(`studioForm.targets.${which}`)}</legend>
              {(['excellent', 'good', 'poor'] as const).map((level) => (
                <WordsField
                  key={level}
                  path={[...path, level]}
                  label={t(`studioForm.level.${level}`)}
                  placeholder={levels[level]}
                  suggestions={[levels[level]]}
                  number
                />
              ))}
            </fieldset>
            <Faults faults={faultsAt(form, path, ['excellent', 'good', 'poor'])} />
          </Defaulted>
        );
      })}
    </Section>
  );
}

/** How one would answer oneself. */
export function Answers() {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const stages = written.keys(['stages']);
  const reply = t('studioForm.examples.answer');
  return (
    <Section id="answers" keys={['model_answers']} optional example={{ text: reply, values: [[['model_answers'], [{ reply }]]] }}>
      <ItemsField
        path={['model_answers']}
        label={t('studioForm.answers')}
        item={(number) => t('studioForm.answer', { number })}
        add={t('studioForm.answerAdd')}
        fresh={{ reply: '' }}
        parts={['stage', 'reply']}
      >
        {(path, index) => (
          <>
            <WordsField path={[...path, 'reply']} label={t('studioForm.answer', { number: index + 1 })} lines={3} />
            {stages.length > 0 && (
              <PickField
                path={[...path, 'stage']}
                label={t('studioForm.answerStage')}
                none={t('studioForm.anyStage')}
                options={stages.map((id) => ({ value: id, label: id }))}
              />
            )}
          </>
        )}
      </ItemsField>
    </Section>
  );
}

/** What is another at every play. */
export function Vary() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const { written } = form;
  const rows = written.count(['vary']);
  const keys = [...new Set(Array.from({ length: rows }, (_, row) => written.keys(['vary', row])).flat())].filter((key) => key !== 'right');
  const remedies = written.keys(['remedies']).map((id) => ({ value: id, label: written.words(['remedies', id, 'label']) || id }));
  const fresh = Object.fromEntries((keys.length > 0 ? keys : ['order']).map((key) => [key, '']));
  return (
    <Section
      id="vary"
      keys={['vary']}
      optional
      example={{ text: t('studioForm.examples.vary'), values: [[['vary'], [{ order: '4417' }, { order: '4502' }]]] }}
    >
      <ItemsField
        path={['vary']}
        label={t('studioForm.rows')}
        item={(number) => t('studioForm.rowItem', { number })}
        add={t('studioForm.rowAdd')}
        fresh={fresh}
        parts={[...keys, 'right']}
      >
        {(path) => (
          <>
            <div className={styles.pair}>
              {keys.map((key) => (
                <WordsField key={key} path={[...path, key]} label={`{${key}}`} />
              ))}
            </div>
            {remedies.length > 0 && (
              <Defaulted path={[...path, 'right']} label={t('studioForm.rightHere')} value={t('studioForm.rightAsBelow')}>
                <TokensField path={[...path, 'right']} label={t('studioForm.rightHere')} options={remedies} />
              </Defaulted>
            )}
          </>
        )}
      </ItemsField>
      {rows > 0 && (
        <Newcomer
          label={t('studioForm.columnAdd')}
          hint={t('studioForm.columnHint')}
          onAdd={(words) => {
            const key = words.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-|-$/gu, '');
            if (key === '' || keys.includes(key) || key === 'right') return;
            form.setAll(Array.from({ length: rows }, (_, row) => [['vary', row, key], '—'] as const));
          }}
        />
      )}
    </Section>
  );
}
