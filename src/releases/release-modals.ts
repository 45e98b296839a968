import { paragraphs } from '../platform/slack/blocks.ts';
import { type Fields, selectInput, textInput } from '../platform/slack/inputs.ts';
import { LIMITS } from '../platform/slack/limits.ts';
import type { ModalContent } from '../platform/slack/modal.ts';
import { plainInMrkdwn } from '../platform/slack/mrkdwn.ts';
import type { Release } from './desk/release.ts';
import type { DiffPart } from './desk/word-diff.ts';
import { EXPORT_FORMATS, FORMAT_WORDS } from './exports/export-release.ts';
import { sectionText } from './exports/plain-text.ts';
import { SECTION_NAMES, type SectionName } from './written.ts';

export const RELEASE_FORMS = {
  choose: 'release_form_choose_section',
  edit: 'release_form_edit',
  regenerate: 'release_form_regenerate',
  changes: 'release_form_changes',
  formats: 'release_form_formats',
  overrule: 'release_form_overrule',
} as const;

export const RELEASE_FIELDS = {
  section: 'release_section',
  /** With the number of the part: a field has no room for a long section. */
  text: 'release_text_',
  note: 'release_note',
  format: 'release_format',
  warning: 'release_warning',
} as const;

interface Target {
  readonly release: Release;
  readonly channelId: string | null;
}

const SECTION_WORDS: Readonly<Record<SectionName, string>> = {
  embargo: 'Embargo line',
  headline: 'Headline',
  sub_head: 'Sub-head',
  dateline: 'Dateline',
  lede: 'Lede',
  territories: 'Territories',
  previous_sales: 'Previous sales',
  success: 'Success',
  quotes: 'Quotes',
  synopsis: 'Synopsis and credits',
  boilerplate: 'About the company',
  contact: 'Contact',
  end_mark: 'End mark',
  annex: 'Annex',
};

/** Which section to edit, or to write anew. */
export function chooseSectionModal(
  { release, channelId }: Target,
  form: 'choose' | 'regenerate',
): ModalContent {
  return {
    title: form === 'choose' ? 'Edit a section' : 'Write a section anew',
    callbackId: RELEASE_FORMS[form],
    submit: form === 'choose' ? 'Next' : 'Write anew',
    metadata: idsOf(release, channelId),
    blocks: [
      selectInput({
        id: RELEASE_FIELDS.section,
        label: 'Section',
        choices: SECTION_NAMES.filter((name) => name !== 'annex').map((name) => ({
          text: SECTION_WORDS[name],
          value: name,
        })),
        initial: 'headline',
      }),
    ],
  };
}

export function editSectionModal({ release, channelId }: Target, name: SectionName): ModalContent {
  const written = release.version.sections.find((each) => each.name === name);
  const parts = partsOf(written === undefined ? '' : sectionText(written));
  return {
    title: SECTION_WORDS[name],
    callbackId: RELEASE_FORMS.edit,
    submit: 'Save',
    metadata: {
      ...idsOf(release, channelId),
      section: name,
      gaps: JSON.stringify(parts.map(({ gap }) => gap)),
    },
    blocks: parts.map(({ text }, part, all) =>
      textInput({
        id: `${RELEASE_FIELDS.text}${part}`,
        label: `Version ${release.version.number}${all.length > 1 ? `, part ${part + 1}` : ''}`,
        hint: 'An empty line begins a paragraph, • an item of a list, ## a heading. An empty text takes the section out.',
        initial: text,
        lines: true,
        optional: true,
      }),
    ),
  };
}

interface TextPart {
  readonly text: string;
  /** What stood between it and the part before. */
  readonly gap: string;
}

/** The text in fields of a form: parted between paragraphs, else between words. */
function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let [rest, gap] = [text, ''];
  while (rest.length > LIMITS.plainTextInput) {
    const next = ['\n\n', '\n', ' '].find((each) => rest.lastIndexOf(each, LIMITS.plainTextInput) > 0) ?? '';
    const end = next === '' ? LIMITS.plainTextInput : rest.lastIndexOf(next, LIMITS.plainTextInput);
    parts.push({ text: rest.slice(0, end), gap });
    [rest, gap] = [rest.slice(end + next.length), next];
  }
  return [...parts, { text: rest, gap }];
}

/** What stands in all parts of an edited section, with what stood between them. */
export function editedText(fields: Fields, gaps: unknown): string {
  const between: unknown = typeof gaps === 'string' ? JSON.parse(gaps) : [];
  let text = '';
  for (let part = 0; fields.has(`${RELEASE_FIELDS.text}${part}`); part++) {
    const gap = Array.isArray(between) ? String(between[part] ?? '') : '';
    text += `${gap}${fields.text(`${RELEASE_FIELDS.text}${part}`) ?? ''}`;
  }
  return text;
}

export function changesModal({ release, channelId }: Target): ModalContent {
  return {
    title: 'Ask for changes',
    callbackId: RELEASE_FORMS.changes,
    submit: 'Send back',
    metadata: idsOf(release, channelId),
    blocks: [textInput({ id: RELEASE_FIELDS.note, label: 'What should change?', lines: true })],
  };
}

export function formatsModal({ release, channelId }: Target): ModalContent {
  return {
    title: 'Export',
    callbackId: RELEASE_FORMS.formats,
    submit: 'Export',
    metadata: idsOf(release, channelId),
    blocks: [
      selectInput({
        id: RELEASE_FIELDS.format,
        label: 'Format',
        choices: EXPORT_FORMATS.map((format) => ({ text: FORMAT_WORDS[format], value: format })),
        initial: 'docx_facts',
      }),
    ],
  };
}

export function overruleModal({ release, channelId }: Target): ModalContent {
  const open = release.version.warnings.flatMap(({ text, message, overruled }, index) =>
    overruled === null ? [{ text: `${text}: ${message}`.slice(0, 75), value: String(index) }] : [],
  );
  return {
    title: 'Let a warning stand',
    callbackId: RELEASE_FORMS.overrule,
    submit: 'Let it stand',
    metadata: idsOf(release, channelId),
    blocks: [
      selectInput({ id: RELEASE_FIELDS.warning, label: 'Warning', choices: open }),
      textInput({ id: RELEASE_FIELDS.note, label: 'Why is it right?' }),
    ],
  };
}

/** What changed since the version before, word by word. */
export function compareModal(release: Release, parts: readonly DiffPart[]): ModalContent {
  const marks = { same: '', removed: '~', added: '*' } as const;
  const text = parts
    .map(({ kind, text: words }) => {
      const trimmed = plainInMrkdwn(words.trim());
      if (kind === 'same')
        return words.length > 160
          ? `${plainInMrkdwn(words.slice(0, 70))} … ${plainInMrkdwn(words.slice(-70))}`
          : plainInMrkdwn(words);
      return trimmed === '' ? words : `${marks[kind]}${trimmed.replace(/\s*\n\s*/g, ' ')}${marks[kind]} `;
    })
    .join('');
  return {
    title: 'What changed',
    callbackId: 'release_compare_view',
    submit: null,
    metadata: {},
    blocks: paragraphs(`Version ${release.version.number - 1} → ${release.version.number}\n\n${text}`),
  };
}

function idsOf({ id, version }: Release, channelId: string | null) {
  return { releaseId: id, version: version.number, channelId };
}
