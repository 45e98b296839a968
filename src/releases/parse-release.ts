import { instantFromZoned, isPlainDate, type PlainDate, plainDateInZone } from '../platform/text/dates.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';
import { readDate, readPartialDate } from '../platform/text/read-dates.ts';
import { LANGUAGES } from './languages/languages.ts';
import type { Embargo } from './release-facts.ts';
import type { ReleaseScope } from './scope.ts';
import { zoneNamed } from './zones.ts';

/** What a release is asked to be, as far as it was said. */
export interface AskedRelease {
  /** Names of titles, as typed. */
  readonly titles: readonly string[];
  readonly scope: ReleaseScope;
  readonly language: PrintLanguage;
  readonly embargo: Embargo | null;
  readonly withTalks: boolean;
}

/** What a `/release` text asks for; the form is for what it leaves open, `problems` say what could not be read. */
export type ReleaseCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'show'; readonly id: number }
  | ({ readonly kind: 'draft' } & AskedRelease)
  | ({ readonly kind: 'form'; readonly problems: readonly string[] } & AskedRelease);

/**
 * Reads "TITLE [and TITLE] [since DATE | between D and D | market M] [in Spanish] [embargo DATE TIME ZONE] [with talks]".
 * Options are read from the end, so that a title may hold any of their words.
 */
export function parseRelease(
  text: string,
  { today, timeZone }: { readonly today: PlainDate; readonly timeZone: string },
): ReleaseCommand {
  let rest = text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
  if (/^(?:help|\?|ayuda)$/i.test(rest)) return { kind: 'help' };
  const [, shown] = /^(?:show )?#?(\d{1,9})$/i.exec(rest) ?? [];
  if (shown !== undefined) return { kind: 'show', id: Number(shown) };

  let language: PrintLanguage = 'en';
  let embargo: Embargo | null = null;
  let scope: ReleaseScope = { kind: 'since_last' };
  let withTalks = false;
  const problems: string[] = [];
  // One blank before, so that an option may stand without a title.
  rest = ` ${rest}`;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match !== null) rest = rest.slice(0, match.index).replace(/[\s;,]+$/, '');
    return match;
  };
  for (let found = true; found; ) {
    found = false;
    if (take(/[\s;,]+with talks$/i) !== null) {
      withTalks = true;
      found = true;
      continue;
    }
    const inLanguage = /[\s;,]+(?:in|en) (\p{L}+)$/iu.exec(rest);
    const asked = LANGUAGES.find(({ asked: pattern }) => pattern.test(inLanguage?.[1] ?? ''));
    if (inLanguage !== null && asked !== undefined) {
      rest = rest.slice(0, inLanguage.index);
      language = asked.words.code;
      found = true;
      continue;
    }
    const until = take(
      /[\s;,]+embargo(?:ed)?(?: until)? ((?:(?! (?:since|between|market|embargo)\b)[^;])+)$/i,
    );
    if (until !== null) {
      embargo = readEmbargo(until[1] ?? '', today, timeZone);
      if (embargo !== null && plainDateInZone(embargo.until, embargo.zone) < today) {
        problems.push(`The embargo “${until[1]}” is over.`);
        embargo = null;
      } else if (embargo === null)
        problems.push(`“${until[1]}” is no date for an embargo, such as 2025-10-14 09:00 CET.`);
      found = true;
      continue;
    }
    const between = take(/[\s;,]+between (\S.*?) and ((?:(?! (?:since|between|market|embargo)\b)[^;])+)$/i);
    if (between !== null) {
      const [from, to] = [day(between[1], today), day(between[2], today, 'last')];
      if (from === null || to === null)
        problems.push(
          `“${between[1]} and ${between[2]}” are no two dates, such as 2025-01-01 and 2025-03-31.`,
        );
      else if (from > to) problems.push(`“${between[1]} and ${between[2]}”: the later date stands first.`);
      else scope = { kind: 'dates', from, to };
      found = true;
      continue;
    }
    const since = take(/[\s;,]+since ((?:(?! (?:since|between|market|embargo)\b)[^;])+)$/i);
    if (since !== null) {
      const from = day(since[1], today);
      if (from === null) problems.push(`“${since[1]}” is no date, such as 2025-01-31.`);
      else scope = { kind: 'dates', from, to: null };
      found = true;
      continue;
    }
    const market = take(/[\s;,]+(?:market|at market) ((?:(?! (?:since|between|market|embargo)\b)[^;])+)$/i);
    if (market !== null) {
      scope = { kind: 'market', market: (market[1] ?? '').trim() };
      found = true;
    }
  }
  const titles = titlesIn(rest);
  const asked = { titles, scope, language, embargo, withTalks };
  return titles.length === 0 || problems.length > 0
    ? { kind: 'form', problems, ...asked }
    : { kind: 'draft', ...asked };
}

/** Titles are parted by semicolons or plus signs, since commas and "and" stand in names. */
function titlesIn(text: string): readonly string[] {
  return text
    .split(/\s*[;+]\s*/)
    .map((title) => title.replace(/^"|"$/g, '').trim())
    .filter((title) => title !== '');
}

function day(text: string | undefined, today: PlainDate, end: 'first' | 'last' = 'first'): PlainDate | null {
  const words = (text ?? '').trim();
  if (isPlainDate(words)) return words;
  const span = readPartialDate(words, { today, prefer: 'past' });
  return span === null ? null : end === 'first' ? span.from : span.to;
}

function readEmbargo(text: string, today: PlainDate, timeZone: string): Embargo | null {
  const match = /^(.+?)(?:,? (?:at )?(\d{1,2})(?:[:.h](\d{2}))?)?(?: (\p{L}+(?:\/[\p{L}_]+)*))?$/u.exec(
    text.trim(),
  );
  const date =
    readDate(match?.[1] ?? '', { today, prefer: 'future' }) ??
    readDate(text.trim(), { today, prefer: 'future' });
  if (match === null || date === null) return null;
  const typed = match[4];
  const zone = typed === undefined ? timeZone : zoneNamed(typed);
  const hour = Number(match[2] ?? 0);
  if (zone === null || hour > 23) return null;
  const time = `${String(hour).padStart(2, '0')}:${match[3] ?? '00'}`;
  try {
    return { until: instantFromZoned(date, time, zone), zone };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
