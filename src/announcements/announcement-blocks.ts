import type { KnownBlock } from '@slack/types';
import { SHOW_TITLE_APART } from '../catalogue/titles/title.ts';
import { seasonWords } from '../deals/deal-words.ts';
import { actions, button, context, type Message, paragraphs, section } from '../platform/slack/blocks.ts';
import { cut, LIMITS } from '../platform/slack/limits.ts';
import { mention, plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../platform/text/lists.ts';
import type { AnnouncedDeal } from './announcement.ts';
import type { Announcement, CountriesToDate } from './announcement-store.ts';
import { inPlace, type SaleWords, saleWords } from './wording/sale-words.ts';
import { buyerName, byRegion, PLAIN_LIST, territoryLines } from './wording/territory-lines.ts';

/** Value: a recording's id. Only whoever recorded it may. */
export const ANNOUNCEMENT_UNDO = 'announcement_undo';

export interface Telling extends Pick<Announcement, 'recordingId' | 'toDate'> {
  /** What may be told; at least one deal. */
  readonly deals: readonly AnnouncedDeal[];
  /** Something that was announced no longer stands. */
  readonly isCorrected: boolean;
}

/** Sales that are said in one sentence: one title, one licence, one status. */
interface Batch {
  readonly title: AnnouncedDeal['title'];
  readonly words: SaleWords;
  readonly deals: readonly AnnouncedDeal[];
  readonly countries: number;
}

/** A headline with the list that belongs under it, in portions that each fit a block. */
interface Story {
  readonly batch: Batch;
  readonly headline: string;
  readonly lists: readonly { readonly heading: string | null; readonly lines: readonly string[] }[];
}

/** One line of a list, with what it stands under. */
interface Line {
  readonly title: Batch['title'];
  readonly heading: string | null;
  readonly line: string;
}

/** A list that runs a little over is not worth a thread. */
const LINES_IN_ALL = 30;
const LINES_BEFORE_THREAD = 20;
const LINES_PER_REPLY = 40;
/** Well under a message's limit, escaped characters included. */
const TEXT_PER_REPLY = 2800;
const TITLE_LENGTH = 150;
const NAMED_RECORDERS = 5;
const STORIES_IN_MESSAGE = 12;
/** More titles than these have no counts of countries under them. */
const COUNTED_STORIES = 4;

/**
 * The messages that tell deals in a channel: headline, territories with buyers, countries to date, who recorded them. A
 * long list continues in the thread. Holds only what channels may know: no term, media, note or money.
 */
export function announcementMessages(telling: Telling): readonly Message[] {
  const stories = batchesOf(telling).map(toStory);
  if (stories.length === 0) return [];
  const { shown, rest } = split(stories);

  const intro = stories.length === 1 ? [] : [digestHeadline(telling.deals)];
  const more = rest.length === 0 ? [] : [`${rest.length} more ${restWords(rest, stories)} in the thread.`];
  const footer = footerOf(telling, stories);
  const text = [...intro, ...shown.map(storyText), ...more, footer].join('\n');
  const head: Message = {
    text: cut(text, LIMITS.messageText),
    blocks: [
      ...intro.map((line) => section(line)),
      ...shown.flatMap((story) => storyBlocks(story, stories.length > 1)),
      ...more.map((line) => context(line)),
      context(footer),
      ...buttons(telling, stories),
    ],
  };
  return [head, ...replies(rest)];
}

/** What stands in the channel, and what continues in the thread. */
function split(stories: readonly Story[]): {
  readonly shown: readonly Story[];
  readonly rest: readonly Line[];
} {
  const all = stories.flatMap(linesOf).length;
  const inMain = all <= LINES_IN_ALL ? LINES_IN_ALL : LINES_BEFORE_THREAD;
  const each =
    stories.length === 1 || all <= LINES_IN_ALL ? inMain : Math.max(3, Math.floor(inMain / stories.length));
  const inChannel = stories.slice(0, STORIES_IN_MESSAGE);
  const later = stories
    .slice(STORIES_IN_MESSAGE)
    .flatMap((story) => [
      { title: story.batch.title, heading: null, line: story.headline },
      ...linesOf(story),
    ]);
  return {
    shown: inChannel.map((story) => takeLines(story, each)),
    rest: [...inChannel.flatMap((story) => linesOf(story).slice(each)), ...later],
  };
}

function restWords(rest: readonly Line[], stories: readonly Story[]): string {
  const [one, many] = stories.length === 1 ? ['territory', 'territories'] : ['line', 'lines'];
  return rest.length === 1 ? one : many;
}

/** What stands in the place of an announcement of which nothing stands any more; names no buyer and no territory. */
export function withdrawnMessage(deals: readonly AnnouncedDeal[]): Message {
  const titles = [...new Map(deals.map(({ title }) => [title.id, titleName(title)])).values()];
  const text = `Withdrawn: what was announced here of ${joinList(titles, 'en')} no longer stands on record.`;
  return { text, blocks: [section(text)] };
}

function batchesOf({ deals, toDate }: Telling): readonly Batch[] {
  const batches = new Map<string, AnnouncedDeal[]>();
  for (const deal of deals) {
    const key = `${deal.title.id} ${deal.licence} ${deal.status}`;
    batches.set(key, [...(batches.get(key) ?? []), deal]);
  }
  return [...batches.values()].flatMap((sold) => {
    const [deal] = sold;
    if (deal === undefined) return [];
    const words = saleWords(deal.licence, deal.status);
    return [{ title: deal.title, words, deals: sold, countries: countriesOf(deal, toDate) }];
  });
}

function countriesOf({ title, licence }: AnnouncedDeal, toDate: readonly CountriesToDate[]): number {
  return toDate.find((each) => each.titleId === title.id && each.licence === licence)?.countries ?? 0;
}

function toStory(batch: Batch): Story {
  const { title, words, deals } = batch;
  const seasons = new Set(deals.map((deal) => (deal.seasons ?? []).join(' ')));
  const [only] = deals;
  const shared = seasons.size === 1 ? seasonWords(only?.seasons ?? [], 'en') : '';
  const name = shared === '' ? titleName(title) : `${titleName(title)} (${shared})`;
  const lines = territoryLines(deals, { withSeasons: seasons.size > 1 });
  const [line] = lines;
  if (deals.length === 1 && only !== undefined && line !== undefined) {
    const place = plainInMrkdwn(inPlace(line.label));
    return { batch, headline: words.one(name, buyerName(only), place), lists: [] };
  }
  const headline = words.many(name, lines.length);
  const lists =
    lines.length <= PLAIN_LIST
      ? [{ heading: null, lines: lines.map((each) => each.line) }]
      : byRegion(lines).map(([region, inRegion]) => ({
          heading: `*${region}* (${inRegion.length})`,
          lines: inRegion.map((each) => each.line),
        }));
  return { batch, headline, lists };
}

function titleName({ name }: { readonly name: string }): string {
  return `*${plainInMrkdwn(cut(name, TITLE_LENGTH))}*`;
}

function linesOf({ batch, lists }: Story): readonly Line[] {
  return lists.flatMap(({ heading, lines }) => lines.map((line) => ({ title: batch.title, heading, line })));
}

function takeLines(story: Story, limit: number): Story {
  let left = limit;
  const lists = story.lists.flatMap(({ heading, lines }) => {
    const taken = lines.slice(0, left);
    left -= taken.length;
    return taken.length === 0 ? [] : [{ heading, lines: taken }];
  });
  return { ...story, lists };
}

function digestHeadline(deals: readonly AnnouncedDeal[]): string {
  const titles = new Set(deals.map(({ title }) => title.id)).size;
  return `*${plural(deals.length, 'new deal', 'new deals')}* of ${plural(titles, 'title', 'titles')}`;
}

function storyText({ headline, lists }: Story): string {
  return [headline, ...lists.map(listText)].join('\n');
}

function listText({ heading, lines }: Story['lists'][number]): string {
  return [...(heading === null ? [] : [heading]), ...lines].join('\n');
}

function storyBlocks(story: Story, withButton: boolean): readonly KnownBlock[] {
  if (withButton) {
    const lists = story.lists.map(listText).join('\n');
    return [section(story.headline, titleButton(story.batch.title)), ...paragraphs(lists)];
  }
  const isPlain = story.lists.length === 0 || story.lists[0]?.heading === null;
  if (isPlain) return paragraphs(storyText(story));
  return [section(story.headline), ...story.lists.flatMap((list) => paragraphs(listText(list)))];
}

function footerOf({ deals, isCorrected }: Telling, stories: readonly Story[]): string {
  const recorders = [...new Set(deals.map((deal) => deal.recordedBy))];
  const named = recorders.slice(0, NAMED_RECORDERS).map(mention);
  const others = recorders.length - named.length;
  const who = joinList(others > 0 ? [...named, plural(others, 'other', 'others')] : named, 'en');
  const counts = new Set(
    stories.flatMap(({ batch }) => {
      const count = batch.countries === 0 ? null : batch.words.toDate(batch.countries);
      if (count === null || stories.length > COUNTED_STORIES) return [];
      return [stories.length === 1 ? count : `${titleName(batch.title)}: ${count.toLowerCase()}`];
    }),
  );
  return [...counts, `Recorded by ${who}`, ...(isCorrected ? ['Corrected since it was announced'] : [])].join(
    ' · ',
  );
}

function buttons({ recordingId, deals }: Telling, stories: readonly Story[]): readonly KnownBlock[] {
  const [first] = stories;
  const titles = new Set(deals.map(({ title }) => title.id));
  const elements = [
    ...(first !== undefined && stories.length === 1 ? [titleButton(first.batch.title)] : []),
    ...(recordingId === null
      ? []
      : [
          button({
            text: 'Undo',
            actionId: ANNOUNCEMENT_UNDO,
            value: String(recordingId),
            confirm: {
              title: 'Undo these sales?',
              text: `For whoever recorded them, within 24 hours. ${plural(deals.length, 'deal', 'deals')} of ${plural(titles.size, 'title', 'titles')} and whatever was recorded with them will be withdrawn, and this message changed.`,
              yes: 'Undo',
              no: 'Keep',
            },
          }),
        ]),
  ];
  return elements.length === 0 ? [] : [actions('announcement', elements)];
}

function titleButton({ id }: { readonly id: number }) {
  return button({ text: 'Title', actionId: SHOW_TITLE_APART, value: String(id) });
}

/** What did not fit, as messages of the thread; headings are repeated where a list continues. */
function replies(rest: readonly Line[]): readonly Message[] {
  const parts: string[][] = [];
  let lines = 0;
  let size = 0;
  let under = '';
  for (const { title, heading, line } of rest) {
    const head = heading === null ? titleName(title) : heading.replace(/ \(\d+\)$/, '');
    if (lines === 0 || lines >= LINES_PER_REPLY || size + line.length > TEXT_PER_REPLY) {
      parts.push([]);
      lines = 0;
      size = 0;
      under = '';
    }
    const added = under === head ? [line] : [head, line];
    under = head;
    parts.at(-1)?.push(...added);
    lines += 1;
    size += added.join('\n').length + 1;
  }
  return parts.map((part) => {
    const text = part.join('\n');
    return { text, blocks: paragraphs(text) };
  });
}
