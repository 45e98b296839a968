import type { Db } from '../../../platform/db/database.ts';
import type { DealSheetCells } from './deal-row.ts';

/** A deal as deals.csv tells it, with the id of its title in place of the name. */
export interface DealPageRow extends Omit<DealSheetCells, 'title'> {
  readonly id: number;
  readonly titleId: number;
}

/** A page of the deals that stand, by ascending id. */
export async function dealsAfter(db: Db, afterId: number, limit: number): Promise<readonly DealPageRow[]> {
  return db.$queryRaw<DealPageRow[]>`
    SELECT id, title_id AS "titleId", territory, buyer_printed AS buyer, licence, media, exclusivity, seasons,
      languages, starts_on::text AS "startsOn", ends_on::text AS "endsOn", status, signed_on::text AS "signedOn", note
    FROM deal WHERE withdrawn_at IS NULL AND id > ${afterId} ORDER BY id LIMIT ${limit}`;
}
