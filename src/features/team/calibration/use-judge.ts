import { useSearchParams } from 'react-router';
import { usePerson } from '../../../adapters/react/person.tsx';
import type { Found } from './load.ts';

/** Who marks: as the address says; else who last marked here; else whoever leads or practises here. */
export function useJudge({ lastJudge }: Pick<Found, 'lastJudge'>): string {
  const [params] = useSearchParams();
  const { settings, profile } = usePerson();
  return params.get('as') ?? lastJudge ?? settings.lead?.name ?? profile.name;
}

/** The way to one conversation, for this judge. */
export const markingPath = (attemptId: string, judge: string): string =>
  `/team/calibration/${attemptId}?${new URLSearchParams({ as: judge }).toString()}`;
