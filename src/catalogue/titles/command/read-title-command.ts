import { nameKey } from '../../../platform/text/name-key.ts';
import { readTerritory } from '../../read-territory.ts';
import type { TitleDetails } from '../edit/title-details.ts';
import { readTitleLabel, type TitleKind, type TitleName, type TitleNameKind } from '../title.ts';
import { readLanguage } from './read-language.ts';

/** A title as somebody describes it, complete or not. */
export interface TitleDraft {
  readonly name: string;
  readonly kind: TitleKind | null;
  readonly year: number | null;
  readonly names: readonly TitleName[];
  /** What else the form was told; nothing = left out. */
  readonly details?: Partial<TitleDetails>;
}

/** What was typed after `/title`. */
export type TitleCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'show'; readonly name: string }
  | { readonly kind: 'add'; readonly draft: TitleDraft }
  /** Not all of it was understood: the form shows what was, and names what was not. */
  | { readonly kind: 'form'; readonly draft: TitleDraft; readonly unread: readonly string[] }
  /** As typed it may be a title as well ("Edit of Love"). */
  | { readonly kind: 'edit'; readonly of: string; readonly typed: string }
  /** `text` is what stands behind the word: the title, a colon, and the rest. As typed it may be a title as well. */
  | { readonly kind: 'award' | 'quote'; readonly text: string; readonly typed: string }
  /** The first becomes part of the second. */
  | { readonly kind: 'merge'; readonly from: string; readonly to: string }
  | { readonly kind: 'alias'; readonly of: string; readonly name: TitleName }
  /** Which name to add was not said, or not understood. As typed it may be a title as well ("Alias Grace"). */
  | {
      readonly kind: 'names';
      readonly of: string;
      readonly typed: string;
      readonly unread: readonly string[];
    };

export const EMPTY_DRAFT: TitleDraft = { name: '', kind: null, year: null, names: [] };

const MERGE = /^(.*?\S)\s*(?:=|→|->)\s*(\S.*)$/su;

/** Years in which films were made, and will be for a while. */
export const YEARS = { first: 1880, last: 2200 } as const;

/**
 * Reads the text of `/title`: nothing (the form), `help`, `add NAME[; kind][; year][; aka OTHER]...`,
 * `alias NAME = OTHER[; kind][; language or territory]`, `edit NAME`, `award NAME: ...`, `quote NAME: ...`,
 * `merge NAME = NAME`, otherwise the name of a title to show. A name in quotation
 * marks is always a name: `/title "Help"`.
 */
export function readTitleCommand(text: string): TitleCommand {
  const typed = text.trim();
  if (typed === '') return { kind: 'form', draft: EMPTY_DRAFT, unread: [] };
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  const command = word.toLowerCase();
  if (command === 'help' && rest === '') return { kind: 'help' };
  if (command === 'add') return readAdd(rest);
  if (command === 'alias' && rest !== '') return readAlias(rest, typed);
  if (command === 'edit' && rest !== '') return { kind: 'edit', of: unquoted(rest), typed };
  if (command === 'award' && rest.includes(':')) return { kind: command, text: rest, typed };
  if (command === 'quote' && /:|^["“„«]/.test(rest)) return { kind: command, text: rest, typed };
  const [, from = '', to = ''] = command === 'merge' ? (MERGE.exec(rest) ?? []) : [];
  if (from !== '') return { kind: 'merge', from: unquoted(from), to: unquoted(to) };
  return { kind: 'show', name: unquoted(typed) };
}

/** "Luces del puerto; Spanish", "Liman Işıkları; original; TR": one name with its kind, language or territory. */
export function readTitleName(text: string): {
  readonly name: TitleName;
  readonly unread: readonly string[];
} {
  const [name = '', ...parts] = splitParts(text);
  return describeName(unquoted(name), parts);
}

/** The kind of a title by the words people use for it ("movie", "telenovela", "dizi"); else null. */
export function readTitleKind(text: string): TitleKind | null {
  return KIND_WORDS.get(nameKey(text)) ?? null;
}

/** A year of release; null for anything else. */
export function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : 0;
  return year >= YEARS.first && year <= YEARS.last ? year : null;
}

const KIND_WORDS = words<TitleKind>({
  film: 'film|movie|feature|feature film|tv movie|tv film|telefilm|pelicula|sinema filmi',
  series:
    'series|serie|tv series|tv show|drama series|dizi|tv dizisi|soap|soap opera|telenovela|novela|sitcom',
  miniseries: 'miniseries|mini series|miniserie|mini serie|limited series|serie limitada|mini dizi',
  format: 'format|scripted format|formato',
  documentary: 'documentary|documental|doc|docuseries|docu series|belgesel',
  animation: 'animation|animated|animated series|animated film|cartoon|animacion|animasyon|anime',
});

const NAME_KIND_WORDS = words<TitleNameKind>({
  original: 'original|original title|original name|home',
  local: 'local|local title|local name|aka|alias|also|also known as',
  festival: 'festival|festival title|festival name',
  working: 'working|working title|working name',
  printed: 'printed|as printed|misprint|typo',
});
const OTHER_NAME =
  /^(aka|a\.k\.a\.|alias|also known as|also|original(?: title| name)?|local(?: title| name)?|festival(?: title| name)?|working(?: title| name)?|printed(?: as)?)(?:\s*[:=]\s*|\s+)(\S[\s\S]*)$/iu;

function readAdd(text: string): TitleCommand {
  const [first = '', ...parts] = splitParts(text);
  const label = /^["“]/.test(first) ? null : readTitleLabel(first);
  // A year without brackets may belong to the name ("Berlin 1945").
  const described =
    label !== null && first.endsWith(')') ? label : { name: unquoted(first), kind: null, year: null };
  let { kind, year } = described;
  const names: TitleName[] = [];
  const unread: string[] = [];
  for (const part of parts) {
    const [, lead = '', other = ''] = OTHER_NAME.exec(part) ?? [];
    if (other !== '') {
      const read = readOtherName(lead, other);
      names.push(read.name);
      unread.push(...read.unread);
      continue;
    }
    const [asKind, asYear] = [readTitleKind(part), readYear(part)];
    if (asKind !== null && kind === null) kind = asKind;
    else if (asYear !== null && year === null) year = asYear;
    else unread.push(part);
  }
  const draft = { name: described.name, kind, year, names };
  return draft.name === '' || unread.length > 0 ? { kind: 'form', draft, unread } : { kind: 'add', draft };
}

/** "aka Luces del puerto (Spanish)": what stands in brackets describes the name, if it can be read. */
function readOtherName(
  lead: string,
  text: string,
): { readonly name: TitleName; readonly unread: readonly string[] } {
  const said = nameKindOf(lead);
  const [, name = '', inside = ''] = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  const inBrackets = describeName(name, inside.split(','));
  const read = name !== '' && inBrackets.unread.length === 0 ? inBrackets : describeName(unquoted(text), []);
  return { ...read, name: { ...read.name, kind: said } };
}

function readAlias(text: string, typed: string): TitleCommand {
  const [, of = '', other = ''] = /^(.+?)\s*(?:=|:=|→|->)\s*(.*)$/su.exec(text) ?? [];
  if (of === '') return { kind: 'names', of: unquoted(text), typed, unread: [] };
  const { name, unread } = readTitleName(other);
  if (name.text === '' || unread.length > 0) return { kind: 'names', of: unquoted(of), typed, unread };
  return { kind: 'alias', of: unquoted(of), name };
}

function describeName(
  text: string,
  parts: readonly string[],
): { readonly name: TitleName; readonly unread: readonly string[] } {
  let kind: TitleNameKind | null = null;
  let language: string | null = null;
  let territory: string | null = null;
  const unread: string[] = [];
  for (const part of parts.map((each) => each.trim()).filter((each) => each !== '')) {
    const [asKind, asLanguage] = [NAME_KIND_WORDS.get(nameKey(part)) ?? null, readLanguage(part)];
    const asTerritory = asLanguage === null ? oneCountry(part) : null;
    if (asKind !== null) kind = asKind;
    else if (asLanguage !== null) language = asLanguage;
    else if (asTerritory !== null) territory = asTerritory;
    else unread.push(part);
  }
  return { name: { text, kind: kind ?? 'local', language, territory }, unread };
}

function oneCountry(text: string): string | null {
  const reading = readTerritory(text, 'as_written');
  if (reading.kind !== 'territory' || reading.territory.doubtful.length > 0) return null;
  const [code, ...others] = reading.territory.codes;
  return code !== undefined && others.length === 0 ? code : null;
}

function nameKindOf(lead: string): TitleNameKind {
  return NAME_KIND_WORDS.get(nameKey(lead).replace(/ as$/, '')) ?? 'local';
}

/** Parts between semicolons or line breaks, those in quotation marks kept whole. */
function splitParts(text: string): readonly string[] {
  const parts = text.match(/(?:"[^"\n]*"|“[^”\n]*”|[^;\n])+/gu) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^["“](.*)["”]$/su, '$1')
    .trim();
}

function words<T extends string>(entries: Readonly<Partial<Record<T, string>>>): ReadonlyMap<string, T> {
  const pairs = Object.entries(entries) as [T, string][];
  return new Map(
    pairs.flatMap(([kind, list]) => list.split('|').map((word) => [nameKey(word), kind] as const)),
  );
}
