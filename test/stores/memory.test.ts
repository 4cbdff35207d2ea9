import { expect, it } from 'vitest';
import { memoryStores } from '../../src/adapters/memory/index.ts';
import { describeStores } from './contract.ts';

describeStores('memory', async () => memoryStores());

it('memory says that it keeps nothing', () => {
  expect(memoryStores().durable).toBe(false);
});
