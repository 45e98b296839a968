import type {
  Heading,
  ParsedFigure,
  ParsedRating,
  RatingContext,
  RatingProblem,
} from './grammar/parsed-rating.ts';
import { type Detail, readDetails } from './grammar/read-details.ts';
import { isFigure, readFigures } from './grammar/read-figures.ts';
import { type PlaceSaid, problemAt, readHeading, readPlace } from './grammar/read-heading.ts';
import { openMatches, part, type Stretch, split, stretchOf, unquoted } from './grammar/stretch.ts';
import { figureKey } from './measurement-key.ts';
import { metricEntry } from './metrics.ts';

const KEYED =
  /^(?:(source|fuente|kaynak|according to|segun|measured by)|(claims?|said|dicho|iddia|afirmacion)|(slot|time ?slot|franja|kusak)|(scope|alcance temporal)|(aired|date|fecha|tarih))(?![\p{L}\p{N}])\s*[:=]?\s*/u;

/**
 * Reads the text of a `/rating` command: `TITLE, TERRITORY, CHANNEL: FIGURES [; OPTION]...`; the channel may be
 * missing, and a place in a list may say it itself: `TITLE: #1 on Netflix in US, Canada`.
 *
 * What could not be read stands in `problems`, with its place and what to type instead; the rest is read all the
 * same, to fill a form. Never throws.
 */
export function parseRating(text: string, context: RatingContext): ParsedRating {
  const [lead, ...options] = split(stretchOf(text), /;|\n/g).filter((stretch) => stretch.text !== '');
  if (lead === undefined) return nothingRead(stretchOf(text));
  const { head, body } = cutAtFigures(lead, context);
  const placed = placeOf(body);
  const read = [placed.figures, ...options].map((stretch, index) =>
    index === 0 ? figuresOf(stretch, context) : readOption(stretch, context),
  );
  const figures = read.flatMap((reading) => reading.figures);
  const isChart = figures.length > 0 && figures.every(({ metric }) => metricEntry(metric).number === 'rank');
  const heading = readHeading(head, placed, isChart);
  const collected = collect(
    read.flatMap(({ details }) => details),
    figures,
    lead,
  );
  const problems = [
    ...heading.problems,
    ...read.flatMap((reading) => reading.problems),
    ...(figures.length === 0 && read.every((reading) => reading.problems.length === 0)
      ? [noFigures(lead)]
      : []),
    ...collected.problems,
  ];
  return {
    headings: heading.headings.filter(hasTitle),
    figures: withOptions(collected.figures, read),
    aired: collected.aired,
    scope: collected.scope,
    slot: collected.slot,
    problems: problems.sort((left, right) => left.start - right.start),
  };
}

interface OptionReading {
  readonly figures: readonly ParsedFigure[];
  readonly details: readonly Detail[];
  readonly problems: readonly RatingProblem[];
  readonly source?: string;
  readonly claim?: string;
}

/** At the last colon behind which figures stand, since a title may hold one; without a colon, at the first figure. */
function cutAtFigures(
  lead: Stretch,
  context: RatingContext,
): { readonly head: Stretch; readonly body: Stretch } {
  const colons = openMatches(lead, /:(?!\d)|(?<!\d):/gu).map(({ index }) => index);
  for (const index of [...colons].reverse()) {
    const body = part(lead, index + 1);
    if (readFigures(body, context).figures.length > 0 || isFigure(body))
      return { head: part(lead, 0, index), body };
  }
  const last = colons.at(-1);
  if (last !== undefined) return { head: part(lead, 0, last), body: part(lead, last + 1) };
  const parts = split(lead, /,(?!\d)|(?<!\d),/gu);
  const first = parts.findIndex(
    (stretch, index) => index > 0 && isFigure(stretch) && readFigures(stretch, context).problems.length === 0,
  );
  const at = parts[first];
  if (at === undefined) return { head: lead, body: part(lead, lead.text.length) };
  const from = at.start - lead.start;
  return { head: part(lead, 0, lead.text.slice(0, from).lastIndexOf(',')), body: part(lead, from) };
}

/** "#1 on Netflix in US, Canada and Brazil: chart" says its platform and its territories behind the figure. */
function placeOf(body: Stretch): PlaceSaid & { readonly figures: Stretch } {
  const chart = /\s*:\s*(?:charts?|top (?:10|ten)|lista|ranking)$/u.exec(body.folded);
  const whole = chart ? part(body, 0, chart.index) : body;
  for (const { index, length } of openMatches(whole, /(?<=\s)(?:in|en)\s+(?:the\s+)?/gu)) {
    const named = split(part(whole, index + length), /,|(?<=\s)(?:and|y|e|&)(?=\s)/gu).filter(
      ({ text }) => text !== '',
    );
    const places = named.map(readPlace);
    const territories = places.flatMap((place) => ('territory' in place ? [place.territory] : []));
    if (territories.length === 0 || territories.length < places.length) continue;
    return { ...platformOf(part(whole, 0, index)), territories };
  }
  return { ...platformOf(whole), territories: [] };
}

function platformOf(stretch: Stretch): { readonly channel: string | null; readonly figures: Stretch } {
  const [on] = openMatches(stretch, /(?<=\s)(?:on|at|en)\s+(?=[^\s\d])/gu).filter(({ index, length }) => {
    const name = stretch.text.slice(index + length);
    // A platform's name is short, and stands last.
    return (
      /^[\p{Lu}"“«][^,]{0,40}$/u.test(name) &&
      !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^average/iu.test(name)
    );
  });
  if (on === undefined) return { channel: null, figures: stretch };
  return {
    channel: unquoted(part(stretch, on.index + on.length)),
    figures: part(stretch, 0, on.index),
  };
}

function figuresOf(stretch: Stretch, context: RatingContext): OptionReading {
  return stretch.text === '' ? { figures: [], details: [], problems: [] } : readFigures(stretch, context);
}

function readOption(option: Stretch, context: RatingContext): OptionReading {
  const none = { figures: [], details: [], problems: [] };
  const key = KEYED.exec(option.folded);
  if (key) {
    const value = part(option, key[0].length);
    const words = unquoted(value);
    if (words === '')
      return {
        ...none,
        problems: [problemAt('unreadable_option', option, `“${option.text}” says nothing behind it.`)],
      };
    if (key[1]) return { ...none, source: words };
    if (key[2]) return { ...none, claim: words };
    if (key[3]) return { ...none, details: [{ kind: 'slot', value: words }] };
    return { ...none, ...readDetails(value, context) };
  }
  return isFigure(option) ? readFigures(option, context) : { ...none, ...readDetails(option, context) };
}

/** What the details say together; two scopes, dates or bases for everything contradict each other. */
function collect(details: readonly Detail[], figures: readonly ParsedFigure[], lead: Stretch) {
  const scopes = details.flatMap((detail) => (detail.kind === 'scope' ? [detail.value] : []));
  // "Episode 5, premiere": an episode's number goes with the scope that says more.
  const telling = distinct(scopes.filter((scope) => scope !== 'episode'));
  const airings = distinct(details.flatMap((detail) => (detail.kind === 'aired' ? [detail.value] : [])));
  const bases = distinct(details.flatMap((detail) => (detail.kind === 'base' ? [detail.value] : [])));
  const targets = distinct(details.flatMap((detail) => (detail.kind === 'target' ? [detail.value] : [])));
  const slots = distinct(details.flatMap((detail) => (detail.kind === 'slot' ? [detail.value] : [])));
  const contradicted = [
    telling.length > 1 ? 'scopes: put each beside its figure, “premiere 14.2% share”' : null,
    airings.length > 1 ? 'dates: record them one after the other' : null,
    bases.length > 1 ? 'bases: put each beside its figure, “5.4% rating households”' : null,
    targets.length > 1 ? 'target groups: put each beside its figure, “12% share A18-49”' : null,
  ].filter((what) => what !== null);
  return {
    aired: airings[0] ?? null,
    scope: telling[0] ?? scopes[0] ?? null,
    slot: slots.length === 0 ? null : slots.join(', '),
    figures: figures.map((figure) => ({
      ...figure,
      base: figure.base ?? (metricEntry(figure.metric).number === 'percent' ? (bases[0] ?? null) : null),
      target: figure.target ?? targets[0] ?? null,
    })),
    problems: [
      ...contradicted.map((what) =>
        problemAt('contradiction', lead, `For all figures two are named, ${what}.`),
      ),
      ...twice(figures, lead),
    ],
  };
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Source and claim hold for every figure of the command. */
function withOptions(
  figures: readonly ParsedFigure[],
  read: readonly OptionReading[],
): readonly ParsedFigure[] {
  const sources = read.flatMap(({ source }) => source ?? []);
  const claims = read.flatMap(({ claim }) => claim ?? []);
  const source = sources.length === 0 ? null : sources.join('; ');
  const claim = claims.length === 0 ? null : claims.join('; ');
  return figures.map((figure) => ({ ...figure, source, claim }));
}

function twice(figures: readonly ParsedFigure[], lead: Stretch): readonly RatingProblem[] {
  const keys = figures.map((figure) => `${figureKey(figure)}|${figure.scope ?? ''}`);
  const index = keys.findIndex((key, at) => keys.indexOf(key) < at);
  const figure = figures[index];
  if (figure === undefined) return [];
  const name = metricEntry(figure.metric).label.en;
  const message = `Two values of one ${name} are named. Say what tells them apart: premiere or average, households or individuals, a target group.`;
  return [problemAt('figure_twice', lead, message)];
}

function noFigures(lead: Stretch): RatingProblem {
  const message = `No figure is named. Type it after a colon: “${lead.text}: 3.1m viewers, 19% share”.`;
  return problemAt('missing_figures', lead, message);
}

function nothingRead(stretch: Stretch): ParsedRating {
  const message = 'Name the title first: Title, territory, channel: figures.';
  return {
    headings: [],
    figures: [],
    aired: null,
    scope: null,
    slot: null,
    problems: [problemAt('missing_title', stretch, message)],
  };
}

function hasTitle({ title }: Heading): boolean {
  return /[\p{L}\p{N}]/u.test(title);
}
