import type { CompanyRef } from '../../catalogue/companies/company.ts';
import { companyKey } from '../../catalogue/companies/company-key.ts';
import { companiesLike } from '../../catalogue/companies/company-store.ts';
import { isExactOnly, likeNamesNearFirst, wordsOf } from '../../catalogue/match-names.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import { titleKey } from '../../catalogue/titles/title-key.ts';
import { namesLike } from '../../catalogue/titles/title-store.ts';
import type { Db } from '../../platform/db/database.ts';
import { companiesHolding, readableCompanies, titlesHolding } from './names-store.ts';
import type { CompanySpan, NameSpan, TitleSpan } from './spans.ts';
import { type Tokens, wordsBetween } from './tokens.ts';
import { isMendable, type Run } from './unknown-runs.ts';

/** Pieces of one run are looked up together; a longer run is no name. */
const LONGEST_RUN = 6;
const RUNS_LOOKED_AT = 4;
const LOOKED_AT = 30;

interface Piece {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
}

interface PieceHits {
  readonly titles: readonly TitleRef[];
  readonly companies: readonly CompanyRef[];
}

/**
 * Names for words that are no name as recorded: a part of a name ("miracle"), several parts side by side ("mediaset
 * miracle"), a misspelt name. A run of words is a name only as a whole: half of "Bitter Moon" is not "Bitter Lands".
 */
export async function linkNear(
  db: Db,
  tokens: Tokens,
  {
    runs,
    linked,
    publicAt,
  }: {
    readonly runs: readonly Run[];
    readonly linked: readonly NameSpan[];
    readonly publicAt: Date | null;
  },
): Promise<readonly NameSpan[]> {
  const looked = runs.filter(({ from, to }) => to - from <= LONGEST_RUN).slice(0, RUNS_LOOKED_AT);
  if (looked.length === 0) return [];
  const hasTitle = linked.some((span) => span.what === 'title' && span.strength >= 2);
  const hits = await hitsOfPieces(db, tokens, looked, publicAt);
  const spans = looked.map((run) => coverOf(tokens, run, hits, hasTitle));
  const misspelt = await Promise.all(
    looked.map((run, index) =>
      spans[index] === null ? misspeltName(db, tokens, run, { hasTitle, linked, publicAt }) : [],
    ),
  );
  return [...spans.flatMap((found) => found ?? []), ...misspelt.flat()];
}

/** What each piece of each run may be a part of, in two queries. */
async function hitsOfPieces(
  db: Db,
  tokens: Tokens,
  runs: readonly Run[],
  publicAt: Date | null,
): Promise<ReadonlyMap<string, PieceHits>> {
  const pieces = runs.flatMap((run) => piecesOf(run)).filter((piece) => isTelling(tokens, piece));
  const [titles, companies] = await Promise.all([
    titlesHolding(
      db,
      pieces.map((piece) => wordsOf(titleKey(textOf(tokens, piece)))),
    ),
    companiesHolding(
      db,
      pieces.map((piece) => wordsOf(companyKey(textOf(tokens, piece)))),
      publicAt,
    ),
  ]);
  return new Map(
    pieces.map((piece, index) => [
      `${piece.from} ${piece.to}`,
      {
        titles: distinct(titles.filter((hit) => hit.run === index).map((hit) => hit.title)),
        companies: distinct(companies.filter((hit) => hit.run === index).map((hit) => hit.company)),
      },
    ]),
  );
}

function piecesOf(run: Run): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let from = run.from; from < run.to; from += 1)
    for (let to = from + 1; to <= run.to; to += 1) pieces.push({ run, from, to });
  return pieces;
}

/** A part of a name needs letters enough to tell it: figures and two or three letters do not. */
function isTelling(tokens: Tokens, { from, to }: Piece): boolean {
  return tokens.list.slice(from, to).some((token) => /^\p{L}{3,}/u.test(token.word));
}

/** The fewest pieces that cover a run, each part of a name or a misspelt word of the question; null if none do. */
function coverOf(
  tokens: Tokens,
  run: Run,
  hits: ReadonlyMap<string, PieceHits>,
  hasTitle: boolean,
): readonly NameSpan[] | null {
  interface Cover {
    readonly cost: number;
    readonly spans: readonly NameSpan[];
  }
  const best: (Cover | null)[] = [{ cost: 0, spans: [] }];
  for (let to = run.from + 1; to <= run.to; to += 1) {
    let cheapest: Cover | null = null;
    for (let from = run.from; from < to; from += 1) {
      const before = best[from - run.from];
      if (!before) continue;
      const titleTaken = hasTitle || before.spans.some((span) => span.what === 'title');
      const span = partSpan(tokens, { run, from, to }, hits.get(`${from} ${to}`), titleTaken);
      const slip = span === null && to - from === 1 && isMendable(tokens, from);
      if (span === null && !slip) continue;
      const cost = before.cost + (slip ? 1.5 : 1);
      if (cheapest === null || cost < cheapest.cost)
        cheapest = { cost, spans: span === null ? before.spans : [...before.spans, span] };
    }
    best.push(cheapest);
  }
  return best.at(-1)?.spans ?? null;
}

function partSpan(
  tokens: Tokens,
  piece: Piece,
  hits: PieceHits | undefined,
  hasTitle: boolean,
): TitleSpan | CompanySpan | null {
  if (hits === undefined) return null;
  const text = textOf(tokens, piece);
  const place = { from: piece.from, to: piece.to, text, strength: 3, how: 'part' as const };
  const company =
    hits.companies.length > 0 && (hits.titles.length === 0 || hasTitle || isBuyerSlot(tokens, piece));
  if (company) return { what: 'company', ...place, companies: hits.companies, channelKey: companyKey(text) };
  return hits.titles.length > 0 ? { what: 'title', ...place, titles: hits.titles } : null;
}

const BUYING =
  /^(?:buy|buys|bought|buying|acquired?|purchased?|pay|paid|licen[sc]ed?|comprado|comprada|compro|compraron|adquirido|adquirio|pago|satin|aldi|almis)$/;

/** "has X bought", "what did X take": where a buyer stands and no title does. */
function isBuyerSlot(tokens: Tokens, { from, to }: Piece): boolean {
  return tokens.list.slice(Math.max(0, from - 3), to + 2).some((token) => BUYING.test(token.word));
}

async function misspeltName(
  db: Db,
  tokens: Tokens,
  run: Run,
  {
    hasTitle,
    linked,
    publicAt,
  }: {
    readonly hasTitle: boolean;
    readonly linked: readonly NameSpan[];
    readonly publicAt: Date | null;
  },
): Promise<readonly (TitleSpan | CompanySpan)[]> {
  const text = textOf(tokens, run);
  const [key, otherKey] = [titleKey(text), companyKey(text)];
  if (isExactOnly(key)) return [];
  const [titles, companies] = await Promise.all([
    hasTitle ? [] : titlesAlike(db, key),
    companiesAlike(db, otherKey, publicAt),
  ]);
  const place = { from: run.from, to: run.to, text, strength: 3, how: 'typo' as const };
  if (titles.length > 0) return [{ what: 'title', ...place, titles }];
  if (companies.length > 0) return [{ what: 'company', ...place, companies, channelKey: otherKey }];
  return hasTitle ? [] : misspeltWithNeighbours(db, tokens, run, linked);
}

/** "Nothern Watch": only one word of the name is misspelt, and the others are words of the trade. */
async function misspeltWithNeighbours(
  db: Db,
  tokens: Tokens,
  run: Run,
  linked: readonly NameSpan[],
): Promise<readonly TitleSpan[]> {
  const isFree = (index: number) => {
    const token = tokens.list[index];
    return (
      token !== undefined && !token.isEnding && !linked.some(({ from, to }) => index >= from && index < to)
    );
  };
  const goesOn = (index: number) => isFree(index) && tokens.list[index]?.afterBreak === false;
  const { from, to } = run;
  const longer = [
    ...(goesOn(to) && goesOn(to + 1) ? [{ from, to: to + 2 }] : []),
    ...(goesOn(to) ? [{ from, to: to + 1 }] : []),
    ...(isFree(from - 1) && goesOn(from) ? [{ from: from - 1, to }] : []),
  ];
  for (const each of longer) {
    const text = textOf(tokens, each);
    const titles = await titlesAlike(db, titleKey(text));
    if (titles.length > 0) return [{ what: 'title', ...each, text, strength: 3, how: 'typo', titles }];
  }
  return [];
}

/** The run as a whole was looked for before, as words that a name holds. */
async function titlesAlike(db: Db, key: string): Promise<readonly TitleRef[]> {
  const look = async (likeness: number) => {
    const names = await namesLike(db, { key, words: [], variants: [], likeness, limit: LOOKED_AT });
    return names.map((hit) => ({ key: hit.key, of: hit.title }));
  };
  return (await likeNamesNearFirst(key, look, sameId)).plausible;
}

async function companiesAlike(db: Db, key: string, publicAt: Date | null): Promise<readonly CompanyRef[]> {
  const look = async (likeness: number) => {
    const names = await companiesLike(db, { key, words: [], likeness, limit: LOOKED_AT });
    const ids = names.map(({ company }) => company.id);
    const readable = await readableCompanies(db, ids, publicAt);
    return names
      .filter(({ company }) => readable.has(company.id))
      .map((hit) => ({ key: hit.key, of: hit.company }));
  };
  return (await likeNamesNearFirst(key, look, sameId)).plausible;
}

function textOf(tokens: Tokens, { from, to }: { readonly from: number; readonly to: number }): string {
  return wordsBetween(tokens, from, to);
}

function sameId(left: { readonly id: number }, right: { readonly id: number }): boolean {
  return left.id === right.id;
}

function distinct<T extends { readonly id: number }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
