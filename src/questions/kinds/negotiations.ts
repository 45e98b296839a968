import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { CONFIDENTIAL_STATUSES, type Status } from '../../deals/deal.ts';
import { mediaWords } from '../../deals/deal-words.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { dealCsv, grantLine, grantsOf, sourcesOf } from '../say/deal-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { staysInSales } from './deal-terms.ts';
import { defineKind } from './kind.ts';
import { buyerIdsParam, buyersOf, placeOf, statusesParam, territoryOf, territoryParam } from './params.ts';
import { codesOf, liesIn } from './territory-rows.ts';

const TALKS =
  /\b(?:negotiat\w*|talks?(?: with)?|talking (?:to|with)|in discussions?|discussions?|discussing|pipeline|prospects?|leads?|deal memos?|negocia\w*|conversaciones|contactos|gorus(?:me|ul|uyor)\w*|muzakere\w*|pazarlik\w*)\b/;
const OFFERS = /\b(?:offers?|offered|bids?|ofertas?|teklif\w*)\b/;
/** "Can I still offer it?" asks whether it is sold. */
const TO_OFFER = /\b(?:(?:can|could|may|should|do|to) (?:i |we |you )?(?:still )?offer|puedo ofrecer)\b/g;
const LISTED = 300;

/** Negotiations and offers: for sales, in private, and nowhere else. */
export const negotiations = defineKind({
  id: 'negotiations',
  params: z.object({
    titleId: z.number().int().nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    statuses: statusesParam,
  }),
  examples: [
    'Where are we negotiating The Lantern?',
    'open offers on paper moons?',
    '¿Dónde estamos negociando The Lantern?',
    'Paper Moons için hangi teklifler var?',
  ],
  read(question) {
    const { words } = question;
    // "Lead actors" and "talks about" are other things; "leads" alone counts only beside deals.
    const talks = TALKS.test(
      words.replace(
        /\blead(?:s)? (?:role|actor|actress|character)\w*|\bleads?\b(?! (?:on|for|in|with))/g,
        '',
      ),
    );
    const offers = OFFERS.test(words.replace(TO_OFFER, ''));
    if (!talks && !offers) return null;
    const title = firstTitle(question);
    if (title === null && question.unknown.length > 0) return { score: 18, missing: 'title' };
    return {
      score: 18,
      params: {
        titleId: title?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
        statuses: statusesOf(talks, offers),
      },
    };
  },
  async answer(deps, { titleId, territory: label, buyerIds, statuses }, viewer) {
    if (!viewer.seesConfidential) return { kind: 'not_on_record', head: [staysInSales(viewer)] };
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const territory = territoryOf(label);
    const { rows } = await dealRows(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(territory === null || titleId !== null ? {} : { codes: codesOf(territory) }),
        ...(buyerIds.length === 0 ? {} : { buyerIds }),
        statuses: CONFIDENTIAL_STATUSES,
      },
      { limit: LISTED },
    );
    const near = territory === null ? rows : rows.filter((row) => liesIn(row, territory) === 'in');
    const wanted = near.filter(({ status }) => statuses.includes(status));
    const told = wanted;
    const name =
      title === null ? inWords(viewer, 'All titles', 'Todos los títulos') : `*${plainInMrkdwn(title.name)}*`;
    const where =
      territory === null ? '' : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(territory.label)}`;
    const asked =
      statuses.join() === 'offer'
        ? inWords(viewer, 'open offers', 'ofertas abiertas')
        : inWords(viewer, 'negotiations', 'negociaciones');
    if (told.length === 0) {
      const others =
        near.length === 0
          ? []
          : [
              inWords(
                viewer,
                `Other talks or offers on file: ${numbers(near)}.`,
                `Otras conversaciones u ofertas: ${numbers(near)}.`,
              ),
            ];
      return {
        kind: 'not_on_record',
        head: [`${name}${where}, ${asked}: ${notOnRecord(viewer)}.`, ...others],
        sources: sourcesOf(near),
      };
    }
    return {
      kind: 'answer',
      head: [
        `${name}${where}, ${asked} (${inWords(viewer, 'sales only, nothing signed', 'solo ventas, nada firmado')}):`,
      ],
      list: grantsOf(told).map((grant) => {
        const media = mediaWords(grant.first.media, viewer.language);
        return grantLine(grant, viewer, { withTitle: title === null, extras: media === '' ? [] : [media] });
      }),
      tail: told.flatMap((row) =>
        row.note === null ? [] : [`${inWords(viewer, 'Note', 'Nota')} #${row.id}: ${escapeMrkdwn(row.note)}`],
      ),
      csv: dealCsv('talks.csv', told, viewer),
      sources: sourcesOf(told),
    };
  },
});

function statusesOf(talks: boolean, offers: boolean): Status[] {
  if (!offers) return ['negotiation', 'lead', 'deal_memo'];
  return talks ? ['offer', 'negotiation'] : ['offer'];
}

function numbers(rows: readonly DealRow[]): string {
  return rows.map((row) => `#${row.id}`).join(', ');
}
