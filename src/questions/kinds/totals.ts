import { z } from 'zod';
import { countryName } from '../../catalogue/countries.ts';
import { SOLD_STATUSES } from '../../deals/deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import type { Viewer } from '../answer.ts';
import { countDeals } from '../records/deal-rows-store.ts';
import { dealTotals, TOTAL_UNITS, type Total, type TotalUnit } from '../records/totals-store.ts';
import { csvOf } from '../say/csv.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { defineKind } from './kind.ts';
import { buyerIdsParam, buyersOf, periodParam, placeOf, territoryOf, territoryParam } from './params.ts';
import { readable } from './sales-of-title.ts';
import { codesOf } from './territory-rows.ts';

const UNIT_PATTERNS: readonly (readonly [TotalUnit, RegExp])[] = [
  [
    'month',
    /\b(?:(?:by|per|each|every|a|por|al|cada) (?:month|mes)|monthly|mensual\w*|aylik|aya gore|ay bazinda)\b/,
  ],
  [
    'year',
    /\b(?:(?:by|per|each|every|a|por|al|cada) (?:year|ano)|yearly|annual\w*|anual\w*|yillik|yila gore)\b/,
  ],
  [
    'buyer',
    /\b(?:(?:by|per|each|por|cada) (?:buyer|company|client|channel|broadcaster|comprador)|(?:best|biggest|top|largest|most active|mejor\w*|mayor\w*) (?:buyers?|clients?|customers?|compradores|clientes?|comprador)|(?:which|what|who|que|quien) .*(?:bought|buys|taken|compr\w+) .*(?:most|mas)|who (?:bought|buys) (?:the )?most|aliciya gore|en cok (?:alan|satin alan)|en buyuk alici\w*)\b/,
  ],
  [
    'title',
    /\b(?:(?:by|per|each|por|cada) (?:title|titulo)|best ?selling|(?:which|what) (?:titles?|shows?|series|films?) .*(?:sold|sells?|most deals|most (?:countries|territories|sales))|mas vendid\w*|en cok satan|en cok satil\w*)\b/,
  ],
  [
    'country',
    /\b(?:(?:by|per|each|por|cada) (?:country|territory|market|region|pais|territorio|region)|(?:biggest|top|best|largest) (?:markets?|countries|territories)|ulkeye gore|bolgeye gore)\b/,
  ],
];
const PLAIN_COUNT =
  /\b(?:how many|number of|total|cuant[oa]s|kac|toplam)\b.*\b(?:deals?|sales?|licen[sc]es?|ventas|acuerdos|contratos|anlasma\w*|satis\w*)\b/;
const LISTED = 60;

/** Deals counted by buyer, title, month, year or country. */
export const totals = defineKind({
  id: 'totals',
  params: z.object({
    /** Null = one number. */
    by: z.enum(TOTAL_UNITS).nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    period: periodParam,
  }),
  examples: [
    'deals per month in 2025',
    'Who are our biggest buyers?',
    '¿Cuántas ventas tenemos por país?',
    'how many deals do we have in total',
  ],
  read(question) {
    if (question.titles.length > 0 || question.unknown.length > 0) return null;
    const [by] = UNIT_PATTERNS.find(([, pattern]) => pattern.test(question.words)) ?? [null];
    if (by === null && (!PLAIN_COUNT.test(question.words) || question.companies.length > 0)) return null;
    if (question.terms.metrics.length > 0) return null;
    return {
      score: by === null ? 9.8 : 11,
      params: { by, territory: placeOf(question), buyerIds: buyersOf(question), period: question.period },
    };
  },
  async answer(deps, { by, territory: label, buyerIds, period }, viewer) {
    const territory = territoryOf(label);
    const filter = {
      statuses: SOLD_STATUSES,
      ...(territory === null ? {} : { codes: codesOf(territory) }),
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...(period === null ? {} : { signedFrom: period.from ?? '0001-01-01', signedTo: period.to }),
      ...readable(deps, viewer),
    } as const;
    const where =
      territory === null ? '' : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(territory.label)}`;
    if (by === null) {
      const count = await countDeals(deps.db, filter);
      if (count === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}${where}.`] };
      return {
        kind: 'answer',
        head: [
          inWords(
            viewer,
            `${plural(count, 'deal', 'deals')} on record as sold${where}.`,
            `${plural(count, 'venta', 'ventas')} en el registro${where}.`,
          ),
        ],
      };
    }
    const counted = await dealTotals(deps.db, filter, by, LISTED);
    if (counted.length === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}${where}.`] };
    const rows = counted.map((total) => [nameOf(total, by, viewer), total.deals] as const);
    return {
      kind: 'answer',
      head: [`${HEADINGS[by][viewer.language]}${where}:`],
      list: rows.map(
        ([name, deals]) =>
          `• ${plainInMrkdwn(name)}: ${inWords(viewer, plural(deals, 'deal', 'deals'), plural(deals, 'venta', 'ventas'))}`,
      ),
      table: {
        header: [HEADINGS[by][viewer.language], inWords(viewer, 'Deals', 'Ventas')],
        rows: rows.map(([name, deals]) => [name, String(deals)]),
      },
      tail: [
        inWords(
          viewer,
          'A deal is a row: title, territory, buyer. Only what is sold counts.',
          'Una venta es una fila: título, territorio, comprador. Solo cuenta lo vendido.',
        ),
      ],
      csv: {
        name: 'totals.csv',
        text: csvOf([[by, 'deals'], ...rows.map(([name, deals]) => [name, String(deals)])]),
      },
    };
  },
});

const HEADINGS = {
  buyer: { en: 'Deals by buyer', es: 'Ventas por comprador' },
  title: { en: 'Deals by title', es: 'Ventas por título' },
  month: { en: 'Deals by month of signature', es: 'Ventas por mes de firma' },
  year: { en: 'Deals by year of signature', es: 'Ventas por año de firma' },
  country: { en: 'Deals by country covered', es: 'Ventas por país cubierto' },
} as const;

function nameOf({ name, country }: Total, by: TotalUnit, viewer: Viewer): string {
  if (by === 'country') return countryName(name, viewer.language);
  return by === 'buyer' && country !== null ? `${name} (${countryName(country, viewer.language)})` : name;
}
