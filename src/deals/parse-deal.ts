import type { SaleInput } from './deal.ts';
import { collectTerms } from './grammar/collect-terms.ts';
import { type Outline, outlineOf, trimmed } from './grammar/outline.ts';
import type { ParseContext, ParsedDeal, Problem, Question, TextSpan } from './grammar/parsed-deal.ts';
import { type Body, readBody } from './grammar/read-body.ts';
import type { Row, SaleReader, Unit } from './grammar/read-unit.ts';
import { readTitle, type TitleCut, titleCuts } from './grammar/title.ts';

/**
 * Reads the text of a `/deal` command: `TITLE : SALES [; OPTION]...`.
 *
 * The title may hold colons itself: it is cut where what follows reads best as sales. What could not be read is named
 * in `problems`, what reads two ways in `questions`; the rest is read all the same, to fill a form. Never throws.
 */
export function parseDeal(text: string, context: ParseContext): ParsedDeal {
  const outline = outlineOf(text);
  const reader: SaleReader = { outline, context, memo: new Map(), misspelt: new Map() };
  const { cut, body } = bestCut(reader, titleCuts(outline));
  const titled = cut.title ? readTitle(outline, cut.title, context) : null;
  const collected = collectTerms([...(titled?.seasons ?? []), ...body.options], context);
  const { sales, questions } = salesOf(outline, body.units);
  const named = titled !== null && /[\p{L}\p{N}]/u.test(titled.title);
  const problems = [
    ...(named ? [] : [missingTitle(outline, cut)]),
    ...(named && cut.guessed && sales.length > 0 ? [missingColon(outline, cut)] : []),
    ...(sales.length === 0 && body.problems.length === 0 ? [missingSales(outline)] : []),
    ...body.problems,
    ...collected.problems,
    ...misusedUndisclosed(body, sales),
  ];
  return {
    title: named ? titled.title : null,
    sales,
    terms: collected.terms,
    problems: problems.sort((left, right) => left.start - right.start),
    questions,
  };
}

/** A title with no sale after it is likelier a title with colons in it. */
const NOTHING_SOLD = 4;

function bestCut(
  reader: SaleReader,
  cuts: readonly TitleCut[],
): { readonly cut: TitleCut; readonly body: Body } {
  let best: { cut: TitleCut; body: Body; badness: number } | null = null;
  for (const cut of cuts) {
    if (best && best.badness <= cut.badness) continue;
    const body = readBody(reader, cut.rest);
    const nothingSold = body.units.length === 0 && body.problems.length === 0;
    const badness = cut.badness + body.badness + (nothingSold && cut.title !== null ? NOTHING_SOLD : 0);
    if (!best || badness < best.badness) best = { cut, body, badness };
  }
  if (!best) throw new Error('A command always has a cut');
  return best;
}

/** Every row as a sale, and what has to be asked about it. */
function salesOf(
  outline: Outline,
  units: readonly Unit[],
): { readonly sales: readonly SaleInput[]; readonly questions: readonly Question[] } {
  const sales: SaleInput[] = [];
  const questions: Question[] = [];
  for (const unit of units) {
    const first = sales.length;
    sales.push(...unit.rows.map(saleOf));
    if (unit.doubt) {
      const choices = unit.doubt.choices.map(({ label, rows }) => ({ label, sales: rows.map(saleOf) }));
      const { code, message } = unit.doubt;
      questions.push({
        ...trimmed(outline, unit.start, unit.end),
        code,
        sale: first,
        count: unit.rows.length,
        message,
        choices,
      });
    }
    for (const [index, row] of unit.rows.entries()) {
      const question = placeQuestion(row, first + index);
      if (question) questions.push(question);
    }
  }
  return { sales, questions };
}

function placeQuestion({ place, buyer }: Row, sale: number): Question | null {
  const { text, start, end, reading } = place;
  if (reading.kind !== 'ambiguous') return null;
  const choices = reading.candidates.map((territory) => ({
    label: territory.label,
    sales: [{ territory, buyer }],
  }));
  return { text, start, end, code: 'territory', sale, count: 1, message: reading.question, choices };
}

/** A place that has to be asked about keeps its words and is certain of nothing. */
function saleOf({ place, buyer }: Row): SaleInput {
  if (place.reading.kind === 'territory') return { territory: place.reading.territory, buyer };
  const doubtful = new Set(place.reading.candidates.flatMap((one) => [...one.codes, ...one.doubtful]));
  return {
    territory: { label: place.text, codes: [], doubtful: [...doubtful].sort(), languages: [] },
    buyer,
  };
}

function misusedUndisclosed(body: Body, sales: readonly SaleInput[]): readonly Problem[] {
  const option = body.options.find(({ meaning }) => meaning.kind === 'undisclosed');
  if (!option || sales.length === 0 || sales.some(({ buyer }) => buyer.kind === 'undisclosed')) return [];
  const { text, start, end } = option;
  const message =
    'Every sale names its buyer. Leave "undisclosed" out; to keep a sale out of announcements type: hold.';
  return [{ text, start, end, code: 'contradiction', message }];
}

function missingTitle(outline: Outline, cut: TitleCut): Problem {
  const span = trimmed(outline, cut.rest.start, cut.rest.start);
  return {
    ...span,
    code: 'missing_title',
    message: 'The title is missing. Type it first, with a colon: Title: Mexico (Imagen TV).',
  };
}

function missingColon(outline: Outline, cut: TitleCut): Problem {
  const span: TextSpan = cut.title ?? trimmed(outline, 0, 0);
  const message = `Is "${span.text}" the title? Type a colon after it.`;
  return { ...span, code: 'missing_title', message };
}

function missingSales(outline: Outline): Problem {
  const end = trimmed(outline, 0, outline.text.length).end;
  const message =
    'No sale was named. Type at least one after the title and a colon, for example: Mexico (Imagen TV).';
  return { text: '', start: end, end, code: 'missing_sales', message };
}
