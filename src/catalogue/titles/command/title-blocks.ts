import {
  actions,
  button,
  context,
  type Message,
  paragraph,
  section,
} from '../../../platform/slack/blocks.ts';
import { cut } from '../../../platform/slack/limits.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList, plural } from '../../../platform/text/lists.ts';
import { countryName } from '../../countries.ts';
import type { ChangeNamesOutcome } from '../add-title.ts';
import { type TitleName, type TitleRef, titleLabel } from '../title.ts';
import { languageName } from './read-language.ts';
import type { TitleDraft } from './read-title-command.ts';

/** Value: a title's id. */
export const SHOW_TITLE = 'title_show';
/** Value: the name to begin with. */
export const OPEN_TITLE_FORM = 'title_open_form';
/** Value: a draft as JSON. */
export const ADD_TITLE_ANYWAY = 'title_add_anyway';

const CHOICES = 8;
const SHOWN_NAME = 100;

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

/** What became of a title's names, in mrkdwn. */
export function namesChanged({ title, added, removed, shared }: ChangeNamesOutcome): string {
  const names = (list: readonly TitleName[]) => joinList(list.map(describeTitleName), 'en');
  const lines = [
    added.length === 0 ? null : `${shown(title)} also goes by ${names(added)}.`,
    removed.length === 0 ? null : `${shown(title)} no longer goes by ${names(removed)}.`,
    shared.length === 0
      ? null
      : `${joinList(shared.map(shown), 'en')} has that name too: whoever types it will be asked.`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? `The names of ${shown(title)} stay as they were.` : lines.join('\n');
}

export function titleHelp(): Message {
  return paragraph(
    [
      '*/title* shows and adds what we sell.',
      '`/title Harbour Lights` – its card; any of its names will do',
      '`/title add Harbour Lights; series; 2022; aka Luces del puerto` – a new title (kind, year and other names if you have them)',
      '`/title alias Harbour Lights = Luces del puerto; Spanish` – another name; say its kind (original, local, festival, working, printed), language or territory',
      '`/title` – the form for a new title, with director, cast, synopsis and the rest',
      '`/title edit Harbour Lights` – the same form, holding what is on record',
      '`/title award Harbour Lights: Lighthouse Festival; won; 2023; Best Series` – a result: won, nominated, submitted or selected',
      '`/title quote Harbour Lights: "We are proud of it."; Maya Ortiz, Head of Sales, Northlight` – a quote, printed once an approver approves it',
      '`/title merge Harbor Lights = Harbour Lights` – two titles that are one (admins): the first becomes part of the second',
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

/** A name for mrkdwn, cut to a length that a line can hold. */
export function quoted(text: string): string {
  return plainInMrkdwn(cut(text, SHOWN_NAME));
}
