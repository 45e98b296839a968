import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import {
  dealCount,
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
import { inWords } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';
import { buyerIdsParam, buyersOf, periodParam, placeOf, territoryOf, territoryParam } from './params.ts';
import { readable } from './sales-of-title.ts';
import { codesOf } from './territory-rows.ts';

const SIGNED =
  /\b(?:sign\w*|deals?|sales?|sold|contracts?|agreements?|closed|done|new|licen[sc]\w*|firm\w*|acuerdos?|ventas?|vendi\w*|contratos?|imza\w*|anlasma\w*|satis\w*|satil\w*|satti\w*)\b/;

/** Deals signed since, before, between or in dates. */
export const signedDeals = defineKind({
  id: 'signed_deals',
  params: z.object({
    period: periodParam.unwrap(),
    titleId: z.number().int().nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
  }),
  examples: [
    'Which deals were signed since May 2025?',
    'paper moons deals signed in 2024',
    '¿Qué acuerdos firmamos antes de 2024?',
    'Mayıs 2025’ten beri hangi anlaşmaları imzaladık?',
  ],
  read(question) {
    if (question.period === null || !SIGNED.test(question.words)) return null;
    return {
      score: 9.5,
      params: {
        period: question.period,
        titleId: firstTitle(question)?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
      },
    };
  },
  async answer(deps, { period, titleId, territory: label, buyerIds }, viewer) {
    const territory = territoryOf(label);
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const { rows, total } = await dealRows(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(territory === null ? {} : { codes: codesOf(territory) }),
        ...(buyerIds.length === 0 ? {} : { buyerIds }),
        statuses: ['presale', 'signed', 'on_air', 'commissioned', 'in_development', 'expired', 'terminated'],
        signedFrom: period.from ?? '0001-01-01',
        signedTo: period.to,
        ...readable(deps, viewer),
      },
      { bySignature: true, limit: deps.mostRows },
    );
    const signed = rows.filter(
      ({ status }) => isSold(status) || isOver(status) || status === 'in_development',
    );
    const about = [
      title === null ? '' : ` · *${plainInMrkdwn(title.name)}*`,
      territory === null ? '' : ` · ${escapeMrkdwn(placeName(territory, viewer))}`,
    ].join('');
    const when = periodWords(period, viewer);
    if (signed.length === 0) {
      return {
        kind: 'not_on_record',
        head: [
          inWords(
            viewer,
            `Signed ${when}${about}: nothing on record.`,
            `Firmado ${when}${about}: no consta (nothing on record).`,
          ),
        ],
      };
    }
    const grants = grantsOf(signed);
    const count = dealCount(total, viewer);
    return {
      kind: 'answer',
      head: [inWords(viewer, `Signed ${when}: ${count}${about}.`, `Firmadas ${when}: ${count}${about}.`)],
      list: grants.map((grant) =>
        grantLine(grant, viewer, { withTitle: true, extras: signedWords(grant.first, viewer) }),
      ),
      table: dealTable(grants, viewer, { withTitle: true }),
      tail: [...restOfList(rows.length, total, viewer), undatedWords(viewer)],
      csv: dealCsv('signed.csv', signed, viewer),
      sources: sourcesOf(signed),
    };
  },
});
