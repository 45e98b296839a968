import { z } from 'zod';
import { SOLD_STATUSES } from '../../deals/deal.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { codesOf, liesIn } from '../narrow/territory-rows.ts';
import { mediaParam, placeOf, territoryOf } from '../params.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import { readable } from '../sales-of-title.ts';
import {
  dealCount,
  dealCsv,
  dealTable,
  grantLine,
  grantsOf,
  restOfList,
  sourcesOf,
} from '../say/deal-lines.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { defineKind } from './kind.ts';

const ASKS =
  /\b(?:which|what|list|all|show|deals?|sales?|sold|titles?|buyers?|who|everything|bought|licen[sc]\w*|how many|que|quien\w*|ventas|vendi\w*|titulos|compr\w*|cuant\w*|hangi|ne|satis\w*|satil\w*|sattik|kim\w*|kac)\b/;

/** What is sold in a territory, whatever the title. */
export const territoryDeals = defineKind({
  id: 'territory_deals',
  params: z.object({ territory: z.string().min(1), media: mediaParam }),
  examples: [
    'What have we sold in Portugal?',
    'list our deals in the Nordics',
    '¿Qué títulos hemos vendido en Portugal?',
  ],
  read(question) {
    const place = placeOf(question);
    if (place === null || question.titles.length > 0 || question.companies.length > 0) return null;
    if (!ASKS.test(question.words) || question.unknown.length > 0) return null;
    return { score: 4.5, params: { territory: place, media: [...question.terms.media] } };
  },
  async answer(deps, { territory: label, media }, viewer) {
    const territory = territoryOf(label);
    const place = escapeMrkdwn(territory === null ? label : placeName(territory, viewer));
    if (territory === null) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}: ${place}.`] };
    const { rows, total } = await dealRows(
      deps.db,
      {
        codes: codesOf(territory),
        orDoubtful: territory.codes.length === 0,
        statuses: SOLD_STATUSES,
        ...(media.length === 0 ? {} : { media }),
        ...readable(deps, viewer),
      },
      { limit: deps.mostRows },
    );
    const sold = rows.filter((row) => liesIn(row, territory) === 'in');
    if (sold.length === 0) return { kind: 'not_on_record', head: [`${noSaleRecorded(viewer)}: ${place}.`] };
    const grants = grantsOf(sold);
    const inAll = sold.length < rows.length ? { count: sold.length, isMore: false } : total;
    const count = dealCount(inAll, viewer);
    return {
      kind: 'answer',
      head: [
        inWords(
          viewer,
          `Sold in ${place}: ${count} on record.`,
          `Vendido en ${place}: ${count} en el registro.`,
        ),
      ],
      list: grants.map((grant) => grantLine(grant, viewer, { withTitle: true })),
      table: dealTable(grants, viewer, { withTitle: true }),
      tail: restOfList(sold.length, inAll, viewer),
      csv: dealCsv('territory.csv', sold, viewer),
      sources: sourcesOf(sold),
    };
  },
});
