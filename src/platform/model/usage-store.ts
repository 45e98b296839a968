import type { Db } from '../db/database.ts';
import type { Tokens } from './model.ts';

/** "2026-11": usage is counted and limited by the month (UTC), as services bill it. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

/** Tokens of a month, in and out, of all processes. */
export async function tokensOfMonth(db: Db, month: string): Promise<number> {
  const sum = await db.modelUsage.aggregate({ where: { month }, _sum: { tokensIn: true, tokensOut: true } });
  return Number((sum._sum.tokensIn ?? 0n) + (sum._sum.tokensOut ?? 0n));
}

/** What each use of a month has used. */
export async function usageOfMonth(
  db: Db,
  month: string,
): Promise<readonly { readonly name: string; readonly asks: number; readonly tokens: Tokens }[]> {
  const rows = await db.modelUsage.findMany({ where: { month }, orderBy: { name: 'asc' } });
  return rows.map(({ name, asks, tokensIn, tokensOut }) => ({
    name,
    asks,
    tokens: { in: Number(tokensIn), out: Number(tokensOut) },
  }));
}

export async function addUsage(
  db: Db,
  { month, name, tokens }: { readonly month: string; readonly name: string; readonly tokens: Tokens },
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO model_usage (month, name, asks, tokens_in, tokens_out)
    VALUES (${month}, ${name}, 1, ${tokens.in}, ${tokens.out})
    ON CONFLICT (month, name) DO UPDATE SET asks = model_usage.asks + 1,
      tokens_in = model_usage.tokens_in + EXCLUDED.tokens_in, tokens_out = model_usage.tokens_out + EXCLUDED.tokens_out`;
}
