import { useTranslation } from 'react-i18next';
import { ACTION_TYPES, REMEDY_KINDS } from '../../../core/scenario/types.ts';
import { CheckField, Defaulted, PickField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { useHeldForm } from './form.ts';
import { PatternsField, TextsField } from './lists.tsx';
import { Entries, Section, useOptions } from './parts.tsx';

/** What they write first. */
export function Opening() {
  const { t } = useTranslation();
  const first = t('studioForm.examples.opening1');
  const second = t('studioForm.examples.opening2');
  return (
    <Section id="opening" keys={['opening']} example={{ text: `${first} · ${second}`, values: [[['opening'], [first, second]]] }}>
      <TextsField
        path={['opening']}
        label={t('studioForm.opening')}
        hint={t('studioForm.openingHint')}
        item={(number) => t('studioForm.message', { number })}
        add={t('studioForm.messageAdd')}
        lines={2}
      />
    </Section>
  );
}

/** What can be found out. */
export function Facts() {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const tell = t('studioForm.examples.tell');
  return (
    <Section
      id="facts"
      keys={['facts']}
      optional
      example={{ text: tell, values: [[['facts', 'order'], { ask: [t('studioForm.examples.ask')], tell, required: true }]] }}
    >
      <Entries
        area="facts"
        ids={written.keys(['facts'])}
        add={t('studioForm.factAdd')}
        addHint={t('studioForm.factAddHint')}
        fresh={() => ({ tell: '' })}
        parts={['ask', 'tell', 'required', 'verifies']}
        title={(id) => t('studioForm.fact', { id })}
      >
        {(_, path) => (
          <>
            <WordsField path={[...path, 'tell']} label={t('studioForm.tell')} hint={t('studioForm.tellHint')} lines={2} />
            <CheckField path={[...path, 'required']} label={t('studioForm.required')} hint={t('studioForm.requiredHint')} />
            <Defaulted path={[...path, 'ask']} label={t('studioForm.ask')} value={t('studioForm.askDefault')}>
              <PatternsField
                path={[...path, 'ask']}
                label={t('studioForm.ask')}
                hint={t('studioForm.askHint')}
                placeholder={t('studioForm.examples.ask')}
              />
            </Defaulted>
          </>
        )}
      </Entries>
    </Section>
  );
}

/** What helps, and what does not. */
export function Remedies() {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const options = useOptions();
  const label = t('studioForm.examples.remedy');
  return (
    <Section
      id="remedies"
      keys={['remedies']}
      example={{
        text: label,
        values: [[['remedies', 'replace'], { label, right: true, phrases: [t('studioForm.examples.phrase')], takes: '1 d' }]],
      }}
    >
      <Entries
        area="remedies"
        ids={written.keys(['remedies'])}
        add={t('studioForm.remedyAdd')}
        addHint={t('studioForm.remedyAddHint')}
        fresh={(words) => ({ label: words, right: true })}
        parts={['label', 'right', 'phrases', 'takes', 'needs', 'kind']}
        title={(id) => written.words(['remedies', id, 'label']) || id}
      >
        {(_, path) => (
          <>
            <div className={styles.pair}>
              <WordsField path={[...path, 'label']} label={t('studioForm.label')} hint={t('studioForm.labelHint')} />
              <PickField
                path={[...path, 'right']}
                label={t('studioForm.right')}
                options={(['true', 'partly', 'false'] as const).map((value) => ({ value, label: t(`studioForm.rights.${value}`) }))}
                write={(value) => (value === 'partly' ? value : value === 'true')}
              />
            </div>
            <PatternsField
              path={[...path, 'phrases']}
              label={t('studioForm.phrases')}
              hint={t('studioForm.phrasesHint')}
              placeholder={t('studioForm.examples.phrase')}
            />
            <Defaulted path={[...path, 'takes']} label={t('studioForm.takes')} value={t('studioForm.takesDefault')}>
              <WordsField
                path={[...path, 'takes']}
                label={t('studioForm.takes')}
                hint={t('studioForm.takesHint')}
                placeholder="2 d"
                number
              />
            </Defaulted>
            <Defaulted path={[...path, 'needs']} label={t('studioForm.needs')} value={t('studioForm.needsDefault')}>
              <PickField
                path={[...path, 'needs']}
                label={t('studioForm.needs')}
                hint={t('studioForm.needsHint')}
                options={options(ACTION_TYPES, 'studioForm.actions')}
              />
            </Defaulted>
            <Defaulted path={[...path, 'kind']} label={t('studioForm.remedyKind')} value="—">
              <PickField
                path={[...path, 'kind']}
                label={t('studioForm.remedyKind')}
                options={options(REMEDY_KINDS, 'studioForm.remedyKinds')}
              />
            </Defaulted>
          </>
        )}
      </Entries>
    </Section>
  );
}
