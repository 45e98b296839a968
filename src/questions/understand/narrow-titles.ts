import type { TitleKind } from '../../catalogue/titles/title.ts';
import type { TitleSpan } from './spans.ts';
import type { Tokens } from './tokens.ts';

const KIND_WORDS: readonly (readonly [readonly TitleKind[], RegExp])[] = [
  [['documentary'], /^(?:documentary|doc|docu|documental|belgesel\w*)$/],
  [['miniseries'], /^(?:miniseries|miniserie|mini)$/],
  [['animation'], /^(?:animation|animated|cartoon|animacion|animasyon\w*)$/],
  [['film'], /^(?:film|films|movie|movies|feature|pelicula|filmi\w*)$/],
  [['series', 'miniseries'], /^(?:series|show|drama|soap|telenovela|serie|dizi\w*)$/],
];

/**
 * Of several titles of one name, those that the words around it fit: a year right behind it ("Home 2019", "Home
 * (2019)"), or what kind of work is spoken of ("the documentary Home"). All of them where nothing tells.
 */
export function narrowTitles(
  tokens: Tokens,
  span: TitleSpan,
): { readonly span: TitleSpan; readonly yearAt: number | null } {
  const behind = tokens.list[span.to];
  const year = Number(behind?.word);
  if (span.titles.length < 2) {
    const isOwn = behind?.afterBreak === true && span.titles[0]?.year === year;
    return { span, yearAt: isOwn ? span.to : null };
  }
  const ofYear = span.titles.filter((title) => title.year === year);
  if (ofYear.length > 0) return { span: { ...span, titles: ofYear }, yearAt: span.to };
  const outside = tokens.list
    .filter((_, index) => index < span.from || index >= span.to)
    .map(({ word }) => word);
  const kinds = KIND_WORDS.find(([, pattern]) => outside.some((word) => pattern.test(word)))?.[0] ?? [];
  const ofKind = span.titles.filter(({ kind }) => kind !== null && kinds.includes(kind));
  return { span: ofKind.length > 0 ? { ...span, titles: ofKind } : span, yearAt: null };
}
