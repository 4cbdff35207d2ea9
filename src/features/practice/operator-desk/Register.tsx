import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_CATEGORIES, type CaseCategory } from '../../../core/scenario/types.ts';
import { registeredCase, wordsOfId } from '../../../core/desk/index.ts';
import { ChoiceField, DeedForm, HourField, isPast, writtenHour } from './Form.tsx';
import type { ToolProps } from './tools.ts';

/** Puts the case down: where it belongs, why it happened, by when something was promised. */
export function Register({ scenario, offer, session, view, resting, act }: ToolProps) {
  const { t, i18n } = useTranslation();
  const [department, setDepartment] = useState('');
  const [category, setCategory] = useState<CaseCategory | ''>('');
  const [cause, setCause] = useState('');
  const [promised, setPromised] = useState('');
  const chosen = offer.departments.find(({ id }) => id === department);
  const causes = chosen?.causes ?? [];
  const known = registeredCase(view.transcript, { scenario, seed: session.state.seed });
  return (
    <DeedForm
      button={t(known ? 'desk.register.again' : 'desk.register.do')}
      isWhole={category !== '' && chosen !== undefined && (cause !== '' || causes.length === 0) && !isPast(promised, view.hourShown)}
      resting={resting}
      onSubmit={() => {
        if (category === '') return;
        act({
          type: 'register',
          department,
          cause: cause || 'other',
          category,
          ...(promised !== '' && { promised_by: writtenHour(promised) }),
        });
        setCategory('');
        setDepartment('');
        setCause('');
        setPromised('');
      }}
    >
      <ChoiceField
        label={t('desk.register.category')}
        value={category}
        lang={i18n.language}
        options={CASE_CATEGORIES.map((id) => ({ id, name: t(`debrief.category.${id}`) }))}
        onChange={(id) => {
          setCategory(CASE_CATEGORIES.find((one) => one === id) ?? '');
        }}
      />
      <ChoiceField
        label={t('desk.register.department')}
        value={department}
        lang={scenario.lang}
        options={offer.departments}
        onChange={(id) => {
          setDepartment(id);
          setCause('');
        }}
      />
      {causes.length > 0 && (
        <ChoiceField
          label={t('desk.register.cause')}
          value={cause}
          lang={scenario.lang}
          options={causes.map((id) => ({ id, name: chosen?.causeNames?.[id] ?? wordsOfId(id) }))}
          onChange={setCause}
        />
      )}
      <HourField label={t('desk.register.promised')} value={promised} now={view.hourShown} onChange={setPromised} />
    </DeedForm>
  );
}
