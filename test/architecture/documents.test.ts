import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dirname, join } from 'node:path';
import { pathExists } from '../support/imports.ts';

const DOCUMENTS = ['README.md', 'src/README.md', 'scenarios/README.md', 'src/rules/README.md', 'test/README.md'];
const TOP_LEVEL = /^(?:src|scenarios|public|test|\.ci)\//u;

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names only paths that are there', () => {
    const prose = text.replace(/```[\s\S]*?```/gu, '');
    const linked = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/gu)].map((match) => join(dirname(document), match[1] ?? ''));
    const quoted = [...prose.matchAll(/`([^`\n]+)`/gu)]
      .map((match) => match[1] ?? '')
      // Patterns with placeholders or globs name kinds of files, not files.
      .filter((code) => (TOP_LEVEL.test(code) || /^[\w.-]+\.(?:ts|tsx|json|html|md)$/u.test(code)) && !/[<>*{}…\s]/u.test(code))
      .map((code) => (TOP_LEVEL.test(code) ? code : undefined))
      .filter((path) => path !== undefined);
    const missing = [...new Set([...linked, ...quoted])].filter((path) => !pathExists(path));
    expect(missing).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm (?:run (?:--silent )?([\w:-]+)|(test|start)\b)/gu)].map((match) => match[1] ?? match[2] ?? '');
    expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });

  it('speaks of no machine path and no registry address', () => {
    expect(text).not.toMatch(/registry\.|\/home\/|\/root\/|\/work\//u);
  });
});

describe('index.html', () => {
  it('carries the mark by which a second start knows that Otvet already runs there', () => {
    const mark = '<meta name="application-name" content="Otvet"';
    expect(readFileSync('index.html', 'utf8')).toContain(mark);
    expect(readFileSync('src/cli/start.ts', 'utf8')).toContain(mark);
  });
});

describe('package-lock.json', () => {
  it('names no address', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
