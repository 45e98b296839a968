import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import { titleKey } from '../../../catalogue/titles/title-key.ts';
import { isCommonWord, isDayOrMonth, isOccasion } from '../words/common-words.ts';
import type { Name } from '../words/names.ts';
import { isQuotedName, quotedIn } from '../words/quoted.ts';
import { type Unit, unitAt } from '../words/units.ts';
import { GENRE } from './genre-words.ts';
import { lengthened } from './lengthened.ts';
import { isNumberedName, marksAround, numberTitles } from './marked-titles.ts';
import { occurrencesOf } from './occurrences.ts';
import { scoreTitle } from './score-title.ts';
import { titleAt } from './title-at.ts';

/** One mention of what may be a title; `score` is below 0 where the words around it speak of a company. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly score: number;
}

export interface CandidateSources {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly names: readonly Name[];
  readonly places: readonly TerritoryMention[];
  /** Where people are named: no title begins there. */
  readonly people: readonly { readonly start: number; readonly end: number }[];
  readonly knownTitles: readonly string[];
  /** Keys of companies on record: never a title, unless a title on record has the name too. */
  readonly knownCompanies: ReadonlySet<string>;
}

/** What a title must have that is not the only one; the best one needs any sign at all. */
export const ENOUGH = 4;
const ON_RECORD = 12;

/** Every stretch that may be a title, scored mention by mention, those in lists and gapped clauses together. */
export function candidatesOf(sources: CandidateSources): readonly Candidate[] {
  const { text, names, places } = sources;
  const found = new Map<number, Candidate>();
  const add = (start: number, end: number, score: number) => {
    const name = text.slice(start, end);
    const before = found.get(start);
    if (name.trim() !== '' && (!before || before.end < end || before.score < score))
      found.set(start, { start, end, name, score });
  };
  for (const quoted of quotedIn(text)) {
    if (
      isQuotedName(quoted) &&
      !isSaid(text, quoted.end) &&
      !isOnlyPlace(quoted, places) &&
      !isPulledOut(sources, quoted)
    )
      add(quoted.start, quoted.end, Math.max(5, scoreTitle(sources, quoted)));
  }
  for (const marked of marksAround(text))
    add(marked.start, marked.end, Math.max(ENOUGH, scoreTitle(sources, marked)));
  for (const figure of numberTitles(text))
    add(figure.start, figure.end, Math.max(ENOUGH, scoreTitle(sources, figure)));
  for (const cell of titleCells(sources)) add(cell.start, cell.end, ENOUGH + 2);
  for (const name of sources.knownTitles) {
    for (const start of occurrencesOf(text, name)) add(start, start + name.length, ON_RECORD);
  }
  for (const start of startsOf(text, names)) {
    const stretch = titleAt(text, start, places);
    if (!stretch || isOnlyPlace(stretch, places)) continue;
    const whole = lengthened(text, stretch, places);
    const name = text.slice(whole.start, whole.end);
    if (sources.knownCompanies.has(companyKey(name)) || isOccasion(name) || isGeneric(name)) continue;
    if (text[start - 1] === '(' && [...found.values()].some((one) => one.end >= start - 2 && one.end < start))
      continue;
    if (isOpenerBeforeName(text, whole) || isOnlyShouted(sources, whole)) continue;
    if (sources.people.some((person) => person.start < whole.end && person.end > whole.start)) continue;
    const score = scoreTitle(sources, whole) + leadWeight(sources, whole);
    const holdsName = names.some((one) => one.start >= whole.start && one.start < whole.end);
    if (holdsName || score >= ENOUGH || isNumberedName(text, whole)) add(whole.start, whole.end, score);
  }
  const outer = [...found.values()].filter(
    (one, _, all) =>
      !all.some(
        (other) =>
          other.start < one.start &&
          other.end >= one.end &&
          (other.score >= Math.min(one.score, ENOUGH) || isOnlyWithin(text, one.name, other.name)),
      ),
  );
  return namedTogether(sources, outer);
}

/** "Harvest", where a text says "Widow's Harvest" again and again and never the one without the other. */
function isOnlyWithin(text: string, part: string, whole: string): boolean {
  const times = occurrencesOf(text, whole).length;
  return times > 1 && occurrencesOf(text, part).length === times;
}

/** "Silent Harvest after the market" above a list of countries: what a list's lead names is what the list is of. */
function leadWeight(
  { units, places, text }: CandidateSources,
  { start, end }: { start: number; end: number },
): number {
  const at = units.findIndex((unit) => start >= unit.start && end <= unit.end);
  const unit = units[at];
  if (!unit) return 0;
  const opensWithPlace = (index: number) => {
    const next = units[index];
    return (
      next !== undefined &&
      places.some(
        (place) => place.start >= next.start && /^(?:the |The )?$/u.test(text.slice(next.start, place.start)),
      )
    );
  };
  if (opensWithPlace(at) || !opensWithPlace(at + 1) || !opensWithPlace(at + 2)) return 0;
  if (unit.kind === 'row') return 0;
  const isLead = /:\s*$/.test(text.slice(unit.start, unit.end)) || unit.kind !== 'sentence';
  return isLead ? 3 : 0;
}

/** The cells under a table's head for titles. */
function titleCells({
  text,
  units,
}: CandidateSources): readonly { readonly start: number; readonly end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let column = -1;
  units.forEach((unit, index) => {
    if (unit.kind !== 'row') return;
    const line = text.slice(unit.start, unit.end);
    const mark = line.includes('|') ? '|' : '\t';
    const parts = line.split(mark);
    if (units[index - 1]?.kind !== 'row') {
      column = parts.findIndex((part) => TITLE_HEAD.test(part.trim()));
      return;
    }
    const part = parts[column];
    if (part === undefined || !/\p{L}/u.test(part)) return;
    const before = parts.slice(0, column).reduce((sum, one) => sum + one.length + 1, 0);
    const start = unit.start + before + part.search(/\S/);
    cells.push({ start, end: start + part.trim().length });
  });
  return cells;
}

const TITLE_HEAD =
  /^(?:titles?|programmes?|programs?|shows?|series|films?|títulos?|titulos?|serie|programa|yapım|dizi)$/iu;

/** A heading in capitals throughout names nothing by itself. */
function isOnlyShouted(
  { text, units }: CandidateSources,
  { start, end }: { start: number; end: number },
): boolean {
  const unit = unitAt(units, start);
  if (!unit) return false;
  const line = text.slice(unit.start, unit.end);
  if (/\p{Ll}{2}/u.test(line) || !/\s/.test(line)) return false;
  const name = text.slice(start, end).toLowerCase();
  const rest = text.slice(0, unit.start) + text.slice(unit.end);
  return !rest.toLowerCase().includes(name);
}

/** "Only Doc Street has …": the first word only opens the sentence, if the rest is named without it elsewhere. */
function isOpenerBeforeName(text: string, { start, end }: { start: number; end: number }): boolean {
  const name = text.slice(start, end);
  const rest = name.replace(/^\S+\s+/u, '');
  const [first = ''] = name.split(' ');
  if (
    rest === name ||
    !/\p{L}/u.test(rest) ||
    !isCommonWord(first) ||
    /^(?:the|an?|la|el|los|las)$/iu.test(first)
  )
    return false;
  return occurrencesOf(text, rest).length > occurrencesOf(text, name).length;
}

const GENERIC = new RegExp(
  `^(?:(?:${GENRE}|season|episodes?|seasons|original|finale|channel|network|distributor|broadcaster|s\\d{1,2}|e\\d{1,3}|airlines?|media|consolidated|total|overnight|tv|svod|avod|vod|free|pay|prime|time|documental|turc[ao]|nueva?|new|latest)\\s*)+$`,
  'iu',
);

/** "La serie", "Directed", "Además", "S1": words with a capital that name nothing. */
function isGeneric(name: string): boolean {
  const [first = '', second] = name.split(/\s+/);
  const bare = name.replace(/^(?:the|an?|la|el|los|las|una?|its|their|our|bu)\s+/iu, '');
  if (
    GENERIC.test(bare) ||
    /^(?:notes?|observaciones|notas?|notlar?|remarks?|comments?|summary|resumen|prices?|numbers?|reference|bilginize|jobs?|appointments?|clarification|corrections?|overnights|wrong|right|quote|sold|signed|closed|lost|passed|pending|available|open|vendid[ao]s?|firmad[ao]s?|cerrad[ao]s?|ofertas?|perdid[ao]s?|pendientes?|asistieron|contacto?)$/iu.test(
      name,
    )
  )
    return true;
  const occasion = /^(.+?) (?:de|del|of|in|at) /u.exec(name)?.[1];
  if (occasion !== undefined && isOccasion(occasion) && !isDayOrMonth(first)) return true;
  if (/^(?:the|a|an|la|el|los|las|un|una|le|les)$/iu.test(first)) return second === undefined;
  if (isDayOrMonth(first) && second === undefined) return true;
  if (/^(?:On|In|At|For|With|From|After|Among|En|Para|Con|Desde)$/u.test(first)) return true;
  return isCommonWord(first) && (second === undefined || /^(?:by|of|in|for|from|to|on|at)$/u.test(second));
}

/** Where titles can begin: at each name, at an article before it, at a capital behind a word without one. */
function startsOf(text: string, names: readonly Name[]): readonly number[] {
  const withArticle = names.map(
    (name) =>
      name.start -
      (/(?:The|A|An|La|El|Los|Las|Le|Les|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) $/u.exec(
        text.slice(Math.max(0, name.start - 12), name.start),
      )?.[0].length ?? 0),
  );
  const articles = [...text.matchAll(/(?<=[\p{Ll},:] )(?:La|El|Los|Las|Un|Una) (?=\p{Ll})/gu)];
  const opening = [...text.matchAll(/(?:^|[.!?•]["”]? +|\n *)(?=\p{Lu})/gu)];
  const inside = [...text.matchAll(/(?<=(?<![\p{L}])\p{Ll}[\p{L}'’-]{0,30} |[\d,:;] |[“"‘(])(?=\p{Lu})/gu)];
  const starts = [
    ...withArticle,
    ...names.map((name) => name.start),
    ...[...articles, ...opening, ...inside].map((match) => match.index + match[0].search(/\S|$/)),
  ];
  return [
    ...new Set([
      ...starts,
      ...opening.map((match) => match.index + match[0].length),
      ...articles.map((match) => match.index),
    ]),
  ];
}

/** "…", said somebody. */
function isSaid(text: string, end: number): boolean {
  return /^[^\n]?,?["”’»]?,?\s+(?:(?:he|she|they|\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*) )?(?:said|says|added|adds|quipped|explained|dijo|señaló|afirmó|comentó|contó|agregó|dedi|diyor|söyledi|diye)(?![\p{L}])/u.test(
    text.slice(end, end + 60),
  );
}

function isOnlyPlace(
  { start, end }: { start: number; end: number },
  places: readonly TerritoryMention[],
): boolean {
  return places.some((place) => place.start <= start && place.end >= end);
}

const LISTED = /^["”’]?(?:, | and | y | ve | & |, and |, plus )["“‘]?$/u;
/** "… to Sky in Germany, Trigger Point to SVT …": the verb is left out the second time. */
const GAPPED_BEFORE = /(?:,|;|,? and|,? while|,? y)(?: for)? $/u;
/** "Airport Cats (S2): Animal Planet …" among lines of the same build. */
const HEADS_LINE = /^(?: \([^()]{1,20}\))?\s?:\s/u;
const GAPPED_AFTER = /^ (?:to|with|for|a) (?:the )?\p{Lu}/u;

/** A line that holds words in quotation marks and no more is what somebody says, set out as a heading. */
function isPulledOut(
  { text, units }: CandidateSources,
  { start, end }: { start: number; end: number },
): boolean {
  const unit = unitAt(units, start);
  if (!unit) return false;
  const isWhole = start - unit.start <= 1 && unit.end - end <= 1;
  return isWhole && occurrencesOf(text, text.slice(start, end)).length === 1;
}

/** A name that stands in a list with a title, or where a title stood in the clause before, is one too. */
function namedTogether({ text, units }: CandidateSources, found: readonly Candidate[]): readonly Candidate[] {
  const sorted = found.toSorted((left, right) => left.start - right.start);
  const isSure = (one: Candidate | undefined) => one !== undefined && one.score >= 3;
  const isWith = (one: Candidate, other: Candidate | undefined) =>
    other !== undefined &&
    isSure(other) &&
    LISTED.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
  return sorted.map((one, index) => {
    if (one.score < 0 || one.score >= ENOUGH || /^ \(/.test(text.slice(one.end, one.end + 2))) return one;
    const isListed = isWith(one, sorted[index - 1]) || isWith(one, sorted[index + 1]);
    const unit = unitAt(units, one.start);
    const isGapped =
      unit !== null &&
      GAPPED_BEFORE.test(text.slice(Math.max(unit.start, one.start - 12), one.start)) &&
      GAPPED_AFTER.test(text.slice(one.end, one.end + 12)) &&
      sorted.some(
        (other) =>
          isSure(other) &&
          other.start >= unit.start &&
          other.end < one.start &&
          GAPPED_AFTER.test(text.slice(other.end, other.end + 12)),
      );
    const headsLine = (at: number) => {
      const other = sorted[at];
      return (
        other !== undefined &&
        HEADS_LINE.test(text.slice(other.end, other.end + 24)) &&
        units.some((line) => line.start === other.start)
      );
    };
    const isHead =
      headsLine(index) && sorted.some((other, at) => isSure(other) && at !== index && headsLine(at));
    return isListed || isGapped || isHead ? { ...one, score: ENOUGH } : one;
  });
}

/** Scores of all mentions of one name, by its key. */
export function byName(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = titleKey(candidate.name);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  return groups;
}
