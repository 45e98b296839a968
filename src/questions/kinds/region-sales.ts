import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { foldLetters } from '../../platform/text/name-key.ts';
import { byMedia, bySignature, codesOf, sortRows } from '../narrow/territory-rows.ts';
import {
  buyersOf,
  laterBuyerIdsParam,
  laterMediaParam,
  laterPeriodParam,
  placeOf,
  territoryOf,
  titleIdParam,
} from '../params.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import {
  doubtfulLines,
  forMedia,
  otherMedia,
  readable,
  signedOtherwise,
  signedWhen,
} from '../sales-of-title.ts';
import { countriesWords } from '../say/countries-words.ts';
import { dealCsv, dealTable, grantLine, grantsOf, sourcesOf } from '../say/deal-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle, type LinkedQuestion } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const COUNTRIES = /\b(?:countries|territories|markets|paises|territorios|mercados|ulke\w*)\b/;

/** The word may have been read as part of the region: "Nordic countries". */
function asksCountries({ words, places }: LinkedQuestion): boolean {
  const asked = places.map((place) => place.text).join(' ');
  return (
    COUNTRIES.test(words) ||
    COUNTRIES.test(foldLetters(asked)) ||
    /\b(?:which|what|cuales|hangi) PLACE\b/.test(words)
  );
}

/** Which countries of a region a title is sold to, to whom, and how many there are. */
export const regionSales = defineKind({
  id: 'region_sales',
  params: z.object({
    titleId: titleIdParam,
    territory: z.string().min(1),
    buyerIds: laterBuyerIdsParam,
    period: laterPeriodParam,
    media: laterMediaParam,
  }),
  examples: [
    'Which Nordic countries has The Lantern been sold to, and how many are they?',
    'what Asian territories took paper moons',
    '¿En qué países de Sudamérica se vendió The Lantern?',
  ],
  read(question) {
    const place = placeOf(question);
    const title = firstTitle(question);
    const territory = territoryOf(place);
    const isRegion = territory !== null && codesOf(territory).length > 1;
    if (place === null || title === null || !isRegion || !asksCountries(question)) return null;
    return {
      score: 11,
      params: {
        titleId: title.id,
        territory: place,
        buyerIds: buyersOf(question),
        period: question.period,
        media: [...question.terms.media],
      },
    };
  },
  async answer(deps, { titleId, territory: label, buyerIds, period, media }, viewer) {
    const title = await titleById(deps.db, titleId);
    const territory = territoryOf(label);
    if (title === null || territory === null) return goneTitle(viewer);
    const { rows } = await dealRows(deps.db, {
      titleIds: [titleId],
      codes: codesOf(territory),
      orDoubtful: true,
      ...(buyerIds.length === 0 ? {} : { buyerIds }),
      ...readable(deps, viewer),
    });
    const { doubtful } = sortRows(rows, territory);
    const { sold: all, over } = sortRows(bySignature(rows, period).inside, territory);
    const sold = byMedia(all, media).inside;
    const otherwise = signedOtherwise(rows, { territory, period }, all.length + over.length === 0, viewer);
    const name = `*${plainInMrkdwn(title.name)}*`;
    const where = `${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}${forMedia(media, viewer)}${signedWhen(period, viewer)}`;
    const listed = (some: typeof rows) => grantsOf(some).map((grant) => grantLine(grant, viewer));
    const tail = [
      ...otherMedia(all, media, viewer),
      ...doubtfulLines(doubtful, territory, viewer),
      ...(over.length === 0 ? [] : [inWords(viewer, 'Expired:', 'Vencido:'), ...listed(over)]),
      ...otherwise.lines,
    ];
    if (sold.length === 0)
      return {
        kind: 'not_on_record',
        head: [`${noSaleRecorded(viewer)}: ${name} ${where}.`],
        tail,
        sources: sourcesOf([...doubtful, ...over, ...otherwise.rows]),
      };
    const members = territory.codes.length > 0 ? territory.codes : territory.doubtful;
    const grants = grantsOf(sold);
    return {
      kind: 'answer',
      head: [`${name} ${where}: ${countriesWords(sold, members, viewer)}.`],
      list: grants.map((grant) => grantLine(grant, viewer)),
      table: dealTable(grants, viewer),
      tail,
      csv: dealCsv('sales.csv', sold, viewer),
      sources: sourcesOf([...sold, ...doubtful, ...over, ...otherwise.rows]),
    };
  },
});
