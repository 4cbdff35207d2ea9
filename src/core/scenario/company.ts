/** A company as the scenario uses it: every list there, durations in ms. */
import type { InlineCompanyDocument, PolicyDocument } from './company-schema.ts';
import type { Company } from './types.ts';

export function resolveCompany(written: InlineCompanyDocument, id: string): Company {
  return {
    id,
    name: written.name,
    ...(written.trade !== undefined && { trade: written.trade }),
    address: written.address ?? 'formal',
    departments: (written.departments ?? []).map(({ id, name, causes, takes }) => ({
      id,
      name,
      ...causesOf(causes ?? []),
      takesMs: takes ?? null,
    })),
    powers: (written.powers ?? []).map(({ offer, up_to, who }) => ({ offer, upTo: up_to ?? null, who: who ?? 'operator' })),
    verification: written.verification ? { methods: written.verification.methods, neededFor: written.verification.needed_for ?? [] } : null,
    deadlines: (written.deadlines ?? []).map(({ what, within }) => ({ what, withinMs: within })),
    forbidden: written.forbidden ?? [],
    obligatory: written.obligatory ?? [],
    knowledge: written.knowledge ?? [],
    colleagues: (written.colleagues ?? []).map(({ department, about, says, takes }) => ({
      department,
      about: about ?? '',
      says,
      takesMs: takes ?? null,
    })),
    manager: written.manager
      ? {
          says: written.manager.says,
          takesMs: written.manager.takes ?? null,
          ...(written.manager.allows && {
            allows: written.manager.allows.map(({ offer, up_to }) => ({ offer, upTo: up_to ?? null, who: 'manager' as const })),
          }),
        }
      : null,
  };
}

/** The company as it is in one case: colleagues and articles of the case come first, everything else the policy names stands instead. */
export function underPolicy(company: Company, policy: PolicyDocument): Company {
  const own = resolveCompany({ name: company.name, ...policy }, company.id);
  const instead = Object.fromEntries(Object.keys(policy).flatMap((key) => (key in own ? [[key, own[key as keyof Company]]] : [])));
  return {
    ...company,
    ...instead,
    colleagues: [...own.colleagues, ...company.colleagues],
    knowledge: [...own.knowledge, ...company.knowledge.filter(({ id }) => own.knowledge.every((each) => each.id !== id))],
  };
}

type WrittenCause = string | { readonly id: string; readonly name: string };

const causeId = (cause: WrittenCause): string => (typeof cause === 'string' ? cause : cause.id);

function causesOf(written: readonly WrittenCause[]): Pick<Company['departments'][number], 'causes' | 'causeNames'> {
  const named = written.filter((cause) => typeof cause !== 'string');
  return {
    causes: written.map(causeId),
    ...(named.length > 0 && { causeNames: Object.fromEntries(named.map(({ id, name }) => [id, name])) }),
  };
}
