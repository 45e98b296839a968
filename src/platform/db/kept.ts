import { Prisma } from './generated/client.ts';

const MARK = '/* kept */';

/**
 * At the head of a statement: each connection parses and plans it once and keeps the plan. For statements that run with
 * every command, always with the same text, and find their rows by keys: a kept plan does not look at the values.
 */
export const KEPT = Prisma.raw(MARK);

/** Names for marked statements, by their text; '' = parsed and planned each time. */
export function keptNames(): (statement: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    if (!sql.trimStart().startsWith(MARK)) return '';
    const name = names.get(sql) ?? `kept_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
