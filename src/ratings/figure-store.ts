import type { TitleKind } from '../catalogue/titles/title.ts';
import type { Db } from '../platform/db/database.ts';
import { Prisma } from '../platform/db/generated/client.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import type { Base, Bound, DecimalText, FigureOnRecord, Scope } from './measurement.ts';
import type { Metric } from './metrics.ts';

/** Which figures are looked for; what is not given does not narrow. */
export interface FigureFilter {
  readonly ids?: readonly number[];
  readonly titleIds?: readonly number[];
  readonly metrics?: readonly Metric[];
  /** Measured in one of these, alone or as part of a larger territory. */
  readonly codes?: readonly string[];
  /** Comparison forms of channels (`channelKeyOf`). */
  readonly channelKeys?: readonly string[];
  readonly scopes?: readonly Scope[];
  /** Recorded after this record number: for paging through all of them. */
  readonly afterId?: number;
}

interface Row {
  id: number;
  measurement_id: number;
  title_id: number;
  title_name: string;
  title_kind: TitleKind | null;
  title_year: number | null;
  territory: string;
  codes: string[];
  doubtful: string[];
  languages: string[];
  channel: string | null;
  channel_key: string | null;
  company_id: number | null;
  aired_from: PlainDate | null;
  aired_to: PlainDate | null;
  aired_words: string | null;
  scope: Scope | null;
  slot: string | null;
  season: number | null;
  episode: number | null;
  metric: Metric;
  value: DecimalText;
  bound: Bound;
  base: Base | null;
  target: string | null;
  claim: string | null;
  source: string | null;
  recorded_by: string;
  recorded_at: Date;
  corrected_by: string | null;
  corrected_at: Date | null;
}

/** How many figures fit, and of how many titles. */
export interface FigureCount {
  readonly figures: number;
  readonly titles: number;
}

const COLUMNS = Prisma.sql`f.id, f.measurement_id, t.id AS title_id, t.name AS title_name, t.kind AS title_kind,
  t.year AS title_year, m.territory, m.codes, m.doubtful, m.languages, m.channel, m.channel_key, m.company_id,
  m.aired_from::text AS aired_from, m.aired_to::text AS aired_to, m.aired_words, m.scope, m.slot, m.season, m.episode,
  f.metric, f.value::text AS value, f.bound, f.base, f.target, f.claim, f.source,
  f.recorded_by, f.recorded_at, f.corrected_by, f.corrected_at`;
const FIGURES = Prisma.sql`
  SELECT ${COLUMNS} FROM figure f JOIN measurement m ON m.id = f.measurement_id JOIN title t ON t.id = m.title_id`;

/** In the order of recording. */
export async function selectFigures(
  db: Db,
  filter: FigureFilter,
  limit: number,
): Promise<readonly FigureOnRecord[]> {
  const ofMeasurements = measurementTests(filter);
  // OFFSET 0 keeps the planner from walking all figures by number until enough of a rare territory have passed.
  const measurements =
    ofMeasurements.length === 0
      ? Prisma.sql`measurement`
      : Prisma.sql`(SELECT * FROM measurement m ${whereAll(ofMeasurements)} OFFSET 0)`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} FROM figure f JOIN ${measurements} m ON m.id = f.measurement_id JOIN title t ON t.id = m.title_id
    ${whereAll(figureTests(filter))} ORDER BY f.id LIMIT ${limit}`;
  return rows.map(toFigure);
}

export async function countFiguresWhere(db: Db, filter: FigureFilter): Promise<FigureCount> {
  const [row] = await db.$queryRaw<{ figures: number; titles: number }[]>`
    SELECT count(*)::int AS figures, count(DISTINCT m.title_id)::int AS titles
    FROM figure f JOIN measurement m ON m.id = f.measurement_id ${where(filter)}`;
  return row ?? { figures: 0, titles: 0 };
}

/** One metric, best first: the largest, or the smallest place in a chart. */
export async function selectBest(
  db: Db,
  {
    metric,
    filter,
    limit,
  }: { readonly metric: Metric; readonly filter: FigureFilter; readonly limit: number },
): Promise<readonly FigureOnRecord[]> {
  const order = metric === 'chart_rank' ? Prisma.sql`f.value, f.id DESC` : Prisma.sql`f.value DESC, f.id`;
  const rows = await db.$queryRaw<Row[]>`
    ${FIGURES} ${where({ ...filter, metrics: [metric] })} ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(toFigure);
}

/** The best figure of each title, best title first. Reads every figure of the metric that the filter leaves. */
export async function selectBestOfTitles(
  db: Db,
  {
    metric,
    filter,
    limit,
  }: { readonly metric: Metric; readonly filter: FigureFilter; readonly limit: number },
): Promise<readonly FigureOnRecord[]> {
  const order = metric === 'chart_rank' ? Prisma.sql`value, id DESC` : Prisma.sql`value DESC, id`;
  const rows = await db.$queryRaw<Row[]>`
    ${FIGURES} JOIN (
      SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM (
        SELECT DISTINCT ON (m.title_id) f.id, f.value
        FROM figure f JOIN measurement m ON m.id = f.measurement_id
        ${where({ ...filter, metrics: [metric] })}
        ORDER BY m.title_id, ${order}
      ) best ORDER BY ${order} LIMIT ${limit}
    ) best ON best.id = f.id ORDER BY best.place`;
  return rows.map(toFigure);
}

function where(filter: FigureFilter): Prisma.Sql {
  return whereAll([...figureTests(filter), ...measurementTests(filter)]);
}

function whereAll(tests: readonly Prisma.Sql[]): Prisma.Sql {
  return tests.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join([...tests], ' AND ')}`;
}

function figureTests({ ids, metrics, afterId }: FigureFilter): readonly Prisma.Sql[] {
  const [metric, ...more] = metrics ?? [];
  return [
    ids && Prisma.sql`f.id = ANY(${[...ids]}::int[])`,
    // One metric as itself: the index of values is in order for one only.
    metric !== undefined && more.length === 0
      ? Prisma.sql`f.metric = ${metric}`
      : metrics && Prisma.sql`f.metric = ANY(${[...metrics]}::text[])`,
    afterId === undefined ? undefined : Prisma.sql`f.id > ${afterId}`,
  ].filter((test) => test !== undefined);
}

function measurementTests({ titleIds, codes, channelKeys, scopes }: FigureFilter): readonly Prisma.Sql[] {
  return [
    titleIds && Prisma.sql`m.title_id = ANY(${[...titleIds]}::int[])`,
    codes && Prisma.sql`m.codes && ${[...codes]}::text[]`,
    channelKeys && Prisma.sql`m.channel_key = ANY(${[...channelKeys]}::text[])`,
    scopes && Prisma.sql`m.scope = ANY(${[...scopes]}::text[])`,
  ].filter((test) => test !== undefined);
}

function toFigure(row: Row): FigureOnRecord {
  return {
    id: row.id,
    measurementId: row.measurement_id,
    title: { id: row.title_id, name: row.title_name, kind: row.title_kind, year: row.title_year },
    territory: { label: row.territory, codes: row.codes, doubtful: row.doubtful, languages: row.languages },
    channel: row.channel,
    channelKey: row.channel_key,
    companyId: row.company_id,
    aired:
      row.aired_from === null || row.aired_to === null
        ? null
        : { from: row.aired_from, to: row.aired_to, words: row.aired_words },
    scope: row.scope,
    slot: row.slot,
    season: row.season,
    episode: row.episode,
    metric: row.metric,
    value: row.value,
    bound: row.bound,
    base: row.base,
    target: row.target,
    claim: row.claim,
    source: row.source,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    correctedBy: row.corrected_by,
    correctedAt: row.corrected_at?.toISOString() ?? null,
  };
}
