import type { ViewOutput } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { divider, section } from '../../platform/slack/blocks.ts';
import { channelInput, type Fields, fieldsOf, textInput } from '../../platform/slack/inputs.ts';
import { cut } from '../../platform/slack/limits.ts';
import { type ModalContent, metadataOf } from '../../platform/slack/modal.ts';
import { escapeMrkdwn, mention } from '../../platform/slack/mrkdwn.ts';
import type { Spokesperson } from '../../releases/release-facts.ts';
import {
  PROFILE_FIELDS,
  type ProfileFieldName,
  type ProfileValues,
  spokespersonLine,
} from './profile-fields.ts';
import type { Overtaken, ProfileEdit } from './save-profile.ts';

export const PROFILE_FORM = 'company_profile';
export const PROFILE_FORM_TITLE = 'Company profile';

const MOST = { name: 100, city: 100, spokespersons: 10, person: 150 } as const;

/** Block ids carry the version: Slack keeps what was typed under an id, and a merged form must show what it says. */
export function profileFieldId(name: ProfileFieldName, version: number): string {
  return `profile_${name}_${version}`;
}

interface ProfileFormInput {
  readonly values: ProfileValues;
  readonly version: number;
  readonly channelId: string | null;
  /** What somebody else did while the person was editing. */
  readonly overtaken?: Overtaken;
}

export function profileForm({ values, version, channelId, overtaken }: ProfileFormInput): ModalContent {
  const field = (name: ProfileFieldName, hint?: string) => ({
    id: profileFieldId(name, version),
    label: PROFILE_FIELDS[name].label,
    ...(hint === undefined ? {} : { hint }),
    optional: name !== 'name',
  });
  return {
    title: PROFILE_FORM_TITLE,
    callbackId: PROFILE_FORM,
    submit: 'Save',
    metadata: { channelId, version },
    blocks: [
      ...(overtaken === undefined ? [] : overtakenBlocks(overtaken)),
      textInput({ ...field('name', 'As it stands in press releases.'), initial: values.name }),
      textInput({
        ...field(
          'city',
          'Where releases are dated from: Istanbul, or Izmir, Turkey where the city does not stand alone.',
        ),
        initial: values.city,
      }),
      textInput({
        ...field('boilerplateEn', 'The paragraph at the end of a release.'),
        initial: values.boilerplate.en,
        lines: true,
      }),
      textInput({ ...field('boilerplateEs'), initial: values.boilerplate.es, lines: true }),
      textInput({
        ...field('contact', 'Name, e-mail, telephone: a line each.'),
        initial: values.contact,
        lines: true,
      }),
      textInput({
        ...field(
          'spokespersons',
          'Who may be quoted, a line each: Name, role. The first one is asked first.',
        ),
        initial: values.spokespersons.map(spokespersonLine).join('\n'),
        lines: true,
      }),
      channelInput({
        ...field('marketingChannel', 'It hears when a title has news enough for a release.'),
        placeholder: 'No channel',
        initial: values.marketingChannelId,
      }),
    ],
  };
}

/** Reads the form; errors stand at the fields they are about. */
export function readProfileForm(
  view: ViewOutput,
): { readonly errors: Record<string, string> } | { readonly input: ProfileEdit } {
  const version = Number(metadataOf(view).version);
  const fields = fieldsOf(view);
  const text = (name: ProfileFieldName) => fields.text(profileFieldId(name, version));
  const errors: Record<string, string> = {};
  const reject = (name: ProfileFieldName, problem: string) => {
    errors[profileFieldId(name, version)] = problem;
  };

  const name = oneLine(text('name'));
  if (name === null) reject('name', 'Write the name of the company.');
  else if (name.length > MOST.name) reject('name', `Keep the name within ${MOST.name} characters.`);
  const city = oneLine(text('city'));
  if (city !== null && city.length > MOST.city)
    reject('city', `Keep the city within ${MOST.city} characters.`);
  const people = readSpokespersons(text('spokespersons'));
  if ('problem' in people) reject('spokespersons', people.problem);
  if (name === null || 'problem' in people || Object.keys(errors).length > 0) return { errors };

  return {
    input: {
      version,
      values: {
        name,
        city,
        boilerplate: { en: text('boilerplateEn'), es: text('boilerplateEs') },
        contact: text('contact'),
        spokespersons: people.spokespersons,
        marketingChannelId: channelOf(fields, version),
      },
    },
  };
}

function channelOf(fields: Fields, version: number): string | null {
  return fields.channels(profileFieldId('marketingChannel', version))[0] ?? null;
}

function oneLine(text: string | null): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

/** "Can Okan, CEO" a line; what stands behind the first comma is the role. */
function readSpokespersons(
  text: string | null,
): { readonly spokespersons: readonly Spokesperson[] } | { readonly problem: string } {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length > MOST.spokespersons) {
    return { problem: `${lines.length} people are too many: keep the ${MOST.spokespersons} who are quoted.` };
  }
  const long = lines.find((line) => line.length > MOST.person);
  if (long !== undefined) {
    return { problem: `“${cut(long, 40)}” is longer than ${MOST.person} characters: one person a line.` };
  }
  const spokespersons: Spokesperson[] = [];
  for (const line of lines) {
    const comma = line.indexOf(',');
    const name = (comma === -1 ? line : line.slice(0, comma)).trim();
    const role = comma === -1 ? null : line.slice(comma + 1).trim() || null;
    if (!/\p{L}/u.test(name)) return { problem: `“${line}” names nobody: write Name, role.` };
    if (spokespersons.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
      return { problem: `${name} is named twice.` };
    }
    spokespersons.push({ name, role });
  }
  return { spokespersons };
}

const SHOWN = 200;

function overtakenBlocks({ now, merged: { theirs, both } }: Overtaken): readonly KnownBlock[] {
  const lines = theirs.map((name) => {
    const { label, say } = PROFILE_FIELDS[name];
    const said = say(now);
    const value =
      said === null ? 'empty' : name === 'marketingChannel' ? `<#${escapeMrkdwn(said)}>` : quoted(said);
    return `• *${label}* is now ${value}${both.includes(name) ? '. You changed it as well: yours stands below.' : ''}`;
  });
  const who = now.updatedBy === null ? 'Somebody' : mention(now.updatedBy);
  return [
    section(
      [
        `*${who} saved the profile while you had it open.* Nothing was overwritten, and nothing of yours is stored yet.`,
        ...lines,
        'What you typed is below with these changes. Look it over and save.',
      ].join('\n'),
    ),
    divider(),
  ];
}

function quoted(text: string): string {
  return `“${escapeMrkdwn(cut(text.replace(/\s*\n\s*/g, ' / '), SHOWN))}”`;
}
