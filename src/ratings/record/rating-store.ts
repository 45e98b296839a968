import type { Db } from '../../platform/db/database.ts';
import type { DecimalText, FigureInput, MeasurementInput } from '../measurement.ts';
import { channelKeyOf, figureKey, measurementKey, seasonAndEpisode } from '../measurement-key.ts';
import type { Metric } from '../metrics.ts';

/** A figure to be stored, with what it was measured of. */
export interface NewFigure {
  readonly titleId: number;
  readonly measurement: MeasurementInput;
  readonly figure: FigureInput;
}

/** What a figure says, as the audit keeps it. */
export interface FigureState extends FigureInput {
  readonly measurementId: number;
}

/** What became of a figure: new (`before` null), changed, the same as before, or gone (`after` null). */
export interface FigureChange {
  readonly figureId: number;
  readonly before: FigureState | null;
  readonly after: FigureState | null;
}

interface FigureRow {
  id: number;
  measurement_id: number;
  metric: Metric;
  value: DecimalText;
  bound: FigureState['bound'];
  base: FigureState['base'];
  target: string | null;
  claim: string | null;
  source: string | null;
}

/**
 * The measurement of each row, found or created, and locked until the transaction ends, so that two people who
 * correct one figure at once do so one after the other. Ids in the order of the rows.
 */
export async function keepMeasurements(db: Db, rows: readonly NewFigure[]): Promise<readonly number[]> {
  const keys = rows.map((row) => measurementKey(row.measurement));
  const once = new Map(
    rows.map((row, index) => [
      `${row.titleId} ${keys[index]}`,
      measurementRow(row, keys[index] ?? '', index),
    ]),
  );
  const given = JSON.stringify([...once.values()]);
  await db.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${given}::jsonb) AS given(n int, title_id int, territory text, codes text[],
        doubtful text[], languages text[], channel text, channel_key text, country text, aired_from date,
        aired_to date, aired_words text, scope text, slot text, season int, episode int, natural_key text)
    ), companies AS (
      SELECT DISTINCT ON (company_name.key, company.country) company_name.key, company.country, company.id
      FROM company_name JOIN company ON company.id = company_name.company_id
      WHERE company_name.key IN (SELECT channel_key FROM given) AND company.country IS NOT NULL
      ORDER BY company_name.key, company.country, company.id
    )
    INSERT INTO measurement (title_id, territory, codes, doubtful, languages, channel, channel_key, company_id,
      aired_from, aired_to, aired_words, scope, slot, season, episode, natural_key)
    SELECT title_id, territory, codes, doubtful, languages, channel, channel_key, companies.id,
      aired_from, aired_to, aired_words, scope, slot, season, episode, natural_key
    FROM given LEFT JOIN companies ON companies.key = given.channel_key AND companies.country = given.country
    ORDER BY n
    ON CONFLICT (title_id, natural_key) DO NOTHING`;
  const kept = await db.$queryRaw<{ id: number; title_id: number; natural_key: string }[]>`
    SELECT id, title_id, natural_key FROM measurement
    WHERE (title_id, natural_key) IN (
      SELECT title_id, natural_key FROM jsonb_to_recordset(${given}::jsonb) AS given(title_id int, natural_key text))
    ORDER BY id FOR UPDATE`;
  const ids = new Map(kept.map((row) => [`${row.title_id} ${row.natural_key}`, row.id]));
  return rows.map((row, index) => {
    const id = ids.get(`${row.titleId} ${keys[index]}`);
    if (id === undefined) throw new Error('A measurement was neither found nor created.');
    return id;
  });
}

/** The figures of measurements, by `${measurementId} ${figureKey}`. */
export async function figuresOfMeasurements(
  db: Db,
  measurementIds: readonly number[],
): Promise<ReadonlyMap<string, FigureState & { readonly figureId: number }>> {
  const rows = await db.$queryRaw<FigureRow[]>`
    SELECT id, measurement_id, metric, value::text AS value, bound, base, target, claim, source
    FROM figure WHERE measurement_id = ANY(${[...new Set(measurementIds)]}::int[]) ORDER BY id`;
  return new Map(rows.map((row) => [`${row.measurement_id} ${figureKey(row)}`, toState(row)]));
}

/** Stores new figures, ids ascending in the order given. */
export async function insertFigures(
  db: Db,
  figures: readonly FigureState[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<readonly FigureChange[]> {
  if (figures.length === 0) return [];
  const given = JSON.stringify(figures.map((figure, n) => ({ n, ...figure })));
  const rows = await db.$queryRaw<FigureRow[]>`
    INSERT INTO figure (measurement_id, metric, value, bound, base, target, claim, source, recorded_by, recorded_at)
    SELECT "measurementId", metric, value, bound, base, target, claim, source, ${by}, ${at}::timestamptz
    FROM jsonb_to_recordset(${given}::jsonb) AS given(n int, "measurementId" int, metric text, value numeric,
      bound text, base text, target text, claim text, source text)
    ORDER BY n
    RETURNING id, measurement_id, metric, value::text AS value, bound, base, target, claim, source`;
  return rows
    .map(toState)
    .sort((left, right) => left.figureId - right.figureId)
    .map(({ figureId, ...after }) => ({ figureId, before: null, after }));
}

/** Brings figures to the state their change says: changed where `after` is given, deleted where it is null. */
export async function changeFigures(
  db: Db,
  changes: readonly FigureChange[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  const changed = changes.flatMap(({ figureId, after }) =>
    after === null ? [] : [{ id: figureId, ...after }],
  );
  if (changed.length > 0) {
    await db.$executeRaw`
      UPDATE figure SET value = given.value, bound = given.bound, claim = given.claim, source = given.source,
        corrected_by = ${by}, corrected_at = ${at}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb)
        AS given(id int, value numeric, bound text, claim text, source text)
      WHERE figure.id = given.id`;
  }
  const gone = changes.filter(({ after }) => after === null).map(({ figureId }) => figureId);
  if (gone.length === 0) return;
  await db.$executeRaw`
    WITH gone AS (DELETE FROM figure WHERE id = ANY(${gone}::int[]) RETURNING id, measurement_id)
    DELETE FROM measurement USING gone WHERE measurement.id = gone.measurement_id AND NOT EXISTS (
      SELECT FROM figure WHERE figure.measurement_id = measurement.id AND figure.id <> ALL(${gone}::int[]))`;
}

/**
 * Measurements of one title become those of another, except where that has the same one: these are returned as pairs
 * of ids, and stay until their figures are gone.
 */
export async function moveMeasurements(
  db: Db,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly { readonly fromId: number; readonly toId: number }[]> {
  await db.$executeRaw`
    UPDATE measurement SET title_id = ${to} WHERE title_id = ${from} AND NOT EXISTS (
      SELECT FROM measurement twin WHERE twin.title_id = ${to} AND twin.natural_key = measurement.natural_key)`;
  return db.$queryRaw<{ fromId: number; toId: number }[]>`
    SELECT one.id AS "fromId", twin.id AS "toId" FROM measurement one
    JOIN measurement twin ON twin.title_id = ${to} AND twin.natural_key = one.natural_key
    WHERE one.title_id = ${from} ORDER BY one.id`;
}

/** Puts figures under other measurements; a measurement that has none left goes. */
export async function moveFigures(
  db: Db,
  moves: readonly { readonly figureId: number; readonly measurementId: number }[],
): Promise<void> {
  if (moves.length === 0) return;
  const left = await db.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT measurement_id AS id FROM figure WHERE id = ANY(${moves.map(({ figureId }) => figureId)}::int[])`;
  await db.$executeRaw`
    UPDATE figure SET measurement_id = given."measurementId"
    FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS given("figureId" int, "measurementId" int)
    WHERE figure.id = given."figureId"`;
  await db.$executeRaw`
    DELETE FROM measurement WHERE id = ANY(${left.map(({ id }) => id)}::int[])
      AND NOT EXISTS (SELECT FROM figure WHERE figure.measurement_id = measurement.id)`;
}

/** Writes who changed which figures, before and after, into the audit trail. */
export async function auditFigures(
  db: Db,
  changes: readonly FigureChange[],
  by: string,
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const given = changes.map(({ figureId, before, after }) => ({
    id: figureId,
    action: before === null ? 'recorded' : after === null ? 'withdrawn' : 'corrected',
    before,
    after,
  }));
  await db.$executeRaw`
    INSERT INTO audit_entry (at, actor, action, entity, entity_id, before, after)
    SELECT ${at}::timestamptz, ${by}, action, 'figure', id, NULLIF(before, 'null'), NULLIF(after, 'null')
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given(id int, action text, before jsonb, after jsonb)`;
}

/** After many rows at once: the index of territories is slow to search until its waiting list is worked in. */
export async function settleTerritoryIndex(db: Db): Promise<void> {
  await db.$executeRaw`SELECT gin_clean_pending_list('measurement_codes_idx'::regclass)`;
}

/** What one command or form did. */
export interface RatingEntryRow {
  readonly id: number;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly undoneAt: Date | null;
  readonly changes: readonly FigureChange[];
}

export async function openEntry(
  db: Db,
  { changes, by, at }: { readonly changes: readonly FigureChange[]; readonly by: string; readonly at: Date },
): Promise<number> {
  const [row] = await db.$queryRaw<{ id: number }[]>`
    INSERT INTO rating_entry (recorded_by, recorded_at, changes)
    VALUES (${by}, ${at}::timestamptz, ${JSON.stringify(changes)}::jsonb) RETURNING id`;
  if (row === undefined) throw new Error('An entry was not stored.');
  return row.id;
}

/** The entry of that number, or the person's last one that stands; locked, so that a double click undoes once. */
export async function lockEntry(
  db: Db,
  { entryId, by }: { readonly entryId: number | null; readonly by: string },
): Promise<RatingEntryRow | null> {
  const rows =
    entryId === null
      ? await db.$queryRaw<EntryRow[]>`SELECT * FROM rating_entry
          WHERE recorded_by = ${by} AND undone_at IS NULL ORDER BY id DESC LIMIT 1 FOR UPDATE`
      : await db.$queryRaw<EntryRow[]>`SELECT * FROM rating_entry WHERE id = ${entryId} FOR UPDATE`;
  const [row] = rows;
  return row === undefined
    ? null
    : {
        id: row.id,
        recordedBy: row.recorded_by,
        recordedAt: row.recorded_at,
        undoneAt: row.undone_at,
        changes: row.changes,
      };
}

export async function markUndone(db: Db, entryId: number, at: Date): Promise<void> {
  await db.$executeRaw`UPDATE rating_entry SET undone_at = ${at}::timestamptz WHERE id = ${entryId}`;
}

interface EntryRow {
  id: number;
  recorded_by: string;
  recorded_at: Date;
  undone_at: Date | null;
  changes: FigureChange[];
}

function measurementRow({ titleId, measurement }: NewFigure, key: string, n: number) {
  const { territory, channel, aired, scope, slot } = measurement;
  const [country] = territory.codes.length === 1 && territory.doubtful.length === 0 ? territory.codes : [];
  return {
    n,
    title_id: titleId,
    territory: territory.label,
    codes: territory.codes,
    doubtful: territory.doubtful,
    languages: territory.languages,
    channel,
    channel_key: channel === null ? null : channelKeyOf(channel),
    country: country ?? null,
    aired_from: aired?.from ?? null,
    aired_to: aired?.to ?? null,
    aired_words: aired?.words ?? null,
    scope,
    slot,
    ...seasonAndEpisode(slot),
    natural_key: key,
  };
}

function toState({ id, measurement_id, ...figure }: FigureRow): FigureState & { readonly figureId: number } {
  return { figureId: id, measurementId: measurement_id, ...figure };
}
