import '@fontsource-variable/onest/index.css';
import './ui/tokens.css';
import './ui/base.css';

// the database is fetched beside the app, not after it; whoever opens it says what went wrong
import('./adapters/dexie/index.ts').catch(() => {});
const { start } = await import('./app/start.tsx');
await start(document.getElementById('root') as HTMLElement);
