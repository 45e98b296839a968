import type { TitleKind, TitleRef } from '../../catalogue/titles/title.ts';
import type { NameSpan, PlaceSpan, TitleSpan } from './spans.ts';
import { gapBefore, type Tokens } from './tokens.ts';

const KIND_WORDS: readonly (readonly [readonly TitleKind[], RegExp])[] = [
  [['documentary'], /^(?:documentary|doc|docu|documental|belgesel\w*)$/],
  [['miniseries'], /^(?:miniseries|miniserie|mini)$/],
  [['animation'], /^(?:animation|animated|cartoon|animacion|animasyon\w*)$/],
  [['film'], /^(?:film|films|movie|movies|feature|pelicula|filmi\w*)$/],
  [['series', 'miniseries'], /^(?:series|show|drama|soap|telenovela|serie|dizi\w*)$/],
];
/** "The 2022 one", "the Korean series"; not "the Dutch version", which is another title's local version. */
const ONE =
  /^(?:one|original|series|serie|miniseries|miniserie|film|films|movie|show|drama|documentary|documental|telenovela|pelicula|title|titulo|yapim\w*|dizi\w*|film\w*|olan\w*)$/;
const OF = /^(?:from|of|de|del)$/;

/** What of a question is spent on telling a title from its namesakes. */
export interface NarrowedTitle {
  readonly span: TitleSpan;
  /** A year that is the title's own and no period. */
  readonly yearAt: number | null;
  /** A country that is the title's own and no territory. */
  readonly origin: PlaceSpan | null;
}

/**
 * Of several titles of one name, those that the words around it fit: their year ("Home 2019", "the 2019 one", "Home
 * from 2019"), their country ("the Danish Home"), or what kind of work is spoken of. All of them where nothing tells.
 */
export function narrowTitles(
  tokens: Tokens,
  span: TitleSpan,
  {
    spans,
    countries,
  }: {
    readonly spans: readonly NameSpan[];
    /** Of the titles that a name can mean. */
    readonly countries: ReadonlyMap<number, readonly string[]>;
  },
): NarrowedTitle {
  if (span.titles.length < 2) {
    const behind = tokens.list[span.to];
    const isOwn = behind?.afterBreak === true && span.titles[0]?.year === Number(behind.word);
    return { span, yearAt: isOwn ? span.to : null, origin: null };
  }
  const origin =
    spans.find((other): other is PlaceSpan => other.what === 'place' && isOrigin(tokens, span, other)) ??
    null;
  const isFrom = ({ id }: TitleRef) =>
    countries.get(id)?.some((code) => codesOf(origin).includes(code)) === true;
  const yearAt = ownYearAt(tokens, span);
  if (yearAt !== null) {
    const year = Number(tokens.list[yearAt]?.word);
    const titles = span.titles.filter((title) => title.year === year);
    return { span: { ...span, titles }, yearAt, origin: titles.some(isFrom) ? origin : null };
  }
  const from = span.titles.filter(isFrom);
  if (from.length > 0) return { span: { ...span, titles: from }, yearAt: null, origin };
  const ofKind = titlesOfKind(tokens, span);
  return { span: ofKind.length > 0 ? { ...span, titles: ofKind } : span, yearAt: null, origin: null };
}

/** Where a year stands that only some of the titles have, said of the title itself. */
function ownYearAt(tokens: Tokens, span: TitleSpan): number | null {
  const years = new Set(span.titles.map(({ year }) => year));
  for (const [index, { word }] of tokens.list.entries()) {
    if (!/^(?:19|20)\d\d$/.test(word) || !years.has(Number(word))) continue;
    const [before, further, after] = [index - 1, index - 2, index + 1].map(
      (at) => tokens.list[at]?.word ?? '',
    );
    const isBeside = index === span.to || index + 1 === span.from;
    const isSaidOfIt =
      OF.test(before ?? '') &&
      (index - 1 === span.to || ONE.test(further ?? '') || /^(?:la|el)$/.test(further ?? ''));
    if (isBeside || isSaidOfIt || ONE.test(after ?? '') || gapBefore(tokens, index).includes('('))
      return index;
  }
  return null;
}

/** "The Danish Home", "Home, the Danish one". */
function isOrigin(tokens: Tokens, span: TitleSpan, place: PlaceSpan): boolean {
  return place.mention.demonym && (place.to === span.from || ONE.test(tokens.list[place.to]?.word ?? ''));
}

function codesOf(place: PlaceSpan | null): readonly string[] {
  const reading = place?.mention.reading;
  return reading?.kind === 'territory' ? reading.territory.codes : [];
}

function titlesOfKind(tokens: Tokens, span: TitleSpan) {
  const outside = tokens.list
    .filter((_, index) => index < span.from || index >= span.to)
    .map(({ word }) => word);
  const kinds = KIND_WORDS.find(([, pattern]) => outside.some((word) => pattern.test(word)))?.[0] ?? [];
  return span.titles.filter(({ kind }) => kind !== null && kinds.includes(kind));
}
