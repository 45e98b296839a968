import { countryOf } from '../catalogue/countries.ts';
import type { Territory } from '../catalogue/territory.ts';
import type { DealTerms, Exclusivity, Media } from './deal.ts';

/** What the check needs of a row; `buyerKey` is any text that two rows of one company share, null = undisclosed. */
export interface RightsRow
  extends Pick<DealTerms, 'media' | 'exclusivity' | 'licence' | 'window' | 'seasons' | 'languages'> {
  readonly territory: Pick<Territory, 'codes' | 'doubtful' | 'languages'>;
  readonly buyerKey: string | null;
}

/** What a row leaves open, in the order in which it is asked for. */
export const CLASH_GAPS = ['territory', 'media', 'dates', 'exclusivity', 'seasons'] as const;
export type ClashGap = (typeof CLASH_GAPS)[number];

/** Two rows whose rights overlap, or may overlap once what is `missing` is known. */
export interface Clash<Row> {
  readonly outcome: 'clash' | 'possible_clash';
  readonly with: Row;
  /** Empty for a clash. */
  readonly missing: readonly ClashGap[];
  /** The countries that are certainly in both grants, sorted; the smaller unit where one lies in the other. */
  readonly codes: readonly string[];
  /** Ask first whether it is a duplicate or a renewal. */
  readonly sameBuyer: boolean;
}

/** What is known of the title that the rows share. */
export interface ClashContext {
  /** A title with seasons: a row that names none leaves them open. Otherwise only rows that name seasons are compared by them. */
  readonly seasonal: boolean;
}

type Answer = 'yes' | 'no' | 'unknown';

/**
 * The rows of `existing` (same title, live status: the caller sees to both) whose rights overlap those of `candidate`.
 * Warns, never decides. A row that is clear of it, because one test says no, is left out. The result for two rows does
 * not depend on which of them is the candidate.
 */
export function findClashes<Row extends RightsRow>(
  candidate: RightsRow,
  existing: readonly Row[],
  context: ClashContext = { seasonal: false },
): readonly Clash<Row>[] {
  return existing.flatMap((row) => compareRights(candidate, row, context) ?? []);
}

function compareRights<Row extends RightsRow>(
  candidate: RightsRow,
  row: Row,
  context: ClashContext,
): Clash<Row> | null {
  if (candidate.licence !== row.licence || languagesMeet(candidate, row) === 'no') return null;
  const answers: Readonly<Record<ClashGap, Answer>> = {
    territory: territoriesMeet(candidate.territory, row.territory),
    media: mediaMeet(candidate.media, row.media),
    dates: windowsMeet(candidate, row),
    exclusivity: exclusivityMeets(candidate.exclusivity, row.exclusivity),
    seasons: seasonsMeet(candidate.seasons, row.seasons, context),
  };
  if (Object.values(answers).includes('no')) return null;
  const missing = CLASH_GAPS.filter((gap) => answers[gap] === 'unknown');
  return {
    outcome: missing.length === 0 ? 'clash' : 'possible_clash',
    with: row,
    missing,
    codes: sharedCodes(candidate.territory.codes, row.territory.codes),
    sameBuyer: candidate.buyerKey !== null && candidate.buyerKey === row.buyerKey,
  };
}

type Place = RightsRow['territory'];

function territoriesMeet(left: Place, right: Place): Answer {
  if (sharedCodes(left.codes, right.codes).length > 0) return 'yes';
  // A grant of which no country is known ("Europe" as printed) may be anywhere.
  if ([left, right].some((place) => place.codes.length + place.doubtful.length === 0)) return 'unknown';
  const possible = sharedCodes([...left.codes, ...left.doubtful], [...right.codes, ...right.doubtful]);
  return possible.length > 0 ? 'unknown' : 'no';
}

/** A part of a country touches the country, not another part of it. */
function sharedCodes(left: readonly string[], right: readonly string[]): readonly string[] {
  const inRight = new Set(right);
  const parentsInRight = new Set(right.filter(isPart).map(countryOf));
  const shared = new Set<string>();
  for (const code of left) {
    if (inRight.has(code) || (isPart(code) && inRight.has(countryOf(code)))) shared.add(code);
    else if (parentsInRight.has(code))
      for (const part of right) if (isPart(part) && countryOf(part) === code) shared.add(part);
  }
  return [...shared].sort();
}

function isPart(code: string): boolean {
  return code.includes('-');
}

/** A wider medium holds its narrower ones: sold "pay TV" covers basic and premium. */
const HOLDS: Partial<Readonly<Record<Media, readonly Media[]>>> = { pay_tv: ['basic', 'premium'] };
/** "VOD" whose kind is not stated may be any of these. */
const KINDS_OF_VOD: readonly Media[] = ['svod', 'avod', 'tvod', 'est'];

function mediaMeet(left: readonly Media[], right: readonly Media[]): Answer {
  if (left.length === 0 || right.length === 0) return 'unknown';
  const answers = left.flatMap((one) => right.map((other) => mediumMeets(one, other)));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

function mediumMeets(left: Media, right: Media): Answer {
  if (left === right || HOLDS[left]?.includes(right) || HOLDS[right]?.includes(left)) return 'yes';
  const openKind =
    (left === 'vod' && KINDS_OF_VOD.includes(right)) || (right === 'vod' && KINDS_OF_VOD.includes(left));
  return openKind ? 'unknown' : 'no';
}

/** Both ends belong to a window. A missing end is open, and unknown unless the other end already keeps them apart. */
function windowsMeet({ window: left }: RightsRow, { window: right }: RightsRow): Answer {
  const endsBefore = (one: RightsRow['window'], other: RightsRow['window']) =>
    one.endsOn !== null && other.startsOn !== null && one.endsOn < other.startsOn;
  if (endsBefore(left, right) || endsBefore(right, left)) return 'no';
  const stated = [left, right].every((window) => window.startsOn !== null && window.endsOn !== null);
  return stated ? 'yes' : 'unknown';
}

/**
 * One exclusive grant is enough; two non-exclusive ones live together. Co-exclusive means two holders and first run
 * means before anybody else, so what they leave to another row is open, except that only one run can be the first.
 */
function exclusivityMeets(left: Exclusivity | null, right: Exclusivity | null): Answer {
  if (left === 'exclusive' || right === 'exclusive') return 'yes';
  if (left === 'first_run' && right === 'first_run') return 'yes';
  return left === 'non_exclusive' && right === 'non_exclusive' ? 'no' : 'unknown';
}

function seasonsMeet(
  left: readonly number[] | null,
  right: readonly number[] | null,
  context: ClashContext,
): Answer {
  if (!left && !right) return context.seasonal ? 'unknown' : 'yes';
  if (!left || !right) return 'unknown';
  return left.some((season) => right.includes(season)) ? 'yes' : 'no';
}

/** Tested only if both rows name languages; a right limited to a language of its territory (US Hispanic) names it. */
function languagesMeet(left: RightsRow, right: RightsRow): Answer {
  const [mine, theirs] = [left, right].map(languagesOf);
  if (!mine?.length || !theirs?.length) return 'yes';
  return mine.some((one) => theirs.some((other) => languageMeets(one, other))) ? 'yes' : 'no';
}

function languagesOf(row: RightsRow): readonly string[] {
  const stated = row.languages.length > 0 ? row.languages : row.territory.languages;
  return stated.map((language) => language.split(' ')[0] ?? language);
}

/** "es" holds "es-419"; "es-419" (Latin America) holds "es-MX" but not "es-ES"; "pt-BR" and "pt-PT" are apart. */
function languageMeets(left: string, right: string): boolean {
  const [language, region] = left.split('-');
  const [otherLanguage, otherRegion] = right.split('-');
  if (language !== otherLanguage) return false;
  if (!region || !otherRegion || region === otherRegion) return true;
  const regions = [region, otherRegion];
  return regions.includes('419') && !regions.includes('ES');
}
