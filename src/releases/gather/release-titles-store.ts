import type { TitleKind, TitleName, TitleRef } from '../../catalogue/titles/title.ts';
import { type Licence, SOLD_STATUSES, type Status } from '../../deals/deal.ts';
import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import type { ReleaseTitle, SoldDeal } from '../release-facts.ts';

type TitleRow = Omit<ReleaseTitle, 'news' | 'earlier' | 'figures' | 'awards' | 'quotes'>;

/** Titles with all their names, also those of titles merged into them; in the order asked for. */
export async function titlesForRelease(db: Db, ids: readonly number[]): Promise<readonly TitleRow[]> {
  const rows = await db.$queryRaw<
    (Omit<TitleRow, 'kind' | 'names'> & { kind: TitleKind | null; names: TitleName[] })[]
  >`
    SELECT t.id, t.name, t.kind, t.year, t.episodes, t.minutes, COALESCE(t.countries, '{}') AS countries,
      COALESCE(t.directors, '{}') AS directors, COALESCE(t.producers, '{}') AS producers, COALESCE(t."cast", '{}') AS "cast",
      t.logline, t.synopsis, t.based_on AS "basedOn", COALESCE(n.names, '[]') AS names
    FROM title t
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('text', name.text, 'kind', name.kind, 'language', name.language,
        'territory', name.territory) ORDER BY name.id) AS names
      FROM title_name name JOIN title owner ON owner.id = name.title_id
      WHERE owner.id = t.id OR owner.merged_into = t.id
    ) n ON true
    WHERE t.id = ANY(${[...ids]}::int[])`;
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The titles with the most sales on record, those that releases would tell most of. */
export async function titlesMostSold(db: Db, limit: number): Promise<readonly TitleRef[]> {
  return db.$queryRaw<TitleRef[]>`
    SELECT t.id, t.name, t.kind, t.year FROM title t JOIN deal d ON d.title_id = t.id
    WHERE d.status = ANY(${[...SOLD_STATUSES]}::text[])
    GROUP BY t.id ORDER BY count(*) DESC, t.id LIMIT ${limit}`;
}

interface DealRow {
  id: number;
  titleId: number;
  territory: string;
  codes: string[];
  doubtful: string[];
  languages: string[];
  buyerId: number | null;
  buyer: string | null;
  licence: Licence;
  status: Status;
  seasons: number[];
  term: number;
  market: string | null;
  signedOn: PlainDate | null;
  recordedBy: string;
  recordedAt: Date;
}

/** Every sale that may be published at `now`, oldest first: sold, cleared, standing and out of embargo. */
export async function publishableDeals(
  db: Db,
  {
    titleIds,
    ids,
    now,
  }: { readonly titleIds: readonly number[]; readonly ids?: readonly number[]; readonly now: Date },
): Promise<readonly SoldDeal[]> {
  const only = ids === undefined ? Prisma.empty : Prisma.sql`AND deal.id = ANY(${[...ids]}::int[])`;
  const rows = await db.$queryRaw<DealRow[]>`
    SELECT deal.id, title_id AS "titleId", territory, codes, doubtful, territory_languages AS languages,
      buyer_id AS "buyerId", COALESCE(buyer_printed, company.name) AS buyer, licence, status, seasons, term, market,
      signed_on::text AS "signedOn", deal.recorded_by AS "recordedBy", deal.recorded_at AS "recordedAt"
    FROM deal LEFT JOIN company ON company.id = buyer_id
    WHERE title_id = ANY(${[...titleIds]}::int[]) AND withdrawn_at IS NULL AND clearance = 'cleared'
      AND status IN (${Prisma.join([...SOLD_STATUSES])}) AND (embargo_until IS NULL OR embargo_until <= ${now}::timestamptz)
      ${only}
    ORDER BY deal.id`;
  return rows.map(({ territory, codes, doubtful, languages, buyerId, buyer, recordedAt, ...row }) => ({
    ...row,
    territory: { label: territory, codes, doubtful, languages },
    buyer: buyerId === null || buyer === null ? null : { id: buyerId, printed: buyer },
    recordedAt: recordedAt.toISOString(),
  }));
}

/** Deals that an approved or released release told as news. */
export async function dealsToldBefore(db: Db, titleIds: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await db.$queryRaw<{ dealId: number }[]>`
    SELECT DISTINCT deal_id AS "dealId" FROM release_deal JOIN release ON release.id = release_id
    WHERE is_new AND state IN ('approved', 'released') AND title_ids && ${[...titleIds]}::int[]`;
  return new Set(rows.map(({ dealId }) => dealId));
}
