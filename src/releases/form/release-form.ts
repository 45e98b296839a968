import { type TitleRef, titleLabel } from '../../catalogue/titles/title.ts';
import { section } from '../../platform/slack/blocks.ts';
import {
  type Choice,
  dateInput,
  multiSelectInput,
  multiTypeaheadInput,
  selectInput,
  textInput,
  timeInput,
} from '../../platform/slack/inputs.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { zonedTime } from '../plan/zoned-time.ts';
import type { Embargo, SoldDeal } from '../release-facts.ts';
import type { ReleaseScope } from '../scope.ts';
import { OFFERED_ZONES } from '../zones.ts';

export const RELEASE_FORM = 'release_form_ask';
export const PICK_FORM = 'release_form_pick';

/** Block and action ids of the fields; `deals` goes with a number, one field for each hundred deals. */
export const ASK_FIELDS = {
  titles: 'release_titles',
  scope: 'release_scope',
  from: 'release_from',
  to: 'release_to',
  market: 'release_market',
  language: 'release_language',
  talks: 'release_talks',
  embargoDate: 'release_embargo_date',
  embargoTime: 'release_embargo_time',
  embargoZone: 'release_embargo_zone',
  deals: 'release_deals_',
} as const;

export const SCOPES = ['since_last', 'since', 'between', 'market', 'picked'] as const;
export type ScopeChoice = (typeof SCOPES)[number];

const SCOPE_WORDS: Readonly<Record<ScopeChoice, string>> = {
  since_last: 'Everything that no release has told yet',
  since: 'Signed since a date',
  between: 'Signed between two dates',
  market: 'From one market',
  picked: 'Deals that I pick',
};

/** More titles than this make no release. */
const MOST_TITLES = 10;
/** A form has room for so many lists of deals. */
const MOST_LISTS = 20;

/** What the form shows already, and what could not be read. */
export interface ReleaseForm {
  readonly channelId: string | null;
  readonly titles: readonly TitleRef[];
  readonly scope: ReleaseScope;
  readonly language: PrintLanguage;
  readonly withTalks: boolean;
  readonly embargo: Embargo | null;
  readonly problems: readonly string[];
  /** The company's zone: what an embargo is in unless somebody says otherwise. */
  readonly timeZone: string;
}

/** What a release is to tell, prefilled with what was said. */
export function releaseForm(form: ReleaseForm): ModalContent {
  const { scope, embargo } = form;
  const clock = embargo === null ? null : zonedTime(embargo);
  const dates = scope.kind === 'dates' ? scope : null;
  return {
    title: 'Press release',
    callbackId: RELEASE_FORM,
    submit: 'Write',
    metadata: { channelId: form.channelId },
    blocks: [
      ...form.problems.map((problem) => section(escapeMrkdwn(problem))),
      multiTypeaheadInput({
        id: ASK_FIELDS.titles,
        label: 'Titles',
        placeholder: 'Any of its names',
        most: MOST_TITLES,
        initial: form.titles.map(titleChoice),
      }),
      selectInput({
        id: ASK_FIELDS.scope,
        label: 'Sales to tell as news',
        hint: 'Only sales that are signed, cleared and out of embargo are told.',
        choices: SCOPES.map((value) => ({ text: SCOPE_WORDS[value], value })),
        initial: scopeChoice(scope),
      }),
      dateInput({ id: ASK_FIELDS.from, label: 'From', optional: true, initial: dates?.from ?? null }),
      dateInput({ id: ASK_FIELDS.to, label: 'To', optional: true, initial: dates?.to ?? null }),
      textInput({
        id: ASK_FIELDS.market,
        label: 'Market',
        hint: 'MIPCOM, or MIPCOM 2025',
        optional: true,
        initial: scope.kind === 'market' ? scope.market : null,
      }),
      selectInput({
        id: ASK_FIELDS.language,
        label: 'Language',
        choices: LANGUAGES.map(({ name, words }) => ({ text: name, value: words.code })),
        initial: form.language,
      }),
      selectInput({
        id: ASK_FIELDS.talks,
        label: 'Say that talks continue?',
        hint: 'One sentence, without names or countries.',
        choices: [
          { text: 'No', value: 'no' },
          { text: 'Yes', value: 'yes' },
        ],
        initial: form.withTalks ? 'yes' : 'no',
      }),
      dateInput({
        id: ASK_FIELDS.embargoDate,
        label: 'Embargo until',
        hint: 'Empty: for immediate release.',
        optional: true,
        initial: clock?.date ?? null,
      }),
      timeInput({
        id: ASK_FIELDS.embargoTime,
        label: 'At',
        hint: 'Empty: from the beginning of that day.',
        optional: true,
        initial: clock?.time ?? null,
      }),
      selectInput({
        id: ASK_FIELDS.embargoZone,
        label: 'Time of',
        choices: zoneChoices(form.timeZone, embargo?.zone ?? null),
        initial: embargo?.zone ?? form.timeZone,
      }),
    ],
  };
}

/** What the second form carries from the first: which titles, and how to write; nothing of the sales. */
export interface PickForm {
  readonly channelId: string | null;
  readonly titles: readonly TitleRef[];
  readonly language: PrintLanguage;
  readonly withTalks: boolean;
  readonly embargo: Embargo | null;
  /** What may be told, oldest first. */
  readonly deals: readonly SoldDeal[];
  /** Of these a release has told. */
  readonly toldBefore: ReadonlySet<number>;
}

/** The deals to tell, title by title; those that no release has told are chosen already. */
export function pickForm(form: PickForm): ModalContent {
  const lists = form.titles.flatMap((title) => {
    const own = form.deals.filter(({ titleId }) => titleId === title.id).reverse();
    const parts = chunks(own, LIMITS.selectOptions);
    return parts.map((deals, at) => ({ title, deals, part: parts.length > 1 ? at + 1 : null }));
  });
  return {
    title: 'Press release',
    callbackId: PICK_FORM,
    submit: 'Write',
    metadata: {
      channelId: form.channelId,
      titleIds: form.titles.map(({ id }) => id).join(' '),
      language: form.language,
      talks: form.withTalks ? 'yes' : 'no',
      until: form.embargo?.until ?? null,
      zone: form.embargo?.zone ?? null,
    },
    blocks: lists.slice(0, MOST_LISTS).map(({ title, deals, part }, index) =>
      multiSelectInput({
        id: `${ASK_FIELDS.deals}${index}`,
        label: `Deals of ${titleLabel(title)}${part === null ? '' : `, list ${part}`}`,
        optional: true,
        choices: deals.map((deal) => dealChoice(deal, form.toldBefore.has(deal.id))),
        initial: deals.filter(({ id }) => !form.toldBefore.has(id)).map(({ id }) => String(id)),
      }),
    ),
  };
}

export function titleChoice(title: TitleRef): Choice {
  return { text: titleLabel(title), value: String(title.id) };
}

function dealChoice({ id, territory, buyer, signedOn }: SoldDeal, wasTold: boolean): Choice {
  const when = signedOn === null ? '' : `, signed ${signedOn}`;
  const told = wasTold ? ', told before' : '';
  return {
    text: `#${id} ${territory.label}: ${buyer?.printed ?? 'undisclosed'}${when}${told}`,
    value: String(id),
  };
}

function scopeChoice(scope: ReleaseScope): ScopeChoice {
  if (scope.kind !== 'dates') return scope.kind;
  return scope.to === null ? 'since' : 'between';
}

function zoneChoices(company: string, asked: string | null): readonly Choice[] {
  const known = OFFERED_ZONES.map(({ zone, words }) => ({ text: words, value: zone }));
  const more = [...new Set([company, asked ?? company])].filter(
    (zone) => !known.some(({ value }) => value === zone),
  );
  return [...more.map((zone) => ({ text: zone, value: zone })), ...known];
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
