import { findTerritories, type TerritoryMention } from '../../catalogue/find-territories.ts';
import { readTerritory } from '../../catalogue/read-territory.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { readRights } from '../reading/clauses/read-rights.ts';
import { readStanding } from '../reading/clauses/read-status.ts';
import type { Scene } from '../reading/scene/scene.ts';
import type { DraftRow, RowReader, Story } from '../reading/story/story.ts';
import type { Unit } from '../reading/words/units.ts';

/** Lines cut into cells by bars or tabs. */
export const tableRows: RowReader = {
  name: 'table rows',
  read: (story) => tablesOf(story.scene.units).flatMap((rows) => rowsOfTable(story, rows)),
};

const NOT_NAMED =
  /^(?:tba|tbc|tbd|n\/?a|undisclosed|confidential|unknown|unnamed|not disclosed|(?:a|por|sin) (?:confirmar|definir|revelar)|confidencial|no revelado|gizli|açıklanmadı|belirsiz)$/iu;
const NO_SALE =
  /^(?:no|none|passed|rejected|refused|declined|lost|dead|descartad[ao]|rechazad[ao]|no interesa|libre|open|available|free|reddedildi|yok|-+|–)$/iu;

type Column = 'territory' | 'buyer' | 'rights' | 'title' | 'status' | 'other';

const HEADS: Readonly<Record<Exclude<Column, 'other'>, RegExp>> = {
  territory:
    /^(?:territor(?:y|ies)|countr(?:y|ies)|market|region|territorios?|pais(?:es)?|mercado|ulke(?:ler)?|bolge)$/,
  buyer:
    /^(?:buyers?|licen[sc]ees?|broadcasters?|channels?|networks?|client|customer|partner|platform|distributor|company|compradora?|comprador|cadena|canal|licenciatario|cliente|alici|kanal|yayinci)$/,
  rights: /^(?:rights|media|licen[sc]e|window|derechos|medios|haklar|mecra)/,
  title: /^(?:titles?|programmes?|programs?|show|series|film|titulos?|serie|programa|yapim|dizi)$/,
  status: /^(?:status|stage|state|estado|durum)$/,
};

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function tablesOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const tables: Unit[][] = [];
  units.forEach((unit, index) => {
    if (unit.kind !== 'row') return;
    if (units[index - 1]?.kind === 'row') tables.at(-1)?.push(unit);
    else tables.push([unit]);
  });
  return tables;
}

function rowsOfTable(story: Story, units: readonly Unit[]): readonly DraftRow[] {
  const { scene } = story;
  const rows = units
    .map((unit) => cellsOf(scene.text, unit))
    .filter((cells) => !cells.every((cell) => /^[-:=\s]*$/.test(cell.text)));
  const heads = (rows[0] ?? []).map((cell) => columnOf(cell.text));
  const hasHead = heads.filter((head) => head !== 'other').length >= 2;
  const columns = hasHead ? withOneTerritory(rows[0] ?? [], heads) : columnsByContent(rows);
  return rows.slice(hasHead ? 1 : 0).flatMap((cells) => rowOf(story, cells, columns));
}

function rowOf(
  { scene, isFormat }: Story,
  cells: readonly Cell[],
  columns: readonly Column[],
): readonly DraftRow[] {
  const at = (column: Column) => cells[columns.indexOf(column)];
  const place = at('territory');
  const buyer = at('buyer');
  const [start = 0, end = 0] = [cells[0]?.start, cells.at(-1)?.end];
  if (!place || place.text === '' || columns.indexOf('territory') < 0) return [];
  const name = buyer?.text ?? '';
  const isNamed = /\p{L}|\d/u.test(name) && !NOT_NAMED.test(name.replace(/\s*\([^()]*\)$/u, ''));
  const status = at('status')?.text ?? '';
  if (NO_SALE.test(status)) return [];
  const rights = readRights(at('rights')?.text ?? '');
  const company =
    isNamed && buyer ? { ...buyer, name, inBrackets: null, role: 'open' as const, place: null } : null;
  const title = titleIn(scene, at('title'), start);
  const base = {
    titles: title,
    company,
    told: 'sale' as const,
    standing: readStanding(status, isFormat),
    seasons: null,
    isNew: null,
    localTitle: null,
    localProducer: null,
    start,
    end,
  };
  return placesIn(place).flatMap((mention) =>
    (rights.length > 0 ? rights : [{ media: [], exclusivity: null }]).map((set) => ({
      ...base,
      place: mention,
      rights: set,
    })),
  );
}

function placesIn(cell: Cell): readonly TerritoryMention[] {
  const whole = readTerritory(cell.text, 'as_written');
  const found = findTerritories(cell.text).map((mention) => ({
    ...mention,
    start: mention.start + cell.start,
    end: mention.end + cell.start,
  }));
  if (whole.kind !== 'territory') return found;
  return found.length > 1
    ? found
    : [{ start: cell.start, end: cell.end, text: cell.text, reading: whole, demonym: false, typo: false }];
}

/** The title of the row's own cell, else the last one named above the table. */
function titleIn(scene: Scene, cell: Cell | undefined, start: number): readonly number[] {
  const own =
    cell &&
    scene.titles.findIndex((title) =>
      [title.name, ...title.aka].some((name) => nameKey(name) === nameKey(cell.text)),
    );
  if (own !== undefined && own >= 0) return [own];
  const above = scene.titleMentions.filter((mention) => mention.start < start).at(-1);
  return above ? [above.title] : scene.titles.length > 0 ? [0] : [];
}

function cellsOf(text: string, unit: Unit): readonly Cell[] {
  const line = text.slice(unit.start, unit.end);
  const mark = line.includes('|') ? '|' : '\t';
  const cells: Cell[] = [];
  let offset = unit.start;
  for (const piece of line.split(mark)) {
    const trimmed = piece.trim();
    const start = offset + piece.indexOf(trimmed);
    cells.push({ start, end: start + trimmed.length, text: trimmed });
    offset += piece.length + 1;
  }
  return mark === '|'
    ? cells.slice(line.startsWith('|') ? 1 : 0, line.endsWith('|') ? -1 : undefined)
    : cells;
}

function columnOf(head: string): Column {
  const key = nameKey(head);
  const found = Object.entries(HEADS).find(([, pattern]) => pattern.test(key));
  return (found?.[0] as Column | undefined) ?? 'other';
}

/** Where a column of countries stands beside one of regions, the regions only group the rows. */
function withOneTerritory(row: readonly Cell[], heads: readonly Column[]): readonly Column[] {
  const isRegion = (index: number) => /^(?:region|bolge|area|zona)$/.test(nameKey(row[index]?.text ?? ''));
  const isBeside = heads.some((head, index) => head === 'territory' && !isRegion(index));
  return heads.map((head, index) => (head === 'territory' && isBeside && isRegion(index) ? 'other' : head));
}

/** Without a head: the column that holds places, and the first other one with names. */
function columnsByContent(rows: readonly (readonly Cell[])[]): readonly Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isPlaces = (column: number) =>
    rows.every((row) => readTerritory(row[column]?.text ?? '', 'as_written').kind === 'territory');
  const isRights = (column: number) =>
    rows.every((row) => readRights(row[column]?.text ?? '').some((set) => set.media.length > 0));
  const columns = Array.from(
    { length: width },
    (_, column): Column => (isPlaces(column) ? 'territory' : isRights(column) ? 'rights' : 'other'),
  );
  const buyer = columns.indexOf('other');
  return columns.map((column, index) =>
    index === buyer && columns.includes('territory') ? 'buyer' : column,
  );
}
