import type { Zone } from '../words/rival-zones.ts';
import type { Candidate } from './candidates.ts';
import { BASED_ON_BEFORE, GENRE } from './genre-words.ts';

/** A programme that the story names beside its own. */
export interface NamedBeside {
  readonly start: number;
  readonly end: number;
  readonly reason: 'rival' | 'other_programme' | 'based_on' | 'local';
}

const LOCAL_NAME_BEFORE =
  /(?<![\p{L}])(?:(?:be |been |is |was |locally )?(?:called|titled|entitled|named|renamed|retitled|rechristened)|under the (?:local |new |working )?(?:title|name)(?: of)?|(?:bajo|con) el (?:título|nombre)(?: de)?|(?:local |own |its |'s )(?:version|take|remake|adaptation|edition),?)\s["“‘«]?$/iu;
/** "Deadwater, your other series". */
const IS_OTHER = /^, (?:your|our|their|its|the|my) (?:other|previous|earlier|older|last)(?![\p{L}])/iu;
const OWN_BY_KIND = new RegExp(
  `(?:^|[^\\p{L}])(?:${GENRE}) (?:called|titled|entitled|named)\\s["“‘«]?$`,
  'iu',
);
const ANOTHER =
  /(?<![\p{L}])(?:another|sister|stablemate|companion|predecessor|successor|fellow|previous hit|earlier hit|follow-up|spin-off|sibling)(?:\s(?:to|of))?(?:\s[\p{L}-]+){0,3}?,?\s["“‘«]?$/iu;
/** What runs beside it in the schedule. */
const NEIGHBOUR =
  /(?<![\p{L}])(?:(?:straight |right |directly |airs |airing )(?:after|before|behind|following)|leads? (?:in|out) (?:to|of)|lead-in|replac(?:es|ed|ing)|taking over from|in the slot of|instead of|detrás de|pegad[ao] a|en reemplazo de|reemplazando a|a continuación de|antes de)\s(?:the\s)?["“‘«]?$/iu;

/** "Kırlangıç Evi, a local take on House of Swallows". */
const IS_VERSION_OF =
  /^(?: \([^()]*\))?, (?:an?|the|its|their) (?:[\p{L}-]+ ){0,3}(?:take on|version of|remake of|adaptation of|edition of|reworking of|spin on)(?![\p{L}])/u;
/** "Canal 13's reality show Pueblo Chico came second with 11.2": a channel's own programme that is measured beside. */
const OF_CHANNEL = /\p{Lu}[\p{L}\d+]*(?: \d{1,2})?['’]s (?:[\p{Ll}-]+ ){0,3}["“‘«]?$/u;
const MEASURED_AFTER =
  /^["”’»]? (?:led|peaked|came|had|has|drew|averaged|scored|took|was|managed|stood|won|posted|pulled|did|got|reached|followed)(?![\p{L}])[^.;]*?\d/u;
/** "Satisfaction Group will make eight episodes of Le Dernier Siège": the name of a local version. */
const VERSION_MADE =
  /(?<![\p{L}])(?:will|to|is|are) (?:make|mak(?:ing)|produc(?:e|ing)|shoot(?:ing)?|film(?:ing)?) (?:[\p{L}\d-]+ ){0,4}(?:episodes|instal?ments|parts|shows) of ["“‘«]?$/iu;

/** Tells the programmes that are none of the story's own: rivals, neighbours, what one was made from, local versions. */
export function programmesBeside(
  text: string,
  zones: readonly Zone[],
  candidates: readonly Candidate[],
): readonly NamedBeside[] {
  const named = new Map<string, number>();
  for (const { name } of candidates) named.set(name, (named.get(name) ?? 0) + 1);
  const firstStrong = Math.min(...candidates.filter(({ score }) => score >= 4).map(({ start }) => start));
  return candidates.flatMap(({ start, end, name, score }): readonly NamedBeside[] => {
    const before = text.slice(Math.max(0, start - 90), start);
    const isOnly = (named.get(name) ?? 0) === 1;
    if (isOnly && IS_OTHER.test(text.slice(end, end + 20)))
      return [{ start, end, reason: 'other_programme' }];
    if (IS_VERSION_OF.test(text.slice(end, end + 80))) return [{ start, end, reason: 'local' }];
    if (score <= 0) return [];
    if (zones.some((zone) => zone.start <= start && zone.end >= end && zone.reason === 'rival'))
      return [{ start, end, reason: 'rival' }];
    if (
      /^["”’»]? (?:adıyla|ismiyle|adı altında)(?![\p{L}])/u.test(text.slice(end, end + 16)) &&
      start > firstStrong
    )
      return [{ start, end, reason: 'local' }];
    if (LOCAL_NAME_BEFORE.test(before) && !OWN_BY_KIND.test(before) && start > firstStrong)
      return [{ start, end, reason: 'local' }];
    if (isOnly && start > firstStrong && (ANOTHER.test(before) || NEIGHBOUR.test(before)))
      return [{ start, end, reason: 'other_programme' }];
    const isBeside =
      isOnly &&
      candidates.some(
        (one) => one.start < start && one.name !== name && (one.score > 0 || (named.get(one.name) ?? 0) > 1),
      );
    if (isBeside && OF_CHANNEL.test(before) && MEASURED_AFTER.test(text.slice(end, end + 60)))
      return [{ start, end, reason: 'rival' }];
    if (isBeside && /['’][dt][ea]ki\s["“‘«]?$/u.test(before)) return [{ start, end, reason: 'rival' }];
    if (isOnly && start > firstStrong && VERSION_MADE.test(before)) return [{ start, end, reason: 'local' }];
    const isBasis = BASED_ON_BEFORE.test(before) && isOnly && start > firstStrong;
    return isBasis ? [{ start, end, reason: 'based_on' }] : [];
  });
}
