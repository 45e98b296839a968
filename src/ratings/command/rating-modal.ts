import { type TitleRef, titleLabel } from '../../catalogue/titles/title.ts';
import { section } from '../../platform/slack/blocks.ts';
import {
  type Choice,
  type Fields,
  type FormBlock,
  selectInput,
  textInput,
  typeaheadInput,
} from '../../platform/slack/inputs.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { scopeWord } from '../figure-words.ts';
import type { RatingContext } from '../grammar/parsed-rating.ts';
import { readFiguresText, readWhenText } from '../grammar/read-fields.ts';
import { readPlace } from '../grammar/read-heading.ts';
import { split, stretchOf } from '../grammar/stretch.ts';
import { SCOPES, type Scope } from '../measurement.ts';
import { type RatingDraft, typedAiring, typedFigure } from './rating-draft.ts';

export const RATING_FORM = 'rating_form';

/** Ids of the form's fields; the first is also the id that its options are asked with. */
export const RATING_FIELD = {
  title: 'rating_title',
  territory: 'rating_territory',
  channel: 'rating_channel',
  figures: 'rating_figures',
  scope: 'rating_scope',
  aired: 'rating_aired',
  slot: 'rating_slot',
  source: 'rating_source',
  claim: 'rating_claim',
} as const;

export interface RatingFormContent {
  readonly draft: RatingDraft;
  readonly title: TitleRef | null;
  /** The name of a title that is not on record. */
  readonly newTitle: string | null;
  /** What is wrong or missing, for the person. */
  readonly notes: readonly string[];
  /** What was typed as figures, where it could not be read; otherwise the draft's figures stand in the form. */
  readonly figuresText: string | null;
  readonly channelId: string | null;
}

/** The form for the figures of a measurement, holding what is known of it. */
export function ratingForm(content: RatingFormContent): ModalContent {
  const { draft, notes, channelId } = content;
  return {
    callbackId: RATING_FORM,
    title: draft.replaces === null ? 'Record figures' : 'Edit figures',
    submit: draft.replaces === null ? 'Record' : 'Save',
    metadata: { channelId, replaces: draft.replaces },
    blocks: [...notesBlock(notes), ...fields(content)],
  };
}

function fields({ draft, title, newTitle, figuresText }: RatingFormContent): FormBlock[] {
  return [
    typeaheadInput({
      id: RATING_FIELD.title,
      label: 'Title',
      placeholder: 'Any of its names',
      initial: title !== null ? knownTitle(title) : newTitle === null ? null : newTitleChoice(newTitle),
    }),
    textInput({
      id: RATING_FIELD.territory,
      label: 'Territory',
      hint: 'Where it was measured. Several only for places in a list, separated by semicolons.',
      initial: draft.territories.join('; '),
    }),
    textInput({
      id: RATING_FIELD.channel,
      label: 'Channel or platform',
      optional: true,
      hint: 'Leave empty for cinema admissions.',
      initial: draft.channel,
    }),
    textInput({
      id: RATING_FIELD.figures,
      label: 'Figures',
      lines: true,
      hint: 'One per line: >3.1m viewers · 19% share · 5.45% rating households · 11.6% audience (neither stated) · #1',
      initial: figuresText ?? draft.figures.map(typedFigure).join('\n'),
    }),
    selectInput({
      id: RATING_FIELD.scope,
      label: 'Measured of',
      optional: true,
      choices: SCOPES.map((scope) => ({ text: scopeWord(scope, 'en'), value: scope })),
      initial: draft.scope,
    }),
    textInput({
      id: RATING_FIELD.aired,
      label: 'Date or period',
      optional: true,
      hint: '2025-10-05 · Oct 2025 · 2025-10-05..2025-12-20',
      initial: typedAiring(draft.aired),
    }),
    textInput({
      id: RATING_FIELD.slot,
      label: 'Slot, weekday, season or episode',
      optional: true,
      hint: 'prime time · season 2, Thursday · live+7',
      initial: draft.slot,
    }),
    textInput({
      id: RATING_FIELD.source,
      label: 'Source',
      optional: true,
      hint: 'Who measured it',
      initial: draft.source,
    }),
    textInput({
      id: RATING_FIELD.claim,
      label: 'What was said about it',
      optional: true,
      lines: true,
      hint: 'highest since 2016',
      initial: draft.claim,
    }),
  ];
}

/** A title on record, or the name of a new one, as they stand in the form's select. */
export function knownTitle(title: TitleRef): Choice {
  return { text: titleLabel(title), value: `id:${title.id}` };
}

export function newTitleChoice(name: string): Choice {
  return { text: `Add “${name}”`, value: `new:${name}` };
}

export type TitleChosen =
  | { readonly kind: 'known'; readonly id: number }
  | { readonly kind: 'new'; readonly name: string };

export interface RatingFormInput {
  readonly title: TitleChosen;
  readonly draft: RatingDraft;
}

/** Reads the form; errors stand at their fields and say what to type instead. */
export function readRatingForm(
  form: Fields,
  replaces: number | null,
  context: RatingContext,
): { readonly errors: Record<string, string> } | { readonly input: RatingFormInput } {
  const title = readTitle(form.choice(RATING_FIELD.title));
  const places = split(stretchOf(form.text(RATING_FIELD.territory) ?? ''), /;|\n/g)
    .filter(({ text }) => text !== '')
    .map(readPlace);
  const figures = readFiguresText(form.text(RATING_FIELD.figures) ?? '', context);
  const when = readWhenText(form.text(RATING_FIELD.aired), context);
  const wrongPlace = places.flatMap((place) => ('problem' in place ? [place.problem.message] : []))[0];
  const errors: Record<string, string> = {};
  if (title === null) errors[RATING_FIELD.title] = 'Choose the title.';
  if (places.length === 0) errors[RATING_FIELD.territory] = 'Say where it was measured.';
  else if (wrongPlace !== undefined) errors[RATING_FIELD.territory] = wrongPlace;
  if (figures.problem !== null) errors[RATING_FIELD.figures] = figures.problem;
  if (when.problem !== null) errors[RATING_FIELD.aired] = when.problem;
  if (title === null || Object.keys(errors).length > 0) return { errors };
  return {
    input: {
      title,
      draft: {
        titleId: title.kind === 'known' ? title.id : null,
        territories: places.flatMap((place) => ('territory' in place ? [place.territory.label] : [])),
        channel: form.text(RATING_FIELD.channel),
        aired: when.aired,
        scope: readScope(form.choice(RATING_FIELD.scope)),
        slot: form.text(RATING_FIELD.slot),
        source: form.text(RATING_FIELD.source),
        claim: form.text(RATING_FIELD.claim),
        figures: figures.figures,
        replaces,
      },
    },
  };
}

function readTitle(value: string | null): TitleChosen | null {
  if (value?.startsWith('id:')) return { kind: 'known', id: Number(value.slice(3)) };
  if (value?.startsWith('new:')) return { kind: 'new', name: value.slice(4) };
  return null;
}

function readScope(value: string | null): Scope | null {
  return SCOPES.find((scope) => scope === value) ?? null;
}

function notesBlock(notes: readonly string[]): FormBlock[] {
  if (notes.length === 0) return [];
  return [section(notes.map((note) => `• ${escapeMrkdwn(note)}`).join('\n'))];
}
