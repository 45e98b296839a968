import { type DateSpan, dateReadings, readPartialDate } from '../../platform/text/read-dates.ts';
import type { Aired, Base, Scope } from '../measurement.ts';
import type { RatingContext, RatingProblem } from './parsed-rating.ts';
import { wordPattern } from './patterns.ts';
import { problemAt } from './read-heading.ts';
import { findBase, findTarget } from './read-target.ts';
import { part, type Stretch } from './stretch.ts';

/** What one detail says of a measurement, or of all its figures. */
export type Detail =
  | { readonly kind: 'scope'; readonly value: Scope }
  | { readonly kind: 'slot'; readonly value: string }
  | { readonly kind: 'aired'; readonly value: Aired }
  | { readonly kind: 'base'; readonly value: Base }
  | { readonly kind: 'target'; readonly value: string };

export interface DetailReading {
  readonly details: readonly Detail[];
  readonly problems: readonly RatingProblem[];
}

const NUMBER =
  '(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)';
const SEASON = `(?:(?:season|temporada|sezon)[\\s.]*${NUMBER}|s\\d{1,2}(?:[\\s]?e(?:p)?\\d{1,4})?|\\d{1,2}\\.? ?(?:sezon)|(?:first|second|third|fourth|last|final|new|latest|primera|segunda|tercera|ultima) (?:season|temporada))`;
const EPISODE = `(?:(?:episode|ep\\.?|chapter|capitulo|episodio|bolum)[\\s.]*${NUMBER}|\\d{1,4}\\.? ?bolum)`;
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|oca|sub|nis|haz|tem|agu|eyl|eki|kas|ara)\\p{L}*';
const SCOPES: readonly (readonly [Scope, RegExp])[] = [
  [
    'premiere',
    sticky(
      '(?:(?:season|series|channel|tv|television|local|domestic) )?(?:premiere|debut|launch|opener|opening)(?: (?:episode|night|average))?|first (?:episode|airing|broadcast)|estreno|primer (?:capitulo|episodio)|ilk bolum|galas?i?|premiyer',
    ),
  ],
  [
    'finale',
    sticky(
      '(?:(?:season|series|final) )?(?:finale|final|last) (?:episode|chapter)|(?:season|series) (?:finale|final)|finale|final|ultimo (?:capitulo|episodio)|(?:capitulo|episodio|gran) final|final bolumu',
    ),
  ],
  [
    'average',
    sticky(
      '(?:(?:season|series|run|overall|episode|seasonal|weekly|total|daily) )?(?:average|avg\\.?|mean)(?: (?:of|for|over|across) (?:the )?(?:season|series|run|all episodes|episodes))?|(?:promedio|media|promediando)(?: (?:de|de la) (?:temporada|serie))?|(?:sezon )?ortalama(?:si)?|averaged|averaging|on average|en promedio|de media',
    ),
  ],
  [
    'peak',
    sticky(
      '(?:at (?:its|the) )?(?:peak|peaked|peaking|highest|best(?: value)?(?: of the run)?|record)(?: (?:episode|night))?|pico|mejor (?:dato|valor|marca)|maximo|zirve|en yuksek',
    ),
  ],
  [
    'season',
    sticky(
      '(?:whole|entire|full|complete|all|over the|across the) season|season(?: total| to date)?(?! ?\\d)|(?:toda la )?temporada(?: completa)?(?! ?\\d)|(?:tum )?sezon(?! ?\\d)|whole run|full run|whole series',
    ),
  ],
  [
    'episode',
    sticky(
      '(?:a |an |one |single |new |latest |last |the |this )*(?:episode|chapter|instal+ment)(?! ?\\d)|(?:un |ultimo |nuevo )*(?:episodio|capitulo)(?! ?\\d)|(?:son )?bolum',
    ),
  ],
];
const NUMBERED_EPISODE = sticky(EPISODE);
const NUMBERED_SEASON = sticky(SEASON);
const CLOCK =
  '(?:\\d{1,2}[:.h]\\d{2}(?: ?(?:am|pm|h|hrs?|hours?))?|\\d{1,2} ?(?:am|pm|h|hrs)|noon|midnight|mediodia|medianoche)';
const SLOT = sticky(
  [
    `(?:at |from |a las |around |saat )?${CLOCK}(?: ?(?:-|–|to|a|until) ?${CLOCK})?`,
    '(?:in |during |en |on )?(?:prime ?time|primetime|access(?: prime ?time)?|early (?:prime|evening|fringe|morning)|late (?:prime|night|fringe)|second prime ?time|day ?time|morning|afternoon|evening|night|noon|weekday|weekend|overnights?|horario (?:estelar|central|de maxima audiencia)|franja (?:estelar|matinal|de sobremesa|nocturna)|sobremesa|manana|tarde|noche|tarde noche|(?:en )?horario estelar|(?:ana )?kusak|aksam|gunduz|gece)s?(?: (?:slot|block|time ?slot|night))?',
    '(?:on |in |every |each |los |las |el |en |cada )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?(?: (?:morning|afternoon|evening|night)s?)?',
    '(?:los |las |el |cada )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)(?: (?:a|al|y) (?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?))?(?: por la (?:manana|tarde|noche))?',
    '(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar)(?: (?:aksami|gecesi|gunu))?',
    '(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*(?: ?(?:-|–|to) ?)(?:mon|tues?|wed|thu|fri|sat|sun)[a-z]*',
    '(?:live|overnight|consolidated|timeshifted|time ?shifted|time ?shift|vosdal|linear|catch ?up|non ?linear|diferido|en vivo|lineal)(?: ?(?:\\+|plus) ?(?:same day|sd|vosdal|\\d{1,2}(?: days?)?))?',
    '(?:l|c)\\+(?:sd|\\d{1,2})|\\+\\d{1,2} ?days?|\\d{1,2} ?days? consolidat(?:ed|ion)|[37][\\s-]?day(?: consolidated| viewing)?',
    '(?:first run|rerun|re run|repeat|omnibus|special|double episode|back to back|repeticion|tekrar|recap)',
    '(?:week|semana|hafta|day|dia|gun|part|parte|night) \\d{1,3}',
  ].join('|'),
);
/** Details that hold a number, wherever they stand in folded text. */
export const NUMBERED_DETAIL = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:${[
    SEASON,
    EPISODE,
    '(?:(?:on|el) )?\\d{4}-\\d{2}-\\d{2}',
    `(?:(?:on|el) )?\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?${MONTH}(?: (?:of |de )?(?:19|20)\\d{2})?`,
    `${MONTH} (?:de )?(?:19|20)\\d{2}`,
    '\\d{1,2}:\\d{2}(?: ?(?:am|pm))?',
    '(?:(?:live|l|c|consolidated|overnight) ?\\+ ?|live plus )\\d{1,2}(?: days?)?',
  ].join('|')})(?![\\p{L}\\p{N}]|[.,]\\d| ?%)`,
  'gu',
);
const RANGE = /\s*(?:\.\.|–|—|\bto\b|\buntil\b|\bthrough\b|\bal?\b|\bhasta\b|-)\s*/gu;
const DATE_LEAD = sticky(
  '(?:aired|aired on|air(?:ing)? date|broadcast|date|dated|on|in|from|during|fecha|emitid[oa]|el|en|desde|del?|tarih|yayin(?: tarihi)?)\\s*[:=]?',
);
const UNDATED = wordPattern([
  'last week',
  'last month',
  'last year',
  'last night',
  'this week',
  'this month',
  'recently',
  'la semana pasada',
  'el mes pasado',
  'anoche',
  'recientemente',
  'gecen hafta',
  'gecen ay',
  'dun gece',
  'yesterday',
  'today',
  'ayer',
  'hoy',
  'dun',
  'bugun',
]);
const SIGNS = /[\s,+/&|.()'’–-]+/uy;
const JOINER = sticky(
  '(?:and|y|e|ve|with|con|for|para|the|of|de|del|la|el|its|a|an|in|en|on|at|base|only|slot|franja|time ?slot|nationwide|national|nacional|overall|total|tv|television|were|was|is|watched|by|seen|drew|had|got|scored|won|reached|achieved|attained|obtained|recorded|delivered|posted|earned|registered|logro|obtuvo|alcanzo|tuvo|vieron|fue|visto|por|tuned|who|that|which|market|una?|as|its|according)(?![\\p{L}\\p{N}])',
);
const LONGEST_DATE = 36;
/** Day, month and year: what looks like it and cannot be read is no day. */
const WHOLE_DATE = new RegExp(
  `^(?:\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4}|\\d{1,2} (?:de )?${MONTH},? (?:de )?\\d{4})$`,
  'u',
);

/**
 * Reads words of measurement one after the other: scope, season, date or period, slot, base, target group. What is
 * none of these is a problem that says where such words belong.
 */
export function readDetails(stretch: Stretch, context: RatingContext): DetailReading {
  const details: Detail[] = [];
  const problems: RatingProblem[] = [];
  let at = 0;
  while (at < stretch.text.length) {
    const found = readOne(stretch, at, context);
    if (found !== null) {
      details.push(...found.details);
      problems.push(...found.problems);
      at += found.length;
      continue;
    }
    const joiner = matchLength(SIGNS, stretch.folded, at) || matchLength(JOINER, stretch.folded, at);
    if (joiner > 0) {
      at += joiner;
      continue;
    }
    const rest = part(stretch, at);
    const next = /[,]/u.exec(rest.text)?.index ?? rest.text.length;
    const unread = part(stretch, at, rest.start - stretch.start + next);
    problems.push(unreadable(unread));
    at = unread.start - stretch.start + unread.text.length + 1;
  }
  return { details, problems };
}

interface Found extends DetailReading {
  readonly length: number;
}

function readOne(stretch: Stretch, at: number, context: RatingContext): Found | null {
  const readers = [readScope, readSeason, readDates, readTargets, readBases, readSlot, readUndated];
  let longest: Found | null = null;
  for (const read of readers) {
    const found = read(stretch, at, context);
    if (found !== null && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

function readScope({ folded }: Stretch, at: number): Found | null {
  let longest: { value: Scope; length: number } | null = null;
  for (const [value, pattern] of SCOPES) {
    const length = matchLength(pattern, folded, at);
    if (length > (longest?.length ?? 0)) longest = { value, length };
  }
  return (
    longest && { details: [{ kind: 'scope', value: longest.value }], problems: [], length: longest.length }
  );
}

/** "Season 2" and "episode 5" are kept as words of the slot; an episode is the scope, too. */
function readSeason({ text, folded }: Stretch, at: number): Found | null {
  const episode = matchLength(NUMBERED_EPISODE, folded, at);
  const season = matchLength(NUMBERED_SEASON, folded, at);
  const length = Math.max(episode, season);
  if (length === 0) return null;
  const value = text.slice(at, at + length).trim();
  const isEpisode = episode > 0 || /e(?:p)?\d/.test(folded.slice(at, at + length));
  const scope: Detail[] = isEpisode ? [{ kind: 'scope', value: 'episode' }] : [];
  return { details: [...scope, { kind: 'slot', value }], problems: [], length };
}

function readSlot({ text, folded }: Stretch, at: number): Found | null {
  const length = matchLength(SLOT, folded, at);
  if (length === 0) return null;
  const value = text
    .slice(at, at + length)
    .replace(/^(?:at|from|on|in|during|en|a las|los|las|el)\s+/iu, '')
    .trim();
  return { details: [{ kind: 'slot', value }], problems: [], length };
}

function readBases({ folded }: Stretch, at: number): Found | null {
  const base = findBase(folded, at);
  if (base?.index !== at) return null;
  return { details: [{ kind: 'base', value: base.value }], problems: [], length: base.length };
}

function readTargets(stretch: Stretch, at: number): Found | null {
  const named = matchLength(TARGET_LEAD, stretch.folded, at);
  if (named > 0) {
    const comma = stretch.folded.indexOf(',', at);
    const end = comma < 0 ? stretch.text.length : comma;
    const value = part(stretch, at + named, end).text;
    return value === '' ? null : { details: [{ kind: 'target', value }], problems: [], length: end - at };
  }
  const target = findTarget(stretch, at);
  if (target?.index !== at) return null;
  return { details: [{ kind: 'target', value: target.value }], problems: [], length: target.length };
}

function readDates(stretch: Stretch, at: number, context: RatingContext): Found | null {
  const lead = matchLength(DATE_LEAD, stretch.folded, at);
  const from = at + lead + (stretch.folded.slice(at + lead).match(/^\s*/)?.[0].length ?? 0);
  const first = findDate(stretch, from, context);
  if (first === null) return null;
  if (first.problem !== undefined) return { details: [], problems: [first.problem], length: first.end - at };
  RANGE.lastIndex = 0;
  const between = new RegExp(`^(?:${RANGE.source})`, 'u').exec(stretch.folded.slice(first.end));
  const second = between ? findDate(stretch, first.end + between[0].length, context) : null;
  if (second?.span !== undefined && second.span.to >= first.span.from) {
    const words = stretch.text.slice(from, second.end).trim();
    const value = { from: first.span.from, to: second.span.to, words };
    return { details: [{ kind: 'aired', value }], problems: [], length: second.end - at };
  }
  const { span, end } = first;
  const words = span.precision === 'day' ? null : stretch.text.slice(from, end).trim();
  const value = { from: span.from, to: span.to, words };
  return { details: [{ kind: 'aired', value }], problems: [], length: end - at };
}

function findDate(
  stretch: Stretch,
  at: number,
  context: RatingContext,
):
  | { readonly span: DateSpan; readonly problem?: undefined; readonly end: number }
  | { readonly problem: RatingProblem; readonly span?: undefined; readonly end: number }
  | null {
  if (!/[\p{L}\p{N}]/u.test(stretch.text.charAt(at))) return null;
  const window = stretch.folded.slice(at, at + LONGEST_DATE);
  const ends = [...window.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu)]
    .map((match) => match.index + 1)
    .reverse();
  const known = { today: context.today, prefer: 'past' as const };
  for (const length of ends) {
    const typed = window.slice(0, length);
    if (/^(?:\d{1,3}|may|mar|mart|ara|set|sali|ekim|pazar)$/u.test(typed)) continue;
    const span = readPartialDate(typed, known);
    if (span !== null) return { span, end: at + length };
    const [first, second] = dateReadings(typed, known);
    if (first && second) {
      const message = `“${typed}” is ${first} or ${second}. Type the date as YYYY-MM-DD.`;
      return {
        problem: problemAt('ambiguous_date', part(stretch, at, at + length), message),
        end: at + length,
      };
    }
    if (WHOLE_DATE.test(typed)) {
      const message = `“${typed}” is no day of the calendar. Type the date as YYYY-MM-DD.`;
      return {
        problem: problemAt('impossible_date', part(stretch, at, at + length), message),
        end: at + length,
      };
    }
  }
  return null;
}

function readUndated(stretch: Stretch, at: number): Found | null {
  UNDATED.lastIndex = at;
  const match = UNDATED.exec(stretch.folded);
  if (match?.index !== at) return null;
  const where = part(stretch, at, at + match[0].length);
  const message = `“${where.text}” will not say when it was: type the date as YYYY-MM-DD, or leave it out.`;
  return { details: [], problems: [problemAt('undated', where, message)], length: match[0].length };
}

const TARGET_LEAD = sticky('(?:target(?: group)?|demo(?:graphic)?|publico objetivo|hedef kitle)\\s*[:=]?');

function unreadable(stretch: Stretch): RatingProblem {
  const message = `I did not understand “${stretch.text}”. What was said about a figure goes after “claim:”, who measured it after “source”, a time slot after “slot:”.`;
  return problemAt('unreadable_option', stretch, message);
}

function sticky(source: string): RegExp {
  return new RegExp(`(?:${source.replace(/ (?!\?)/g, '[ -]+')})(?![\\p{L}\\p{N}])`, 'uy');
}

function matchLength(pattern: RegExp, folded: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(folded)?.[0].length ?? 0;
}
