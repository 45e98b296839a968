import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import {
  CONFIDENTIAL_STATUSES,
  EXCLUSIVITIES,
  type Exclusivity,
  LICENCES,
  SOLD_STATUSES,
  type Status,
} from '../../deals/deal.ts';
import { exclusivityWords, licenceWords, statusWords } from '../../deals/deal-words.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { codesOf } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  mediaParam,
  periodParam,
  placeOf,
  statusesParam,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import { forMedia, readable, signedWhen } from '../sales-of-title.ts';
import {
  dealCount,
  dealCsv,
  dealTable,
  grantLine,
  grantsOf,
  restOfList,
  signedWords,
  sourcesOf,
} from '../say/deal-lines.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { staysInSales } from '../say/no-answer.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle, type LinkedQuestion } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const ASKS =
  /\b(?:which|what|who|list|all|any\w*|show|our|we|deals?|sales?|sold|licen[sc]\w*|contracts?|que|cuales|quien\w*|ventas?|acuerdos?|licencias?|hay|hangi|neler?|kim\w*|satis\w*|anlasma\w*)\b/;
/** A local version's status is asked with its title: the kind of formats tells it. */
const OF_FORMATS: readonly Status[] = ['commissioned', 'in_development'];
const NON_EXCLUSIVE = /\b(?:non ?exclusiv\w*|no exclusiv\w*|munhasir olmayan)\b/;
const EXCLUSIVE = /\b(?:exclusiv\w*|munhasir\w*)\b/;

/** Deals of one status, licence or exclusivity: pre-sales, what has expired, formats, options, what is exclusive. */
export const listedDeals = defineKind({
  id: 'listed_deals',
  params: z.object({
    titleId: z.number().int().nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    statuses: statusesParam,
    licence: z.enum(LICENCES).nullable(),
    exclusivity: z.enum(EXCLUSIVITIES).nullable(),
    media: mediaParam,
    /** In which it was signed. */
    period: periodParam,
  }),
  examples: [
    'what presales do we have?',
    'which sales of Paper Moons have expired',
    'list our format deals',
    'which deals are non-exclusive',
    '¿Qué formatos hemos vendido?',
  ],
  read(question) {
    const { words, terms } = question;
    const title = firstTitle(question);
    const statuses = terms.statuses.filter((status) => title === null || !OF_FORMATS.includes(status));
    const licence = title === null ? terms.licence : null;
    const exclusivity = exclusivityIn(question);
    const isListed = statuses.length > 0 || licence !== null || exclusivity !== null;
    if (!isListed || !(ASKS.test(words) || title !== null) || question.unknown.length > 0) return null;
    // In one territory, or with one buyer, it is a title's terms that are asked.
    if (title !== null && (question.places.length > 0 || question.companies.length > 0)) return null;
    if (terms.metrics.length > 0 || terms.asksFigures || terms.asksPeople) return null;
    return {
      score: statuses.length > 0 ? 12 : 10.6,
      params: {
        titleId: title?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
        statuses: [...statuses],
        licence,
        exclusivity,
        media: [...terms.media],
        period: question.period,
      },
    };
  },
  async answer(
    deps,
    { titleId, territory: label, buyerIds, statuses: asked, licence, exclusivity, media, period },
    viewer,
  ) {
    const statuses = viewer.seesConfidential ? asked : asked.filter((status) => !isConfidential(status));
    if (statuses.length === 0 && asked.length > 0)
      return { kind: 'not_on_record', head: [staysInSales(viewer)] };
    const territory = territoryOf(label);
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const { rows, total } = await dealRows(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(territory === null ? {} : { codes: codesOf(territory) }),
        ...(buyerIds.length === 0 ? {} : { buyerIds }),
        statuses: statuses.length > 0 ? statuses : SOLD_STATUSES,
        ...(licence === null ? {} : { licences: [licence] }),
        ...(exclusivity === null ? {} : { exclusivities: [exclusivity] }),
        ...(media.length === 0 ? {} : { media }),
        ...(period === null ? {} : { signedFrom: period.from ?? '0001-01-01', signedTo: period.to }),
        ...readable(deps, viewer),
      },
      { limit: deps.mostRows },
    );
    const { language } = viewer;
    const what = [
      ...(title === null ? [] : [`*${plainInMrkdwn(title.name)}*`]),
      ...statuses.map((status) => statusWords(status, language)),
      ...(licence === null ? [] : [licenceWords(licence, language)]),
      ...(exclusivity === null ? [] : [exclusivityWords(exclusivity, language)]),
    ].join(', ');
    const capital = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    const place =
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
    const where = `${capital}${place}${forMedia(media, viewer)}${signedWhen(period, viewer)}`;
    if (rows.length === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}: ${where}.`] };
    const grants = grantsOf(rows);
    const withTitle = title === null;
    return {
      kind: 'answer',
      head: [`${where}: ${dealCount(total, viewer)}.`],
      list: grants.map((grant) =>
        grantLine(grant, viewer, {
          withTitle,
          extras: period === null ? [] : signedWords(grant.first, viewer),
        }),
      ),
      table: dealTable(grants, viewer, { withTitle }),
      tail: restOfList(rows.length, total, viewer),
      csv: dealCsv('deals.csv', rows, viewer),
      sources: sourcesOf(rows),
    };
  },
});

function isConfidential(status: Status): boolean {
  return CONFIDENTIAL_STATUSES.some((confidential) => confidential === status);
}

/** Asked of all deals; of one title, its terms are told. */
function exclusivityIn({ words, titles }: LinkedQuestion): Exclusivity | null {
  if (titles.length > 0) return null;
  if (NON_EXCLUSIVE.test(words)) return 'non_exclusive';
  return EXCLUSIVE.test(words) ? 'exclusive' : null;
}
