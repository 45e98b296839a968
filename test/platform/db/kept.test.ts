import { expect, test } from 'vitest';
import { KEPT } from '../../../src/platform/db/kept.ts';
import { testDatabase } from '../../support/database.ts';

test('a marked statement is kept by its connection, whatever its values; others are not', async () => {
  const { prisma } = await testDatabase();

  const [sums, kept] = await prisma.$transaction(async (db) => {
    const sum = async (left: number, right: number) =>
      (await db.$queryRaw<{ sum: number }[]>`${KEPT} SELECT ${left}::int + ${right}::int AS sum`)[0]?.sum;
    await db.$queryRaw`SELECT ${1}::int AS unmarked`;
    return [
      [await sum(1, 2), await sum(20, 22)],
      await db.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`,
    ];
  });

  expect(sums).toEqual([3, 42]);
  expect(kept).toEqual([{ statement: expect.stringContaining('AS sum') }]);
});
