import { z } from 'zod';
import { companyKey } from '../../catalogue/companies/company-key.ts';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import type { Viewer } from '../answer.ts';
import { byMedia, bySignature, codesOf, sortRows } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterMediaParam,
  periodParam,
  placeOf,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { forMedia, otherMedia, readable, signedOtherwise, signedWhen } from '../sales-of-title.ts';
import { countriesWords } from '../say/countries-words.ts';
import { dealCsv, dealTable, grantLine, grantsOf, sourcesOf } from '../say/deal-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { leavesOutUnsold } from '../understand/left-out.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const HOW_MANY =
  /\b(?:how many|how much|number of|count|total|tally|cuant[oa]s|numero de|cantidad|kac|toplam|how often|sayisi)\b/;
const DEALS =
  /\b(?:deals?|sales|licen[sc]es?|contracts?|agreements?|times|acuerdos|ventas|contratos|licencias|veces|anlasma\w*|satis\w*|kez)\b/;
const COUNTRIES =
  /\b(?:countries|country|territor\w+|markets?|nations|places|paises|territorios|mercados|ulke\w*|bolge\w*|pazar\w*)\b/;
const BUYERS =
  /\b(?:buyers?|broadcasters?|channels?|companies|clients|customers|licensees|partners|platforms|compradores|canales|empresas|clientes|alici\w*|kanal\w*)\b/;
const UNITS = ['deals', 'countries', 'buyers'] as const;

/** How many deals, countries or buyers a title has: the count says what it counts and equals the list. */
export const countSales = defineKind({
  id: 'count_sales',
  params: z.object({
    titleId: titleIdParam,
    unit: z.enum(UNITS),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    period: periodParam,
    media: laterMediaParam,
  }),
  examples: [
    'How many deals do we have for The Lantern?',
    'in how many countries is paper moons sold',
    '¿En cuántos países se ha vendido The Lantern?',
    'The Lantern kaç ülkeye satıldı?',
  ],
  read(question) {
    const { words } = question;
    const countable = DEALS.test(words) || COUNTRIES.test(words) || BUYERS.test(words);
    if (!HOW_MANY.test(words) || !countable) return null;
    const title = firstTitle(question);
    // What is counted are sales: what else is left out in as many words is not what is asked for.
    const score = leavesOutUnsold(words) ? 18.5 : 10.5;
    if (title === null)
      return question.companies.length > 0 || question.period ? null : { score: 5, missing: 'title' };
    const at = words.search(HOW_MANY);
    const unit = nearest(words.slice(at)) ?? nearest(words) ?? 'deals';
    return {
      score,
      params: {
        titleId: title.id,
        unit,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
        period: question.period,
        media: [...question.terms.media],
      },
    };
  },
  async answer(deps, { titleId, unit, territory: label, buyerIds, period, media }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const territory = territoryOf(label);
    const { rows } = await dealRows(deps.db, {
      titleIds: [titleId],
      ...(territory === null ? {} : { codes: codesOf(territory) }),
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...readable(deps, viewer),
    });
    const { sold: all, over, developing } = sortRows(bySignature(rows, period).inside, territory);
    const sold = byMedia(all, media).inside;
    const otherwise = signedOtherwise(rows, { territory, period }, all.length === 0, viewer);
    const place =
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
    const where = `${place}${forMedia(media, viewer)}${signedWhen(period, viewer)}`;
    const name = `*${plainInMrkdwn(title.name)}*`;
    if (sold.length === 0)
      return {
        kind: 'not_on_record',
        head: [`${noSaleRecorded(viewer)}: ${name}${where}.`],
        tail: [...otherMedia(all, media, viewer), ...otherwise.lines],
        sources: sourcesOf([...all, ...otherwise.rows]),
      };
    const grants = grantsOf(sold);
    return {
      kind: 'answer',
      head: [
        `${headline(sold, unit, territory === null ? null : codesOf(territory), viewer)}: ${name}${where}.`,
      ],
      list: grants.map((grant) => grantLine(grant, viewer)),
      table: dealTable(grants, viewer),
      tail: [...otherMedia(all, media, viewer), ...notCounted(over, developing, viewer), ...otherwise.lines],
      csv: dealCsv('sales.csv', sold, viewer),
      sources: sourcesOf([...sold, ...otherwise.rows]),
    };
  },
});

function nearest(words: string): (typeof UNITS)[number] | null {
  const places = [
    ['deals', words.search(DEALS)],
    ['countries', words.search(COUNTRIES)],
    ['buyers', words.search(BUYERS)],
  ] as const;
  const found = places.filter(([, at]) => at >= 0).sort((left, right) => left[1] - right[1]);
  return found[0]?.[0] ?? null;
}

function headline(
  rows: readonly DealRow[],
  unit: (typeof UNITS)[number],
  within: readonly string[] | null,
  viewer: Viewer,
): string {
  if (unit === 'countries') return countriesWords(rows, within, viewer);
  if (unit === 'deals') {
    return inWords(
      viewer,
      `${plural(rows.length, 'deal', 'deals')} on record as sold`,
      `${plural(rows.length, 'venta', 'ventas')} en el registro (${plural(rows.length, 'acuerdo', 'acuerdos')})`,
    );
  }
  // One name in two countries is two companies, but nobody counts it twice.
  const named = new Set(rows.flatMap((row) => (row.buyer === null ? [] : companyKey(row.buyer.name))));
  const undisclosed = rows.filter((row) => row.buyer === null).length;
  const extra =
    undisclosed === 0
      ? ''
      : inWords(viewer, `, and ${undisclosed} undisclosed`, ` y ${undisclosed} sin revelar (undisclosed)`);
  return `${inWords(viewer, plural(named.size, 'buyer', 'buyers'), plural(named.size, 'comprador', 'compradores'))}${extra}`;
}

/** Other rows are named by number only: a second count would be mistaken for the answer. */
function notCounted(
  over: readonly DealRow[],
  developing: readonly DealRow[],
  viewer: Viewer,
): readonly string[] {
  const numbers = (rows: readonly DealRow[]) => rows.map((row) => `#${row.id}`).join(', ');
  return [
    ...(over.length === 0
      ? []
      : [
          inWords(
            viewer,
            `Not counted, since expired: ${numbers(over)}.`,
            `No se cuentan, por vencidos: ${numbers(over)}.`,
          ),
        ]),
    ...(developing.length === 0
      ? []
      : [
          inWords(
            viewer,
            `Not counted, since only in development: ${numbers(developing)}.`,
            `No se cuentan, solo en desarrollo: ${numbers(developing)}.`,
          ),
        ]),
  ];
}
