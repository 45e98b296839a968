import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { codesOf } from '../narrow/territory-rows.ts';
import { buyerIdsParam, buyersOf, periodParam, placeOf, territoryOf, territoryParam } from '../params.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import { readable } from '../sales-of-title.ts';
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
import { firstTitle, type LinkedQuestion } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const SIGNED =
  /\b(?:sign\w*|deals?|sales?|sold|contracts?|agreements?|clos(?:e|ed|ing)|conclu\w*|done|new|licen[sc]\w*|business|firm\w*|cerr\w+|acuerdos?|ventas?|vendi\w*|contratos?|imza\w*|anlasma\w*|satis\w*|satil\w*|satti\w*|bagla\w*|kapat\w*)\b/;
/** "Our latest deals", "the first sale of TITLE": by date of signature, without a period. */
const LATEST =
  /\b(?:latest|last|newest|most recent(?:ly)?|recent(?:ly)?|ultim[oa]s?|mas recientes?|son (?:satis|anlasma|alici)\w*|en son|en yeni)\b/;
const FIRST = /\b(?:first|earliest|oldest|primer[oa]?s?|mas antigu[oa]s?|ilk|en eski)\b/;
const DEALS =
  /\b(?:deals?|sales?|contracts?|agreements?|licen[sc]es?|signings?|buyers?|acuerdos?|ventas?|contratos?|anlasma\w*|satis\w*)\b/;
const SEVERAL =
  /\b(?:deals|sales|contracts|agreements|licen[sc]es|signings|buyers|acuerdos|ventas|contratos|anlasmalar\w*|satislar\w*)\b/;
/** "Anything in 2015?": beside a period, what was signed. */
const ANYTHING =
  /\b(?:anything|something|everything|what happened|algo|todo|que (?:hubo|paso|hay)|bir sey|neler)\b/;
const FEW = 10;

/** Deals signed since, before, between or in dates. */
export const signedDeals = defineKind({
  id: 'signed_deals',
  params: z.object({
    period: periodParam,
    /** Only so many, by date of signature; null = all of the period. */
    only: z
      .object({ order: z.enum(['first', 'latest']), howMany: z.number().int().min(1).max(50) })
      .nullable()
      .default(null),
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
    const { words, period } = question;
    const only = onlyIn(question);
    if (period === null ? only === null : !SIGNED.test(words) && !isOpen(question)) return null;
    if (period === null && question.unknown.length > 0) return null;
    return {
      score: 9.5,
      params: {
        period,
        only,
        titleId: firstTitle(question)?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
      },
    };
  },
  async answer(deps, { period, only, titleId, territory: label, buyerIds }, viewer) {
    const territory = territoryOf(label);
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const { rows, total } = await dealRows(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(territory === null ? {} : { codes: codesOf(territory) }),
        ...(buyerIds.length === 0 ? {} : { buyerIds }),
        statuses: ['presale', 'signed', 'on_air', 'commissioned', 'in_development', 'expired', 'terminated'],
        signedFrom: period?.from ?? '0001-01-01',
        signedTo: period?.to ?? null,
        ...readable(deps, viewer),
      },
      { bySignature: only?.order ?? 'first', limit: deps.mostRows },
    );
    const all = rows.filter(({ status }) => isSold(status) || isOver(status) || status === 'in_development');
    const last = only === null ? undefined : all[only.howMany - 1];
    // Deals of the last day that counts are told together.
    const signed =
      last === undefined
        ? all
        : all.filter((row, index) => index < (only?.howMany ?? 0) || row.signedOn === last.signedOn);
    const about = [
      title === null ? '' : ` · *${plainInMrkdwn(title.name)}*`,
      territory === null ? '' : ` · ${escapeMrkdwn(placeName(territory, viewer))}`,
    ].join('');
    const when = period === null ? '' : ` ${periodWords(period, viewer)}`;
    if (signed.length === 0) {
      return {
        kind: 'not_on_record',
        head: [
          inWords(
            viewer,
            `Signed${when}${about}: nothing on record.`,
            `Firmado${when}${about}: no consta (nothing on record).`,
          ),
        ],
      };
    }
    const grants = grantsOf(signed, { dated: true });
    const count = dealCount(total, viewer);
    return {
      kind: 'answer',
      head: [
        only === null
          ? inWords(viewer, `Signed${when}: ${count}${about}.`, `Firmadas${when}: ${count}${about}.`)
          : `${ORDER_WORDS[only.order][viewer.language]}${when}${about}:`,
      ],
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

const ORDER_WORDS = {
  first: { en: 'Signed first', es: 'Firmadas primero' },
  latest: { en: 'Signed last', es: 'Firmadas por último' },
} as const;

/** Of one title, its buyers and territories are its deals. */
const OF_TITLE =
  /\b(?:sold|sell|bought|buys?|took|taken|territor\w+|countr\w+|vendi\w*|compr\w+|territorio|pais|satildi\w*|aldi\w*|ulke\w*)\b/;

function isOpen({ words, terms }: LinkedQuestion): boolean {
  const asksFigures = terms.metrics.length > 0 || terms.asksFigures || terms.asksPeople;
  return ANYTHING.test(words) && !asksFigures;
}

function onlyIn({ words, howMany, period, titles, terms }: LinkedQuestion) {
  const order = LATEST.test(words) ? 'latest' : FIRST.test(words) ? 'first' : null;
  // "Since last year", "in the first quarter" are periods.
  if (order === null || period !== null || terms.scopes.length > 0) return null;
  if (!DEALS.test(words) && !(titles.length > 0 && OF_TITLE.test(words))) return null;
  return { order, howMany: Math.min(howMany ?? (SEVERAL.test(words) ? FEW : 1), 50) } as const;
}
