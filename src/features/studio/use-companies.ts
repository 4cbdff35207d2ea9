import { createContext, useContext } from 'react';

/** Ids of companies that a scenario may name. */
export const CompaniesContext = createContext<readonly string[]>([]);

export const useCompanies = (): readonly string[] => useContext(CompaniesContext);
