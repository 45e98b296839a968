import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { CONFIDENTIAL_STATUSES, type Status } from '../../deals/deal.ts';
import { mediaWords } from '../../deals/deal-words.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { Viewer } from '../answer.ts';
import { codesOf, liesIn } from '../narrow/territory-rows.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterPeriodParam,
  placeOf,
  statusesParam,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { dealCsv, grantLine, grantsOf, sourcesOf } from '../say/deal-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { staysInSales } from '../say/no-answer.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle } from '../understand/linked-question.ts';
import type { Period } from '../understand/periods/period.ts';
import { defineKind } from './kind.ts';

const TALKS =
  /\b(?:negotiat\w*|talks?(?: with)?|talking (?:to|with)|in discussions?|discussions?|discussing|pipeline|prospects?|leads?|deal memos?|negocia\w*|conversaciones|contactos|gorus(?:me|ul|uyor)\w*|muzakere\w*|pazarlik\w*)\b/;
const OFFERS = /\b(?:offers?|offered|bids?|ofertas?|teklif\w*)\b/;
/** "Can I still offer it?" asks whether it is sold. */
const TO_OFFER = /\b(?:(?:can|could|may|should|do|to) (?:i |we |you )?(?:still )?offer|puedo ofrecer)\b/g;

/** Negotiations and offers: for sales, in private, and nowhere else. */
export const negotiations = defineKind({
  id: 'negotiations',
  params: z.object({
    titleId: z.number().int().nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    statuses: statusesParam,
    /** That the window under discussion touches. */
    period: laterPeriodParam,
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
        period: question.period,
      },
    };
  },
  async answer(deps, { titleId, territory: label, buyerIds, statuses: named, period }, viewer) {
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
      { limit: deps.mostRows },
    );
    const near = territory === null ? rows : rows.filter((row) => liesIn(row, territory) === 'in');
    const statuses: readonly Status[] = named.length === 0 ? CONFIDENTIAL_STATUSES : named;
    const { inside: told, undated } = byWindow(
      near.filter(({ status }) => statuses.includes(status)),
      period,
    );
    const name =
      title === null ? inWords(viewer, 'All titles', 'Todos los títulos') : `*${plainInMrkdwn(title.name)}*`;
    const where =
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`;
    const when = period === null ? '' : `, ${periodWords(period, viewer)}`;
    const asked =
      statuses.join() === 'offer'
        ? inWords(viewer, 'open offers', 'ofertas abiertas')
        : inWords(viewer, 'negotiations', 'negociaciones');
    if (told.length === 0) {
      const beside = near.filter((row) => !undated.includes(row));
      const others =
        near.length === undated.length
          ? []
          : [
              inWords(
                viewer,
                `Other talks or offers on file: ${numbers(beside)}.`,
                `Otras conversaciones u ofertas: ${numbers(beside)}.`,
              ),
            ];
      return {
        kind: 'not_on_record',
        head: [`${name}${where}, ${asked}${when}: ${notOnRecord(viewer)}.`],
        list: undatedTalks(undated, title === null, viewer),
        tail: others,
        sources: sourcesOf(near),
      };
    }
    return {
      kind: 'answer',
      head: [
        `${name}${where}, ${asked}${when} (${inWords(viewer, 'sales only, nothing signed', 'solo ventas, nada firmado')}):`,
      ],
      list: [...talkLines(told, title === null, viewer), ...undatedTalks(undated, title === null, viewer)],
      tail: [...told, ...undated].flatMap((row) =>
        row.note === null ? [] : [`${inWords(viewer, 'Note', 'Nota')} #${row.id}: ${escapeMrkdwn(row.note)}`],
      ),
      csv: dealCsv('talks.csv', [...told, ...undated], viewer),
      sources: sourcesOf([...told, ...undated]),
    };
  },
});

function talkLines(rows: readonly DealRow[], withTitle: boolean, viewer: Viewer): readonly string[] {
  return grantsOf(rows).map((grant) => {
    const media = mediaWords(grant.first.media, viewer.language);
    return grantLine(grant, viewer, { withTitle, extras: media === '' ? [] : [media] });
  });
}

/** The record knows the dates of a window, not those of a talk. */
function undatedTalks(rows: readonly DealRow[], withTitle: boolean, viewer: Viewer): readonly string[] {
  if (rows.length === 0) return [];
  return [
    inWords(viewer, 'Dates not on record:', 'Las fechas no constan (not on record):'),
    ...talkLines(rows, withTitle, viewer),
  ];
}

/** Talks by whether the window they are about touches a period; all are inside where none is asked for. */
function byWindow(rows: readonly DealRow[], period: Period | null) {
  if (period === null) return { inside: rows, undated: [] as readonly DealRow[] };
  const isDated = ({ startsOn, endsOn }: DealRow) => startsOn !== null || endsOn !== null;
  const touches = ({ startsOn, endsOn }: DealRow) =>
    (startsOn ?? '0001-01-01') <= (period.to ?? '9999-12-31') &&
    (endsOn ?? '9999-12-31') >= (period.from ?? '0001-01-01');
  return {
    inside: rows.filter((row) => isDated(row) && touches(row)),
    undated: rows.filter((row) => !isDated(row)),
  };
}

function statusesOf(talks: boolean, offers: boolean): Status[] {
  if (!offers) return ['negotiation', 'lead', 'deal_memo'];
  return talks ? ['offer', 'negotiation'] : ['offer'];
}

function numbers(rows: readonly DealRow[]): string {
  return rows.map((row) => `#${row.id}`).join(', ');
}
