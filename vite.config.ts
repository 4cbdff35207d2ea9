import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { otvetContent } from './src/adapters/node/vite-content.ts';

export default defineConfig({
  base: './',
  plugins: [react(), otvetContent()],
  build: { target: 'es2022', manifest: true, chunkSizeWarningLimit: 4000 },
  server: { port: 4747, strictPort: true },
  preview: { port: 4747, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/{core,laws,rules,scenarios,golden,calibration,stores,cli,architecture}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['test/{features,ui,app}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/screens.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
