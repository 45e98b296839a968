import { nameKey } from '../../../platform/text/name-key.ts';
import type { ImportContext, Located, TableImport } from '../import-step.ts';
import { readTitleRow, type TitleDetails, type TitleRow } from './title-row.ts';
import {
  type AddedName,
  auditTitles,
  insertNames,
  insertTitles,
  type OtherName,
  type StandingTitle,
  titlesWithKeys,
  updateNames,
  updateTitles,
} from './title-rows-store.ts';

/** A row and the title on record that it speaks of; null = a new title. */
interface Match {
  readonly row: Located<TitleRow>;
  readonly standing: StandingTitle | null;
}

/**
 * Titles are created or completed: an empty cell never blanks what is on record, a name is added, never removed.
 * A row means the title of its name, year and kind, otherwise the only one of its name that says nothing else.
 */
export function createTitleImport(context: ImportContext): TableImport<TitleRow> {
  const { db, bad, counts } = context;
  const stamp = { by: context.recordedBy, at: context.at };
  const lines = new Map<string, number>();
  /** Titles that a row of this file has spoken for. */
  const claimed = new Set<number>();

  function isFirst(row: Located<TitleRow>): boolean {
    const earlier = lines.get(identity(row));
    lines.set(identity(row), earlier ?? row.line);
    if (earlier === undefined) return true;
    bad.push({ line: row.line, column: 'title', reason: `“${row.name}” stands on line ${earlier} already` });
    return false;
  }

  async function matchRows(rows: readonly Located<TitleRow>[]): Promise<readonly Match[]> {
    const standing = await titlesWithKeys(db, [...new Set(rows.map((row) => row.key))]);
    const byIdentity = new Map(standing.map((title) => [identity(title), title]));
    const byKey = new Map<string, StandingTitle[]>();
    for (const title of standing) byKey.set(title.key, [...(byKey.get(title.key) ?? []), title]);
    for (const row of rows) {
      const exact = byIdentity.get(identity(row));
      if (exact !== undefined) claimed.add(exact.id);
    }
    return rows.flatMap((row): Match[] => {
      const exact = byIdentity.get(identity(row));
      if (exact !== undefined) return [{ row, standing: exact }];
      const [only, another] = (byKey.get(row.key) ?? []).filter(
        (title) => !claimed.has(title.id) && saysNothingElse(row, title),
      );
      if (another !== undefined) {
        const reason = `“${row.name}” is the name of several titles on record: add year and kind`;
        bad.push({ line: row.line, column: 'title', reason });
        return [];
      }
      if (only !== undefined) claimed.add(only.id);
      return [{ row, standing: only ?? null }];
    });
  }

  async function add(rows: readonly Located<TitleRow>[]): Promise<readonly AddedName[]> {
    const ids = await insertTitles(db, rows, stamp);
    const added = rows.map((row, index) => ({ row, id: ids[index] ?? 0 }));
    for (const { id } of added) claimed.add(id);
    await auditTitles(
      db,
      added.map(({ id, row: { line: _, key: __, original, aliases, ...after } }) => {
        const names = [...(original === null ? [] : [original]), ...aliases].map(({ text }) => text);
        return { id, before: null, after: { ...after, names } };
      }),
      stamp,
    );
    counts.added += rows.length;
    return added.flatMap(({ id, row }) => {
      const names = namesOf(row, { titleId: id, others: [] });
      noteDropped(row, names);
      return names.added;
    });
  }

  function noteDropped({ line, name }: Located<TitleRow>, { dropped }: NameChanges): void {
    for (const text of dropped) {
      const reason = `“${text}” is compared as the same name as “${name}” and is not kept beside it`;
      context.notes.push({ line, column: 'aliases', reason });
    }
  }

  async function complete(pairs: readonly { row: Located<TitleRow>; standing: StandingTitle }[]) {
    const changes = pairs.map(({ row, standing }) => {
      const after = completed(row, standing);
      const names = namesOf(row, { titleId: standing.id, others: standing.others });
      noteDropped(row, names);
      const isDetailChanged = JSON.stringify(after) !== JSON.stringify(completed(null, standing));
      return { standing, after, names, isDetailChanged };
    });
    const changed = changes.filter(
      ({ names, isDetailChanged }) => isDetailChanged || names.added.length + names.changed.length > 0,
    );
    await updateTitles(
      db,
      changed
        .filter((each) => each.isDetailChanged)
        .map(({ after, standing }) => ({ ...after, id: standing.id })),
    );
    await updateNames(
      db,
      changed.flatMap(({ names }) => names.changed),
    );
    await auditTitles(
      db,
      changed.map(({ standing, after, names }) => ({
        id: standing.id,
        before: { ...completed(null, standing), names: standing.others.map(({ text }) => text) },
        after: { ...after, names: [...names.changed, ...names.added].map(({ text }) => text) },
      })),
      stamp,
    );
    counts.corrected += changed.length;
    counts.unchanged += changes.length - changed.length;
    return changed.flatMap(({ names }) => names.added);
  }

  return {
    read: readTitleRow,
    async store(rows) {
      const matches = await matchRows(rows.filter(isFirst));
      const fresh = matches.filter((match) => match.standing === null).map((match) => match.row);
      const known = matches.flatMap(({ row, standing }) => (standing === null ? [] : [{ row, standing }]));
      const names = [...(await add(fresh)), ...(await complete(known))];
      await insertNames(db, names);
    },
  };
}

function identity({ year, kind, key }: Pick<TitleRow, 'kind' | 'year' | 'key'>): string {
  return `${year ?? ''}|${kind ?? ''}|${key}`;
}

function saysNothingElse(row: TitleRow, title: StandingTitle): boolean {
  const agrees = <T>(left: T | null, right: T | null) => left === null || right === null || left === right;
  return agrees(row.year, title.year) && agrees(row.kind, title.kind);
}

/** What stands, with what the row says in its place; without a row, what stands in the same shape. */
function completed(row: TitleRow | null, standing: StandingTitle): TitleDetails & { readonly name: string } {
  const list = (said: readonly string[] | undefined, on: readonly string[]) => (said?.length ? said : on);
  return {
    name: row?.name ?? standing.name,
    kind: row?.kind ?? standing.kind,
    year: row?.year ?? standing.year,
    episodes: row?.episodes ?? standing.episodes,
    minutes: row?.minutes ?? standing.minutes,
    genres: list(row?.genres, standing.genres),
    countries: list(row?.countries, standing.countries),
    directors: list(row?.directors, standing.directors),
    producers: list(row?.producers, standing.producers),
    cast: list(row?.cast, standing.cast),
    logline: row?.logline ?? standing.logline,
    synopsis: row?.synopsis ?? standing.synopsis,
    basedOn: row?.basedOn ?? standing.basedOn,
  };
}

interface NameChanges {
  readonly added: readonly AddedName[];
  readonly changed: readonly OtherName[];
  /** Not kept: they are the main name in another spelling. */
  readonly dropped: readonly string[];
}

/**
 * A title has each name once, whatever its accents and capitals ("Four" and "Cuatro" are two); another original title
 * takes the place of the one on record.
 */
function namesOf(
  { name: main, original, aliases }: TitleRow,
  title: { readonly titleId: number; readonly others: readonly OtherName[] },
): NameChanges {
  const { titleId, others } = title;
  const given = original === null ? aliases : [original, ...aliases];
  const isMain = (text: string) => nameKey(text) === nameKey(main);
  const dropped = given.filter(({ text }) => isMain(text) && text !== main).map(({ text }) => text);
  const known = new Map(others.map((name) => [nameKey(name.text), name]));
  const added: AddedName[] = [];
  const changed: OtherName[] = [];
  const seen = new Set([nameKey(main)]);
  if (original !== null && !isMain(original.text)) {
    const spelling = nameKey(original.text);
    seen.add(spelling);
    const standing = known.get(spelling);
    if (standing === undefined) added.push({ ...original, titleId, kind: 'original' });
    else if (standing.kind !== 'original' || standing.text !== original.text)
      changed.push({ ...standing, text: original.text, kind: 'original' });
    for (const name of others) {
      if (name.kind === 'original' && nameKey(name.text) !== spelling)
        changed.push({ ...name, kind: 'printed' });
    }
  }
  for (const alias of aliases) {
    const spelling = nameKey(alias.text);
    if (seen.has(spelling)) continue;
    seen.add(spelling);
    const standing = known.get(spelling);
    if (standing === undefined) added.push({ ...alias, titleId, kind: 'printed' });
    else if (standing.text !== alias.text) changed.push({ ...standing, text: alias.text });
  }
  return { added, changed, dropped };
}
