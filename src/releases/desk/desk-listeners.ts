import type { App } from '@slack/bolt';
import type { Model } from '../../platform/model/model.ts';
import { type Message, paragraph } from '../../platform/slack/blocks.ts';
import { isReadOutside } from '../../platform/slack/channel-standing.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import { onAction, onSubmission, type SlackDeps } from '../../platform/slack/listen.ts';
import { metadataOf, modal, openModal } from '../../platform/slack/modal.ts';
import { escapeMrkdwn, mention } from '../../platform/slack/mrkdwn.ts';
import { showThinking } from '../../platform/slack/thinking.ts';
import { joinList } from '../../platform/text/lists.ts';
import { plainText } from '../exports/plain-text.ts';
import { RELEASE_ACTIONS } from '../release-actions.ts';
import { idsIn, idsOf, type VersionIds } from '../release-ids.ts';
import {
  changesModal,
  chooseSectionModal,
  compareModal,
  editedText,
  editSectionModal,
  overruleModal,
  RELEASE_FIELDS,
  RELEASE_FORMS,
} from '../release-modals.ts';
import { releaseOnDesk } from '../show-release.ts';
import type { SectionName } from '../written.ts';
import { editSection, mendRelease, overruleWarning, regenerateSection } from './change-release.ts';
import {
  approveRelease,
  markReleased,
  reopenRelease,
  requestChanges,
  requestReview,
  withdrawRelease,
} from './decide-release.ts';
import { type Phrasing, phraseRelease } from './phrase-release.ts';
import type { Release } from './release.ts';
import type { DeskDeps } from './release-deps.ts';
import { versionSections } from './release-store.ts';
import { STATE_WORDS } from './transitions.ts';
import { wordDiff } from './word-diff.ts';

/** The buttons and forms by which a release is edited, compared and decided. */
export function registerDesk(app: App, deps: SlackDeps & DeskDeps & { readonly model: Model }): void {
  const db = deps.database.prisma;

  onAction(app, deps, RELEASE_ACTIONS.review, async ({ value, userId, client }) => {
    const { releaseId } = idsIn(value);
    const { channelId } = await releaseOnDesk(db, releaseId);
    const isOutside = channelId !== null && (await isReadOutside(client, channelId));
    const { asked } = await requestReview(deps, { releaseId, by: userId, isReadOutside: isOutside });
    if (asked.length === 0)
      return paragraph(`Waiting for approval. Ask a colleague to type \`/release ${releaseId}\`.`);
    return paragraph(
      `Asked for approval: ${joinList(
        asked.map((each) => (each.startsWith('C') ? `<#${each}>` : mention(each))),
        'en',
      )}.`,
    );
  });
  const acts = {
    [RELEASE_ACTIONS.approve]: (ids: VersionIds & { readonly by: string }) => approveRelease(deps, ids),
    [RELEASE_ACTIONS.withdraw]: (ids: VersionIds & { readonly by: string }) => withdrawRelease(deps, ids),
    [RELEASE_ACTIONS.reopen]: (ids: VersionIds & { readonly by: string }) => reopenRelease(deps, ids),
    [RELEASE_ACTIONS.release]: (ids: VersionIds & { readonly by: string }) => markReleased(deps, ids),
  };
  for (const [actionId, act] of Object.entries(acts)) {
    onAction(app, deps, actionId, async ({ value, userId }) => {
      const release = await act({ ...idsIn(value), by: userId });
      return paragraph(`Release #${release.id} is now ${STATE_WORDS[release.state]}.${gapsOf(release)}`);
    });
  }
  onAction(app, deps, RELEASE_ACTIONS.mend, async ({ value, userId }) => {
    const { mended } = await mendRelease(deps, { ...idsIn(value), by: userId });
    return paragraph(
      `Written anew from the record: ${
        joinList(
          mended.map((name) => name.replace('_', ' ')),
          'en',
        ) || 'nothing'
      }. The text before stays in its version.`,
    );
  });
  onAction(app, deps, RELEASE_ACTIONS.phrase, async ({ value, userId, channelId, messageTs, client }) => {
    if (channelId !== null && messageTs !== null) showThinking(client, { channelId, threadTs: messageTs });
    return phrasedMessage(await phraseRelease(deps, { ...idsIn(value), by: userId }));
  });
  const forms = {
    [RELEASE_ACTIONS.edit]: (release: Release, channelId: string | null) =>
      chooseSectionModal({ release, channelId }, 'choose'),
    [RELEASE_ACTIONS.regenerate]: (release: Release, channelId: string | null) =>
      chooseSectionModal({ release, channelId }, 'regenerate'),
    [RELEASE_ACTIONS.changes]: (release: Release, channelId: string | null) =>
      changesModal({ release, channelId }),
    [RELEASE_ACTIONS.overrule]: (release: Release, channelId: string | null) =>
      overruleModal({ release, channelId }),
  };
  for (const [actionId, form] of Object.entries(forms)) {
    onAction(app, deps, actionId, async (request) => {
      await openModal(request, 'Press release', async () =>
        form(await releaseOnDesk(db, idsIn(request.value).releaseId), request.channelId),
      );
      return null;
    });
  }
  onAction(app, deps, RELEASE_ACTIONS.compare, async (request) => {
    await openModal(request, 'What changed', async () => {
      const release = await releaseOnDesk(db, idsIn(request.value).releaseId);
      const before = await versionSections(db, release.id, release.version.number - 1);
      return compareModal(release, wordDiff(plainText(before ?? []), plainText(release.version.sections)));
    });
    return null;
  });
  onSubmission(app, deps, RELEASE_FORMS.choose, {
    read: async (view) => {
      const { releaseId } = idsOf(view);
      const section = fieldsOf(view).choice(RELEASE_FIELDS.section) as SectionName | null;
      const channelId = metadataOf(view).channelId;
      const content = editSectionModal(
        {
          release: await releaseOnDesk(db, releaseId),
          channelId: typeof channelId === 'string' ? channelId : null,
        },
        section ?? 'headline',
      );
      return { view: modal(content) };
    },
    act: async () => null,
  });
  onSubmission(app, deps, RELEASE_FORMS.edit, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        section: metadataOf(view).section as SectionName,
        text: editedText(fieldsOf(view), metadataOf(view).gaps),
      },
    }),
    act: async (input, { userId }) => saved(await editSection(deps, { ...input, by: userId })),
  });
  onSubmission(app, deps, RELEASE_FORMS.regenerate, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        section: (fieldsOf(view).choice(RELEASE_FIELDS.section) ?? 'headline') as SectionName,
      },
    }),
    act: async (input, { userId }) => {
      const release = await regenerateSection(deps, { ...input, by: userId });
      const isThere = release.version.sections.some(({ name }) => name === input.section);
      return saved(
        release,
        isThere ? '' : ' The record gives that section nothing to say, so it is left out.',
      );
    },
  });
  onSubmission(app, deps, RELEASE_FORMS.changes, {
    read: async (view) => ({
      input: { ...idsOf(view), note: fieldsOf(view).text(RELEASE_FIELDS.note) ?? '' },
    }),
    act: async (input, { userId }) => {
      await requestChanges(deps, { ...input, by: userId });
      return paragraph(`Release #${input.releaseId} went back with your note.`);
    },
  });
  onSubmission(app, deps, RELEASE_FORMS.overrule, {
    read: async (view) => ({
      input: {
        ...idsOf(view),
        index: Number(fieldsOf(view).choice(RELEASE_FIELDS.warning)),
        why: fieldsOf(view).text(RELEASE_FIELDS.note) ?? '',
      },
    }),
    act: async (input, { userId }) => saved(await overruleWarning(deps, { ...input, by: userId })),
  });
}

/** What an approved text still leaves open. */
function gapsOf({ state, version }: Release): string {
  const gaps = version.sections.flatMap(({ missing }) => missing);
  if (state !== 'approved' || gaps.length === 0) return '';
  return ` It still has gaps:${gaps.map((gap) => `\n• ${escapeMrkdwn(gap)}`).join('')}`;
}

function phrasedMessage({ release, sentences, plain }: Phrasing): Message {
  if (release === null) {
    return paragraph(
      'The language model gave no wording that holds against the record just now. The text stands as it was, in plain words.',
    );
  }
  const { id, version } = release;
  const left = plain === 0 ? '' : ` ${plain} of ${sentences} sentences stay in plain words.`;
  return paragraph(
    `Release #${id} is at version ${version.number}, worded by a language model and held against the record.${left} _What changed_ shows both; the plain text stays in its version.`,
  );
}

function saved({ id, version }: Release, remark = ''): Message {
  const open = version.warnings.filter(({ overruled }) => overruled === null);
  const found = open
    .map(({ text, message }) => `\n• “${escapeMrkdwn(text)}”: ${escapeMrkdwn(message)}`)
    .join('');
  return paragraph(
    `Release #${id} is at version ${version.number}.${remark}${found === '' ? '' : ` Not on record:${found}`}`,
  );
}
