import type { App } from '@slack/bolt';
import { addTitle } from '../../catalogue/titles/add-title.ts';
import { titleById } from '../../catalogue/titles/find-title.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import { UserError } from '../../platform/errors.ts';
import { paragraph } from '../../platform/slack/blocks.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import { onSubmission, type SubmissionRequest } from '../../platform/slack/listen.ts';
import { metadataOf, modal } from '../../platform/slack/modal.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { parseContext } from '../command/record-command.ts';
import type { DealTerms, SaleInput } from '../deal.ts';
import { clashLines, recordedMessage } from '../deal-blocks.ts';
import { dealById } from '../deal-store.ts';
import type { DealDeps } from '../record/deal-news.ts';
import { type DealChanges, editDeal } from '../record/edit-deal.ts';
import { recordDeals } from '../record/record-deals.ts';
import { viewerOf } from '../viewer.ts';
import { EDIT_MODAL, FIELD, RECORD_MODAL, recordModal, UNDISCLOSED } from './deal-modal.ts';
import {
  buyerOf,
  readSales,
  readTerms,
  readTitleField,
  type TitleField,
  territoryOf,
} from './read-deal-form.ts';

interface RecordFormInput {
  readonly title: TitleField;
  readonly sales: readonly SaleInput[];
  readonly terms: DealTerms;
}

/** What happens when the forms of deals are submitted. */
export function registerDealForms(app: App, deps: DealDeps): void {
  onSubmission<RecordFormInput>(app, deps, RECORD_MODAL, {
    async read(view) {
      const fields = fieldsOf(view);
      const title = readTitleField(fields);
      const terms = readTerms(fields, parseContext(deps));
      const sales = readSales(fields, parseContext(deps));
      const errors = {
        ...(title === null ? { [FIELD.title]: 'Choose a title, or add it.' } : {}),
        ...(terms.kind === 'errors' ? terms.errors : {}),
        ...(sales.kind === 'errors' ? sales.errors : {}),
      };
      if (title === null || terms.kind !== 'read' || sales.kind === 'errors') return { errors };
      if (sales.kind === 'read') return { input: { title, terms: terms.value, sales: sales.value } };
      const form = recordModal({
        channelId: String(metadataOf(view).channelId ?? '') || null,
        title: { text: fields.choiceText(FIELD.title) ?? '', value: fields.choice(FIELD.title) ?? '' },
        salesText: fields.text(FIELD.sales) ?? '',
        terms: terms.value,
        problems: [],
        questions: sales.questions,
        answers: sales.answers,
        nearest: [],
      });
      return { view: modal(form) };
    },
    async act({ title, sales, terms }, request) {
      const known = await titleFor(deps, title, request);
      const outcome = await recordDeals(deps, {
        title: known,
        sales,
        terms,
        recordedBy: request.userId,
        channelId: request.channelId,
        requestKey: request.requestKey,
        source: 'modal',
        announce: true,
      });
      return recordedMessage(outcome, known.name, deps, viewerOf(deps, request.userId));
    },
  });

  onSubmission<{ changes: DealChanges; title: TitleField }>(app, deps, EDIT_MODAL, {
    async read(view) {
      const fields = fieldsOf(view);
      const title = readTitleField(fields);
      const terms = readTerms(fields, parseContext(deps));
      const label = fields.choices(FIELD.territories)[0];
      const errors = {
        ...(title === null ? { [FIELD.title]: 'Choose a title, or add it.' } : {}),
        ...(label === undefined ? { [FIELD.territories]: 'Choose the territory.' } : {}),
        ...(terms.kind === 'errors' ? terms.errors : {}),
      };
      if (title === null || label === undefined || terms.kind !== 'read') return { errors };
      const before = await dealById(deps.database.prisma, Number(metadataOf(view).dealId));
      const buyer = fields.choice(FIELD.buyer);
      const changes: DealChanges = {
        // A territory that stays keeps the expansion it was recorded with.
        ...(label === before?.territory.label ? {} : { territory: territoryOf(label) }),
        ...(buyer === (before?.buyer?.printed ?? UNDISCLOSED.value) ? {} : { buyer: buyerOf(buyer) }),
        terms: terms.value,
      };
      return { input: { title, changes } };
    },
    async act({ title, changes }, request) {
      const { dealId, version } = metadataOf(request.view);
      const viewer = viewerOf(deps, request.userId);
      const known = await titleFor(deps, title, request);
      const outcome = await editDeal(deps, {
        id: Number(dealId),
        version: Number(version),
        changes: { ...changes, titleId: known.id },
        by: request.userId,
        viewer,
        requestKey: request.requestKey,
      });
      if (outcome === null) return null;
      const lines = [
        `Saved: #${outcome.after.id} *${plainInMrkdwn(outcome.after.title.name)}*, ${escapeMrkdwn(outcome.after.territory.label)}. What channels were told is being changed.`,
        ...clashLines(outcome.clashes, viewer),
      ];
      return paragraph(lines.join('\n'));
    },
  });
}

/** The title chosen in a form; a new one is recorded first. */
async function titleFor(
  deps: DealDeps,
  title: TitleField,
  { userId, requestKey }: SubmissionRequest,
): Promise<TitleRef> {
  if (title.kind === 'known') {
    const known = await titleById(deps.database.prisma, title.id);
    if (known === null)
      throw new UserError('title_unknown', 'That title is not on record any more. Choose it again.');
    return known;
  }
  const outcome = await addTitle(deps, {
    name: title.name,
    recordedBy: userId,
    requestKey: `${requestKey}:title`,
  });
  if (outcome.title === null)
    throw new UserError('title_unknown', 'That title could not be added. Try again.');
  return outcome.title;
}
