import type { Status } from '../../deals/deal.ts';
import { licenceWords, statusWords } from '../../deals/deal-words.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { formatDate } from '../../platform/text/dates.ts';
import { plural } from '../../platform/text/lists.ts';
import type { CsvFile, Source, Viewer } from '../answer.ts';
import { type DealRow, MOST_FILE_ROWS, type Total } from '../records/deal-rows-store.ts';
import { csvOf } from './csv.ts';
import { inWords } from './in-words.ts';
import type { Table } from './said.ts';

/** Rows of one grant that differ in media only are one line. */
export interface Grant {
  readonly rows: readonly DealRow[];
  readonly first: DealRow;
}

/** With `dated`, rows signed on different days are grants of their own. */
export function grantsOf(
  rows: readonly DealRow[],
  { dated = false }: { readonly dated?: boolean } = {},
): readonly Grant[] {
  const groups = new Map<string, DealRow[]>();
  for (const row of rows) {
    const key = [
      row.titleId,
      row.territory.label,
      row.buyer?.id ?? `#${row.id}`,
      row.licence,
      row.status,
      dated ? row.signedOn : '',
    ].join('|');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] === undefined ? [] : [{ rows: group, first: group[0] }],
  );
}

/** "Chile: Canal 13 (#2)"; "Greece: undisclosed buyer (pre-sale, #12)". With the title in front when asked. */
export function grantLine(
  { rows, first }: Grant,
  viewer: Viewer,
  {
    withTitle = false,
    extras = [],
  }: { readonly withTitle?: boolean; readonly extras?: readonly string[] } = {},
): string {
  const title = withTitle ? `*${plainInMrkdwn(first.title)}*, ` : '';
  const details = [...grantDetails(first, viewer), ...extras, ...rows.map((row) => `#${row.id}`)];
  return `• ${title}${escapeMrkdwn(first.territory.label)}: ${plainInMrkdwn(buyerOf(first, viewer))} (${details.join(', ')})`;
}

/** Licence and status where they are more than a plain signed sale of the programme. */
export function grantDetails(row: DealRow, viewer: Viewer): readonly string[] {
  const { language } = viewer;
  return [
    ...(row.licence === 'finished' ? [] : [licenceWords(row.licence, language)]),
    ...(row.status === 'signed' ? [] : [statusWords(row.status, language)]),
  ];
}

export function buyerOf(row: DealRow, viewer: Pick<Viewer, 'language'>): string {
  return row.buyer?.name ?? inWords(viewer, 'undisclosed buyer', 'comprador no revelado (undisclosed)');
}

export function sourcesOf(rows: readonly DealRow[]): readonly Source[] {
  return rows.map(({ id, recordedBy, recordedAt }) => ({ record: 'deal', id, recordedBy, recordedAt }));
}

export function signedWords(row: DealRow, viewer: Viewer): readonly string[] {
  if (row.signedOn === null) return [];
  const day = formatDate(row.signedOn, viewer.language, 'short');
  return [inWords(viewer, `signed ${day}`, `firmado ${day}`)];
}

/** "8 deals", or "more than 5,000 deals" where they are too many to be counted for an answer. */
export function dealCount({ count, isMore }: Total, viewer: Viewer): string {
  const words = inWords(viewer, plural(count, 'deal', 'deals'), plural(count, 'venta', 'ventas'));
  return isMore ? `${inWords(viewer, 'more than', 'más de')} ${words}` : words;
}

/** That a list holds the first of more deals only; empty where it holds all. */
export function restOfList(listed: number, total: Total, viewer: Viewer): readonly string[] {
  if (!total.isMore && total.count <= listed) return [];
  const count = dealCount(total, viewer);
  return [
    inWords(
      viewer,
      `The first ${listed} of ${count} are listed; the file has up to ${MOST_FILE_ROWS}.`,
      `Se listan las primeras ${listed} de ${count}; el archivo tiene hasta ${MOST_FILE_ROWS}.`,
    ),
  ];
}

/** Below every list of a period. */
export function undatedWords(viewer: Viewer): string {
  return inWords(
    viewer,
    'Deals whose signing date is not on record cannot be placed in time.',
    'Las ventas sin fecha de firma registrada no se pueden situar.',
  );
}

/** The same facts as the lines, for the eye. */
export function dealTable(grants: readonly Grant[], viewer: Viewer, { withTitle = false } = {}): Table {
  const header = [
    ...(withTitle ? [inWords(viewer, 'Title', 'Título')] : []),
    inWords(viewer, 'Territory', 'Territorio'),
    inWords(viewer, 'Buyer', 'Comprador'),
    inWords(viewer, 'Licence', 'Licencia'),
    inWords(viewer, 'Status', 'Estado'),
    inWords(viewer, 'Deal', 'Venta'),
  ];
  const rows = grants.map(({ rows: all, first }) => [
    ...(withTitle ? [first.title] : []),
    first.territory.label,
    buyerOf(first, viewer),
    licenceWords(first.licence, viewer.language),
    statusWords(first.status, viewer.language),
    all.map((row) => `#${row.id}`).join(', '),
  ]);
  return { header, rows };
}

/** All columns that the viewer may see. */
export function dealCsv(name: string, rows: readonly DealRow[], viewer: Viewer): CsvFile {
  const header = [
    'deal',
    'title',
    'territory',
    'buyer',
    'licence',
    'media',
    'exclusivity',
    'season',
    'status',
    'signed_on',
  ];
  const hidden = viewer.seesConfidential ? ['starts_on', 'ends_on', 'note'] : [];
  return {
    name,
    text: csvOf([
      [...header, ...hidden],
      ...rows.map((row) => [
        String(row.id),
        row.title,
        row.territory.label,
        row.buyer?.name ?? '',
        row.licence,
        row.media.join('; '),
        row.exclusivity ?? '',
        row.seasons.join('; '),
        row.status,
        row.signedOn ?? '',
        ...(viewer.seesConfidential ? [row.startsOn ?? '', row.endsOn ?? '', row.note ?? ''] : []),
      ]),
    ]),
  };
}

export function isOver(status: Status): boolean {
  return status === 'expired' || status === 'terminated';
}
