import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleKey } from '../../../src/catalogue/titles/title-key.ts';
import { EXCLUSIVITIES, LICENCES, MEDIA, STATUSES } from '../../../src/deals/deal.ts';
import { joinListCell } from '../../../src/intake/spreadsheets/sheet/list-cell.ts';
import { TABLES, type TableName } from '../../../src/intake/spreadsheets/sheet/tables.ts';
import { csvLine } from '../../../src/platform/text/csv-line.ts';
import { BOUNDS, SCOPES } from '../../../src/ratings/measurement.ts';
import { testDatabase } from '../../support/database.ts';
import { exportTexts, importTexts, nastyText } from './support.ts';

const TERRITORIES = [
  'Chile',
  'UK & Ireland',
  'LatAm excl. Brazil',
  'Europe',
  'US Hispanic',
  'Worldwide',
  'Catalonia',
];

/** Free text as it may be kept: anything but blanks only. */
const freeText = nastyText.filter((text) => text.trim() !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
/** A name without blanks that would be tidied away. */
const name = fc
  .tuple(fc.constantFrom('Ayşe', 'Canal', 'O’Hara', 'x"y', 'a, b', 'İz'), fc.integer({ min: 1, max: 999 }))
  .map(([word, number]) => `${word} ${number}`);
const listOf = (value: fc.Arbitrary<string>) =>
  fc.uniqueArray(value, { maxLength: 3 }).map((values) => joinListCell(values) || null);
const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const titleRow = (title: string) =>
  fc.tuple(
    fc.constant(title),
    maybe(fc.constant(`${title} ev`)),
    listOf(fc.constantFrom(`${title} uno`, `${title} dos`, `${title}; tres`)),
    maybe(fc.constantFrom('film', 'series', 'format')),
    maybe(fc.integer({ min: 1900, max: 2030 })),
    maybe(fc.integer({ min: 1, max: 400 })),
    maybe(fc.integer({ min: 1, max: 200 })),
    listOf(fc.constantFrom('drama', 'crime \\ noir', 'a;b')),
    listOf(fc.constantFrom('TR', 'ES', 'XK')),
    listOf(name),
    listOf(name),
    listOf(name),
    maybe(freeText),
    maybe(freeText),
    maybe(freeText),
  );

const dealRow = (titles: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...titles),
      fc.constantFrom(...TERRITORIES),
      maybe(name),
      fc.constantFrom(...LICENCES),
      listOf(fc.constantFrom(...MEDIA)),
      maybe(fc.constantFrom(...EXCLUSIVITIES)),
      maybe(fc.constantFrom('1', '1-8', '1-2; 5')),
      listOf(fc.constantFrom('es', 'es-419 dubbed', 'pt-BR subtitled')),
      maybe(date),
      maybe(date),
      fc.constantFrom(...STATUSES),
      maybe(date),
      maybe(freeText),
    )
    .filter(([, , , , , , , , from, to]) => from === null || to === null || from <= to);

const ratingRow = (titles: readonly string[]) =>
  fc.tuple(
    fc.constantFrom(...titles),
    fc.constantFrom('Chile', 'UK & Ireland', 'Europe'),
    maybe(name),
    fc.constantFrom('viewers', 'streaming_views', 'hours_viewed'),
    fc.integer({ min: 1, max: 5_000_000 }),
    fc.constantFrom(...BOUNDS),
    maybe(fc.constantFrom('individuals')),
    maybe(fc.constantFrom('A18-49', '20+ ABC1')),
    maybe(fc.constantFrom(...SCOPES)),
    maybe(fc.oneof(date, fc.constant('Q4 2023'))),
    maybe(fc.constantFrom('prime time', 'season 2, Thursday')),
    maybe(freeText),
    maybe(freeText),
  );

const awardRow = (titles: readonly string[]) =>
  fc.tuple(
    fc.constantFrom(...titles),
    name,
    maybe(fc.constantFrom('93', '7th')),
    maybe(fc.integer({ min: 1900, max: 2030 })),
    fc.constantFrom('won', 'nominated', 'submitted', 'selected'),
    maybe(freeText),
  );

type Row = readonly (string | number | null)[];

/** Rows that differ in `columns`, so that none is the same as another. */
const rowsOf = <T extends Row>(row: fc.Arbitrary<T>, columns: readonly number[]) =>
  fc.uniqueArray(row, {
    maxLength: 8,
    selector: (cells) => columns.map((index) => String(cells[index] ?? '').toLowerCase()).join('|'),
  });

const catalogue = fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: titleKey }).chain((titles) =>
  fc.record({
    titles: fc.tuple(...titles.map(titleRow)),
    deals: rowsOf(dealRow(titles), [0, 1, 2, 3, 4, 6]),
    ratings: rowsOf(ratingRow(titles), [0, 1, 2, 3, 6, 7, 8, 9, 10]),
    awards: rowsOf(awardRow(titles), [0, 1, 2, 3, 4, 5]),
  }),
);

function fileOf(table: TableName, rows: readonly Row[]): string {
  return [TABLES[table].columns, ...rows].map((cells) => csvLine(cells)).join('');
}

test('what is imported is exported byte for byte, whatever stands in its cells', async () => {
  const database = await testDatabase();
  const emptied = [
    'audit_entry',
    'award',
    'figure',
    'measurement',
    'deal',
    'recording',
    'company_name',
    'company',
    'title_name',
    'title',
  ].join(', ');

  await fc.assert(
    fc.asyncProperty(catalogue, async (tables) => {
      await database.prisma.$executeRawUnsafe(`TRUNCATE ${emptied} CASCADE`);
      const files = Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [`${table}.csv`, fileOf(table as TableName, rows)]),
      );

      const outcomes = await importTexts(database, files);

      expect(outcomes.flatMap(({ bad }) => bad)).toEqual([]);
      expect(await exportTexts(database)).toEqual(files);
      const again = await importTexts(database, files);
      expect(again.map(({ rows, unchanged }) => rows - unchanged)).toEqual([0, 0, 0, 0]);
    }),
    { numRuns: 25 },
  );
}, 120_000);
