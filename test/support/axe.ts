import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with every accessibility fault under `root`. Contrast needs a real browser and is checked there. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.html) }))).toEqual([]);
}
