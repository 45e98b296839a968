import type { Pool } from 'pg';
import type { Database } from '../../src/platform/db/database.ts';

/** A statement as it was sent, and for what. */
interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly purpose: string;
}

/** A statement of which PostgreSQL plans to read a table as a whole, though the table grows with the record. */
export interface WholeRead {
  readonly table: string;
  readonly purpose: string;
  readonly statement: string;
}

/** Tables that grow with the record; feeds, regions of the profile and the like stay small. */
const GROWING = new Set(
  'title title_name company company_name deal recording audit_entry measurement figure award quote question'.split(
    ' ',
  ),
);

/** Listens to the statements that pass through the pool while `act` runs, one of each text and purpose. */
export class StatementLog {
  readonly #sent = new Map<string, Sent>();
  readonly #pool: Pool;

  constructor({ pool }: Pick<Database, 'pool'>) {
    this.#pool = pool;
  }

  async during<T>(purpose: string, act: () => Promise<T>): Promise<T> {
    const pool = this.#pool;
    const query = pool.query;
    const listening = (...args: unknown[]) => {
      this.#note(purpose, args);
      return Reflect.apply(query, pool, args);
    };
    pool.query = listening as typeof query;
    try {
      return await act();
    } finally {
      pool.query = query;
    }
  }

  #note(purpose: string, [statement, given]: readonly unknown[]): void {
    const { text, values } =
      typeof statement === 'string'
        ? { text: statement, values: given }
        : (statement as { text: string; values?: unknown });
    const key = `${purpose} ${text}`;
    if (!this.#sent.has(key))
      this.#sent.set(key, { text, values: (values ?? given ?? []) as unknown[], purpose });
  }

  get size(): number {
    return new Set([...this.#sent.values()].map(({ text }) => text)).size;
  }

  /**
   * EXPLAINs each, with the values it was sent with; one that several purposes sent is named once.
   *
   * @param settings PostgreSQL's, for the planner: `enable_seqscan = off` shows on a small record what can be done by index
   * @param fewRows tables with no more rows than that are soonest read whole
   */
  async wholeReads({
    settings = [],
    fewRows = 0,
  }: {
    readonly settings?: readonly string[];
    readonly fewRows?: number;
  }): Promise<readonly WholeRead[]> {
    const client = await this.#pool.connect();
    try {
      for (const setting of settings) await client.query(`SET ${setting}`);
      const small = await client.query<{ name: string }>(
        'SELECT relname AS name FROM pg_class WHERE reltuples <= $1',
        [fewRows],
      );
      const isSmall = new Set(fewRows === 0 ? [] : small.rows.map(({ name }) => name));
      const found = new Map<string, WholeRead>();
      for (const { text, values, purpose } of this.#sent.values()) {
        const { rows } = await client.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
          `EXPLAIN (FORMAT JSON) ${text}`,
          [...values],
        );
        const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
        const statement = text.replace(/\s+/g, ' ').trim();
        for (const table of plan === undefined ? [] : tablesReadWhole(plan)) {
          const key = `${table} ${statement}`;
          if (!isSmall.has(table) && !found.has(key)) found.set(key, { table, purpose, statement });
        }
      }
      return [...found.values()];
    } finally {
      // Its settings would stand for whoever comes next.
      client.release(true);
    }
  }
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** A read that ends as soon as enough rows are found does not count. */
function tablesReadWhole(
  { 'Node Type': node, 'Relation Name': table, Plans }: Plan,
  endsEarly = false,
): readonly string[] {
  const isWhole = node === 'Seq Scan' && table !== undefined && GROWING.has(table) && !endsEarly;
  const below = node === 'Limit' || (endsEarly && !/Sort|Aggregate|Hash/.test(node));
  return [...(isWhole ? [table] : []), ...(Plans ?? []).flatMap((child) => tablesReadWhole(child, below))];
}
