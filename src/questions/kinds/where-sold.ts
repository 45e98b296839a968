import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { byMedia, bySignature, sortRows } from '../narrow/territory-rows.ts';
import { laterMediaParam, laterPeriodParam, titleIdParam } from '../params.ts';
import { dealRows } from '../records/deal-rows-store.ts';
import { forMedia, otherMedia, readable, signedOtherwise, signedWhen } from '../sales-of-title.ts';
import { dealCsv, dealTable, grantLine, grantsOf, sourcesOf } from '../say/deal-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, noSaleRecorded } from '../say/in-words.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const WHERE =
  /\b(?:where|which (?:countries|territories|markets|places|buyers|broadcasters|channels|companies|platforms|distributors|clients|deals)|what (?:countries|territories|markets|buyers)|countries|territories|buyers?|clients|who|everyone|everybody|list|all|every|sales?|sold|deals?|licen[sc]ed|homes?|donde|paises|territorios|compradores|quien(?:es)?|ventas?|vendi\w*|nere(?:de|ye|ler)\w*|hangi (?:ulke|kanal|bolge|pazar|alici|sirket)\w*|alici\w*|kim\w*|satil\w*|satis\w*|sattik)\b/;

const PAST =
  /\b(?:ever|been|did|was|were|have we|has|previous\w*|before|past|history|bought|so far|to date|ha sido|han?|fue\w*|vendi[od]\w*|historial|satildi\w*|satmis\w*)\b/;

/** Where a title is sold, and to whom: every sale on record. */
export const whereSold = defineKind({
  id: 'where_sold',
  params: z.object({
    titleId: titleIdParam,
    /** Asks about the past too: sales that have expired are then named. */
    past: z.boolean(),
    /** In which it was signed. */
    period: laterPeriodParam,
    media: laterMediaParam,
  }),
  examples: [
    'Where is The Lantern sold?',
    'list all buyers of paper moons',
    '¿Dónde se ha vendido The Lantern?',
    'The Lantern hangi ülkelere satıldı?',
  ],
  read(question) {
    if (!WHERE.test(question.words) || question.companies.length > 0) return null;
    const title = firstTitle(question);
    const strong =
      /\b(?:where|countries|territories|buyers?|donde|paises|territorios|compradores|nere(?:de|ye|ler)\w*|hangi ulke\w*|alici\w*)\b/;
    const score = strong.test(question.words) ? 6 : 4;
    // A wide answer to words that were not understood would say too much.
    if (score < 6 && question.unknown.length > 0) return null;
    if (title === null) return { score: score - 2, missing: 'title' };
    return {
      score,
      params: {
        titleId: title.id,
        past: PAST.test(question.words),
        period: question.period,
        media: [...question.terms.media],
      },
    };
  },
  async answer(deps, { titleId, past, period, media }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const { rows } = await dealRows(deps.db, { titleIds: [titleId], ...readable(deps, viewer) });
    const { developing } = sortRows(rows, null);
    const { sold: all, over } = sortRows(bySignature(rows, period).inside, null);
    const sold = byMedia(all, media).inside;
    const otherwise = signedOtherwise(
      rows,
      { territory: null, period },
      all.length + over.length === 0,
      viewer,
    );
    const name = `*${plainInMrkdwn(title.name)}*${forMedia(media, viewer)}${signedWhen(period, viewer)}`;
    const tail = [
      ...otherMedia(all, media, viewer),
      ...aside(developing, false, inWords(viewer, 'In development, not sold', 'En desarrollo, no vendido')),
      ...aside(over, past || sold.length === 0, inWords(viewer, 'Expired', 'Vencido')),
      ...otherwise.lines,
    ];
    if (sold.length === 0)
      return {
        kind: 'not_on_record',
        head: [`${noSaleRecorded(viewer)}: ${name}.`],
        tail,
        sources: sourcesOf([...developing, ...over, ...otherwise.rows]),
      };
    const grants = grantsOf(sold);
    return {
      kind: 'answer',
      head: [inWords(viewer, `Sales of ${name} on record:`, `Ventas de ${name} que constan:`)],
      list: grants.map((grant) => grantLine(grant, viewer)),
      tail,
      table: dealTable(grants, viewer),
      csv: dealCsv(
        'sales.csv',
        rows.filter((row) => sold.includes(row) || over.includes(row)),
        viewer,
      ),
      sources: sourcesOf([...sold, ...developing, ...over, ...otherwise.rows]),
    };

    function aside(some: typeof rows, isNamed: boolean, label: string): readonly string[] {
      if (some.length === 0) return [];
      if (!isNamed) return [`${label}: ${some.map((row) => `#${row.id}`).join(', ')}.`];
      return [`${label}:`, ...grantsOf(some).map((grant) => grantLine(grant, viewer))];
    }
  },
});
