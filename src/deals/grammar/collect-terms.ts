import { comparePlainDates, type PlainDate } from '../../platform/text/dates.ts';
import { CONFIDENTIAL_STATUSES, type DealTerms, MEDIA, type Status } from '../deal.ts';
import type { FoundOption, OptionMeaning } from './options/option.ts';
import { lastDay } from './options/read-window.ts';
import type { ParseContext, Problem, TextSpan } from './parsed-deal.ts';

/** What the options of a command add up to. */
export interface CollectedTerms {
  readonly terms: DealTerms;
  readonly problems: readonly Problem[];
}

/** Options that say the same thing twice are one; options that contradict each other are a problem. */
export function collectTerms(options: readonly FoundOption[], context: ParseContext): CollectedTerms {
  const problems: Problem[] = [];
  const said = <K extends OptionMeaning['kind']>(kind: K) =>
    options.filter(
      (option): option is FoundOption & { meaning: OptionMeaning & { kind: K } } =>
        option.meaning.kind === kind,
    );

  function only<T>(
    stated: readonly (readonly [value: T, span: TextSpan])[],
    compatible: (a: T, b: T) => T | null = () => null,
  ): T | null {
    let result: readonly [T, TextSpan] | null = null;
    for (const [value, span] of stated) {
      const merged: T | null = result === null || result[0] === value ? value : compatible(result[0], value);
      if (merged === null && result) problems.push(contradiction(result[1], span));
      else result = [merged ?? value, span];
    }
    return result?.[0] ?? null;
  }

  const exclusivity = only(said('exclusivity').map((option) => [option.meaning.value, option]));
  const licence = only(
    said('licence').map((option) => [option.meaning.value, option]),
    (left, right) => (left === 'option' || right === 'option' ? 'option' : null),
  );
  const status = only(said('status').map((option) => [option.meaning.value, option]));
  const signedOn = only(said('signed_on').map((option) => [option.meaning.value, option]));
  const embargoUntil = only(said('embargo').map((option) => [option.meaning.until, option]));
  const clearance = only(said('clearance').map((option) => [option.meaning.value, option]));
  const market = only(said('market').map((option) => [option.meaning.value, option]));

  const windows = said('window');
  const startsOn = only(windows.flatMap((option) => pair(option.meaning.value.startsOn, option)));
  const statedEnd = only(windows.flatMap((option) => pair(option.meaning.value.endsOn, option)));
  const stated = windows.find((option) => option.meaning.duration);
  const duration = stated?.meaning.duration;
  // "from 2021-01-01; 2 years" says the same as "2 years from 2021-01-01".
  const joined = duration && startsOn && !statedEnd && windows.length === 2;
  const endsOn = joined ? lastDay(startsOn, duration) : statedEnd;
  const rule = joined ? null : only(windows.flatMap((option) => pair(option.meaning.value.rule, option)));

  const lastWindow = windows.at(-1);
  if (startsOn && endsOn && lastWindow && comparePlainDates(endsOn, startsOn) < 0)
    problems.push(endsFirst(lastWindow, startsOn, endsOn));
  for (const option of said('signed_on')) {
    if (comparePlainDates(option.meaning.value, context.today) > 0) problems.push(notYetSigned(option));
    const unsigned = said('status').find(({ meaning }) => isUnsigned(meaning.value));
    if (unsigned) problems.push(contradiction(unsigned, option));
  }
  for (const option of said('problem'))
    problems.push({ ...spanOf(option), code: option.meaning.code, message: option.meaning.message });

  const media = new Set(said('media').flatMap((option) => option.meaning.media));
  const seasons = new Set(said('seasons').flatMap((option) => option.meaning.seasons));
  const notes = said('note').map((option) => option.meaning.value);
  const terms: DealTerms = {
    media: MEDIA.filter((medium) => media.has(medium)),
    exclusivity,
    licence: licence ?? 'finished',
    window: { startsOn, endsOn, rule },
    seasons: seasons.size > 0 ? [...seasons].sort((left, right) => left - right) : null,
    languages: [...new Set(said('languages').flatMap((option) => option.meaning.languages))],
    status: status ?? 'signed',
    signedOn,
    embargoUntil,
    clearance: clearance ?? 'cleared',
    market,
    note: notes.length > 0 ? notes.join('; ') : null,
  };
  return { terms, problems };
}

function pair<T>(value: T | null | undefined, span: TextSpan): readonly (readonly [T, TextSpan])[] {
  return value === null || value === undefined ? [] : [[value, span]];
}

function isUnsigned(status: Status): boolean {
  return CONFIDENTIAL_STATUSES.some((confidential) => confidential === status);
}

function contradiction(first: TextSpan, second: TextSpan): Problem {
  const message = `"${first.text}" and "${second.text}" contradict each other. Keep one of them.`;
  return { ...spanOf(second), code: 'contradiction', message };
}

function endsFirst(span: TextSpan, startsOn: PlainDate, endsOn: PlainDate): Problem {
  const message = `The window ends (${endsOn}) before it starts (${startsOn}). Type the first day first.`;
  return { ...spanOf(span), code: 'window_ends_before_start', message };
}

function notYetSigned(span: TextSpan): Problem {
  const message = `"${span.text}" lies in the future. Type the day of the signature, or a status such as deal memo.`;
  return { ...spanOf(span), code: 'future_signature', message };
}

function spanOf({ text, start, end }: TextSpan): TextSpan {
  return { text, start, end };
}
