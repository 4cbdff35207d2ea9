import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity, EntityType } from '../../core/analysis/types.ts';
import { type Format, useFormat } from '../../ui/use-format.ts';

export type Facts = {
  readonly type: (type: EntityType) => string;
  /** What was understood, as the language of the screens writes it. */
  readonly value: (entity: Pick<Entity, 'type' | 'value'>) => string;
};

export function useFacts(): Facts {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => ({ type: (type) => t(`lab.entity.${type}`), value: ({ type, value }) => valueIn(i18n.language, format, type, value) }),
    [t, i18n.language, format],
  );
}

function valueIn(lang: string, format: Format, type: EntityType, value: Entity['value']): string {
  if (typeof value === 'object') {
    const { amount, currency } = value;
    if (currency === null) return format.number(amount);
    const fits = { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 2 } as const;
    return new Intl.NumberFormat(lang, fits).format(amount);
  }
  if (typeof value === 'number') {
    if (type === 'duration') return format.duration(value);
    return type === 'percent' ? `${format.number(value)} %` : format.number(value);
  }
  // noon of the day, so that no time zone makes it another
  const day = type === 'date' && /^\d{4}-\d\d-\d\d$/u.test(value) ? new Date(`${value}T12:00`) : null;
  return day ? format.date(day.getTime()) : value;
}
