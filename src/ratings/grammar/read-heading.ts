import { readTerritory } from '../../catalogue/read-territory.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { Heading, RatingProblem } from './parsed-rating.ts';
import { joined, part, type Stretch, split, unquoted } from './stretch.ts';

export interface HeadingReading {
  readonly headings: readonly Heading[];
  readonly problems: readonly RatingProblem[];
}

/** What the figures say of their place: "#1 on Netflix in US, Canada". */
export interface PlaceSaid {
  readonly territories: readonly Territory[];
  readonly channel: string | null;
}

/**
 * Reads `TITLE, TERRITORY, CHANNEL` from the right, because a title may hold commas; the channel may be missing.
 * `isChart` lets several territories stand in a row: a place in a list may hold in many of them.
 */
export function readHeading(head: Stretch, said: PlaceSaid, isChart: boolean): HeadingReading {
  const parts = split(head, /,/g).filter(({ text }) => text !== '');
  if (parts.length === 0) {
    const message = 'Name the title first: Title, territory, channel: figures.';
    return failed('missing_title', head, message);
  }
  if (said.territories.length > 0) return whereFiguresSay(head, parts, said);
  if (parts.length === 1) {
    const message = `Say where it was measured, after the title: “${head.text}, Mexico, channel: …”.`;
    return { ...failed('missing_territory', head, message), headings: [titleOnly(head, said)] };
  }
  const ways = isChart ? chartWays(parts) : ordinaryWays(parts);
  const readings = ways.map((way) => readWay(head, parts, way, said));
  const good = readings.filter(({ problems }) => problems.length === 0);
  if (good.length > 0) return { headings: good.flatMap(({ headings }) => headings), problems: [] };
  return (
    readings.find(({ problems }) => problems.some(({ code }) => code === 'ambiguous_territory')) ??
    unknownTerritory(head, parts, said)
  );
}

/** Indices: parts before `first` are the title, up to `channel` territories, the rest (if any) the channel. */
interface Way {
  readonly first: number;
  readonly channel: number;
  /** The channel before the territory, as people also write it. */
  readonly turned?: boolean;
}

function ordinaryWays(parts: readonly Stretch[]): readonly Way[] {
  const count = parts.length;
  const withChannel = { first: count - 2, channel: count - 1 };
  const without = { first: count - 1, channel: count };
  const turned = { first: count - 1, channel: count, turned: true };
  // "Peru, Latina" and "Chile, Mega": a channel is seldom the plain name of a country.
  if (count === 2) return [without];
  const last = parts[count - 1];
  const endsInPlace = isCountry(last) || (isTerritory(last) && !isTerritory(parts[count - 2]));
  return endsInPlace ? [without, turned, withChannel] : [withChannel];
}

function chartWays(parts: readonly Stretch[]): readonly Way[] {
  const last = parts.length - 1;
  const channel = isTerritory(parts[last]) ? parts.length : last;
  const ways: Way[] = [];
  for (let first = channel - 1; first >= 1 && isTerritory(parts[first]); first -= 1)
    ways.unshift({ first, channel });
  const [widest] = ways;
  const turned =
    channel === parts.length && (widest?.first ?? 0) > 1 ? [{ ...widest, turned: true } as Way] : [];
  return ways.length > 0 ? [...ways, ...turned] : ordinaryWays(parts);
}

function readWay(head: Stretch, parts: readonly Stretch[], way: Way, said: PlaceSaid): HeadingReading {
  const titleEnd = way.turned ? way.first - 1 : way.first;
  const [start, end] = [parts[0], parts[titleEnd - 1]];
  if (start === undefined || end === undefined || titleEnd < 1)
    return { headings: [], problems: [noWay(head)] };
  const title = unquoted(joined(head, start, end));
  const channel = way.turned ? parts[way.first - 1] : parts[way.channel];
  const territories: Territory[] = [];
  for (const stretch of parts.slice(way.first, way.channel)) {
    const reading = readPlace(stretch);
    if ('problem' in reading)
      return { headings: [{ title, territories, channel: null }], problems: [reading.problem] };
    territories.push(reading.territory);
  }
  const heading = { title, territories, channel: channel === undefined ? said.channel : unquoted(channel) };
  return { headings: [heading], problems: [] };
}

function whereFiguresSay(head: Stretch, parts: readonly Stretch[], said: PlaceSaid): HeadingReading {
  const headings: Heading[] = [titleOnly(head, said)];
  const [first, channel] = [parts[0], parts.at(-1)];
  if (said.channel === null && first !== undefined && channel !== undefined && parts.length > 1) {
    const title = unquoted(joined(head, first, parts[parts.length - 2] ?? first));
    headings.push({ title, territories: said.territories, channel: unquoted(channel) });
  }
  return { headings, problems: [] };
}

/** What the trade reads as one territory, with what is open kept as doubtful; a name of two countries is asked. */
export function readPlace(stretch: Stretch): { territory: Territory } | { problem: RatingProblem } {
  const text = unquoted(stretch);
  const strict = readTerritory(text, 'record');
  if (strict.kind === 'territory') return { territory: strict.territory };
  const written = readTerritory(text, 'as_written');
  if (strict.kind === 'ambiguous' && written.kind === 'territory' && written.territory.codes.length > 0) {
    return { territory: written.territory };
  }
  if (strict.kind === 'ambiguous') {
    const labels = strict.candidates.map(({ label }) => `“${label}”`).join(' or ');
    const message = labels === '' ? strict.question : `“${text}” reads more than one way. Type ${labels}.`;
    return { problem: problemAt('ambiguous_territory', stretch, message) };
  }
  const message = `I do not know the territory “${text}”. Type a country or a region: “Mexico”, “UK & Ireland”, “LatAm”.`;
  return { problem: problemAt('unknown_territory', stretch, message) };
}

function unknownTerritory(head: Stretch, parts: readonly Stretch[], said: PlaceSaid): HeadingReading {
  const place = parts[parts.length - (parts.length > 2 ? 2 : 1)] ?? head;
  const title = parts.length > 2 ? parts.slice(0, -2) : parts.slice(0, -1);
  const [first, last] = [title[0], title.at(-1)];
  const reading = readPlace(place);
  const problem =
    'problem' in reading
      ? reading.problem
      : problemAt('unknown_territory', head, 'Write “Title, territory, channel: figures”.');
  const channel = parts.length > 2 ? unquoted(parts[parts.length - 1] ?? head) : said.channel;
  const headings =
    first === undefined || last === undefined
      ? []
      : [{ title: unquoted(joined(head, first, last)), territories: [], channel }];
  return { headings, problems: [problem] };
}

function isTerritory(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && readTerritory(unquoted(stretch), 'as_written').kind === 'territory';
}

/** One country, or a group that the trade reads one way. */
function isCountry(stretch: Stretch | undefined): boolean {
  if (stretch === undefined) return false;
  return readTerritory(unquoted(stretch), 'record').kind === 'territory';
}

function titleOnly(head: Stretch, said: PlaceSaid): Heading {
  return { title: unquoted(part(head, 0)), territories: said.territories, channel: said.channel };
}

function noWay(head: Stretch): RatingProblem {
  return problemAt('missing_title', head, 'Name the title first: Title, territory, channel: figures.');
}

function failed(code: RatingProblem['code'], stretch: Stretch, message: string): HeadingReading {
  return { headings: [], problems: [problemAt(code, stretch, message)] };
}

export function problemAt(
  code: RatingProblem['code'],
  { text, start }: Stretch,
  message: string,
): RatingProblem {
  return { code, start, end: start + text.length, text, message };
}
