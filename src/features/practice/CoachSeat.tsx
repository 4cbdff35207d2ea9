import { type ComponentType, createElement, useEffect, useState } from 'react';
import { needWording } from '../../i18n/screens.ts';
import type { CoachProps } from './coach/Coach.tsx';

type Loaded = { readonly Coach: ComponentType<CoachProps> };

/** Where the coach sits once it has been fetched; where it cannot be, practice goes on without. Without a seat, as in an exam, nothing of it is loaded. */
export function CoachSeat(props: CoachProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let here = true;
    const fetch = async () => {
      const coach = await loadCoach();
      if (here) setLoaded(coach);
    };
    fetch().catch(() => {});
    return () => {
      here = false;
    };
  }, []);
  return loaded && createElement(loaded.Coach, props);
}

async function loadCoach(): Promise<Loaded> {
  const [{ Coach }] = await Promise.all([import('./coach/Coach.tsx'), needWording(['coach', 'reasons'])]);
  return { Coach };
}
