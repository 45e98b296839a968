import { countryName } from '../catalogue/countries.ts';
import type { Territory } from '../catalogue/territory.ts';
import type { Media } from '../deals/deal.ts';
import { mediaWords } from '../deals/deal-words.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { joinList } from '../platform/text/lists.ts';
import type { Viewer } from './answer.ts';
import type { KindDeps } from './kinds/kind.ts';
import { byMedia, bySignature, codesOf, sortRows } from './narrow/territory-rows.ts';
import { type DealRow, type DealRowFilter, dealRows } from './records/deal-rows-store.ts';
import {
  buyerOf,
  dealCsv,
  dealTable,
  type Grant,
  grantDetails,
  grantLine,
  grantsOf,
  signedWords,
  sourcesOf,
} from './say/deal-lines.ts';
import { inWords, noSaleRecorded } from './say/in-words.ts';
import { periodWords } from './say/period-words.ts';
import { placeName } from './say/place-name.ts';
import type { Said } from './say/said.ts';
import type { Period } from './understand/periods/period.ts';

/** What is asked of one title's sales; null or empty = not narrowed. */
export interface SalesQuery {
  readonly title: { readonly id: number; readonly name: string };
  readonly territory: Territory | null;
  readonly buyerIds: readonly number[];
  /** The buyer as the question names it. */
  readonly buyerName: string | null;
  readonly media: readonly Media[];
  /** Asks who has it now: what has expired is said, but not named beside what runs. */
  readonly now: boolean;
  /** In which it was signed; null = at any time. */
  readonly period: Period | null;
}

/** What a channel may not hear is left out of what is read for it. */
export function readable(deps: KindDeps, viewer: Viewer): Pick<DealRowFilter, 'publicAt'> {
  return viewer.seesConfidential ? {} : { publicAt: deps.now() };
}

/** Who has a title, or whether it is sold, in a territory or to a buyer. */
export async function salesOfTitle(deps: KindDeps, query: SalesQuery, viewer: Viewer): Promise<Said> {
  const { title, territory, buyerIds } = query;
  const { rows } = await dealRows(deps.db, {
    titleIds: [title.id],
    ...(territory === null ? {} : { codes: codesOf(territory), orDoubtful: true }),
    ...(buyerIds.length === 0 ? {} : { buyerIds }),
    ...readable(deps, viewer),
  });
  const { doubtful, developing, talks } = sortRows(rows, territory);
  const { sold, over } = sortRows(bySignature(rows, query.period).inside, territory);
  const otherwise = signedOtherwise(rows, query, sold.length + over.length === 0, viewer);
  const wanted = byMedia(sold, query.media).inside;
  const where = placeWords(query, viewer);
  const name = `*${plainInMrkdwn(title.name)}*`;
  const asides = [
    ...doubtfulLines(doubtful, territory, viewer),
    ...otherMedia(sold, query.media, viewer),
    ...developing.map((row) => developingLine(row, viewer)),
    ...overLines(over, query.now && wanted.length > 0, viewer),
    ...talksLines(talks, viewer),
    ...otherwise.lines,
  ];
  const used = [...wanted, ...doubtful, ...developing, ...over, ...otherwise.rows];
  if (wanted.length === 0) {
    const media = forMedia(query.media, viewer);
    return {
      kind: 'not_on_record',
      head: [`${noSaleRecorded(viewer)}: ${name}${where}${media}.`, ...asides],
      tail: used.length === 0 ? await nearby(deps, title.id, viewer) : [],
      sources: sourcesOf(used),
    };
  }
  const grants = grantsOf(wanted);
  const [only] = grants;
  const head =
    only !== undefined && grants.length === 1
      ? [oneSale(name, only, { ...query, where }, viewer)]
      : [`${name}${where}:`];
  return {
    kind: 'answer',
    head,
    ...(grants.length === 1
      ? {}
      : {
          list: grants.map((grant) =>
            grantLine(grant, viewer, {
              extras: [
                ...mediaAsked(grant.first, query, viewer),
                ...covering(grant.first, territory, viewer),
              ],
            }),
          ),
          table: dealTable(grants, viewer),
          csv: dealCsv('sales.csv', wanted, viewer),
        }),
    tail: asides,
    sources: sourcesOf(used),
  };
}

function oneSale(
  name: string,
  { first: row, rows }: Grant,
  query: SalesQuery & { readonly where: string },
  viewer: Viewer,
): string {
  const { territory, where } = query;
  const details = [
    ...grantDetails(row, viewer),
    ...mediaAsked(row, query, viewer),
    ...covering(row, territory, viewer),
    ...rows.map(({ id }) => `#${id}`),
  ];
  const label =
    where.includes(escapeMrkdwn(row.territory.label)) ||
    (row.territory.languages.length === 0 && territory?.codes.join() === row.territory.codes.join())
      ? ''
      : `, ${escapeMrkdwn(row.territory.label)}`;
  return `${name}${where}: *${plainInMrkdwn(buyerOf(row, viewer))}*${label} (${details.join(', ')}).`;
}

/** The media of a sale, where media are asked for. */
function mediaAsked(row: DealRow, { media }: SalesQuery, viewer: Viewer): readonly string[] {
  return media.length === 0 || row.media.length === 0 ? [] : [mediaWords(row.media, viewer.language)];
}

/** A country that lies in a larger grant: the answer says that it does. */
function covering(row: DealRow, territory: Territory | null, viewer: Viewer): readonly string[] {
  const [code, ...others] = territory?.codes ?? [];
  if (territory === null || code === undefined || others.length > 0 || row.territory.codes.length < 2)
    return [];
  const country = countryName(code, viewer.language);
  return [inWords(viewer, `covers ${country}`, `incluye ${country}`)];
}

function placeWords({ territory, buyerName, period }: SalesQuery, viewer: Viewer): string {
  const place =
    territory === null ? '' : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
  const buyer = buyerName === null ? '' : `, ${plainInMrkdwn(buyerName)}`;
  return `${place}${buyer}${signedWhen(period, viewer)}`;
}

/** ", signed in the period 2024"; empty where none is asked for. */
export function signedWhen(period: Period | null, viewer: Viewer): string {
  if (period === null) return '';
  return inWords(
    viewer,
    `, signed: ${periodWords(period, viewer)}`,
    `, firma: ${periodWords(period, viewer)}`,
  );
}

/**
 * Sales that a period leaves out: those whose date of signature is not on record stand apart; those of other dates are
 * told where nothing else is.
 */
export function signedOtherwise(
  rows: readonly DealRow[],
  { territory, period }: Pick<SalesQuery, 'territory' | 'period'>,
  isEmpty: boolean,
  viewer: Viewer,
): { readonly lines: readonly string[]; readonly rows: readonly DealRow[] } {
  const { undated, outside } = bySignature(rows, period);
  const salesOf = (some: readonly DealRow[]) => {
    const { sold, over } = sortRows(some, territory);
    return [...sold, ...over];
  };
  const [open, others] = [salesOf(undated), isEmpty ? salesOf(outside) : []];
  const listed = (some: readonly DealRow[], label: string) =>
    some.length === 0
      ? []
      : [
          label,
          ...grantsOf(some).map((grant) =>
            grantLine(grant, viewer, { extras: signedWords(grant.first, viewer) }),
          ),
        ];
  return {
    lines: [
      ...listed(
        open,
        inWords(viewer, 'Date of signature not on record:', 'La fecha de firma no consta (not on record):'),
      ),
      ...listed(others, inWords(viewer, 'Signed at other dates:', 'Firmado en otras fechas:')),
    ],
    rows: [...open, ...others],
  };
}

/**
 * Sales of which it is not on record whether they hold the territory. Asked about a region, houses differ in which
 * countries belong to it: those are named without their buyers.
 */
export function doubtfulLines(
  rows: readonly DealRow[],
  territory: Territory | null,
  viewer: Viewer,
): readonly string[] {
  if (rows.length === 0 || territory === null) return [];
  if (codesOf(territory).length === 1) return rows.map((row) => doubtfulLine(row, territory, viewer));
  const grants = joinList(
    rows.map((row) => `${escapeMrkdwn(row.territory.label)} (#${row.id})`),
    viewer.language,
  );
  const place = escapeMrkdwn(placeName(territory, viewer));
  return [
    inWords(
      viewer,
      `Whether these count as ${place} is not on record: ${grants}.`,
      `Si estos cuentan como ${place} no consta (not on record): ${grants}.`,
    ),
  ];
}

/** "Latin America: HBO Max (#68); whether Brazil is in it is not on record." */
function doubtfulLine(row: DealRow, territory: Territory | null, viewer: Viewer): string {
  const grant = `${escapeMrkdwn(row.territory.label)}: ${plainInMrkdwn(buyerOf(row, viewer))} (#${row.id})`;
  const place = territory === null ? '' : escapeMrkdwn(placeName(territory, viewer));
  return inWords(
    viewer,
    `One sale is for ${grant}; whether ${place} belongs to it is not on record.`,
    `Una venta es para ${grant}; si ${place} está incluido no consta (not on record).`,
  );
}

function developingLine(row: DealRow, viewer: Viewer): string {
  const line = `${escapeMrkdwn(row.territory.label)}: ${plainInMrkdwn(buyerOf(row, viewer))} (${grantDetails(row, viewer).join(', ')}, #${row.id})`;
  return inWords(viewer, `In development, not sold: ${line}.`, `En desarrollo, no vendido: ${line}.`);
}

/** Beside a sale that runs, an old one is mentioned by its number; alone, it is told whole, as expired. */
function overLines(over: readonly DealRow[], brief: boolean, viewer: Viewer): readonly string[] {
  if (over.length === 0) return [];
  if (brief) {
    const numbers = over.map((row) => `#${row.id}`).join(', ');
    return [inWords(viewer, `Expired there: ${numbers}.`, `Vencido allí: ${numbers}.`)];
  }
  return grantsOf(over).map(({ first, rows }) => {
    const numbers = rows.map((row) => `#${row.id}`).join(', ');
    const grant = `${escapeMrkdwn(first.territory.label)}: ${plainInMrkdwn(buyerOf(first, viewer))}`;
    return inWords(
      viewer,
      `Expired, no longer running: ${grant} (${numbers}).`,
      `Vencido, ya no vigente: ${grant} (${numbers}).`,
    );
  });
}

function talksLines(talks: readonly DealRow[], viewer: Viewer): readonly string[] {
  if (talks.length === 0 || !viewer.seesConfidential) return [];
  const numbers = talks.map((row) => `#${row.id}`).join(', ');
  return [
    inWords(
      viewer,
      `Not a sale: talks or an offer are on file for sales (${numbers}).`,
      `No es una venta: hay conversaciones u oferta para ventas (${numbers}).`,
    ),
  ];
}

/** " (SVOD)"; empty where no media are asked for. */
export function forMedia(media: readonly Media[], viewer: Viewer): string {
  return media.length === 0 ? '' : ` (${mediaWords(media, viewer.language)})`;
}

/** Sales whose media are not on record stand apart; those for other media are told where nothing else is. */
export function otherMedia(
  sold: readonly DealRow[],
  media: readonly Media[],
  viewer: Viewer,
): readonly string[] {
  const { inside, silent, outside } = byMedia(sold, media);
  const asked = mediaWords(media, viewer.language);
  return [
    ...grantsOf(silent).map(({ first }) => {
      const grant = `${escapeMrkdwn(first.territory.label)}: ${plainInMrkdwn(buyerOf(first, viewer))} (#${first.id})`;
      return inWords(
        viewer,
        `${grant} is sold; whether for ${asked} is not on record.`,
        `${grant} está vendido; si es para ${asked} no consta (not on record).`,
      );
    }),
    ...(inside.length > 0 ? [] : outside).map((row) => {
      const grant = `${escapeMrkdwn(row.territory.label)}: ${plainInMrkdwn(buyerOf(row, viewer))} (${mediaWords(row.media, viewer.language)}, #${row.id})`;
      return inWords(viewer, `On record for other media: ${grant}.`, `Consta para otros medios: ${grant}.`);
    }),
  ];
}

/** Where the title is on record as sold, without buyers: what is near, and no more. */
async function nearby(deps: KindDeps, titleId: number, viewer: Viewer): Promise<readonly string[]> {
  const { rows } = await dealRows(
    deps.db,
    { titleIds: [titleId], ...readable(deps, viewer) },
    { limit: 200 },
  );
  const labels = [...new Set(sortRows(rows, null).sold.map((row) => escapeMrkdwn(row.territory.label)))];
  if (labels.length === 0)
    return [
      inWords(
        viewer,
        'No sale of this title is on record anywhere.',
        'No consta ninguna venta de este título en ningún territorio.',
      ),
    ];
  const shown = labels.slice(0, 12);
  const list = joinList(
    labels.length > shown.length ? [...shown, inWords(viewer, 'others', 'otros')] : shown,
    viewer.language,
  );
  return [inWords(viewer, `Sales of it are on record for ${list}.`, `Constan ventas para ${list}.`)];
}
