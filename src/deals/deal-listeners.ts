import type { App } from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import { searchCompanies } from '../catalogue/companies/find-companies.ts';
import { countryName } from '../catalogue/countries.ts';
import { searchTerritories } from '../catalogue/search-territories.ts';
import { findTitle, searchTitles, titleById } from '../catalogue/titles/find-title.ts';
import { RECORD_DEAL_FOR_TITLE, readTitleLabel } from '../catalogue/titles/title.ts';
import { titleKey } from '../catalogue/titles/title-key.ts';
import type { Db } from '../platform/db/database.ts';
import { UserError } from '../platform/errors.ts';
import { type Message, option, paragraph } from '../platform/slack/blocks.ts';
import {
  type ActionRequest,
  onAction,
  onCommand,
  onOptions,
  onShortcut,
  type SlackDeps,
} from '../platform/slack/listen.ts';
import { type ModalRequest, openModal } from '../platform/slack/modal.ts';
import { plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import { plural } from '../platform/text/lists.ts';
import { readDealCommand } from './command/deal-command.ts';
import { DEAL_HELP } from './command/deal-help.ts';
import { recordCommand } from './command/record-command.ts';
import { DEAL_EDIT, DEAL_EDIT_RECORDING, DEAL_UNDO, RECORD_SALE } from './deal-actions.ts';
import { DEAL_LIST_MORE, DEAL_SOURCE, dealCard, dealListMessage, sourceMessage } from './deal-blocks.ts';
import type { DealPorts } from './deal-ports.ts';
import { dealById, dealsOfRecording } from './deal-store.ts';
import { findDeals } from './find-deals.ts';
import { registerDealForms } from './form/deal-form-listeners.ts';
import {
  chooseDealModal,
  editModal,
  FIELD,
  newTitleChoice,
  recordModal,
  titleChoice,
  UNDISCLOSED,
} from './form/deal-modal.ts';
import type { DealDeps } from './record/deal-news.ts';
import { undoDeals } from './record/undo-deals.ts';
import type { RecordedDeal } from './recorded-deal.ts';
import { pageOf, registerDealShares } from './share-deals-listeners.ts';
import { everybody, isTheirs, maySee, type Viewer, viewerOf } from './viewer.ts';

export const RECORD_SHORTCUT = 'record_sale';

/** `/deal`, the global shortcut "Record a sale", and the buttons and forms of deals. */
export function registerDeals(app: App, deps: DealDeps, ports: DealPorts): void {
  onCommand(app, deps, '/deal', async (request) => {
    const command = readDealCommand(request.text);
    switch (command.kind) {
      case 'help':
        return paragraph(DEAL_HELP);
      case 'form':
        await openEmptyForm(request, request.channelId);
        return null;
      case 'list':
        return listPage(deps, request.userId, command.words, 0);
      case 'show':
        return showDeal(deps, ports, request.userId, command.id);
      case 'from':
        if (await isTitledFrom(deps.database.prisma, request.text)) return recordCommand(deps, request);
        await ports.recordFrom(request, command.text);
        return null;
      case 'edit':
        await openEditForm(deps, request, command.id);
        return null;
      case 'undo':
        return undo(deps, null, request.userId);
      case 'misused':
        throw new UserError('deal_misused', command.message);
      case 'record':
        return recordCommand(deps, request);
    }
  });
  onShortcut(app, deps, RECORD_SHORTCUT, async (request) => {
    await openEmptyForm(request, null);
    return null;
  });
  onAction(app, deps, RECORD_DEAL_FOR_TITLE, async (request) => {
    await openModal(request, 'Record a sale', async () => {
      const title = await titleById(deps.database.prisma, Number(request.value));
      return recordModal({ ...EMPTY_FORM, channelId: request.channelId, title: title && titleChoice(title) });
    });
    return null;
  });
  onAction(app, deps, RECORD_SALE, async (request) => {
    await openEmptyForm(request, request.channelId);
    return null;
  });
  onAction(app, deps, DEAL_UNDO, (request) => undo(deps, Number(request.value), request.userId));
  onAction(app, deps, DEAL_EDIT, async (request) => {
    await openEditForm(deps, request, Number(request.value));
    return null;
  });
  onAction(app, deps, DEAL_EDIT_RECORDING, async (request) => {
    await openModal(request, 'Edit which deal?', async () =>
      chooseDealModal(
        (await dealsOfRecording(deps.database.prisma, Number(request.value))).filter((deal) =>
          isTheirs(viewerOf(deps, request.userId), deal),
        ),
      ),
    );
    return null;
  });
  onAction(app, deps, DEAL_LIST_MORE, (request) => {
    const { words, offset } = pageOf(request.value);
    return listPage(deps, request.userId, words, offset);
  });
  onAction(app, deps, DEAL_SOURCE, async ({ value, userId }) => {
    const [dealId, articleId] = value.split(':').map(Number);
    const viewer = viewerOf(deps, userId);
    const deal = await dealSeenBy(deps.database.prisma, viewer, dealId ?? 0);
    const sources = isTheirs(viewer, deal) ? await ports.sources(deps.database.prisma, deal.id, viewer) : [];
    const isOfDeal = sources.some((source) => source.articleId === articleId);
    const text = isOfDeal ? await ports.sourceText(deps.database.prisma, articleId ?? 0) : null;
    if (text === null)
      throw new UserError('source_unknown', 'Only sales see the texts that deals were read from.');
    return sourceMessage(deal, text);
  });
  registerDealShares(app, deps);
  registerOptions(app, deps);
  registerDealForms(app, deps);
}

const EMPTY_FORM = {
  title: null,
  salesText: '',
  terms: null,
  problems: [],
  questions: [],
  answers: {},
  nearest: [],
};

async function openEmptyForm(request: ModalRequest, channelId: string | null): Promise<void> {
  await openModal(request, 'Record a sale', async () => recordModal({ ...EMPTY_FORM, channelId }));
}

async function openEditForm(
  deps: SlackDeps,
  request: ModalRequest & Pick<ActionRequest, 'channelId' | 'userId'>,
  id: number,
): Promise<void> {
  const { prisma } = deps.database;
  const viewer = viewerOf(deps, request.userId);
  const deal = await dealSeenBy(prisma, viewer, id);
  if (!isTheirs(viewer, deal)) throw new UserError('deal_not_yours', 'Only sales can edit deals.');
  if (deal.withdrawnAt !== null) {
    throw new UserError(
      'deal_withdrawn',
      `Deal #${id} was undone and cannot be edited. Record it again with /deal.`,
    );
  }
  await openModal(request, `Edit deal #${id}`, async () => {
    const title = await titleById(prisma, deal.title.id);
    return editModal(deal, title ?? { ...deal.title, kind: null, year: null }, request.channelId);
  });
}

/** "from Dusk: Chile (Mega)" is a sale where a title on record is called "From Dusk". */
async function isTitledFrom(db: Db, text: string): Promise<boolean> {
  const title = text.split(':')[0] ?? '';
  if (title.length === text.length || title.includes('\n')) return false;
  const match = await findTitle(db, title);
  return match.kind === 'found' && titleKey(match.matched) === titleKey(title);
}

async function showDeal(deps: SlackDeps, ports: DealPorts, userId: string, id: number): Promise<Message> {
  const viewer = viewerOf(deps, userId);
  const deal = await dealSeenBy(deps.database.prisma, viewer, id);
  const sources = isTheirs(viewer, deal) ? await ports.sources(deps.database.prisma, id, viewer) : [];
  return dealCard(deal, deps, viewer, { canShare: maySee(everybody(deps), deal), sources });
}

/** @throws UserError when there is no such deal, or none that the viewer may know of */
async function dealSeenBy(db: Db, viewer: Viewer, id: number): Promise<RecordedDeal> {
  const deal = await dealById(db, id);
  if (deal !== null && maySee(viewer, deal)) return deal;
  throw new UserError(
    'deal_unknown',
    viewer.isSales
      ? `There is no deal #${id} on record. /deal list shows what is.`
      : `There is no deal #${id} on record that you can see.`,
  );
}

async function listPage(deps: SlackDeps, userId: string, words: string, offset: number): Promise<Message> {
  const viewer = viewerOf(deps, userId);
  return dealListMessage(await findDeals(deps.database.prisma, { words, offset, viewer }), {
    canShare: true,
  });
}

async function undo(deps: DealDeps, recordingId: number | null, by: string): Promise<Message> {
  const deals = await undoDeals(deps, { recordingId, by });
  const first = deals[0];
  if (first === undefined) return paragraph('That entry was undone before; nothing of it stands on record.');
  return paragraph(
    `Undone: ${plural(deals.length, 'deal', 'deals')} of *${plainInMrkdwn(first.title.name)}* withdrawn. What channels were told is being changed.`,
  );
}

const OPTION_LIMIT = 20;

function registerOptions(app: App, { database, ...deps }: DealDeps): void {
  const all = { ...deps, database };
  onOptions(app, all, FIELD.title, async (query) => {
    // A label taken from a list ("Deaf (2025, film)") finds its title as well.
    const titles = await searchTitles(database.prisma, readTitleLabel(query)?.name ?? query, OPTION_LIMIT);
    return [...titles.map(titleChoice), newTitleChoice(query.trim())].map(toOption);
  });
  onOptions(app, all, FIELD.territories, async (query) =>
    searchTerritories(query, OPTION_LIMIT).map((label) => option(label, label)),
  );
  onOptions(app, all, FIELD.buyer, async (query) => {
    const companies = await searchCompanies(database.prisma, query, {}, OPTION_LIMIT);
    const known = companies.map(({ name, country }) => ({
      text: country === null ? name : `${name} (${countryName(country, 'en')})`,
      value: name,
    }));
    return [...known, { text: `Add “${query.trim()}”`, value: query.trim() }, UNDISCLOSED].map(toOption);
  });
}

function toOption({ text, value }: { text: string; value: string }): PlainTextOption {
  return option(text, value);
}
