import type { Db } from '../../platform/db/database.ts';

/** Where a row goes when its title becomes part of another. */
export interface MovedRow {
  readonly id: number;
  readonly naturalKey: string;
  readonly term: number;
}

/** Gives rows, standing and withdrawn ones alike, to a title in one statement and raises their versions. */
export async function moveDealRows(db: Db, titleId: number, rows: readonly MovedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    UPDATE deal SET title_id = ${titleId}, natural_key = given."naturalKey", term = given.term, version = version + 1
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given(id int, "naturalKey" text, term int)
    WHERE deal.id = given.id`;
}
