import { readTerritory } from '../../catalogue/read-territory.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { Fields } from '../../platform/slack/inputs.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import type {
  BuyerInput,
  Clearance,
  DealTerms,
  Exclusivity,
  Licence,
  Media,
  SaleInput,
  Status,
} from '../deal.ts';
import type { ParseContext, Question } from '../grammar/parsed-deal.ts';
import { parseDeal } from '../parse-deal.ts';
import { FIELD, isUnanswerable, UNDISCLOSED } from './deal-modal.ts';

/** A form that was read: its values, or what is wrong by field, or what has to be asked. */
export type FormReading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | {
      readonly kind: 'questions';
      readonly questions: readonly Question[];
      readonly answers: Readonly<Record<string, string>>;
    };

/** The title chosen: one on record, or a new name. */
export type TitleField =
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'new'; readonly name: string };

export function readTitleField(fields: Fields): TitleField | null {
  const value = fields.choice(FIELD.title);
  if (value === null) return null;
  if (value.startsWith('new:')) return { kind: 'new', name: value.slice('new:'.length) };
  return { kind: 'known', id: Number(value.slice('id:'.length)) };
}

/** The sales of the record form: lines of the grammar, and one buyer in several territories. */
export function readSales(fields: Fields, context: ParseContext): FormReading<readonly SaleInput[]> {
  const territories = fields.choices(FIELD.territories).map((label) => territoryOf(label));
  const byFields = territories.map((territory) => ({
    territory,
    buyer: buyerOf(fields.choice(FIELD.buyer)),
  }));
  const text = fields.text(FIELD.sales);
  if (text === null) {
    return byFields.length > 0
      ? { kind: 'read', value: byFields }
      : {
          kind: 'errors',
          errors: { [FIELD.territories]: 'Choose at least one territory, or write the sales as lines.' },
        };
  }
  // The grammar's own reader, with a title that cannot be mistaken for anything else.
  const parsed = parseDeal(`"x": ${text}`, context);
  const problem = parsed.problems[0] ?? parsed.questions.find(isUnanswerable);
  if (problem !== undefined) return { kind: 'errors', errors: { [FIELD.sales]: problem.message } };
  const answers = Object.fromEntries(
    parsed.questions.flatMap((question, index) => {
      const answer = fields.choice(`${FIELD.question}${index}`);
      return answer === null ? [] : [[question.text, answer]];
    }),
  );
  if (parsed.questions.some((question) => answers[question.text] === undefined)) {
    return { kind: 'questions', questions: parsed.questions, answers };
  }
  return { kind: 'read', value: [...byFields, ...answered(parsed.sales, parsed.questions, answers)] };
}

/** The sales with each question's rows replaced by the choice taken. */
function answered(
  sales: readonly SaleInput[],
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): readonly SaleInput[] {
  const result: SaleInput[] = [];
  for (let index = 0; index < sales.length; ) {
    const question = questions.find((each) => each.sale === index);
    const choice = question?.choices[Number(answers[question.text])];
    if (question === undefined || choice === undefined) {
      const sale = sales[index];
      if (sale !== undefined) result.push(sale);
      index += 1;
      continue;
    }
    result.push(...choice.sales);
    index += Math.max(1, question.count);
  }
  return result;
}

/** Every option of the territory field is readable as it stands. */
export function territoryOf(label: string): Territory {
  const reading = readTerritory(label, 'record');
  if (reading.kind !== 'territory') throw new Error('a territory that was offered cannot be read');
  return reading.territory;
}

export function buyerOf(value: string | null): BuyerInput {
  return value === null || value === UNDISCLOSED.value
    ? { kind: 'undisclosed' }
    : { kind: 'named', name: value };
}

/** The terms of the form; null = not stated. */
export function readTerms(fields: Fields, context: ParseContext): FormReading<DealTerms> {
  const startsOn = fields.date(FIELD.starts) as PlainDate | null;
  const endsOn = fields.date(FIELD.ends) as PlainDate | null;
  const signedOn = fields.date(FIELD.signed) as PlainDate | null;
  const seasons = readSeasonsField(fields.text(FIELD.seasons), context);
  const errors: Record<string, string> = {};
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    errors[FIELD.ends] = 'The window ends before it starts.';
  }
  if (signedOn !== null && signedOn > context.today) errors[FIELD.signed] = 'That day is still to come.';
  if (seasons === 'unreadable') errors[FIELD.seasons] = 'Write a number or a range: 3 or 1-3.';
  if (seasons === 'unreadable' || Object.keys(errors).length > 0) return { kind: 'errors', errors };
  return {
    kind: 'read',
    value: {
      media: fields.choices(FIELD.media) as Media[],
      exclusivity: fields.choice(FIELD.exclusivity) as Exclusivity | null,
      licence: (fields.choice(FIELD.licence) ?? 'finished') as Licence,
      window: { startsOn, endsOn, rule: fields.text(FIELD.windowRule) },
      seasons,
      languages: (fields.text(FIELD.languages) ?? '')
        .split(/[,;]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
      status: (fields.choice(FIELD.status) ?? 'signed') as Status,
      signedOn,
      embargoUntil: fields.instant(FIELD.embargo),
      clearance: (fields.choice(FIELD.clearance) ?? 'cleared') as Clearance,
      market: fields.text(FIELD.market),
      note: fields.text(FIELD.note),
    },
  };
}

function readSeasonsField(
  text: string | null,
  context: ParseContext,
): readonly number[] | null | 'unreadable' {
  if (text === null) return null;
  const parsed = parseDeal(`"x": Chile; seasons ${text.replace(/ and /g, ', ')}`, context);
  if (parsed.problems.length > 0 || parsed.terms.seasons === null) return 'unreadable';
  return parsed.terms.seasons;
}
