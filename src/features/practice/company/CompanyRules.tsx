import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company, Scenario } from '../../../core/scenario/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { CompanyCard, hasRules } from './CompanyCard.tsx';

/** The way from the brief to the company's rules. */
export function CompanyRules({ company, lang }: { readonly company: Company | null; readonly lang: Scenario['lang'] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  if (company === null || !hasRules(company)) return null;
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        icon={<Icon name="book" size={18} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('company.open')}
      </Button>
      <Dialog
        open={isOpen}
        title={t('company.of', { name: company.name })}
        onClose={close}
        actions={
          <Button look="primary" onClick={close}>
            {t('common.close')}
          </Button>
        }
      >
        <CompanyCard company={company} lang={lang} heading="h3" />
      </Dialog>
    </>
  );
}
