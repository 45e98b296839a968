import type { KnownBlock } from '@slack/types';
import { type Fields, textInput } from '../../../platform/slack/inputs.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import { countryName } from '../../countries.ts';
import { readTerritory } from '../../read-territory.ts';
import {
  DETAIL_LABELS,
  DETAIL_NAMES,
  type DetailName,
  isMissing,
  type TitleDetails,
} from './title-details.ts';

/** The block id of a detail in the forms. */
export function detailField(name: DetailName): string {
  return `title_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
}

/** Episodes of the longest-running programmes, minutes of the longest films, with room. */
const MOST = { episodes: 30_000, minutes: 6000 } as const;
const LONGEST_ITEM = 200;

const HINTS: Readonly<Partial<Record<DetailName, string>>> = {
  episodes: 'How many in all.',
  minutes: 'The length of one episode, or of the film.',
  genres: 'Separated by commas.',
  countries: 'Where it was made: Turkey, Germany.',
  directors: 'One per line, or separated by commas.',
  producers: 'People and companies, one per line or separated by commas.',
  cast: 'One per line, or separated by commas.',
  basedOn: 'The work it adapts, as it is to be printed.',
};
const SEVERAL_LINES: readonly DetailName[] = ['directors', 'producers', 'cast', 'logline', 'synopsis'];

/** The fields of all details, holding what is on record. */
export function detailInputs(details: TitleDetails): readonly KnownBlock[] {
  return DETAIL_NAMES.map((name) =>
    textInput({
      id: detailField(name),
      label: DETAIL_LABELS[name],
      optional: true,
      lines: SEVERAL_LINES.includes(name),
      initial: typedDetail(name, details),
      ...(HINTS[name] === undefined ? {} : { hint: HINTS[name] }),
    }),
  );
}

export interface DetailsReading {
  /** Only what differs from what the form showed: a field that it does not have, or that nobody touched, is left out. */
  readonly changes: Partial<TitleDetails>;
  /** By block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Reads the fields of a form that showed `standing`. */
export function readDetails(fields: Fields, standing: TitleDetails): DetailsReading {
  const changes: Record<string, TitleDetails[DetailName]> = {};
  const errors: Record<string, string> = {};
  for (const name of DETAIL_NAMES) {
    const id = detailField(name);
    if (!fields.has(id)) continue;
    const typed = fields.text(id);
    if (sameText(typed, typedDetail(name, standing))) continue;
    const read = readDetail(name, typed);
    if ('problem' in read) errors[id] = read.problem;
    else changes[name] = read.value;
  }
  return { changes: changes as Partial<TitleDetails>, errors };
}

/** A detail as it would be typed; null when nothing is on record. */
function typedDetail(name: DetailName, details: TitleDetails): string | null {
  const value = details[name];
  if (isMissing(value)) return null;
  if (name === 'countries') return details.countries.map((code) => countryName(code, 'en')).join('; ');
  if (!Array.isArray(value)) return cut(String(value), LIMITS.plainTextInput);
  const items = value as readonly string[];
  return cut(items.join(SEVERAL_LINES.includes(name) ? '\n' : '; '), LIMITS.plainTextInput);
}

function sameText(typed: string | null, shown: string | null): boolean {
  const tidied = (text: string | null) => (text ?? '').replaceAll('\r\n', '\n').trim();
  return tidied(typed) === tidied(shown);
}

type DetailReading = { readonly value: TitleDetails[DetailName] } | { readonly problem: string };

function readDetail(name: DetailName, typed: string | null): DetailReading {
  switch (name) {
    case 'episodes':
    case 'minutes':
      return readCount(typed, MOST[name]);
    case 'countries':
      return readCountries(typed ?? '');
    case 'logline':
    case 'synopsis':
    case 'basedOn':
      return { value: typed };
    default: {
      const items = splitItems(typed ?? '');
      const long = items.find((item) => [...item].length > LONGEST_ITEM);
      if (long === undefined) return { value: items };
      return { problem: `“${cut(long, 40)}” is too long for one name: put each on a line of its own.` };
    }
  }
}

function readCount(typed: string | null, most: number): DetailReading {
  if (typed === null) return { value: null };
  const count = /^\d{1,6}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= most) return { value: count };
  return { problem: `A whole number from 1 to ${most}, such as 45.` };
}

function readCountries(typed: string): DetailReading {
  const codes: string[] = [];
  for (const word of splitItems(typed)) {
    const reading = readTerritory(word, 'as_written');
    const [code, ...more] = reading.kind === 'territory' ? reading.territory.codes : [];
    const isOne =
      reading.kind === 'territory' && reading.territory.doubtful.length === 0 && more.length === 0;
    if (code === undefined || !isOne || code.includes('-')) {
      return {
        problem: `“${cut(word, 40)}” is not one country. Write its name or its two letters, such as Turkey or TR.`,
      };
    }
    if (!codes.includes(code)) codes.push(code);
  }
  return { value: codes };
}

/** Lines or parts between semicolons; commas part only what has neither, so that a name may hold one. */
function splitItems(typed: string): readonly string[] {
  const items = /[\n;]/.test(typed) ? typed.split(/[\n;]/) : typed.split(',');
  const tidied = items.map((item) => item.replace(/\s+/g, ' ').trim()).filter((item) => item !== '');
  return [...new Set(tidied)];
}
