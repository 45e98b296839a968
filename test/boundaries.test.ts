import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Who may import whom, from the bottom up: a folder sees its own row and those above it. */
const ROWS: readonly (readonly string[])[] = [
  ['platform'],
  ['catalogue'],
  ['deals', 'ratings'],
  ['facts'],
  ['announcements', 'questions', 'releases', 'intake'],
  ['home'],
];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

const imports = files.flatMap(({ path, text }) =>
  [...text.matchAll(/(import|export)\s+(type\s+)?[^;'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g)].map(
    (match) => {
      const specifier = match[3] ?? match[4] ?? '';
      const target = specifier.startsWith('.') ? relative(SRC, resolve(SRC, dirname(path), specifier)) : null;
      return { path, specifier, target, isType: match[2] !== undefined };
    },
  ),
);

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const rowOf = (folder: string) => ROWS.findIndex((row) => row.includes(folder));

describe('the direction of imports', () => {
  test('goes from features to what they are built on', () => {
    const wrong = imports.filter(({ path, target }) => {
      if (target === null || target.startsWith('..')) return false;
      const [from, to] = [folderOf(path), folderOf(target)];
      if (from === '' || from === to || from === 'workspace') return false;
      return rowOf(to) === -1 || rowOf(to) > rowOf(from);
    });

    expect(wrong.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
  });

  test('keeps the stand-in for Slack apart from the product', () => {
    const inside = imports.filter(({ path, target }) => folderOf(path) === 'workspace' && target !== null);
    const outside = imports.filter(
      ({ path, target }) =>
        target !== null && folderOf(target) === 'workspace' && folderOf(path) !== 'workspace',
    );

    expect(
      inside
        .filter(({ target }) => !/^(workspace|platform\/text)\//.test(target ?? ''))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(outside.filter(({ path }) => folderOf(path) !== '').map(({ path }) => path)).toEqual([]);
  });

  test('of another feature never reaches its store, blocks or listeners', () => {
    const features = ROWS.slice(2).flat();
    const wrong = imports.filter(({ path, target }) => {
      if (target === null || folderOf(path) === '' || folderOf(path) === folderOf(target)) return false;
      return features.includes(folderOf(target)) && /-listeners\.ts$/.test(target);
    });

    expect(wrong.map(({ path, target }) => `${path} → ${target}`)).toEqual([]);
  });

  test('has no cycles', () => {
    const graph = new Map<string, string[]>();
    for (const { path, target, isType } of imports) {
      if (target !== null && !isType) graph.set(path, [...(graph.get(path) ?? []), target]);
    }

    expect(cycleIn(graph)).toBeNull();
  });
});

describe('a library', () => {
  const users = (library: RegExp) => [
    ...new Set(
      imports.filter(({ specifier, isType }) => library.test(specifier) && !isType).map(({ path }) => path),
    ),
  ];

  test('for Slack’s requests is known only to listeners and the app', () => {
    const allowed = /-listeners\.ts$|^platform\/slack\/|^(app|service)\.ts$/;
    expect(users(/^@slack\/bolt/).filter((path) => !allowed.test(path))).toEqual([]);
  });

  test('for language models is known only to platform/model', () => {
    expect(users(/^openai/).filter((path) => !path.startsWith('platform/model/'))).toEqual([]);
  });

  test('for the database is known only to stores', () => {
    const allowed = /^platform\/db\/|-store\.ts$/;
    expect(users(/generated\/client/).filter((path) => !allowed.test(path))).toEqual([]);
  });
});

test('only config.ts names the environment', () => {
  expect(files.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)).toEqual([
    'config.ts',
  ]);
});

test('no file only passes on what others export', () => {
  expect(
    files
      .filter(({ path, text }) => /(^|\/)index\.ts$/.test(path) || /^export \* from/m.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
