import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/questions/kinds/kinds.ts';
import { choiceSchema } from '../../src/questions/model/choice-schema.ts';
import { askCatalogue } from './ask.ts';

const FOLDER = join(import.meta.dirname, '../../src/questions/kinds');

let ask: Awaited<ReturnType<typeof askCatalogue>>['ask'];
beforeAll(async () => {
  ({ ask } = await askCatalogue());
});

describe('the list of kinds', () => {
  test('holds every file that defines one', () => {
    const defining = readdirSync(FOLDER).filter((file) =>
      /= defineKind\(/.test(readFileSync(join(FOLDER, file), 'utf8')),
    );

    expect(KINDS).toHaveLength(defining.length);
  });

  test('asks a model for no id: it gives names, code looks them up', () => {
    const schema = JSON.stringify(z.toJSONSchema(choiceSchema(KINDS)));

    expect(schema).toContain('"title"');
    expect(schema).not.toMatch(/"\w+(?:Id|Ids|Key)":/);
  });

  test('names each kind once', () => {
    const ids = KINDS.map((kind) => kind.id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  test.each(kind.examples)('understands “%s”', async (example) => {
    const answer = await ask(example);

    expect(answer.understanding?.kind).toBe(id);
    expect(kind.params.safeParse(answer.understanding?.params).success).toBe(true);
    expect(answer.message.text).not.toBe('');
  });
});
