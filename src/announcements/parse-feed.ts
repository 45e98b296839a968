import { UserError } from '../platform/errors.ts';
import { FEED_EXTRAS, type FeedExtra } from './feed.ts';

/** What was typed after /feed. */
export type FeedCommand =
  | { readonly kind: 'status' | 'help' | 'off' }
  | {
      readonly kind: 'on';
      /** Territories and titles as typed; empty = every deal. `isQuoted`: a title for sure. */
      readonly wanted: readonly Wanted[];
      /** "HH:MM" in the company's zone; null = at once. */
      readonly dailyAt: string | null;
      /** What it is to hear besides deals. */
      readonly also: readonly FeedExtra[];
    };

export interface Wanted {
  readonly text: string;
  readonly isQuoted: boolean;
}

const USUAL_HOUR = '09:00';
const DAILY_WORD = String.raw`(?:^|[\s,;])(?:once\s+)?(?:daily|(?:a|every|each)\s+day)`;
const DAILY_AT = new RegExp(
  String.raw`${DAILY_WORD}\s*(?:at|@|,)?\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?=$|[\s,;])`,
  'iu',
);
/** Without an hour it must end its part of the list: "Daily Bread" is a title. */
const DAILY_ALONE = new RegExp(String.raw`${DAILY_WORD}\s*(?=$|[,;])`, 'iu');
const AT_ONCE = /(?:^|[\s,;])(?:at once|immediately|instant(?:ly)?|right away)(?=$|[\s,;])/giu;
const EVERYTHING = /^(?:all|everything|every deal|all deals|any|all (?:sales|titles|territories))$/iu;

/**
 * Reads `/feed`, `/feed on [territories or titles] [daily HH:MM]`, `/feed off`, `/feed help`. Territories and titles are
 * parted by commas or semicolons, a title may stand in quotes.
 *
 * @throws UserError when the hour is none, or the first word is not known
 */
export function parseFeed(text: string): FeedCommand {
  const typed = text.replace(/\s+/g, ' ').trim();
  if (typed === '' || /^(?:status|show|list)$/i.test(typed)) return { kind: 'status' };
  if (/^(?:help|\?|-h|--help)$/i.test(typed)) return { kind: 'help' };
  if (/^(?:off|stop|end|none|mute|disable)$/i.test(typed)) return { kind: 'off' };
  const on = /^(?:on|start|enable)(?=$|[\s:,;])[\s:,;]*(.*)$/i.exec(typed);
  if (on === null) {
    throw new UserError(
      'feed_unread',
      `I cannot read "/feed ${typed}". Type "/feed on" for every deal, "/feed on ${typed}" to limit it, "/feed off", or "/feed help".`,
    );
  }
  const quoted: Wanted[] = [];
  const plain = (on[1] ?? '').replace(/["“”«»]([^"“”«»]+)["“”«»]/gu, (_, title: string) => {
    quoted.push({ text: title.trim(), isQuoted: true });
    return ',';
  });
  const { rest, dailyAt } = takeDaily(plain);
  const { places, also } = takeExtras(rest.replace(AT_ONCE, ' '));
  return { kind: 'on', wanted: [...quoted, ...listOf(places)], dailyAt, also };
}

/** The line that sets the same feed again. */
export function formatFeed({ wanted, dailyAt, also }: Extract<FeedCommand, { kind: 'on' }>): string {
  const list = wanted.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)).join(', ');
  const extras = also.map((extra) => `+${extra}`).join(' ');
  return ['on', list, dailyAt === null ? '' : `daily ${dailyAt}`, extras]
    .filter((part) => part !== '')
    .join(' ');
}

/** `+ratings`, `with ratings and releases`: a bare word stays a title's. */
function takeExtras(text: string): { readonly places: string; readonly also: readonly FeedExtra[] } {
  const named = new Set<string>();
  const places = text.replace(
    /(?:^|[\s,;])(?:\+\s*|(?:with|plus)\s+)(ratings|releases)(?:\s*(?:,|and|&)\s*\+?\s*(ratings|releases))?(?=$|[\s,;])/giu,
    (_, first: string, second: string | undefined) => {
      for (const word of [first, second]) if (word !== undefined) named.add(word.toLowerCase());
      return ' ';
    },
  );
  const rest = places.replace(/(?:^|\s)\+(ratings|releases)(?=$|[\s,;])/giu, (_, word: string) => {
    named.add(word.toLowerCase());
    return ' ';
  });
  return { places: rest, also: FEED_EXTRAS.filter((extra) => named.has(extra)) };
}

function takeDaily(text: string): { readonly rest: string; readonly dailyAt: string | null } {
  const found = DAILY_AT.exec(text) ?? DAILY_ALONE.exec(text);
  if (found === null) return { rest: text, dailyAt: null };
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const [, hours, minutes = '00', half] = found;
  if (hours === undefined) return { rest, dailyAt: USUAL_HOUR };
  const hour = inTwentyFour(Number(hours), half);
  if (hour === null || Number(minutes) > 59) {
    throw new UserError(
      'feed_hour',
      `There is no time "${found[0].trim()}". Write the hour as in "daily 09:00".`,
    );
  }
  return { rest, dailyAt: `${String(hour).padStart(2, '0')}:${minutes}` };
}

function inTwentyFour(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function listOf(text: string): readonly Wanted[] {
  const wanted: Wanted[] = [];
  for (const item of text.split(/[,;]/)) {
    const word = item.trim().replace(/^(?:and|&|of|for)\s+/iu, '');
    if (/^(?:and|&|of|for)?$/iu.test(word)) continue;
    if (!EVERYTHING.test(word)) wanted.push({ text: word, isQuoted: false });
  }
  return wanted;
}
