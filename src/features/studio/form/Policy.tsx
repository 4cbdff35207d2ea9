import { useTranslation } from 'react-i18next';
import type { Path } from '../../../core/scenario/index.ts';
import { PickField, WordsField } from './fields.tsx';
import styles from './Form.module.css';
import { type Form, useHeldForm } from './form.ts';
import { ItemsField, TextsField } from './lists.tsx';
import { Newcomer, Section, useOptions } from './parts.tsx';
import { freeId } from './slug.ts';

const OFFERS = ['discount', 'refund', 'bonus', 'gift', 'waiver', 'upgrade'];

/** What may be given, where the case belongs, and what it is about. */
export function Policy() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const { written } = form;
  const options = useOptions();
  const company = written.at(['company']);
  const isOwn = typeof company === 'object' && company !== null;
  const base: Path | null = isOwn ? ['company'] : company === undefined || company === null ? null : ['policy'];
  const departments = departmentsOf(form);
  const causes = departments
    .filter(({ id }) => written.words(['department']) === '' || id === written.words(['department']))
    .flatMap((one) => one.causes);
  return (
    <Section id="policy" keys={['policy', 'product', 'department', 'cause']} optional>
      <WordsField path={['product']} label={t('studioForm.product')} hint={t('studioForm.productHint')} />
      {base === null ? (
        <p className={styles.hint}>{t('studioForm.policyNeedsCompany')}</p>
      ) : (
        <>
          <ItemsField
            path={[...base, 'powers']}
            label={t('studioForm.powers')}
            hint={t(isOwn ? 'studioForm.powersHint' : 'studioForm.policyHint')}
            item={(number) => t('studioForm.power', { number })}
            add={t('studioForm.powerAdd')}
            fresh={{ offer: 'discount', up_to: '10 %', who: 'operator' }}
            parts={['offer', 'up_to', 'who']}
          >
            {(path) => (
              <div className={styles.three}>
                <PickField path={[...path, 'offer']} label={t('studioForm.offer')} options={options(OFFERS, 'company.offer')} />
                <WordsField path={[...path, 'up_to']} label={t('studioForm.upTo')} placeholder="15 %, 500 ₴" />
                <PickField
                  path={[...path, 'who']}
                  label={t('studioForm.who')}
                  none={t('studioForm.whos.operator')}
                  options={options(['operator', 'manager'], 'studioForm.whos')}
                />
              </div>
            )}
          </ItemsField>
          <ItemsField
            path={[...base, 'deadlines']}
            label={t('studioForm.deadlines')}
            item={(number) => t('studioForm.deadline', { number })}
            add={t('studioForm.deadlineAdd')}
            fresh={{ what: t('studioForm.examples.deadline'), within: '3 d' }}
            parts={['what', 'within']}
          >
            {(path) => (
              <div className={styles.pair}>
                <WordsField path={[...path, 'what']} label={t('studioForm.what')} />
                <WordsField path={[...path, 'within']} label={t('studioForm.within')} placeholder="3 d" number />
              </div>
            )}
          </ItemsField>
        </>
      )}
      {isOwn && <Departments />}
      {departments.length > 0 && (
        <div className={styles.pair}>
          <PickField
            path={['department']}
            label={t('studioForm.department')}
            hint={t('studioForm.departmentHint')}
            none="—"
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <PickField
            path={['cause']}
            label={t('studioForm.cause')}
            none="—"
            options={causes.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
    </Section>
  );
}

/** Departments of the scenario's own company: people name them, and the file knows them by ids made of that. */
function Departments() {
  const { t } = useTranslation();
  const form = useHeldForm();
  const path = ['company', 'departments'];
  const ids = departmentsOf(form).map(({ id }) => id);
  return (
    <>
      <ItemsField
        path={path}
        label={t('studioForm.departments')}
        hint={t('studioForm.departmentsHint')}
        item={(number) => t('studioForm.departmentItem', { number })}
        add={t('studioForm.departmentAdd')}
        fresh={{
          id: freeId('department', ids),
          name: t('studioForm.examples.department'),
          causes: [{ id: 'defective', name: t('studioForm.examples.cause') }],
        }}
        parts={['id', 'name', 'causes', 'takes']}
      >
        {(one) => <Department path={one} />}
      </ItemsField>
    </>
  );
}

function Department({ path }: { readonly path: Path }) {
  const { t } = useTranslation();
  const form = useHeldForm();
  const causes = [...path, 'causes'];
  const count = form.written.count(causes);
  const named = Array.from({ length: count }, (_, index) => form.written.at([...causes, index]));
  const ids = named.map((one, index) => (typeof one === 'string' ? one : form.written.words([...causes, index, 'id'])));
  return (
    <>
      <div className={styles.pair}>
        <WordsField path={[...path, 'name']} label={t('studioForm.departmentName')} />
        <WordsField path={[...path, 'id']} label={t('studioForm.id')} />
      </div>
      {named.every((one) => typeof one === 'string') ? (
        count > 0 && (
          <TextsField
            path={causes}
            label={t('studioForm.causes')}
            item={(number) => t('studioForm.causeItem', { number })}
            add={t('studioForm.causeAdd')}
          />
        )
      ) : (
        <div className={styles.pair}>
          {named.map((one, index) => (
            <WordsField
              // oxlint-disable-next-line react/no-array-index-key -- a cause has no other place than its own
              key={index}
              path={typeof one === 'string' ? [...causes, index] : [...causes, index, 'name']}
              label={t('studioForm.causeItem', { number: index + 1 })}
            />
          ))}
        </div>
      )}
      <Newcomer
        label={t('studioForm.causeAdd')}
        onAdd={(words) => {
          form.insert(causes, count, { id: freeId(words, ids), name: words });
        }}
      />
    </>
  );
}

type Named = { readonly id: string; readonly name: string };

function departmentsOf(form: Form): readonly (Named & { readonly causes: readonly Named[] })[] {
  const { written, companies } = form;
  const company = written.at(['company']);
  if (typeof company === 'string') {
    const shared = Object.hasOwn(companies, company) ? companies[company] : undefined;
    return (shared?.departments ?? []).map(({ id, name, causes, causeNames }) => ({
      id,
      name,
      causes: causes.map((cause) => ({ id: cause, name: causeNames?.[cause] ?? cause })),
    }));
  }
  const path = ['company', 'departments'];
  return Array.from({ length: written.count(path) }, (_, index) => {
    const one = [...path, index];
    const causes = Array.from({ length: written.count([...one, 'causes']) }, (__, at) => {
      const cause = [...one, 'causes', at];
      const id = typeof written.at(cause) === 'string' ? written.words(cause) : written.words([...cause, 'id']);
      return { id, name: written.words([...cause, 'name']) || id };
    });
    const id = written.words([...one, 'id']);
    return { id, name: written.words([...one, 'name']) || id, causes };
  });
}
