import type { App } from '@slack/bolt';
import { addTitle } from '../catalogue/add-title.ts';
import { searchCompanies } from '../catalogue/find-companies.ts';
import { countryName } from '../catalogue/countries.ts';
import { findTitle, searchTitles } from '../catalogue/find-title.ts';
import { searchTerritories } from '../catalogue/search-territories.ts';
import { RECORD_DEAL_FOR_TITLE, type TitleRef, titleLabel } from '../catalogue/title.ts';
import { titleById } from '../catalogue/title-store.ts';
import { UserError } from '../platform/errors.ts';
import { type Message, option, paragraph } from '../platform/slack/blocks.ts';
import { fieldsOf } from '../platform/slack/inputs.ts';
import { LIMITS } from '../platform/slack/limits.ts';
import {
  type ActionRequest,
  type CommandRequest,
  onAction,
  onCommand,
  onOptions,
  onShortcut,
  onSubmission,
  type SlackDeps,
} from '../platform/slack/listen.ts';
import { metadataOf, modal, openModal } from '../platform/slack/modal.ts';
import { escapeMrkdwn } from '../platform/slack/mrkdwn.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import { plural } from '../platform/text/lists.ts';
import {
  clashLines,
  DEAL_EDIT,
  DEAL_EDIT_RECORDING,
  DEAL_LIST_MORE,
  DEAL_UNDO,
  dealCard,
  dealListMessage,
  recordedMessage,
} from './deal-blocks.ts';
