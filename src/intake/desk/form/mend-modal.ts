import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { readTerritory } from '../../../catalogue/read-territory.ts';
import {
  buyerChoice,
  dealFields,
  FIELD,
  newTitleChoice,
  placeFields,
  titleChoice,
  UNDISCLOSED,
} from '../../../deals/form/deal-modal.ts';
import { readTerms } from '../../../deals/form/read-deal-form.ts';
import type { ParseContext } from '../../../deals/grammar/parsed-deal.ts';
import { section } from '../../../platform/slack/blocks.ts';
import { type Choice, dateInput, type Fields, textInput } from '../../../platform/slack/inputs.ts';
import type { ModalContent } from '../../../platform/slack/modal.ts';
import { plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import type { PlainDate } from '../../../platform/text/dates.ts';
import type { DealMend, FigureMend } from '../propose/choices.ts';
import type { DealProposal, FigureProposal, Proposal, TitleGroup } from '../propose/proposal.ts';
import { evidenceWords, itemName } from '../propose/proposal-words.ts';

export const MEND_MODAL = 'desk_mend_form';
const CHANNEL = 'desk_mend_channel';
const AIRED = 'desk_mend_aired';

interface MendIds {
  readonly draftId: number;
  readonly page: number;
  readonly channelId: string | null;
}

/** The form that writes one row or figure over. */
export function mendModal(item: Proposal, { draftId, page, channelId }: MendIds): ModalContent {
  return {
    title: item.kind === 'deal' ? 'Mend a row' : 'Mend a figure',
    callbackId: MEND_MODAL,
    submit: 'Keep',
    metadata: { draftId, page, channelId, item: item.id },
    blocks: [
      section(
        [
          `*${plainInMrkdwn(itemName(item))}*`,
          `>${plainInMrkdwn(evidenceWords(item.kind === 'deal' ? item.row : item.read))}`,
        ].join('\n'),
      ),
      ...(item.kind === 'deal' ? dealForm(item) : figureForm(item)),
    ],
  };
}

type MendReading =
  | { readonly kind: 'deal'; readonly mend: DealMend }
  | { readonly kind: 'figure'; readonly mend: FigureMend }
  | { readonly kind: 'errors'; readonly errors: Record<string, string> };

export function readMend(kind: Proposal['kind'], fields: Fields, context: ParseContext): MendReading {
  const title = fields.choice(FIELD.title);
  const territory = fields.choices(FIELD.territories)[0];
  const buyer = fields.choice(FIELD.buyer);
  const terms = kind === 'deal' ? readTerms(fields, context) : null;
  const airedOn = fields.date(AIRED) as PlainDate | null;
  const errors = {
    ...(title === null ? { [FIELD.title]: 'Choose a title, or add it.' } : {}),
    ...(territory === undefined ? { [FIELD.territories]: 'Choose the territory.' } : {}),
    ...(territory !== undefined && readTerritory(territory, 'record').kind !== 'territory'
      ? { [FIELD.territories]: 'That reads several ways: choose the territory from the list.' }
      : {}),
    ...(buyer !== null && buyer !== UNDISCLOSED.value && companyKey(buyer) === ''
      ? { [FIELD.buyer]: 'A name needs a letter or a digit.' }
      : {}),
    ...(airedOn !== null && airedOn > context.today ? { [AIRED]: 'That day is still to come.' } : {}),
    ...(terms?.kind === 'errors' ? terms.errors : {}),
  };
  if (title === null || territory === undefined || Object.keys(errors).length > 0) {
    return { kind: 'errors', errors };
  }
  if (terms === null) {
    return { kind: 'figure', mend: { title, territory, channel: fields.text(CHANNEL), airedOn } };
  }
  if (terms.kind !== 'read') throw new Error('terms that were not read have errors');
  const named = buyer === UNDISCLOSED.value ? null : buyer;
  return { kind: 'deal', mend: { title, territory, buyer: named, terms: terms.value } };
}

function dealForm({ group, sale, questions }: DealProposal) {
  const isOpen = questions.some(({ about, answer }) => about === 'territory' && answer === null);
  const { label } = sale.territory;
  return dealFields({
    title: titleOf(group),
    territory: isOpen ? null : { text: label, value: label },
    buyer: sale.buyer.kind === 'named' ? buyerChoice(sale.buyer.name) : UNDISCLOSED,
    terms: sale.terms,
  });
}

function figureForm({ group, told, read }: FigureProposal) {
  const label = told?.measurement.territory.label ?? null;
  return [
    ...placeFields({
      title: titleOf(group),
      territory: label === null ? null : { text: label, value: label },
    }),
    textInput({
      id: CHANNEL,
      label: 'Channel or platform',
      optional: true,
      initial: told?.measurement.channel ?? read.channel,
    }),
    dateInput({
      id: AIRED,
      label: 'Broadcast on',
      optional: true,
      initial: told?.measurement.aired?.from ?? null,
    }),
  ];
}

function titleOf({ meant }: TitleGroup): Choice | null {
  switch (meant.kind) {
    case 'known':
      return titleChoice(meant.title);
    case 'new':
      return newTitleChoice(meant.name);
    case 'open':
      return null;
  }
}
