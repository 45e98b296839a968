import type { KnownBlock } from '@slack/types';
import { type Fields, multiSelectInput, selectInput, textInput } from '../../../platform/slack/inputs.ts';
import { cut } from '../../../platform/slack/limits.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { countryName } from '../../countries.ts';
import { TITLE_KINDS, type TitleKind, type TitleName } from '../title.ts';
import { titleKey } from '../title-key.ts';
import type { RecordedTitleName } from '../title-store.ts';
import { languageName } from './read-language.ts';
import { readTitleKind, readTitleName, readYear, YEARS } from './read-title-command.ts';

/** Ids of the fields that the forms of a title share. */
export const TITLE_FIELD = {
  name: 'title_name',
  kind: 'title_kind',
  year: 'title_year',
  otherNames: 'title_other_names',
  removedNames: 'title_removed_names',
} as const;

const LONGEST_NAME = 200;
const NAME_RULE = `A name has a letter or a digit, and at most ${LONGEST_NAME} characters.`;
const OTHER_NAMES_HINT =
  'One per line. Say more after semicolons: Luces del puerto; Spanish. Or: Liman Işıkları; original.';

/** Name, kind and year, holding what is known. */
export function mainInputs(known: {
  readonly name: string;
  readonly kind: TitleKind | null;
  readonly year: number | null;
}): readonly KnownBlock[] {
  return [
    textInput({ id: TITLE_FIELD.name, label: 'Name it is sold under', initial: known.name }),
    selectInput({
      id: TITLE_FIELD.kind,
      label: 'Kind',
      optional: true,
      choices: TITLE_KINDS.map((kind) => ({ text: kind, value: kind })),
      initial: known.kind,
    }),
    textInput({
      id: TITLE_FIELD.year,
      label: 'Year of first release',
      optional: true,
      initial: known.year === null ? null : String(known.year),
    }),
  ];
}

export interface MainReading {
  readonly name: string;
  readonly kind: TitleKind | null;
  readonly year: number | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** Reads name, kind and year; errors stand at the block ids of their fields. */
export function readMainInputs(fields: Fields): MainReading {
  const name = (fields.text(TITLE_FIELD.name) ?? '').replace(/\s+/g, ' ');
  const typedYear = fields.text(TITLE_FIELD.year);
  const year = typedYear === null ? null : readYear(typedYear);
  const errors: Record<string, string> = {};
  if (!isName(name)) errors[TITLE_FIELD.name] = NAME_RULE;
  if (typedYear !== null && year === null) {
    errors[TITLE_FIELD.year] = `A year from ${YEARS.first} to ${YEARS.last}, such as 2022.`;
  }
  return { name, kind: readTitleKind(fields.choice(TITLE_FIELD.kind) ?? ''), year, errors };
}

export function otherNamesInput(label: string, names: readonly TitleName[]): KnownBlock {
  return textInput({
    id: TITLE_FIELD.otherNames,
    label,
    hint: OTHER_NAMES_HINT,
    optional: true,
    lines: true,
    initial: names.map(typedName).join('\n'),
  });
}

/** The names that can be removed: none at all where only the main name stands, since Slack refuses an empty choice. */
export function removedNamesInput(names: readonly RecordedTitleName[]): readonly KnownBlock[] {
  const removable = names
    .filter((name) => name.kind !== 'main')
    .map((name) => ({ text: typedName(name), value: String(name.id) }));
  if (removable.length === 0) return [];
  return [
    multiSelectInput({
      id: TITLE_FIELD.removedNames,
      label: 'Names to remove',
      optional: true,
      choices: removable,
    }),
  ];
}

/** Ids of names to remove, names to add. */
export interface NamesChange {
  readonly add: readonly TitleName[];
  readonly remove: readonly number[];
}

export function readNames(
  fields: Fields,
): NamesChange & { readonly errors: Readonly<Record<string, string>> } {
  const added = readOtherNames(fields.text(TITLE_FIELD.otherNames) ?? '');
  return {
    add: added.names,
    remove: fields.choices(TITLE_FIELD.removedNames).map(Number),
    errors: added.problem === null ? {} : { [TITLE_FIELD.otherNames]: added.problem },
  };
}

function readOtherNames(text: string): {
  readonly names: readonly TitleName[];
  readonly problem: string | null;
} {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(readTitleName);
  const unread = read.flatMap((line) => line.unread);
  const names = read.map((line) => line.name);
  const nameless = names.findIndex((name) => !isName(name.text));
  if (unread.length > 0) {
    const parts = joinList(
      unread.map((part) => `“${cut(part, 40)}”`),
      'en',
    );
    return {
      names,
      problem: `I could not read ${parts}: a kind (original, local, festival, working, printed), language or country.`,
    };
  }
  return {
    names,
    problem: nameless < 0 ? null : `Line ${nameless + 1}: ${NAME_RULE}`,
  };
}

/** A name as it would be typed: "Luces del puerto; Spanish; Mexico". */
function typedName({ text, kind, language, territory }: TitleName): string {
  const said = [
    kind === 'local' ? null : kind,
    language === null ? null : languageName(language),
    territory === null ? null : countryName(territory, 'en'),
  ];
  const name = /[;"]/.test(text) ? `"${text.replaceAll('"', '')}"` : text;
  return [name, ...said.filter((part) => part !== null)].join('; ');
}

function isName(text: string): boolean {
  return titleKey(text) !== '' && [...text].length <= LONGEST_NAME;
}
