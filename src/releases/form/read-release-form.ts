import type { Fields } from '../../platform/slack/inputs.ts';
import { instantFromZoned, isPlainDate, type PlainDate } from '../../platform/text/dates.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Embargo } from '../release-facts.ts';
import type { ReleaseScope } from '../scope.ts';
import { ASK_FIELDS } from './release-form.ts';

/** What was asked for in a form; the scope `pick` asks which deals next. */
export interface AskedInForm {
  readonly titleIds: readonly number[];
  readonly scope: ReleaseScope | 'pick';
  readonly language: PrintLanguage;
  readonly withTalks: boolean;
  readonly embargo: Embargo | null;
}

export type ReadForm =
  | { readonly kind: 'read'; readonly asked: AskedInForm }
  | { readonly kind: 'errors'; readonly errors: Record<string, string> };

/** Reads the first form; what is missing for the chosen scope is said beside its field. */
export function readReleaseForm(fields: Fields, now: Date): ReadForm {
  const titleIds = fields.choices(ASK_FIELDS.titles).map(Number);
  const scope = readScope(fields);
  const embargo = readEmbargo(fields, now);
  const errors = {
    ...(titleIds.length === 0 ? { [ASK_FIELDS.titles]: 'Choose a title.' } : {}),
    ...('errors' in scope ? scope.errors : {}),
    ...('errors' in embargo ? embargo.errors : {}),
  };
  if (titleIds.length === 0 || 'errors' in scope || 'errors' in embargo) return { kind: 'errors', errors };
  const asked = {
    titleIds,
    scope: scope.value,
    language: readLanguage(fields.choice(ASK_FIELDS.language)),
    withTalks: fields.choice(ASK_FIELDS.talks) === 'yes',
    embargo: embargo.value,
  };
  return { kind: 'read', asked };
}

/** The deals chosen in all lists of the second form. */
export function readPicked(fields: Fields): readonly number[] {
  const picked: number[] = [];
  for (let list = 0; fields.has(`${ASK_FIELDS.deals}${list}`); list++)
    picked.push(...fields.choices(`${ASK_FIELDS.deals}${list}`).map(Number));
  return picked;
}

export function readLanguage(code: unknown): PrintLanguage {
  return LANGUAGES.find(({ words }) => words.code === code)?.words.code ?? 'en';
}

type Read<T> = { readonly value: T } | { readonly errors: Record<string, string> };

function readScope(fields: Fields): Read<AskedInForm['scope']> {
  const from = plainDate(fields.date(ASK_FIELDS.from));
  const to = plainDate(fields.date(ASK_FIELDS.to));
  switch (fields.choice(ASK_FIELDS.scope)) {
    case 'since':
      if (from === null) return { errors: { [ASK_FIELDS.from]: 'Since when?' } };
      return { value: { kind: 'dates', from, to } };
    case 'between':
      if (from === null || to === null)
        return { errors: { [from === null ? ASK_FIELDS.from : ASK_FIELDS.to]: 'Choose both dates.' } };
      if (from > to) return { errors: { [ASK_FIELDS.to]: 'This day is before the first.' } };
      return { value: { kind: 'dates', from, to } };
    case 'market': {
      const market = fields.text(ASK_FIELDS.market);
      return market === null
        ? { errors: { [ASK_FIELDS.market]: 'Which market?' } }
        : { value: { kind: 'market', market } };
    }
    case 'picked':
      return { value: 'pick' };
    default:
      return { value: { kind: 'since_last' } };
  }
}

function readEmbargo(fields: Fields, now: Date): Read<Embargo | null> {
  const date = plainDate(fields.date(ASK_FIELDS.embargoDate));
  const time = fields.time(ASK_FIELDS.embargoTime);
  if (date === null) {
    if (time === null) return { value: null };
    return { errors: { [ASK_FIELDS.embargoDate]: 'On which day does the embargo end?' } };
  }
  const zone = fields.choice(ASK_FIELDS.embargoZone) ?? 'UTC';
  const until = instantFromZoned(date, time ?? '00:00', zone);
  if (new Date(until) <= now) return { errors: { [ASK_FIELDS.embargoDate]: 'That time is past.' } };
  return { value: { until, zone } };
}

function plainDate(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null;
}
