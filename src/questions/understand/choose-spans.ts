import type { NameSpan, PlaceSpan, TitleSpan } from './spans.ts';
import { overlap, withoutOverlaps } from './spans.ts';
import type { Tokens } from './tokens.ts';

/** Not "for" and "de": they stand before titles as well. */
const BEFORE_PLACE = /^(?:in|to|across|en|a|throughout|within|into)$/;

/**
 * The names a question means, out of all that its words can be. Names that are certain come first; a word like any
 * other counts as a title only beside no certain one, and a country's name is a country wherever one is expected.
 */
export function chooseSpans(tokens: Tokens, spans: readonly NameSpan[]): readonly NameSpan[] {
  const strong = spans.filter((span) => span.strength >= 2);
  const certain = strong.some(
    (span) => span.what === 'title' && span.strength >= 3 && !isPlaceToo(span, strong),
  );
  const fitting = strong.filter((span) => {
    if (span.what === 'title' && span.strength < 3 && certain) return false;
    if (span.what !== 'title' || !isPlaceToo(span, strong)) return true;
    return !certain && !expectsPlace(tokens, span) && !isSaidAgain(span, strong);
  });
  return withoutOverlaps(fitting.filter((span) => !isLostPlace(tokens, span, fitting)));
}

/** A title whose whole name is also a territory's. */
function isPlaceToo(span: NameSpan, spans: readonly NameSpan[]): boolean {
  return spans.some((other) => other.what === 'place' && other.from === span.from && other.to === span.to);
}

/** "Georgia for Georgia": the second is where the first is sold. */
function isSaidAgain(span: NameSpan, spans: readonly NameSpan[]): boolean {
  return spans.some(
    (other) =>
      other.what === 'title' && other.to <= span.from && other.text.toLowerCase() === span.text.toLowerCase(),
  );
}

/** "in Georgia", "Georgia'da": a place is spoken of. */
function expectsPlace(tokens: Tokens, span: NameSpan): boolean {
  const before = tokens.list[span.from - 1];
  return (before !== undefined && BEFORE_PLACE.test(before.word)) || tokens.list[span.to]?.isEnding === true;
}

/** A place that is part of a longer certain name ("SOKO Leipzig", "Mediaset España") is none. */
function isLostPlace(tokens: Tokens, span: NameSpan, spans: readonly NameSpan[]): span is PlaceSpan {
  if (span.what !== 'place') return false;
  return spans.some(
    (other): other is TitleSpan =>
      other.what !== 'place' &&
      other.to - other.from >= span.to - span.from &&
      other.strength >= 3 &&
      overlap(other, span) &&
      !(other.to - other.from === span.to - span.from && expectsPlace(tokens, span)),
  );
}
