// Which file of src imports which: read from the texts themselves, so that no tool has to agree.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

export function sourceFiles(folder = 'src'): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .sort();
}

/** Paths relative to the root; packages and virtual modules keep their names. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(
    /(?:^|\n)\s*(import|export)\s+(type\s+)?[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/gu,
  )) {
    const name = match[3] ?? match[4] ?? match[5] ?? '';
    const to = name.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), name)).replaceAll('\\', '/') : name;
    found.push({ from: file, to, typeOnly: match[2] !== undefined });
  }
  return found;
}

export function pathExists(path: string): boolean {
  return existsSync(join(ROOT, path));
}
