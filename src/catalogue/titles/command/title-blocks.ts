import {
  actions,
  button,
  context,
  header,
  type Message,
  paragraph,
  section,
} from '../../../platform/slack/blocks.ts';
import { cut, LIMITS } from '../../../platform/slack/limits.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../../../platform/text/lists.ts';
import { countryName, countryOf } from '../../countries.ts';
import { RECORD_DEAL_FOR_TITLE, type TitleName, type TitleRef, titleLabel } from '../title.ts';
import { languageName } from './read-language.ts';
import type { TitleDraft } from './read-title-command.ts';

/** Value: a title's id. */
export const SHOW_TITLE = 'title_show';
/** Value: a title's id. */
export const EDIT_TITLE_NAMES = 'title_edit_names';
/** Value: the name to begin with. */
export const OPEN_TITLE_FORM = 'title_open_form';
/** Value: a draft as JSON. */
export const ADD_TITLE_ANYWAY = 'title_add_anyway';

/** More countries than these are counted, not listed. */
const LISTED_COUNTRIES = 60;
const CHOICES = 8;
const SHOWN_NAME = 100;

export interface TitleCard {
  readonly title: TitleRef;
  readonly names: readonly TitleName[];
  /** Where it is sold: ISO codes, also of parts of a country. */
  readonly soldIn: readonly string[];
}

/** What is on record of a title: its names, what it is, where it is sold to date. */
export function titleCard({ title, names, soldIn }: TitleCard): Message {
  const others = names
    .filter((name) => name.kind !== 'main' || name.text !== title.name)
    .map(describeTitleName);
  const facts = [
    `Other names: ${others.length === 0 ? 'not on record' : others.join(', ')}`,
    `Kind: ${title.kind ?? 'not on record'} · Year: ${title.year ?? 'not on record'}`,
    soldTo(soldIn),
  ];
  return {
    text: cut([`*${shown(title)}*`, ...facts].join('\n'), LIMITS.messageText),
    blocks: [
      header(titleLabel(title)),
      ...paragraph(facts.join('\n')).blocks,
      actions(`title:${title.id}`, [
        button({
          text: 'Record deal',
          actionId: RECORD_DEAL_FOR_TITLE,
          value: String(title.id),
          style: 'primary',
        }),
        button({ text: 'Edit names', actionId: EDIT_TITLE_NAMES, value: String(title.id) }),
      ]),
    ],
  };
}

/** Several titles go by the name: one button each. */
export function chooseTitle(typed: string, candidates: readonly TitleRef[]): Message {
  return choices(`Which title is “${quoted(typed)}”?`, candidates, null);
}

/** No title goes by the name: the nearest, and the offer to add it. */
export function titleNotFound(typed: string, nearest: readonly TitleRef[]): Message {
  const lead = `No title “${quoted(typed)}” on record.`;
  const ask = nearest.length === 0 ? lead : `${lead} Did you mean one of these?`;
  const add = button({ text: `Add “${cut(typed, 60)}”`, actionId: OPEN_TITLE_FORM, value: typed });
  return choices(ask, nearest, actions('title:new', [add]));
}

/** A new title is much like one on record: shown before anything is stored. */
export function confirmNewTitle(draft: TitleDraft, close: readonly TitleRef[]): Message {
  const [first] = close;
  const names = close.length === 1 && first ? shown(first) : plural(close.length, 'title', 'titles');
  const lead = `*${quoted(draft.name)}* is close to ${names} on record. Add it anyway?`;
  const add = button({
    text: `Add “${cut(draft.name, 60)}”`,
    actionId: ADD_TITLE_ANYWAY,
    value: JSON.stringify(draft),
    style: 'primary',
  });
  return choices(lead, close, actions('title:new', [add]));
}

/** "Liman Işıkları (original, Turkish)", ready for mrkdwn. */
export function describeTitleName({ text, kind, language, territory }: TitleName): string {
  const said = [
    kind === 'local' || kind === 'main' ? null : kind,
    language === null ? null : languageName(language),
    territory === null ? null : countryName(territory, 'en'),
  ].filter((part) => part !== null);
  return said.length === 0 ? quoted(text) : `${quoted(text)} (${said.join(', ')})`;
}

export function titleHelp(): Message {
  return paragraph(
    [
      '*/title* shows and adds what we sell.',
      '`/title Harbour Lights` – its card; any of its names will do',
      '`/title add Harbour Lights; series; 2022; aka Luces del puerto` – a new title (kind, year and other names if you have them)',
      '`/title alias Harbour Lights = Luces del puerto; Spanish` – another name; say its kind (original, local, festival, working, printed), language or territory',
      '`/title` – the form for a new title',
      'A name that is also one of these words goes in quotation marks: `/title "Help"`.',
    ].join('\n'),
  );
}

/** A title in running mrkdwn: bold, with year and kind. */
export function shown(title: TitleRef): string {
  return `*${quoted(title.name)}*${escapeMrkdwn(titleLabel({ ...title, name: '' }))}`;
}

function choices(
  lead: string,
  titles: readonly TitleRef[],
  more: ReturnType<typeof actions> | null,
): Message {
  const offered = titles.slice(0, CHOICES);
  const left = titles.length - offered.length;
  const rest =
    left > 0
      ? [context(`${plural(left, 'more title is', 'more titles are')} like it: type more of the name.`)]
      : [];
  return {
    text: [lead, ...offered.map((title) => `• ${shown(title)}`)].join('\n'),
    blocks: [
      section(lead),
      ...offered.map((title) =>
        section(shown(title), button({ text: 'Show', actionId: SHOW_TITLE, value: String(title.id) })),
      ),
      ...rest,
      ...(more === null ? [] : [more]),
    ],
  };
}

function soldTo(codes: readonly string[]): string {
  const countries = [...new Set(codes.map(countryOf))];
  if (countries.length === 0) return 'Countries to date: no sale recorded';
  const names = countries
    .map((country) => soldCountry(country, codes))
    .sort((a, b) => a.localeCompare(b, 'en'));
  const count = `Countries to date: ${countries.length}`;
  if (names.length <= LISTED_COUNTRIES) return `${count} – ${joinList(names, 'en')}`;
  return `${count} – ${names.slice(0, LISTED_COUNTRIES).join(', ')} and ${names.length - LISTED_COUNTRIES} more`;
}

/** "Spain", or "Spain (Catalonia)" when only a part of it is sold. */
function soldCountry(country: string, codes: readonly string[]): string {
  const name = countryName(country, 'en');
  if (codes.includes(country)) return name;
  const parts = codes.filter((code) => countryOf(code) === country).map((code) => countryName(code, 'en'));
  return `${name} (${[...new Set(parts)].sort().join(', ')})`;
}

function quoted(text: string): string {
  return plainInMrkdwn(cut(text, SHOWN_NAME));
}
