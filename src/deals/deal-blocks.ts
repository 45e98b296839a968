import { countryName } from '../catalogue/countries.ts';
import { actions, button, context, type Message, paragraphs, section } from '../platform/slack/blocks.ts';
import { cut, LIMITS } from '../platform/slack/limits.ts';
import { escapeMrkdwn, mention, plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { shareButton } from '../platform/slack/share.ts';
import { formatDate, plainDateInZone } from '../platform/text/dates.ts';
import { joinList, plural } from '../platform/text/lists.ts';
import { DEAL_EDIT, DEAL_EDIT_RECORDING, undoButton } from './deal-actions.ts';
import type { DealSourceLine } from './deal-ports.ts';
import {
  exclusivityWords,
  licenceWords,
  mediaWords,
  seasonWords,
  statusWords,
  termsLine,
  windowWords,
} from './deal-words.ts';
import type { Clash } from './find-clashes.ts';
import type { RecordOutcome } from './record/record-deals.ts';
import { buyerWords, isSold, type RecordedDeal } from './recorded-deal.ts';
import { isTheirs, maySee, type Viewer } from './viewer.ts';

export const DEAL_LIST_MORE = 'deal_list_more';
export const DEAL_SOURCE = 'deal_source';
/** Value: the deal's id. */
export const DEAL_SHARE = 'deal_share';
/** Value: as of DEAL_LIST_MORE, the offset and the words: "20:Chile". */
export const DEAL_LIST_SHARE = 'deal_list_share';
const ECHO_BLOCK = 'deal_echo';

/** Where and when things are told: the company's zone decides which day an instant belongs to. */
export interface Telling {
  readonly timeZone: string;
}

/** "Mexico: Imagen TV (#12)"; for a sale that is not plain signed, its status as well. */
function dealLine(deal: RecordedDeal): string {
  const extras = [
    ...(deal.licence === 'finished' ? [] : [licenceWords(deal.licence, 'en')]),
    ...(deal.status === 'signed' ? [] : [statusWords(deal.status, 'en')]),
  ];
  const suffix = extras.length === 0 ? '' : `, ${extras.join(', ')}`;
  return `• ${escapeMrkdwn(deal.territory.label)}: ${plainInMrkdwn(buyerWords(deal))}${suffix} (#${deal.id})`;
}

/** The private echo of a command: what was understood and stored, what was there already, what may clash. */
export function recordedMessage(
  outcome: RecordOutcome,
  titleName: string,
  telling: Telling,
  viewer: Viewer,
): Message {
  const { recorded, duplicates, recordingId } = outcome;
  const title = `*${plainInMrkdwn(titleName)}*`;
  const first = recorded[0];
  const headline =
    first === undefined
      ? nothingRecorded(outcome, title)
      : outcome.repeated
        ? `Recorded once already, a moment ago: ${countWords(recorded)} of ${title}.`
        : `Recorded: ${countWords(recorded)} of ${title}.`;
  const details = first === undefined ? [] : detailLines(recorded);
  const expansions = expansionLines(recorded);
  const advanced = outcome.advanced.map((each) => advancedLine(each, viewer));
  const seen = outcome.advanced.filter(({ before }) => maySee(viewer, before));
  const quiet = quietReason(first === undefined ? seen.map(({ after }) => after) : recorded, telling);
  const clashes = clashLines(outcome.clashes, viewer);
  const warnings = [...duplicates.map((each) => duplicateLine(each, telling, viewer)), ...clashes];
  const lines = [
    headline,
    ...details,
    ...advanced,
    ...expansions,
    ...(quiet === null ? [] : [quiet]),
    ...warnings,
  ];
  const buttons = [
    ...(first === undefined
      ? []
      : [
          recorded.length === 1
            ? button({ text: 'Edit', actionId: DEAL_EDIT, value: String(first.id) })
            : button({ text: 'Edit', actionId: DEAL_EDIT_RECORDING, value: String(recordingId) }),
          undoButton(recordingId, recorded.length),
        ]),
  ];
  return {
    text: cut(lines.join('\n'), LIMITS.messageText),
    blocks: [
      ...paragraphs([headline, ...details, ...advanced, ...expansions].join('\n')),
      ...(quiet === null ? [] : [context(quiet)]),
      ...duplicates.map((each) =>
        isTheirs(viewer, each.existing)
          ? section(
              duplicateLine(each, telling, viewer),
              button({ text: 'Update', actionId: DEAL_EDIT, value: String(each.existing.id) }),
            )
          : section(duplicateLine(each, telling, viewer)),
      ),
      ...paragraphs(clashes.join('\n')),
      ...(buttons.length === 0 ? [] : [actions(`${ECHO_BLOCK}_${recordingId}`, buttons)]),
    ].slice(0, LIMITS.messageBlocks),
  };
}

/** The rows, and once below them the terms that they share. */
function detailLines(deals: readonly RecordedDeal[]): readonly string[] {
  const terms = deals.map((deal) => `_${escapeMrkdwn(termsLine(deal, 'en'))}_`);
  if (new Set(terms).size === 1) return [...deals.map(dealLine), ...terms.slice(0, 1)];
  return deals.map((deal, index) => `${dealLine(deal)} ${terms[index]}`);
}

function countWords(deals: readonly RecordedDeal[]): string {
  const sold = deals.filter((deal) => isSold(deal.status)).length;
  return sold === deals.length
    ? plural(deals.length, 'sale', 'sales')
    : `${plural(deals.length, 'row', 'rows')} (${joinList([...new Set(deals.map((deal) => statusWords(deal.status, 'en')))], 'en')})`;
}

const EXPANSION_LIMIT = 30;

/** What a region stands for, shown since it is frozen with the deal. */
function expansionLines(deals: readonly RecordedDeal[]): readonly string[] {
  const regions = new Map(
    deals
      .filter((deal) => deal.territory.codes.length > 2)
      .map((deal) => [deal.territory.label, deal.territory]),
  );
  return [...regions.values()].map((territory) => {
    const names = territory.codes.map((code) => countryName(code, 'en')).sort();
    const shown = names.slice(0, EXPANSION_LIMIT).join(', ');
    const rest = names.length > EXPANSION_LIMIT ? ` and ${names.length - EXPANSION_LIMIT} more` : '';
    return `${escapeMrkdwn(territory.label)} = ${names.length} countries: ${escapeMrkdwn(shown)}${rest}.`;
  });
}

function quietReason(deals: readonly RecordedDeal[], { timeZone }: Telling): string | null {
  const first = deals[0];
  if (first === undefined) return null;
  if (!isSold(first.status)) return `Not announced: ${statusWords(first.status, 'en')} stays in sales.`;
  if (first.clearance === 'held') return 'Held: announced only once you clear it (Edit).';
  if (first.embargoUntil === null) return null;
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(
    new Date(first.embargoUntil),
  );
  return `Under embargo: announced on ${formatDate(plainDateInZone(first.embargoUntil, timeZone), 'en', 'short')}, ${time} (${timeZone}).`;
}

/** What a person who may not see a row is told instead of its buyer, number and terms. */
const HIDDEN_ROW = 'another row that stays in sales';

function nothingRecorded({ repeated, advanced, duplicates }: RecordOutcome, title: string): string {
  if (repeated) return `Taken in once already, a moment ago: nothing more was stored for ${title}.`;
  if (advanced.length > 0) return `Brought forward: ${plural(advanced.length, 'row', 'rows')} of ${title}.`;
  return duplicates.some((each) => each.differs)
    ? `Nothing stored for ${title}: what is on record differs from it.`
    : `Nothing new for ${title}: all of it is on record already.`;
}

/** "#2 Peru: Latina was a negotiation and is now signed." */
function advancedLine({ before, after }: RecordOutcome['advanced'][number], viewer: Viewer): string {
  const now = statusWords(after.status, 'en');
  const place = escapeMrkdwn(before.territory.label);
  if (!maySee(viewer, before)) return `${place}: stored as ${now} with ${HIDDEN_ROW}.`;
  const word = statusWords(before.status, 'en');
  const article = before.status === 'in_development' ? '' : /^[aeiou]/.test(word) ? 'an ' : 'a ';
  return `#${before.id} ${place}: ${plainInMrkdwn(buyerWords(before))} was ${article}${word} and is now ${now}.`;
}

function duplicateLine(
  { sale, existing, differs }: RecordOutcome['duplicates'][number],
  { timeZone }: Telling,
  viewer: Viewer,
): string {
  if (!maySee(viewer, existing)) return `${escapeMrkdwn(sale.territory.label)}: meets ${HIDDEN_ROW}.`;
  if (differs) {
    const signed =
      existing.signedOn === null ? '' : `, signed ${formatDate(existing.signedOn, 'en', 'short')}`;
    return `${escapeMrkdwn(existing.territory.label)}: ${plainInMrkdwn(buyerWords(existing))}: #${existing.id} is recorded as ${statusWords(existing.status, 'en')}${signed}.`;
  }
  const day = formatDate(plainDateInZone(existing.recordedAt, timeZone), 'en', 'short');
  return `${escapeMrkdwn(existing.territory.label)}: ${plainInMrkdwn(buyerWords(existing))} is already recorded as #${existing.id} by ${mention(existing.recordedBy)} on ${day}.`;
}

/** A busy title may clash with everything on record; the first few say enough. */
const CLASH_LIMIT = 10;

/** "Clash: #41 Spain (TVE) meets #12 Spain (Antena 3), exclusive free TV, 1 Jan 2023 to 31 Dec 2025." */
export function clashLines(
  clashes: readonly { readonly deal: RecordedDeal; readonly clash: Clash<RecordedDeal> }[],
  viewer: Viewer,
): readonly string[] {
  const certain = clashes.filter(({ clash }) => clash.outcome === 'clash');
  const possible = clashes.filter(({ clash }) => clash.outcome !== 'clash');
  const title = plainInMrkdwn(clashes[0]?.deal.title.name ?? '');
  const more = clashes.length - CLASH_LIMIT;
  const rest = more > 0 ? [`and ${more} more; /deal list ${title} shows what stands.`] : [];
  const lines = [...certain, ...possible].slice(0, CLASH_LIMIT).map(({ deal, clash }) => {
    const other = clash.with;
    const word = clash.outcome === 'clash' ? '*Clash*' : '*Possible clash*';
    const number = maySee(viewer, deal) ? `#${deal.id} ` : '';
    const own = `${word}: ${number}${escapeMrkdwn(deal.territory.label)}`;
    if (!maySee(viewer, other)) return `${own} meets ${HIDDEN_ROW}.`;
    const named = `#${other.id} ${escapeMrkdwn(other.territory.label)} (${plainInMrkdwn(buyerWords(other))})`;
    if (!viewer.isSales) return `${own} meets ${named}.`;
    const rights = [
      other.exclusivity === null ? '' : exclusivityWords(other.exclusivity, 'en'),
      mediaWords(other.media, 'en'),
      other.seasons === null ? '' : seasonWords(other.seasons, 'en'),
      windowWords(other.window, 'en'),
    ].filter((words) => words !== '');
    const held = `${named}${rights.length === 0 ? '' : `, ${escapeMrkdwn(rights.join(', '))}`}`;
    const missing = clash.missing.length === 0 ? '' : ` Missing: ${clash.missing.join(', ')}.`;
    const same = clash.sameBuyer ? ' Same buyer: a duplicate or a renewal?' : '';
    return `${own} meets ${held}.${missing}${same}`;
  });
  return [...lines, ...rest];
}

interface CardOptions {
  /** Everybody may read it: it can be shared. */
  readonly canShare: boolean;
}

/** Everything on record of one deal, for sales and its recorder; others read what is public of it. */
export function dealCard(
  deal: RecordedDeal,
  { timeZone }: Telling,
  viewer: Viewer,
  { canShare, sources = [] }: CardOptions & { readonly sources?: readonly DealSourceLine[] },
): Message {
  const isAll = isTheirs(viewer, deal);
  const recorded = formatDate(plainDateInZone(deal.recordedAt, timeZone), 'en', 'short');
  const facts: readonly (readonly [string, string])[] = [
    ['Territory', deal.territory.label],
    ['Buyer', buyerWords(deal)],
    ['Status', statusWords(deal.status, 'en')],
    ['Licence', licenceWords(deal.licence, 'en')],
    ...(isAll ? rightsFacts(deal) : []),
    ['Seasons', deal.seasons === null ? 'not on record' : seasonWords(deal.seasons, 'en')],
    ['Languages', deal.languages.join(', ') || 'not on record'],
    ['Signed', deal.signedOn === null ? 'not on record' : formatDate(deal.signedOn, 'en', 'short')],
    ...(deal.market === null ? [] : [['Market', deal.market] as const]),
    ...(isAll && deal.clearance === 'held' ? [['Held', 'not announced until cleared'] as const] : []),
    ...(!isAll || deal.note === null ? [] : [['Note (internal)', deal.note] as const]),
  ];
  const withdrawn = deal.withdrawnAt === null ? '' : ' _(undone)_';
  const headline = `*#${deal.id} ${plainInMrkdwn(deal.title.name)}*${withdrawn}`;
  const lines = [headline, ...facts.map(([name, value]) => `${name}: ${escapeMrkdwn(value)}`)];
  const read = isAll ? sources.slice(0, SOURCES_SHOWN) : [];
  const source = [
    `Recorded by ${mention(deal.recordedBy)} on ${recorded}.`,
    ...read.map(({ words }) => words),
  ];
  const value = String(deal.id);
  const buttons = [
    ...(isAll && deal.withdrawnAt === null ? [button({ text: 'Edit', actionId: DEAL_EDIT, value })] : []),
    ...(read.length === 0 ? [] : [sourceButton(deal.id, read[0]?.articleId ?? 0)]),
    ...(canShare ? [shareButton(DEAL_SHARE, value)] : []),
  ];
  return {
    text: [...lines, ...source].join('\n'),
    blocks: [
      ...paragraphs(lines.join('\n')),
      context(source.join('\n')),
      ...(buttons.length === 0 ? [] : [actions('deal_card', buttons)]),
    ],
  };
}

const SOURCES_SHOWN = 3;
/** A long story is read in the message that it was. */
const SOURCE_CHARACTERS = 9000;

function sourceButton(dealId: number, articleId: number) {
  return button({ text: 'Read the source', actionId: DEAL_SOURCE, value: `${dealId}:${articleId}` });
}

/** The text that a deal was read from, for who may see all of the deal. */
export function sourceMessage(deal: RecordedDeal, text: string): Message {
  const headline = `#${deal.id} *${plainInMrkdwn(deal.title.name)}* was recorded from this text; it stays in sales.`;
  return {
    text: headline,
    blocks: [section(headline), ...paragraphs(plainInMrkdwn(cut(text, SOURCE_CHARACTERS)))],
  };
}

function rightsFacts({ media, exclusivity, window }: RecordedDeal): readonly (readonly [string, string])[] {
  return [
    ['Media', mediaWords(media, 'en') || 'not on record'],
    ['Exclusivity', exclusivity === null ? 'not on record' : exclusivityWords(exclusivity, 'en')],
    ['Window', windowWords(window, 'en') || 'not on record'],
  ];
}

export interface DealList {
  readonly deals: readonly RecordedDeal[];
  readonly total: number;
  readonly offset: number;
  /** The words that were asked for; shown and used again for the next page. */
  readonly words: string;
}

/** A page of deals, newest first. */
export function dealListMessage(
  { deals, total, offset, words }: DealList,
  { canShare }: CardOptions,
): Message {
  const of = words === '' ? '' : ` for ${escapeMrkdwn(words)}`;
  if (total === 0) {
    const none = `Nothing on record${of}.`;
    return { text: none, blocks: [section(none)] };
  }
  const shown = deals.length === total ? '' : `, ${offset + 1} to ${offset + deals.length}`;
  const lines = deals.map((deal) => `• *${plainInMrkdwn(deal.title.name)}*, ${dealLine(deal).slice(2)}`);
  const headline = `${plural(total, 'deal', 'deals')} on record${of}${shown}`;
  const next = offset + deals.length;
  const buttons = [
    ...(next < total ? [button({ text: 'More', actionId: DEAL_LIST_MORE, value: `${next}:${words}` })] : []),
    ...(canShare ? [shareButton(DEAL_LIST_SHARE, `${offset}:${words}`)] : []),
  ];
  return {
    text: cut([headline, ...lines].join('\n'), LIMITS.messageText),
    blocks: [
      ...paragraphs([headline, ...lines].join('\n')),
      ...(buttons.length === 0 ? [] : [actions('deal_list', buttons)]),
    ],
  };
}
