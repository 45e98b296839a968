import { isQuoted, openMatches, trimmed, unquoted } from '../outline.ts';
import type { TextSpan } from '../parsed-deal.ts';
import { findDate, noDate } from './find-date.ts';
import { matchAt, type OptionPlace, type OptionReader } from './option.ts';

const NOTE = /(?:(?:notes?|notas?|not|remarks?)\s*[:=]|(?:notes?|notas?)\s)\s*/uy;
const MARKET = /(?:market|mercado|feria|event)(?![\p{L}\p{N}])\s*[:=]?\s*(?:at\s+)?/uy;
const AT = /(?:(?:at|during|en)\s+|@\s*)?/uy;
const KNOWN_MARKET =
  /(?:mip ?com(?: cancun)?|mip ?tv|mip ?london|mip ?cancun|mip ?africa|mip|natpe(?: (?:budapest|miami|global|honolulu|streaming))?|content americas|la screenings|l\.a\. screenings|afm|american film market|efm|european film market|(?:cannes )?marche du film|cannes(?: marche)?|discop(?: [a-z]+)?|series mania(?: forum)?|atf|asia tv forum|iberseries(?: & platino industria)?|ventana sur|filmart|bcwm|bcww|dubai international content market|dicm|kids ?screen(?: summit)?|realscreen(?: summit)?|sunny side of the doc|berlinale|tiff|sundance)(?:[ ,]*(?:in )?(?:(?:19|20)\d{2}|['’]\d{2}))?(?![\p{L}\p{N}])/uy;
const SIGNED =
  /(?:signed|signature(?: date)?|date signed|dated|closed|sold|licen[cs]ed|firmad[oa]s?|firma|fecha de firma|cerrad[oa]s?|imzalandi|imza)(?![\p{L}\p{N}])\s*[:=]?\s*(?:(?:on|el|en|in)\s+)?/uy;

/** Reads "note: ...", which takes the rest of its option, commas and all. */
export const readNote: OptionReader = (place) => {
  const note = matchAt(place, NOTE);
  if (!note) return null;
  const value = unquoted(place.outline, trimmed(place.outline, place.start + note[0].length, place.end)).text;
  return value === '' ? null : { meaning: { kind: 'note', value }, end: place.end };
};

/** Reads a trade fair: a known one by its name ("MIPCOM 2025"), any other after "market". */
export const readMarket: OptionReader = (place) => {
  const market = matchAt(place, MARKET);
  const lead = market ?? matchAt(place, AT);
  const at = place.start + (lead?.[0].length ?? 0);
  const free = market ? freeText(place, at) : null;
  if (free && isQuoted(place.outline, free))
    return { meaning: { kind: 'market', value: unquoted(place.outline, free).text }, end: free.end };
  const known = matchAt(place, KNOWN_MARKET, at);
  const end = known ? at + known[0].length : free?.end;
  if (end === undefined || end === at) return null;
  return { meaning: { kind: 'market', value: place.outline.text.slice(at, end).trim() }, end };
};

/** Reads "signed DATE"; without a date the word alone is a status, which is read elsewhere. */
export const readSigned: OptionReader = (place) => {
  const signed = matchAt(place, SIGNED);
  if (!signed) return null;
  const at = place.start + signed[0].length;
  const date = findDate(place, at, 'past');
  if (!date) return null;
  if ('problem' in date) return { meaning: date.problem, end: date.end };
  if (date.span.precision !== 'day') return { meaning: noDate(signed[0].trim()), end: date.end };
  return { meaning: { kind: 'signed_on', value: date.span.from }, end: date.end };
};

function freeText(place: OptionPlace, at: number): TextSpan {
  const comma = openMatches(place.outline, { start: at, end: place.end }, /,/u)[0];
  return trimmed(place.outline, at, comma?.start ?? place.end);
}
