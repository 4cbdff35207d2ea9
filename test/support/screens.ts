import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

afterEach(() => {
  cleanup();
  // files share a window: where the router noted how far a screen was scrolled is none of the next one's business
  localStorage.clear();
  sessionStorage.clear();
});

// a part still being fetched when a file ends would be cut off with its window, and be broken for every later file of the same worker
afterAll(() => vi.dynamicImportSettled());

// finding things by role is slow in jsdom, and several projects run side by side
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

// jsdom draws nothing, so it has no modal dialogs and no scrolling; here they do the least that screens rely on
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
window.scrollTo = () => {};
Element.prototype.scrollIntoView = () => {};
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
