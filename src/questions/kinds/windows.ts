import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { isSold } from '../../deals/recorded-deal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { formatDate } from '../../platform/text/dates.ts';
import type { Viewer } from '../answer.ts';
import { codesOf } from '../narrow/territory-rows.ts';
import { buyerIdsParam, buyersOf, periodParam, placeOf, territoryOf, territoryParam } from '../params.ts';
import { type DealRow, dealRows } from '../records/deal-rows-store.ts';
import { dealCsv, grantLine, isOver, restOfList, sourcesOf } from '../say/deal-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { staysInSales } from '../say/no-answer.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const ENDS =
  /\b(?:ends?|ending|ended|expir\w*|runs? out|running out|lapse\w*|come(?:s)? (?:back|free|up for renewal)|revert\w*|renewals?|vence\w*|vencid\w*|vencen|expira\w*|termina\w*|caduca\w*|acaba\w*|biten\w*|bitiyor|bitecek\w*|dolan\w*|doluyor|sona er\w*)\b/;
const STARTS =
  /\b(?:starts?|starting|started|begins?|beginning|began|opens?|opening|empieza\w*|empiezan|comienza\w*|inicia\w*|basla\w*)\b/;
/** "Before the end of 2025", "starting in 2024" are periods. */
const PERIOD_WORDS =
  /\b(?:the |el )?(?:end|start|beginning|final(?:es)?|principios|inicios) (?:of |de |del )?DATE|\b(?:starting|beginning)(?: in| on| from)? DATE/g;
const DEALS =
  /\b(?:which|what|any\w*|deals?|licen[sc]es?|rights|windows?|contracts?|agreements?|sales|titles?|terms?|que|cuales|acuerdos?|licencias?|derechos|contratos?|ventanas?|hangi|neler?|anlasma\w*|lisans\w*|haklar\w*)\b/;

/** Deals whose window ends, or starts, in a period: for sales, in private. */
export const windows = defineKind({
  id: 'windows',
  params: z.object({
    edge: z.enum(['end', 'start']),
    period: periodParam.unwrap(),
    titleId: z.number().int().nullable(),
    territory: territoryParam,
    buyerIds: buyerIdsParam,
  }),
  examples: [
    'which licences end in 2026?',
    'what expires before the end of 2027',
    '¿Qué licencias vencen en 2026?',
    'which Paper Moons windows started in 2023',
  ],
  read(question) {
    const { period } = question;
    const words = question.words.replace(PERIOD_WORDS, 'DATE');
    const edge = edgeIn(words);
    if (edge === null || period === null || !DEALS.test(words) || question.unknown.length > 0) return null;
    if (question.terms.scopes.length > 0 || question.terms.metrics.length > 0) return null;
    return {
      score: 12.2,
      params: {
        edge,
        period,
        titleId: firstTitle(question)?.id ?? null,
        territory: placeOf(question),
        buyerIds: buyersOf(question),
      },
    };
  },
  async answer(deps, { edge, period, titleId, territory: label, buyerIds }, viewer) {
    if (!viewer.seesConfidential) return { kind: 'not_on_record', head: [staysInSales(viewer)] };
    const territory = territoryOf(label);
    const title = titleId === null ? null : await titleById(deps.db, titleId);
    const { rows, total } = await dealRows(
      deps.db,
      {
        ...(titleId === null ? {} : { titleIds: [titleId] }),
        ...(territory === null ? {} : { codes: codesOf(territory) }),
        ...(buyerIds.length === 0 ? {} : { buyerIds }),
        window: { edge, from: period.from ?? '0001-01-01', to: period.to ?? '9999-12-31' },
      },
      { limit: deps.mostRows },
    );
    const told = rows
      .filter(({ status }) => isSold(status) || isOver(status))
      .sort((left, right) => (dayOf(left, edge) ?? '').localeCompare(dayOf(right, edge) ?? ''));
    const head = [
      edge === 'end'
        ? inWords(viewer, 'Windows that end', 'Ventanas que terminan')
        : inWords(viewer, 'Windows that start', 'Ventanas que empiezan'),
      `: ${periodWords(period, viewer)}`,
      title === null ? '' : ` · *${plainInMrkdwn(title.name)}*`,
      territory === null ? '' : ` · ${escapeMrkdwn(placeName(territory, viewer))}`,
    ].join('');
    if (told.length === 0)
      return {
        kind: 'not_on_record',
        head: [`${head}: ${notOnRecord(viewer)}.`],
        tail: [unknownWindows(viewer)],
      };
    return {
      kind: 'answer',
      head: [`${head}.`],
      list: told.map((row) =>
        grantLine({ rows: [row], first: row }, viewer, {
          withTitle: title === null,
          extras: edgeWords(row, edge, viewer),
        }),
      ),
      tail: [...restOfList(rows.length, total, viewer), unknownWindows(viewer)],
      csv: dealCsv('windows.csv', told, viewer),
      sources: sourcesOf(told),
    };
  },
});

function edgeIn(words: string): 'end' | 'start' | null {
  if (ENDS.test(words)) return 'end';
  return STARTS.test(words) ? 'start' : null;
}

function dayOf({ startsOn, endsOn }: DealRow, edge: 'end' | 'start') {
  return edge === 'end' ? endsOn : startsOn;
}

function edgeWords(row: DealRow, edge: 'end' | 'start', viewer: Viewer): readonly string[] {
  const day = dayOf(row, edge);
  if (day === null) return [];
  const date = formatDate(day, viewer.language, 'short');
  return [
    edge === 'end'
      ? inWords(viewer, `ends ${date}`, `termina ${date}`)
      : inWords(viewer, `starts ${date}`, `empieza ${date}`),
  ];
}

function unknownWindows(viewer: Viewer): string {
  return inWords(
    viewer,
    'Deals whose window is not on record are not among them.',
    'No incluye las ventas cuya ventana no consta (not on record).',
  );
}
