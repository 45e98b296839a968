import type { App } from '@slack/bolt';
import { readTerritory } from '../catalogue/read-territory.ts';
import { addTitle } from '../catalogue/titles/add-title.ts';
import { findTitle, searchTitles, titleById } from '../catalogue/titles/find-title.ts';
import { ADD_RATING_FOR_TITLE, type TitleRef, titleLabel } from '../catalogue/titles/title.ts';
import { UserError } from '../platform/errors.ts';
import { type Message, option, paragraph } from '../platform/slack/blocks.ts';
import { fieldsOf } from '../platform/slack/inputs.ts';
import {
  type ActionRequest,
  type CommandRequest,
  onAction,
  onCommand,
  onOptions,
  onSubmission,
  type SlackDeps,
  type SubmissionRequest,
} from '../platform/slack/listen.ts';
import { metadataOf, modal } from '../platform/slack/modal.ts';
import { onShare } from '../platform/slack/share.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import {
  CORRECT_HELD,
  EDIT_RATING,
  heldMessage,
  type RatingList,
  RECORD_ANYWAY,
  ratingList,
  recordedMessage,
  SHARE_RATINGS,
  UNDO_RATING,
  undoneMessage,
} from './command/rating-blocks.ts';
import {
  draftOf,
  draftOfEntry,
  EMPTY_DRAFT,
  measurementsOf,
  type RatingDraft,
} from './command/rating-draft.ts';
import { RATING_HELP } from './command/rating-help.ts';
import {
  knownTitle,
  newTitleChoice,
  RATING_FIELD,
  RATING_FORM,
  type RatingFormContent,
  type RatingFormInput,
  ratingForm,
  readRatingForm,
  type TitleChosen,
} from './command/rating-modal.ts';
import { findFigures } from './find-figures.ts';
import type { Heading, ParsedRating } from './grammar/parsed-rating.ts';
import { parseRating } from './parse-rating.ts';
import type { RatingNews } from './record/rating-news.ts';
import { recordRating } from './record/record-rating.ts';
import { figuresOfEntry, undoRating } from './record/undo-rating.ts';

const SUGGESTED = 20;
const OTHERS_SHOWN = 5;

type Asker = Pick<CommandRequest, 'userId' | 'requestKey'>;

/** What `/rating` needs; `news` tells channels of figures. */
export type RatingListenerDeps = SlackDeps & { readonly news: RatingNews };

/** `/rating` with its forms and buttons. */
export function registerRatings(app: App, deps: RatingListenerDeps): void {
  const db = deps.database.prisma;
  const today = () => ({ today: plainDateInZone(deps.now().toISOString(), deps.timeZone) });

  onCommand(app, deps, '/rating', async (request) => {
    const { text, userId } = request;
    if (text === '') return openForm(request, blankForm(request.channelId));
    if (/^(?:help|ayuda|yardim|yardım|\?)$/iu.test(text)) return paragraph(RATING_HELP);
    if (/^undo$/iu.test(text)) return undoneMessage(await undoRating(deps, { entryId: null, by: userId }));
    const list = /^list\s+(.+)$/isu.exec(text);
    // "List of Lies, Chile: 12% share" is a title.
    if (list && !text.includes(':')) return ratingList(await figuresNamed(list[1] ?? ''));
    return recordTyped(request);
  });

  onAction(app, deps, ADD_RATING_FOR_TITLE, async (request) => {
    const title = await titleById(db, Number(request.value));
    return openForm(request, { ...blankForm(request.channelId), title });
  });
  onAction(app, deps, EDIT_RATING, async (request) => {
    const entryId = Number(request.value);
    const figures = await figuresOfEntry(deps, { entryId, by: request.userId });
    return openForm(request, await formOf(draftOfEntry(entryId, figures), request.channelId));
  });
  onAction(app, deps, UNDO_RATING, async ({ value, userId, replaceOriginal }) => {
    await replaceOriginal(undoneMessage(await undoRating(deps, { entryId: Number(value), by: userId })));
    return null;
  });
  onShare(app, deps, SHARE_RATINGS, async ({ value }) => {
    const message = ratingList({ ...(await figuresNamed(value)), shareAs: null });
    return { asked: `/rating list ${value}`, verb: 'looked up', message };
  });
  onAction(app, deps, RECORD_ANYWAY, async (request) => {
    const draft = JSON.parse(request.value) as RatingDraft;
    const reply = await record(draft, await titleOf(draft), request, true);
    if (reply !== null) await request.replaceOriginal(reply);
    return null;
  });
  onAction(app, deps, CORRECT_HELD, async (request) =>
    openForm(request, await formOf(JSON.parse(request.value) as RatingDraft, request.channelId)),
  );

  onOptions(app, deps, RATING_FIELD.title, async (query) => {
    const titles = await searchTitles(db, query, SUGGESTED);
    const fresh = /[\p{L}\p{N}]/u.test(query) ? [newTitleChoice(query.trim())] : [];
    return [...titles.map(knownTitle), ...fresh].map(({ text, value }) => option(text, value));
  });
  onSubmission<RatingFormInput>(app, deps, RATING_FORM, {
    read: async (view) => {
      const replaces = metadataOf(view).replaces;
      return readRatingForm(fieldsOf(view), typeof replaces === 'number' ? replaces : null, today());
    },
    act: async ({ title, draft }, request) => {
      const known = await chosenTitle(title, request);
      return record({ ...draft, titleId: known.id }, known, request, false);
    },
  });

  async function recordTyped(request: CommandRequest): Promise<Message | null> {
    const parsed = parseRating(request.text, today());
    const { index, title, nearest } = await meantTitle(parsed.headings);
    const draft = draftOf(parsed, index, title?.id ?? null);
    if (title !== null && parsed.problems.length === 0) return record(draft, title, request, false);
    const typed = parsed.headings[index]?.title ?? null;
    return openForm(request, {
      draft,
      title,
      newTitle: title === null && nearest.length === 0 ? typed : null,
      notes: [...parsed.problems.map(({ message }) => message), ...titleNotes(typed, title, nearest)],
      figuresText: typedFigures(request.text, parsed),
      channelId: request.channelId,
    });
  }

  /** The first reading whose title is on record; a title may hold commas itself. */
  async function meantTitle(headings: readonly Heading[]) {
    const nearest: TitleRef[] = [];
    for (const [index, heading] of headings.entries()) {
      const match = await findTitle(db, heading.title);
      if (match.kind === 'found') return { index, title: match.title, nearest: [] };
      nearest.push(...(match.kind === 'several' ? match.candidates : match.nearest));
    }
    return { index: 0, title: null, nearest };
  }

  async function record(
    draft: RatingDraft,
    title: TitleRef,
    { userId, requestKey }: Asker,
    confirmed: boolean,
  ): Promise<Message | null> {
    const outcome = await recordRating(deps, {
      title,
      measurements: measurementsOf(draft),
      recordedBy: userId,
      requestKey,
      confirmed,
      replaces: draft.replaces,
    });
    if (outcome.kind === 'repeated') return null;
    if (outcome.kind === 'held') {
      const held = heldMessage(outcome.reasons, draft);
      if (held !== null) return held;
      throw new UserError(
        'rating_too_long',
        'This has to be confirmed, but it is too long. Shorten the claim or the source.',
      );
    }
    const figures = [...outcome.recorded.map(({ figure }) => figure), ...outcome.unchanged];
    const known = new Set(figures.map(({ id }) => id));
    const beside = await findFigures(db, {
      titleIds: [title.id],
      metrics: figures.map(({ metric }) => metric),
      codes: figures.flatMap(({ territory }) => territory.codes),
    });
    const channels = new Set(figures.map(({ channelKey }) => channelKey));
    const others = beside.filter(({ id, channelKey }) => !known.has(id) && channels.has(channelKey));
    return recordedMessage(outcome, others.slice(0, OTHERS_SHOWN));
  }

  /** "Harbour Lights" or "Harbour Lights, Mexico". */
  async function figuresNamed(typed: string): Promise<RatingList> {
    const whole = await findTitle(db, typed);
    if (whole.kind === 'found') {
      const figures = await findFigures(db, { titleIds: [whole.title.id] });
      return { title: titleLabel(whole.title), where: null, figures, shareAs: typed };
    }
    const comma = typed.lastIndexOf(',');
    const place = comma < 0 ? null : readTerritory(typed.slice(comma + 1), 'as_written');
    const match = place?.kind === 'territory' ? await findTitle(db, typed.slice(0, comma)) : whole;
    if (match.kind !== 'found') {
      const near = (match.kind === 'several' ? match.candidates : match.nearest).map(titleLabel);
      const hint = near.length === 0 ? '' : ` Did you mean ${near.map((name) => `“${name}”`).join(' or ')}?`;
      throw new UserError('title_unclear', `“${typed}” is not one title on record.${hint}`);
    }
    const territory = place?.kind === 'territory' ? place.territory : null;
    const codes = territory === null ? {} : { codes: [...territory.codes, ...territory.doubtful] };
    const figures = await findFigures(db, { titleIds: [match.title.id], ...codes });
    return { title: titleLabel(match.title), where: territory?.label ?? null, figures, shareAs: typed };
  }

  async function openForm(
    { client, triggerId }: Pick<ActionRequest, 'client' | 'triggerId'>,
    content: RatingFormContent,
  ): Promise<null> {
    await client.views.open({ trigger_id: triggerId, view: modal(ratingForm(content)) });
    return null;
  }

  async function formOf(draft: RatingDraft, channelId: string | null): Promise<RatingFormContent> {
    return { ...blankForm(channelId), draft, title: await titleOf(draft) };
  }

  async function titleOf({ titleId }: RatingDraft): Promise<TitleRef> {
    const title = titleId === null ? null : await titleById(db, titleId);
    if (title === null) throw new UserError('title_unknown', 'That title is not on record any more.');
    return title;
  }

  /** The title chosen in the form; a new one is recorded first. */
  async function chosenTitle(
    title: TitleChosen,
    { userId, requestKey }: SubmissionRequest,
  ): Promise<TitleRef> {
    if (title.kind === 'known') return titleOf({ ...EMPTY_DRAFT, titleId: title.id });
    const outcome = await addTitle(deps, {
      name: title.name,
      recordedBy: userId,
      requestKey: `${requestKey}:title`,
    });
    if (outcome.title === null) {
      throw new UserError('title_unknown', 'That title could not be added. Try again.');
    }
    return outcome.title;
  }
}

function blankForm(channelId: string | null): RatingFormContent {
  return { draft: EMPTY_DRAFT, title: null, newTitle: null, notes: [], figuresText: null, channelId };
}

/** Figures that could not all be read are shown as they were typed, so that nothing is lost. */
function typedFigures(text: string, { problems, figures }: ParsedRating): string | null {
  const unread = problems.filter(({ code }) => /figure|metric|best_value/.test(code));
  if (unread.length === 0) return null;
  const colon = text.lastIndexOf(':', unread[0]?.start ?? 0);
  const end = text.indexOf(';', colon + 1);
  const typed = text.slice(colon + 1, end < 0 ? undefined : end).trim();
  return figures.length === 0 && colon < 0 ? null : typed;
}

function titleNotes(
  typed: string | null,
  title: TitleRef | null,
  nearest: readonly TitleRef[],
): readonly string[] {
  if (title !== null || typed === null) return [];
  if (nearest.length === 0)
    return [`“${typed}” is not on record: choose another title, or add it with this form.`];
  const names = [...new Set(nearest.map(titleLabel))].slice(0, 5).map((name) => `“${name}”`);
  return [`“${typed}” is not one title on record. Is it ${names.join(' or ')}? Choose it below.`];
}
