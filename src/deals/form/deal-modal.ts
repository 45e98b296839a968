import { type TitleRef, titleLabel } from '../../catalogue/titles/title.ts';
import { button, context, section } from '../../platform/slack/blocks.ts';
import {
  type Choice,
  dateInput,
  type FormBlock,
  instantInput,
  multiSelectInput,
  multiTypeaheadInput,
  selectInput,
  textInput,
  typeaheadInput,
} from '../../platform/slack/inputs.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { type DealTerms, EXCLUSIVITIES, LICENCES, MEDIA, STATUSES } from '../deal.ts';
import { DEAL_EDIT } from '../deal-actions.ts';
import { exclusivityWords, licenceWords, mediaWords, seasonWords, statusWords } from '../deal-words.ts';
import type { Question } from '../grammar/parsed-deal.ts';
import { buyerWords, type RecordedDeal } from '../recorded-deal.ts';

export const RECORD_MODAL = 'deal_record';
export const EDIT_MODAL = 'deal_edit_form';

/** Block and action ids of the form's fields. */
export const FIELD = {
  title: 'deal_title',
  territories: 'deal_territories',
  buyer: 'deal_buyer',
  sales: 'deal_sales',
  media: 'deal_media',
  exclusivity: 'deal_exclusivity',
  licence: 'deal_licence',
  starts: 'deal_starts',
  ends: 'deal_ends',
  windowRule: 'deal_window_rule',
  seasons: 'deal_seasons',
  languages: 'deal_languages',
  status: 'deal_status',
  signed: 'deal_signed',
  embargo: 'deal_embargo',
  clearance: 'deal_clearance',
  market: 'deal_market',
  note: 'deal_note',
  question: 'deal_question_',
} as const;

/** "New title" in a select carries its name; a known one its id. */
export function titleChoice(title: TitleRef): Choice {
  return { text: titleLabel(title), value: `id:${title.id}` };
}

export function newTitleChoice(name: string): Choice {
  return { text: `Add “${name}”`, value: `new:${name}` };
}

export function buyerChoice(name: string, label = name): Choice {
  return { text: label, value: name };
}

export const UNDISCLOSED: Choice = { text: 'Undisclosed', value: ':undisclosed' };

export interface RecordForm {
  readonly channelId: string | null;
  readonly title: Choice | null;
  /** Sales as lines of the one-line grammar, for what does not fit into one buyer's fields. */
  readonly salesText: string;
  readonly terms: DealTerms | null;
  /** What could not be read, for the person. */
  readonly problems: readonly string[];
  readonly questions: readonly Question[];
  /** Answers given so far: index of the choice, by the question's text. */
  readonly answers: Readonly<Record<string, string>>;
  /** Nearest titles on record when the typed one is unknown. */
  readonly nearest: readonly string[];
}

/** The form for new sales: one buyer in several territories by fields, or many sales as lines. */
export function recordModal(form: RecordForm): ModalContent {
  const many = form.salesText !== '' || form.questions.length > 0;
  const sales = textInput({
    id: FIELD.sales,
    label: many ? 'Sales, one per line' : 'More sales, one per line',
    hint: 'For example: Mexico (Imagen TV). A territory alone means an undisclosed buyer.',
    lines: true,
    optional: !many,
    initial: form.salesText,
  });
  return {
    title: 'Record a sale',
    callbackId: RECORD_MODAL,
    submit: 'Record',
    metadata: { channelId: form.channelId },
    blocks: [
      ...[...form.problems, ...form.questions.filter(isUnanswerable).map(questionWords)].map((problem) =>
        section(escapeMrkdwn(problem)),
      ),
      ...(form.nearest.length === 0
        ? []
        : [context(`No title on record has that name. Nearest: ${escapeMrkdwn(form.nearest.join(', '))}.`)]),
      titleInput(form.title),
      ...(many ? [sales] : []),
      ...form.questions.flatMap((question, index) =>
        isUnanswerable(question) ? [] : [questionInput(question, index, form.answers)],
      ),
      ...(many ? [] : [territoriesInput([], true), buyerInput(null, true), sales]),
      ...termInputs(form.terms),
    ],
  };
}

/** The form for one deal on record. */
export function editModal(deal: RecordedDeal, title: TitleRef, channelId: string | null): ModalContent {
  const territory = { text: deal.territory.label, value: deal.territory.label };
  return {
    title: `Edit deal #${deal.id}`,
    callbackId: EDIT_MODAL,
    submit: 'Save',
    metadata: { channelId, dealId: deal.id, version: deal.version },
    blocks: dealFields({
      title: titleChoice(title),
      territory,
      buyer: deal.buyer === null ? UNDISCLOSED : buyerChoice(deal.buyer.printed),
      terms: deal,
    }),
  };
}

/** All fields of one deal. */
export function dealFields(deal: {
  readonly title: Choice | null;
  readonly territory: Choice | null;
  readonly buyer: Choice;
  readonly terms: DealTerms;
}): readonly FormBlock[] {
  return [
    titleInput(deal.title),
    territoriesInput(deal.territory === null ? [] : [deal.territory], false),
    buyerInput(deal.buyer, false),
    ...termInputs(deal.terms),
  ];
}

/** The fields that name a title and a territory. */
export function placeFields(of: {
  readonly title: Choice | null;
  readonly territory: Choice | null;
}): readonly FormBlock[] {
  return [titleInput(of.title), territoriesInput(of.territory === null ? [] : [of.territory], false)];
}

/** Which row of a command to edit; each opens its own form on top. */
export function chooseDealModal(deals: readonly RecordedDeal[]): ModalContent {
  return {
    title: 'Edit which deal?',
    callbackId: 'deal_choose',
    submit: null,
    metadata: {},
    blocks:
      deals.length === 0
        ? [section('Nothing of this entry stands on record any more.')]
        : deals.map((deal) =>
            section(
              `#${deal.id} ${escapeMrkdwn(deal.territory.label)}: ${escapeMrkdwn(buyerWords(deal))}`,
              button({ text: 'Edit', actionId: DEAL_EDIT, value: String(deal.id) }),
            ),
          ),
  };
}

function titleInput(initial: Choice | null): FormBlock {
  return typeaheadInput({ id: FIELD.title, label: 'Title', placeholder: 'Any of its names', initial });
}

function territoriesInput(initial: readonly Choice[], several: boolean): FormBlock {
  return multiTypeaheadInput({
    id: FIELD.territories,
    label: several ? 'Territories' : 'Territory',
    placeholder: 'Country or region',
    optional: several,
    initial,
    ...(several ? {} : { most: 1 }),
  });
}

function buyerInput(initial: Choice | null, optional: boolean): FormBlock {
  return typeaheadInput({
    id: FIELD.buyer,
    label: 'Buyer',
    placeholder: 'Channel or company',
    optional,
    initial,
  });
}

/** There is nothing to choose from: the line itself has to be written anew. */
export function isUnanswerable(question: Question): boolean {
  return question.choices.length === 0;
}

function questionWords({ text, message }: Question): string {
  return `${text}: ${message}`;
}

function questionInput(
  question: Question,
  index: number,
  answers: Readonly<Record<string, string>>,
): FormBlock {
  return selectInput({
    id: `${FIELD.question}${index}`,
    label: questionWords(question),
    choices: question.choices.map((choice, place) => ({ text: choice.label, value: `${place}` })),
    initial: answers[question.text] ?? null,
  });
}

function termInputs(terms: DealTerms | null): readonly FormBlock[] {
  return [
    multiSelectInput({
      id: FIELD.media,
      label: 'Media',
      optional: true,
      choices: MEDIA.map((medium) => ({ text: mediaWords([medium], 'en'), value: medium })),
      initial: terms?.media ?? [],
    }),
    selectInput({
      id: FIELD.exclusivity,
      label: 'Exclusivity',
      optional: true,
      choices: EXCLUSIVITIES.map((value) => ({ text: exclusivityWords(value, 'en'), value })),
      initial: terms?.exclusivity ?? null,
    }),
    selectInput({
      id: FIELD.licence,
      label: 'Licence',
      choices: LICENCES.map((value) => ({ text: licenceWords(value, 'en'), value })),
      initial: terms?.licence ?? 'finished',
    }),
    selectInput({
      id: FIELD.status,
      label: 'Status',
      choices: STATUSES.map((value) => ({ text: statusWords(value, 'en'), value })),
      initial: terms?.status ?? 'signed',
    }),
    dateInput({ id: FIELD.signed, label: 'Signed on', optional: true, initial: terms?.signedOn ?? null }),
    dateInput({
      id: FIELD.starts,
      label: 'Window starts',
      optional: true,
      initial: terms?.window.startsOn ?? null,
    }),
    dateInput({
      id: FIELD.ends,
      label: 'Window ends',
      optional: true,
      initial: terms?.window.endsOn ?? null,
    }),
    textInput({
      id: FIELD.windowRule,
      label: 'Window in words',
      hint: 'Where there are no dates yet: 3 years from first TX',
      optional: true,
      initial: terms?.window.rule ?? null,
    }),
    textInput({
      id: FIELD.seasons,
      label: 'Seasons',
      hint: '3 or 1-3',
      optional: true,
      initial: terms?.seasons ? seasonWords(terms.seasons, 'en').replace(/^seasons? /, '') : null,
    }),
    textInput({
      id: FIELD.languages,
      label: 'Languages',
      hint: 'es-419 dubbed, en subtitled',
      optional: true,
      initial: terms?.languages.join(', ') ?? null,
    }),
    textInput({
      id: FIELD.market,
      label: 'Market',
      hint: 'MIPCOM 2025',
      optional: true,
      initial: terms?.market ?? null,
    }),
    instantInput({
      id: FIELD.embargo,
      label: 'Embargo until',
      hint: 'Nothing is announced before',
      optional: true,
      initial: terms?.embargoUntil ?? null,
    }),
    selectInput({
      id: FIELD.clearance,
      label: 'Announcement',
      choices: [
        { text: 'May be announced', value: 'cleared' },
        { text: 'Hold until I clear it', value: 'held' },
      ],
      initial: terms?.clearance ?? 'cleared',
    }),
    textInput({
      id: FIELD.note,
      label: 'Note (internal)',
      lines: true,
      optional: true,
      initial: terms?.note ?? null,
    }),
  ];
}
