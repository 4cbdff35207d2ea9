import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSigned, openSealedTo, sealTo, unlock, unwrap, wrap } from '../../../src/adapters/browser/crypto.ts';
import { backupLines, DEFAULT_SETTINGS, noContents, readBackup, settingsFor } from '../../../src/core/progress/index.ts';
import {
  fingerprintOf,
  NO_KEYS,
  printKey,
  printOwnKey,
  readKeyFile,
  readOwnKey,
  registeredAs,
  withOwn,
  withoutOwn,
  withoutRegistered,
  withRegistered,
} from '../../../src/core/team/index.ts';
import { leadNamed, PASSPHRASE, withOneChanged } from '../../support/sealed.ts';

describe('a lead’s own key', () => {
  it('opens with its passphrase and with no other, however that is composed', async () => {
    const { own } = await leadNamed('Ірина');
    expect(await unlock(own, PASSPHRASE.normalize('NFD'))).not.toBeNull();
    expect(await unlock(own, `${PASSPHRASE} `)).toBeNull();
    expect(await unlock(own, '')).toBeNull();
  });

  it('shows nothing of its private halves, and cannot be passed off under another name', async () => {
    const { own } = await leadNamed('Ірина');
    expect(Object.keys(own.wrapped).toSorted()).toEqual(['cipher', 'iterations', 'iv', 'salt']);
    expect(own.wrapped.iterations).toBeGreaterThanOrEqual(600_000);
    expect(await unlock({ ...own, key: { ...own.key, name: 'Олена' } }, PASSPHRASE)).toBeNull();
  });

  it('goes into a file and comes back from it; a weaker wrapping is refused', async () => {
    const { own } = await leadNamed('Ірина');
    expect(readOwnKey(printOwnKey(own))).toEqual({ state: 'read', own });
    expect(readOwnKey(printOwnKey({ ...own, wrapped: { ...own.wrapped, iterations: 1000 } }))).toEqual({ state: 'altered' });
    expect(readOwnKey('Ірина')).toEqual({ state: 'other' });
    expect(readOwnKey(printOwnKey(own).replace('"version":1', '"version":2'))).toEqual({ state: 'newer' });
  });
});

describe('a public key as a file', () => {
  it('is read as it was written, pasted with spaces around it too', async () => {
    const { own } = await leadNamed('Ірина');
    const text = printKey(own);
    const read = readKeyFile(`\n  ${text}  `);
    expect(read.state === 'read' && read.file.key).toEqual(own.key);
    expect(read.state === 'read' && (await isSigned(read.file))).toBe(true);
  });

  it('with one sign changed anywhere is seen', async () => {
    const { own } = await leadNamed('Ірина');
    const text = printKey(own).trim();
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(6), async (at, by) => {
        const read = readKeyFile(withOneChanged(text, at, by));
        expect(read.state === 'read' && (await isSigned(read.file))).toBe(false);
      }),
    );
  });
});

describe('keys on this machine', () => {
  it('one’s own counts at once, and each stands once', async () => {
    const { own } = await leadNamed('Ірина');
    const { own: other } = await leadNamed('Олена');
    const keys = withRegistered(withOwn(withOwn(NO_KEYS, own), own), other.key);
    expect(keys.own).toEqual([own]);
    expect(keys.registered).toEqual([own.key, other.key]);
    expect(registeredAs(keys, other.key)).toEqual(other.key);
    expect(registeredAs(withoutRegistered(keys, other.key), other.key)).toBeNull();
    expect(withoutOwn(keys, own.key)).toEqual({ own: [], registered: [own.key, other.key] });
  });

  it('have fingerprints that tell them apart, whatever they are called', async () => {
    const { own } = await leadNamed('Ірина');
    const { own: other } = await leadNamed('Олена');
    expect(fingerprintOf(own.key)).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/u);
    expect(fingerprintOf(own.key)).not.toBe(fingerprintOf(other.key));
  });
});

describe('what is wrapped', () => {
  it('comes back whole, with the same secret and the same header alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, secret) => {
        const wrapped = await wrap(text, secret, 'header', 1);
        expect(await unwrap(wrapped, secret, 'header')).toBe(text.toWellFormed());
        expect(await unwrap(wrapped, `${secret}.`, 'header')).toBeNull();
        expect(await unwrap(wrapped, secret, 'another')).toBeNull();
      }),
    );
  });

  it('with one sign changed anywhere does not open', async () => {
    const wrapped = await wrap('Текст сценарію', 'код', 'header', 1);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('salt', 'iv', 'cipher'), fc.nat(), fc.integer({ min: 1, max: 15 }), async (field, at, by) => {
        const hex = wrapped[field];
        const place = at % hex.length;
        const sign = (Number.parseInt(hex[place] ?? '0', 16) ^ by).toString(16);
        const changed = { ...wrapped, [field]: `${hex.slice(0, place)}${sign}${hex.slice(place + 1)}` };
        expect(await unwrap(changed, 'код', 'header')).toBeNull();
      }),
    );
  });
});

describe('what is sealed to a key', () => {
  it('opens with its private half, and with nobody else’s', async () => {
    const { own, unlocked } = await leadNamed('Ірина');
    const sealed = await sealTo('Усе, що було', own.key);
    expect(await openSealedTo(sealed, unlocked)).toBe('Усе, що було');
    expect(await openSealedTo(sealed, (await leadNamed('Олена')).unlocked)).toBeNull();
    const again = await sealTo('Усе, що було', own.key);
    expect(again.cipher).not.toBe(sealed.cipher);
  });
});

describe('keys in the settings', () => {
  it('are the team’s: whoever practises next has them, and a backup carries them wrapped', async () => {
    const { own } = await leadNamed('Ірина');
    const keys = withOwn(NO_KEYS, own);
    const settings = settingsFor('other', { ...DEFAULT_SETTINGS, currentProfileId: 'one', keys });
    expect(settings.keys).toEqual(keys);
    const lines = [...backupLines({ ...noContents(), settings: [settings] }, { app: '1', madeMs: 1 })];
    expect(lines.join('')).toContain(own.wrapped.cipher);
    const read = await readBackup(lines);
    expect(read.state === 'sound' && read.contents.settings).toEqual([settings]);
  });
});
