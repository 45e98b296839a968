import { lastBracket, type Outline, openMatches, trimmed } from './outline.ts';
import type { TextSpan } from './parsed-deal.ts';

/** One way to cut a sale in two. Which side is the place is for the reader to find, unless the form says so. */
export interface Cut {
  readonly left: TextSpan;
  readonly right: TextSpan;
  readonly form: 'sign' | 'colon' | 'column' | 'bracket' | 'word' | 'dash';
  /** The side on which this form has the place when both sides could be one. */
  readonly placeSide: 'left' | 'right';
}

const SIGN = /\s*(?:=+>?|→|->|-->)\s*/u;
const COLON = /\s*[:\uff1a](?!\d|\/\/)\s*/u;
const COLUMN = /\s*(?:\t|\|)\s*/u;
const DASH = /\s+(?:[-–—]+|\/)\s+/u;
const TO_PLACE = /\s+(?:in|for|en|para|throughout)\s+/u;
const TO_BUYER = /\s+(?:to|by|with|via|por|con|a)\s+/u;
/** As many places as are tried in one sale, from its end: a name may hold "in" or a dash itself. */
const MOST_CUTS = 6;

const LEAD =
  /^(?:(?:(?:also |newly )?(?:sold|licen[cs]ed|acquired|bought|vendid[oa]s?|licenciad[oa]s?|adquirid[oa]s?)\s+)?(?:to|by)\s+|(?:vendid[oa]s?\s+)?a\s+(?=.*\s(?:en|para)\s)|(?:in|en|para|for)\s+(?=.*(?:\sto\s|\sa\s|\sby\s|=|:|\()))/u;

/** Every cut of a sale, the plainest form first. */
export function cutsOf(outline: Outline, span: TextSpan): readonly Cut[] {
  const bracket = lastBracket(outline, span);
  const body = withoutLead(outline, span);
  const bracketBody = bracket && withoutLead(outline, bracket.outer);
  return [
    ...cutAt(outline, body, SIGN, 'sign', 'left').slice(0, 1),
    ...cutAt(outline, body, COLON, 'colon', 'left').slice(0, 1),
    ...cutAt(outline, body, COLUMN, 'column', 'left').slice(0, 1),
    ...(bracket && bracketBody
      ? [{ left: bracketBody, right: bracket.inner, form: 'bracket', placeSide: 'left' } as const]
      : []),
    ...cutAt(outline, body, TO_PLACE, 'word', 'right').slice(-MOST_CUTS).reverse(),
    ...cutAt(outline, body, TO_BUYER, 'word', 'left').slice(0, MOST_CUTS),
    ...cutAt(outline, body, DASH, 'dash', 'left').slice(0, MOST_CUTS),
  ];
}

/** The sale without "sold to", "licensed to", "a" before the buyer. */
export function withoutLead(outline: Outline, span: TextSpan): TextSpan {
  const lead = LEAD.exec(outline.folded.slice(span.start, span.end));
  return trimmed(outline, span.start + (lead?.[0].length ?? 0), span.end);
}

function cutAt(
  outline: Outline,
  span: TextSpan,
  pattern: RegExp,
  form: Cut['form'],
  placeSide: Cut['placeSide'],
): readonly Cut[] {
  return openMatches(outline, span, pattern)
    .map(({ start, end }) => ({
      left: trimmed(outline, span.start, start),
      right: trimmed(outline, end, span.end),
      form,
      placeSide,
    }))
    .filter((cut) => cut.left.text !== '' && cut.right.text !== '');
}
