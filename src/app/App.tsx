import type { i18n } from 'i18next';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { type Person, PersonProvider } from '../adapters/react/person.tsx';
import { type Ports, PortsContext } from '../adapters/react/ports.ts';
import { routes } from './routes.tsx';

type Props = { readonly ports: Ports; readonly wording: i18n; readonly person: Pick<Person, 'settings' | 'profile'> };

export function App({ ports, wording, person }: Props) {
  const [router] = useState(() => createHashRouter(routes));
  return (
    <PortsContext value={ports}>
      <I18nextProvider i18n={wording}>
        <PersonProvider initial={person}>
          <RouterProvider router={router} />
        </PersonProvider>
      </I18nextProvider>
    </PortsContext>
  );
}
