import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { SOLD_STATUSES } from '../../deals/deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { Viewer } from '../answer.ts';
import { codesOf } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterMediaParam,
  periodParam,
  placeOf,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { countDeals, type DealRowFilter, dealRows, MOST_ROWS } from '../records/deal-rows-store.ts';
import { countriesByTitle, dealsByGrant, dealTotals } from '../records/totals-store.ts';
import { forMedia, readable } from '../sales-of-title.ts';
import { csvOf } from '../say/csv.ts';
import {
  dealCount,
  dealCsv,
  dealTable,
  grantLine,
  grantsOf,
  signedWords,
  sourcesOf,
} from '../say/deal-lines.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import type { Said } from '../say/said.ts';
import { byBuyerName, byRegion, byUnit, mostFirst, type TotalLine, totalLine } from '../say/total-lines.ts';
import { COUNTED_BY, type CountedBy, countedBy } from '../understand/counted-by.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind, type KindDeps } from './kind.ts';

const PLAIN_COUNT =
  /\b(?:how many|number of|total|count|cuant[oa]s|kac|toplam)\b.*\b(?:deals?|sales?|licen[sc]es?|contracts?|ventas|acuerdos|contratos|anlasma\w*|satis\w*)\b/;
/** More lines than this are counted only. */
const LISTED = 1000;
const BEST_LISTED = 10;

/** Deals counted by buyer, title, month, year, country or region; or all in one number, with their list. */
export const totals = defineKind({
  id: 'totals',
  params: z.object({
    /** Null = one number. */
    by: z.enum(COUNTED_BY).nullable(),
    titleId: z.number().int().nullable().default(null),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    period: periodParam,
    media: laterMediaParam,
    /** Only so many, the most first; null = all. */
    best: z.number().int().min(1).max(50).nullable().default(null),
    /** What is counted of a title: its deals, or the countries they cover. */
    of: z.enum(['deals', 'countries']).default('deals'),
  }),
  examples: [
    'deals per month in 2025',
    'Who are our biggest buyers?',
    'which buyer has signed the most deals with us',
    'sales by region',
    '¿Cuántas ventas tenemos por país?',
    'how many deals do we have in total',
  ],
  read(question) {
    const { words, terms } = question;
    if (question.unknown.length > 0 || terms.metrics.length > 0 || terms.asksPeople) return null;
    if (terms.asksFigures && !/\b(?:deals?|sales?|sold|ventas?|satis\w*)\b/.test(words)) return null;
    const title = firstTitle(question);
    const counted = countedBy(words);
    const by = counted?.by ?? null;
    if (by === null && (!PLAIN_COUNT.test(words) || question.companies.length > 0 || title !== null))
      return null;
    // One buyer's deals, or one title's, are a list.
    if ((by === 'buyer' && question.companies.length > 0) || (by === 'title' && title !== null)) return null;
    return {
      score: by === null ? 9.8 : 11,
      params: {
        by,
        titleId: title?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
        period: question.period,
        media: [...terms.media],
        best: counted?.isBest ? Math.min(question.howMany ?? (counted.isOne ? 1 : BEST_LISTED), 50) : null,
        of:
          by === 'title' && /\b(?:countries|territories|paises|territorios|ulke\w*)\b/.test(words)
            ? ('countries' as const)
            : ('deals' as const),
      },
    };
  },
  async answer(deps, { by, titleId, territory: label, buyerIds, period, media, best, of }, viewer) {
    const territory = territoryOf(label);
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const filter: DealRowFilter = {
      statuses: SOLD_STATUSES,
      ...(titleId === null ? {} : { titleIds: [titleId] }),
      ...(territory === null ? {} : { codes: codesOf(territory) }),
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...(period === null ? {} : { signedFrom: period.from ?? '0001-01-01', signedTo: period.to }),
      ...(media.length === 0 ? {} : { media }),
      ...readable(deps, viewer),
    };
    const where = [
      title === null ? '' : `, *${plainInMrkdwn(title.name)}*`,
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`,
      forMedia(media, viewer),
      period === null
        ? ''
        : inWords(
            viewer,
            `, signed: ${periodWords(period, viewer)}`,
            `, firma: ${periodWords(period, viewer)}`,
          ),
    ].join('');
    if (by === null) return inAll(deps, filter, where, viewer);
    const all = await linesBy(deps, filter, { by, of }, viewer);
    const lines = best === null ? all : mostFirst(all);
    if (lines.length === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}${where}.`] };
    const last = best === null ? undefined : lines[best - 1];
    const shown = last === undefined ? lines : lines.filter(({ count }) => count >= last.count);
    const heading = of === 'countries' ? COUNTRIES_BY_TITLE[viewer.language] : HEADINGS[by][viewer.language];
    const isCut = lines.length >= LISTED;
    return {
      kind: 'answer',
      head: [
        `${heading}${where}${best === null ? '' : inWords(viewer, ', most first', ', de más a menos')}:`,
      ],
      list: shown.map((line) => `• ${totalLine(line, of, viewer)}`),
      table: {
        header: [heading, COLUMNS[of][viewer.language]],
        rows: shown.map(({ name, count }) => [name, String(count)]),
      },
      tail: [
        COUNTS[of][viewer.language],
        ...(by === 'country' || by === 'region' ? [COVERS[viewer.language]] : []),
        ...(by === 'buyer' && shown.some(({ parts }) => parts.length > 1)
          ? [NAMESAKES[viewer.language]]
          : []),
        ...(isCut
          ? [
              inWords(
                viewer,
                `There are more than ${LISTED} lines; these are the first.`,
                `Hay más de ${LISTED} líneas; estas son las primeras.`,
              ),
            ]
          : []),
      ],
      csv: {
        name: 'totals.csv',
        text: csvOf([[by, of], ...lines.map(({ name, count }) => [name, String(count)])]),
      },
    };
  },
});

async function linesBy(
  { db }: KindDeps,
  filter: DealRowFilter,
  { by, of }: { readonly by: CountedBy; readonly of: 'deals' | 'countries' },
  viewer: Viewer,
): Promise<readonly TotalLine[]> {
  if (by === 'region') return byRegion(await dealsByGrant(db, filter), viewer);
  if (by === 'title' && of === 'countries')
    return byUnit(await countriesByTitle(db, filter, LISTED), by, viewer);
  const found = await dealTotals(db, filter, by, LISTED);
  return by === 'buyer' ? byBuyerName(found, viewer) : byUnit(found, by, viewer);
}

/** One number, and the deals it counts. */
async function inAll({ db }: KindDeps, filter: DealRowFilter, where: string, viewer: Viewer): Promise<Said> {
  const { rows } = await dealRows(db, filter, {
    bySignature: filter.signedFrom === undefined ? null : 'first',
  });
  if (rows.length === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}${where}.`] };
  const isWhole = rows.length < MOST_ROWS;
  const count = dealCount(
    { count: isWhole ? rows.length : await countDeals(db, filter), isMore: false },
    viewer,
  );
  if (!isWhole)
    return {
      kind: 'answer',
      head: [inWords(viewer, `${count} on record as sold${where}.`, `${count} en el registro${where}.`)],
    };
  const grants = grantsOf(rows, { dated: true });
  return {
    kind: 'answer',
    head: [inWords(viewer, `${count} on record as sold${where}:`, `${count} en el registro${where}:`)],
    list: grants.map((grant) =>
      grantLine(grant, viewer, { withTitle: true, extras: signedWords(grant.first, viewer) }),
    ),
    table: dealTable(grants, viewer, { withTitle: true }),
    csv: dealCsv('deals.csv', rows, viewer),
    sources: sourcesOf(rows),
  };
}

const HEADINGS = {
  buyer: { en: 'Deals by buyer', es: 'Ventas por comprador' },
  title: { en: 'Deals by title', es: 'Ventas por título' },
  month: { en: 'Deals by month of signature', es: 'Ventas por mes de firma' },
  year: { en: 'Deals by year of signature', es: 'Ventas por año de firma' },
  country: { en: 'Deals by country covered', es: 'Ventas por país cubierto' },
  region: { en: 'Deals by region', es: 'Ventas por región' },
} as const;
const COUNTRIES_BY_TITLE = { en: 'Countries sold by title', es: 'Países vendidos por título' } as const;
const COLUMNS = {
  deals: { en: 'Deals', es: 'Ventas' },
  countries: { en: 'Countries', es: 'Países' },
} as const;
const COUNTS = {
  deals: {
    en: 'A deal is a row: title, territory, buyer. Only what is sold counts.',
    es: 'Una venta es una fila: título, territorio, comprador. Solo cuenta lo vendido.',
  },
  countries: {
    en: 'Each country once for each title. Only what is sold counts.',
    es: 'Cada país una vez por título. Solo cuenta lo vendido.',
  },
} as const;
const COVERS = {
  en: 'A deal that covers several is counted in each.',
  es: 'Una venta que cubre varios cuenta en cada uno.',
} as const;
const NAMESAKES = {
  en: 'One name in several countries may be several companies.',
  es: 'Un mismo nombre en varios países puede ser de varias empresas.',
} as const;
