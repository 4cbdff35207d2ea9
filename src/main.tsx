import '@fontsource-variable/onest/index.css';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start.tsx';

await start(document.getElementById('root') as HTMLElement);
