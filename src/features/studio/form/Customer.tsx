import { useTranslation } from 'react-i18next';
import { DEFAULT_ANGER, DEFAULT_FAIRNESS, formsOf } from '../../../core/scenario/index.ts';
import { IDENTITIES, PERSONAS, PREFERRED_CHANNELS } from '../../../core/scenario/types.ts';
import type { Lang } from '../../../core/text/index.ts';
import { Defaulted, PickField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { useHeldForm } from './form.ts';
import { ItemsField, TextsField } from './lists.tsx';
import { Section, useOptions } from './parts.tsx';

const CARD = ['customer', 'card'];

/** Who writes. */
export function Customer() {
  const { t } = useTranslation();
  const { written } = useHeldForm();
  const options = useOptions();
  const name = written.words(['customer', 'name']);
  const lang = written.words(['lang']) as Lang;
  return (
    <Section
      id="customer"
      keys={['customer']}
      example={{ text: t('studioForm.examples.name'), values: [[['customer', 'name'], t('studioForm.examples.name')]] }}
    >
      <WordsField path={['customer', 'name']} label={t('studioForm.name')} hint={t('studioForm.nameHint')} />
      <Defaulted path={['customer', 'persona']} label={t('studioForm.persona')} value={t('common.persona.precise')}>
        <PickField
          path={['customer', 'persona']}
          label={t('studioForm.persona')}
          hint={t('studioForm.personaHint')}
          options={options(PERSONAS, 'common.persona')}
        />
      </Defaulted>
      <Defaulted path={['customer', 'anger']} label={t('studioForm.anger')} value={String(DEFAULT_ANGER)}>
        <WordsField path={['customer', 'anger']} label={t('studioForm.anger')} hint={t('studioForm.angerHint')} number />
      </Defaulted>
      <Defaulted path={['customer', 'fairness']} label={t('studioForm.fairness')} value={String(DEFAULT_FAIRNESS)}>
        <WordsField path={['customer', 'fairness']} label={t('studioForm.fairness')} hint={t('studioForm.fairnessHint')} number />
      </Defaulted>
      <Defaulted path={['customer', 'forms']} label={t('studioForm.forms')} value={name === '' ? '—' : formsOf(name, lang).join(', ')}>
        <TextsField
          path={['customer', 'forms']}
          label={t('studioForm.forms')}
          hint={t('studioForm.formsHint')}
          item={(number) => t('studioForm.formsItem', { number })}
          add={t('studioForm.formsAdd')}
        />
      </Defaulted>
      <Defaulted path={['customer', 'address']} label={t('studioForm.address')} value={t('studioForm.addressDefault')}>
        <PickField
          path={['customer', 'address']}
          label={t('studioForm.address')}
          options={(lang === 'ru' ? ['вы', 'ты'] : ['ви', 'ти'])
            .concat('mirror')
            .map((value) => ({ value, label: value === 'mirror' ? t('company.forms.mirror') : `«${value}»` }))}
        />
      </Defaulted>
      <Defaulted path={['customer', 'identity']} label={t('studioForm.identity')} value={t('studioForm.identities.genuine')}>
        <PickField
          path={['customer', 'identity']}
          label={t('studioForm.identity')}
          options={options(IDENTITIES, 'studioForm.identities')}
        />
      </Defaulted>
      <Defaulted path={CARD} label={t('studioForm.card')} value={t('studioForm.noCard')}>
        <fieldset className={styles.card}>
          <legend>{t('studioForm.card')}</legend>
          <p className={styles.hint}>{t('studioForm.cardHint')}</p>
          <div className={styles.pair}>
            <WordsField path={[...CARD, 'since']} label={t('studioForm.since')} placeholder="2019" number />
            <WordsField path={[...CARD, 'orders']} label={t('studioForm.orders')} placeholder="12" number />
            <WordsField path={[...CARD, 'spend']} label={t('studioForm.spend')} placeholder="18000 ₴" />
            <PickField
              path={[...CARD, 'value']}
              label={t('studioForm.value')}
              none="—"
              options={options(['low', 'normal', 'high'], 'studioForm.values')}
            />
            <WordsField path={[...CARD, 'preferred_name']} label={t('studioForm.preferredName')} />
            <PickField
              path={[...CARD, 'preferred_channel']}
              label={t('studioForm.preferredChannel')}
              none="—"
              options={options(PREFERRED_CHANNELS, 'common.channel')}
            />
          </div>
          <TextsField
            path={[...CARD, 'interests']}
            label={t('studioForm.interests')}
            item={(number) => t('studioForm.interestsItem', { number })}
            add={t('studioForm.interestsAdd')}
          />
          <TextsField
            path={[...CARD, 'notes']}
            label={t('studioForm.notes')}
            item={(number) => t('studioForm.notesItem', { number })}
            add={t('studioForm.notesAdd')}
          />
          <ItemsField
            path={[...CARD, 'complaints']}
            label={t('studioForm.complaints')}
            item={(number) => t('studioForm.complaintsItem', { number })}
            add={t('studioForm.complaintsAdd')}
            fresh={{ when: '2025-01', about: '' }}
            parts={['when', 'about', 'ended']}
          >
            {(path) => (
              <>
                <WordsField path={[...path, 'when']} label={t('studioForm.complaintWhen')} placeholder="2025-03" />
                <WordsField path={[...path, 'about']} label={t('studioForm.complaintAbout')} />
                <WordsField path={[...path, 'ended']} label={t('studioForm.complaintEnded')} />
              </>
            )}
          </ItemsField>
        </fieldset>
      </Defaulted>
    </Section>
  );
}
