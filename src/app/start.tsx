import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserLang, openWording } from '../i18n/screens.ts';
import { App } from './App.tsx';
import { openPorts } from './browser-ports.ts';

/** Opens what is stored, loads the wording and draws the app. */
export async function start(root: HTMLElement): Promise<void> {
  const { ports, person } = await openPorts(() => {
    // a newer Otvet in another tab has taken the database over: this copy could store nothing any more
    window.location.reload();
  });
  const wording = await openWording(person.settings.uiLang ?? ports.house.language ?? browserLang());
  createRoot(root).render(
    <StrictMode>
      <App ports={ports} wording={wording} person={person} />
    </StrictMode>,
  );
}
