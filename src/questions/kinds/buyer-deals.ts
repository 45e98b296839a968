import { z } from 'zod';
import type { CompanyRef } from '../../catalogue/companies/company.ts';
import { countryName } from '../../catalogue/countries.ts';
import { SOLD_STATUSES } from '../../deals/deal.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import type { Viewer } from '../answer.ts';
import { byMedia, codesOf } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterMediaParam,
  periodParam,
  placeOf,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { companiesById } from '../records/companies-store.ts';
import { countDeals, type DealRow, type DealRowFilter, dealRows } from '../records/deal-rows-store.ts';
import { forMedia, readable, signedWhen } from '../sales-of-title.ts';
import {
  dealCsv,
  dealTable,
  grantLine,
  grantsOf,
  isOver,
  restOfList,
  signedWords,
  sourcesOf,
  undatedWords,
} from '../say/deal-lines.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { readableCompanies } from '../understand/names-store.ts';
import { defineKind } from './kind.ts';

const BUYING =
  /\b(?:buy|bought|buys|have|has|had|take|took|taken|acquired?|purchas\w*|licen[sc]\w*|hold|holds|own|owns|got|get|picked|titles?|shows?|everything|deals?|sales|sold|catalogue|comprado|compro|compraron|tiene|adquiri\w*|ventas|acuerdos|aldi\w*|almis|satin|satti\w*|var|list|all|what|which|que)\b/;
const COUNTED =
  /\b(?:how many|number of|total(?:es)?|count|tally|cuant[oa]s|numero de|cantidad de|kac|toplam|sayisi)\b/;
/** More companies of one name than this are asked about. */
const MOST_APART = 5;

/** What a buyer has bought: every deal, by company where several have the name. */
export const buyerDeals = defineKind({
  id: 'buyer_deals',
  params: z.object({
    buyerIds: buyerIdsParam.min(1),
    territory: territoryParam,
    period: periodParam,
    counted: z.boolean(),
    media: laterMediaParam,
  }),
  examples: [
    'What has Rossini Film bought from us?',
    'show me everything Canal Uno has',
    '¿Qué ha comprado Rossini Film?',
    'Rossini Film bizden ne aldı?',
  ],
  read(question) {
    const [buyer] = question.companies;
    if (buyer === undefined || question.titles.length > 0) return null;
    const buyerIds = buyersOf(question);
    const chosen = buyer.companies.filter(({ id }) => buyerIds.includes(id));
    const place = placeOf(question);
    // "Nova in Croatia" names the company; a place it is not of narrows what it bought.
    const isHome =
      buyer.companies.length > chosen.length || (chosen.length === 1 && namesHome(chosen[0], place));
    return {
      score: BUYING.test(question.words) ? 8 : 5,
      params: {
        buyerIds,
        territory: isHome ? null : place,
        period: question.period,
        counted: COUNTED.test(question.words),
        media: [...question.terms.media],
      },
    };
  },
  async answer(deps, { buyerIds, territory: label, period, counted, media }, viewer) {
    const known = await companiesById(deps.db, buyerIds);
    const readableIds = await readableCompanies(
      deps.db,
      buyerIds,
      viewer.seesConfidential ? null : deps.now(),
    );
    const companies = known.filter(({ id }) => readableIds.has(id));
    const territory = territoryOf(label);
    const filter: DealRowFilter = {
      buyerIds,
      ...(territory === null ? {} : { codes: codesOf(territory) }),
      ...(period === null ? {} : { signedFrom: period.from ?? '0001-01-01', signedTo: period.to }),
      ...readable(deps, viewer),
    };
    const { rows, total } = await dealRows(deps.db, filter, { limit: deps.mostRows });
    const all = rows.filter(({ status }) => isSold(status) || isOver(status));
    const { inside: bought, silent } = byMedia(all, media);
    const withDeals = companies.filter(({ id }) => bought.some((row) => row.buyer?.id === id));
    const [first] = companies;
    if (first === undefined || withDeals.length === 0) {
      const place =
        territory === null
          ? ''
          : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
      return nothing(companies, `${place}${forMedia(media, viewer)}${signedWhen(period, viewer)}`, viewer);
    }
    if (withDeals.length > MOST_APART)
      return askWhich(withDeals, { territory: label, period, counted, media }, viewer);
    const apart = companies.length > 1;
    const grants = (company: CompanyRef) => grantsOf(bought.filter((row) => row.buyer?.id === company.id));
    const lines = withDeals.flatMap((company) => [
      ...(apart ? [`${heading(company, viewer)}:`] : []),
      ...grants(company).map((grant) =>
        grantLine(grant, viewer, { withTitle: true, extras: dated(grant.first, period !== null, viewer) }),
      ),
    ]);
    const isWhole = rows.length < deps.mostRows;
    const running = isWhole
      ? bought.filter(({ status }) => isSold(status)).length
      : await countDeals(deps.db, {
          ...filter,
          statuses: SOLD_STATUSES,
          ...(media.length === 0 ? {} : { media }),
        });
    const count = inWords(viewer, plural(running, 'deal', 'deals'), plural(running, 'venta', 'ventas'));
    const what = forMedia(media, viewer);
    const only = withDeals[0] ?? first;
    return {
      kind: 'answer',
      head: [
        apart
          ? inWords(
              viewer,
              `${withDeals.length === 1 ? 'One company' : 'Several companies'} of that name ${withDeals.length === 1 ? 'has' : 'have'} deals on record${what}:`,
              `Con ese nombre constan${what}:`,
            )
          : `${heading(only, viewer)}${counted ? `: ${count}` : ''}${what}${inWords(viewer, ', on record:', ', en el registro:')}`,
      ],
      list: lines,
      ...(apart ? {} : { table: dealTable(grants(only), viewer, { withTitle: true }) }),
      tail: [
        ...(apart && counted
          ? [
              inWords(
                viewer,
                `${count} in all; expired ones are not counted.`,
                `${count} en total; las vencidas no se cuentan.`,
              ),
            ]
          : []),
        ...restOfList(rows.length, total, viewer),
        ...(silent.length === 0
          ? []
          : [
              inWords(
                viewer,
                `Media not on record: ${numbersOf(silent)}.`,
                `Los medios no constan (not on record): ${numbersOf(silent)}.`,
              ),
            ]),
        ...(period === null ? [] : [undatedWords(viewer)]),
      ],
      csv: dealCsv('deals.csv', bought, viewer),
      sources: sourcesOf(bought),
    };
  },
});

function numbersOf(rows: readonly DealRow[]): string {
  return rows.map(({ id }) => `#${id}`).join(', ');
}

function namesHome(company: CompanyRef | undefined, place: string | null): boolean {
  const codes = territoryOf(place)?.codes ?? [];
  return company?.country !== null && company?.country !== undefined && codes.includes(company.country);
}

function dated(row: DealRow, asked: boolean, viewer: Viewer): readonly string[] {
  return asked ? signedWords(row, viewer) : [];
}

function heading({ name, country }: CompanyRef, viewer: Viewer): string {
  const where = country === null ? '' : ` (${escapeMrkdwn(countryName(country, viewer.language))})`;
  return `*${plainInMrkdwn(name)}*${where}`;
}

function nothing(companies: readonly CompanyRef[], where: string, viewer: Viewer) {
  const names = companies.map((company) => heading(company, viewer)).join(', ');
  return {
    kind: 'not_on_record' as const,
    head: [`${noSaleRecorded(viewer)}${names === '' ? '' : `: ${names}`}${where}.`],
  };
}

function askWhich(companies: readonly CompanyRef[], rest: Readonly<Record<string, unknown>>, viewer: Viewer) {
  return {
    kind: 'ask' as const,
    head: [inWords(viewer, 'Which one is meant?', '¿Cuál?')],
    list: companies.map((company) => `• ${heading(company, viewer)}`),
    choices: companies.map((company) => ({
      label:
        company.country === null
          ? company.name
          : `${company.name} (${countryName(company.country, viewer.language)})`,
      understanding: {
        kind: 'buyer_deals',
        params: { ...rest, buyerIds: [company.id] },
        language: viewer.language,
      },
    })),
  };
}
