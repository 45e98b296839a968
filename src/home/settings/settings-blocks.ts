import type { KnownBlock } from '@slack/types';
import { actions, button, type Message, paragraphs } from '../../platform/slack/blocks.ts';
import { cut, LIMITS } from '../../platform/slack/limits.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { escapeMrkdwn, mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList } from '../../platform/text/lists.ts';
import type { CompanyProfile } from '../../releases/release-facts.ts';
import { heardLines } from '../heard-lines.ts';
import { spokespersonLine } from '../profile/profile-fields.ts';
import type { RoleSetting, Settings } from './gather-settings.ts';

/** Opens the form of the company's profile; for admins. */
export const EDIT_PROFILE = 'company_profile_edit';
export const SETTINGS_TITLE = 'Settings';

/** How Dealwire is set up, and where each of it is changed. */
export function settingsMessage(settings: Settings): Message {
  const text = parts(settings).join('\n\n');
  return { text: cut(text, LIMITS.messageText), blocks: blocks(settings) };
}

/** The same in a form without fields, for the App Home. */
export function settingsModal(settings: Settings): ModalContent {
  return {
    title: SETTINGS_TITLE,
    callbackId: 'settings_view',
    submit: null,
    metadata: {},
    blocks: blocks(settings),
  };
}

function blocks(settings: Settings): readonly KnownBlock[] {
  const [company = '', ...others] = parts(settings);
  const edit = button({ text: 'Edit company profile', actionId: EDIT_PROFILE, style: 'primary' });
  return [
    ...paragraphs(company),
    ...(settings.isAdmin ? [actions('settings', [edit])] : []),
    ...others.flatMap(paragraphs),
  ];
}

function parts(settings: Settings): readonly string[] {
  return [
    companyPart(settings.profile, settings.isAdmin),
    rolesPart(settings.roles),
    feedsPart(settings.feeds),
    installationPart(settings),
  ];
}

function companyPart(profile: CompanyProfile, isAdmin: boolean): string {
  const { boilerplate, contact, spokespersons, marketingChannelId } = profile;
  const people = spokespersons.map((each) => plainInMrkdwn(spokespersonLine(each)));
  return [
    '*Company profile*: what press releases say of you',
    `• *${plainInMrkdwn(profile.name)}*, ${profile.city === null ? 'city not on record' : plainInMrkdwn(profile.city)}`,
    `• About the company: English ${onRecord(boilerplate.en)}, Spanish ${onRecord(boilerplate.es)}`,
    `• Press contact: ${onRecord(contact)}`,
    `• Spokespersons: ${people.length === 0 ? 'not on record' : people.join('; ')}`,
    `• Marketing hears of titles worth a release in ${marketingChannelId === null ? 'no channel yet' : `<#${escapeMrkdwn(marketingChannelId)}>`}`,
    changedLine(profile, isAdmin),
  ].join('\n');
}

function onRecord(text: string | null): string {
  return text === null ? 'not on record' : 'on record';
}

function changedLine({ updatedBy, updatedAt }: CompanyProfile, isAdmin: boolean): string {
  if (updatedBy === null || updatedAt === null) {
    return `_Nobody has filled it in yet${isAdmin ? '.' : ': an admin can.'}_`;
  }
  return `_Last changed by ${mention(updatedBy)} on ${updatedAt.slice(0, 10)}._`;
}

function rolesPart(roles: readonly RoleSetting[]): string {
  return ['*Who may do what*', ...roles.map(roleLine)].join('\n');
}

const PEOPLE_NAMED = 15;

function roleLine({ name, may, variable, people }: RoleSetting): string {
  if (people.length === 0) return `• *${name}* (${may}): everyone, since ${variable} is empty`;
  const named = people.slice(0, PEOPLE_NAMED).map(mention);
  const more = people.length - named.length;
  return `• *${name}* (${may}): ${joinList(more > 0 ? [...named, `${more} more`] : named, 'en')} (${variable})`;
}

function feedsPart(feeds: Settings['feeds']): string {
  return [
    '*What channels hear*',
    ...(feeds.total === 0 ? ['• No channel hears of deals yet'] : heardLines(feeds)),
    '_Changed by `/feed` in each channel._',
  ].join('\n');
}

function installationPart({ model, timeZone }: Settings): string {
  return [
    '*Installation*',
    `• Language model: ${escapeMrkdwn(model)}`,
    `• Time zone: ${escapeMrkdwn(timeZone)} (TZ_NAME)`,
    '_Words in capitals are settings of the installation, changed where Dealwire runs._',
  ].join('\n');
}
