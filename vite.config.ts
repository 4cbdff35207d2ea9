import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { otvetContent } from './src/adapters/node/vite-content.ts';

/**
 * vitest leaves a core free, which on two is half of them; and most of a file's time went into loading the same modules anew.
 * Whatever a test puts in place of something else it takes out again.
 */
const SIDE_BY_SIDE = { maxWorkers: 2, isolate: false };

export default defineConfig({
  base: './',
  // browsers new enough for the build need none of what dexie's usual file carries for old ones
  resolve: { alias: [{ find: /^dexie$/u, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [
    react(),
    otvetContent(),
    // Everything is kept for use without a connection; a new version is taken over at the next start.
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script-defer',
      manifest: {
        name: 'Otvet',
        short_name: 'Otvet',
        description: 'Practice for people who answer angry customers',
        display: 'standalone',
        start_url: './',
        scope: './',
        background_color: '#f5f1e8',
        theme_color: '#0d5056',
        icons: [{ src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        globIgnores: ['about/**'],
        maximumFileSizeToCacheInBytes: 6_000_000,
        // what a server sets for everybody (otvet.config.json and what that names) is the newest that could be had
        runtimeCaching: [
          {
            urlPattern: ({ url, sameOrigin }) => sameOrigin && /\.(?:json|ya?ml|zip)$/u.test(url.pathname),
            handler: 'NetworkFirst',
            options: { cacheName: 'otvet-house', networkTimeoutSeconds: 3 },
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 4000,
    // the core is pure: whatever of it a screen does not use need not be there (yaml and the schema stay out of the first screens)
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/src\/core\//, sideEffects: false }] } },
  },
  server: { port: 4747, strictPort: true },
  preview: { port: 4747, strictPort: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          ...SIDE_BY_SIDE,
          testTimeout: 30_000,
          setupFiles: ['test/support/laws.ts'],
          include: ['test/{core,laws,rules,scenarios,golden,calibration,stores,cli,architecture}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          ...SIDE_BY_SIDE,
          include: ['test/{features,ui,app}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/laws.ts', 'test/support/screens.ts'],
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
          expect: { poll: { timeout: 30_000 } },
          // each test has a browser of its own, which keeps about one core busy
          maxWorkers: 2,
        },
      },
    ],
  },
});
