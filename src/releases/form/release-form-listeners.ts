import type { App } from '@slack/bolt';
import { searchTitles, titleById } from '../../catalogue/titles/find-title.ts';
import { readTitleLabel, type TitleRef } from '../../catalogue/titles/title.ts';
import { UserError } from '../../platform/errors.ts';
import type { Model } from '../../platform/model/model.ts';
import { option } from '../../platform/slack/blocks.ts';
import { fieldsOf } from '../../platform/slack/inputs.ts';
import {
  onOptions,
  onSubmission,
  type SlackDeps,
  type SubmissionRequest,
} from '../../platform/slack/listen.ts';
import { metadataOf, modal } from '../../platform/slack/modal.ts';
import { type DraftInput, draftRelease } from '../desk/draft-release.ts';
import type { DeskDeps } from '../desk/release-deps.ts';
import { dealsToldBefore, publishableDeals } from '../gather/release-titles-store.ts';
import { draftedMessage } from '../show-release.ts';
import { readLanguage, readPicked, readReleaseForm } from './read-release-form.ts';
import { ASK_FIELDS, PICK_FORM, pickForm, RELEASE_FORM, titleChoice } from './release-form.ts';

const OPTION_LIMIT = 20;

type FormInput = Omit<DraftInput, 'by' | 'channelId' | 'requestKey'>;

/** The form of `/release`: titles by typeahead, and a second form where deals are picked one by one. */
export function registerReleaseForms(app: App, deps: SlackDeps & DeskDeps & { readonly model: Model }): void {
  const db = deps.database.prisma;

  onOptions(app, deps, ASK_FIELDS.titles, async (query) => {
    const titles = await searchTitles(db, readTitleLabel(query)?.name ?? query, OPTION_LIMIT);
    return titles.map(titleChoice).map(({ text, value }) => option(text, value));
  });

  onSubmission<FormInput>(app, deps, RELEASE_FORM, {
    async read(view) {
      const read = readReleaseForm(fieldsOf(view), deps.now());
      if (read.kind === 'errors') return { errors: read.errors };
      const { titleIds, scope, ...asked } = read.asked;
      const titles = await titlesOf(titleIds);
      if (scope !== 'pick') return { input: { ...asked, titles, scope } };
      const [deals, toldBefore] = await Promise.all([
        publishableDeals(db, { titleIds, now: deps.now() }),
        dealsToldBefore(db, titleIds),
      ]);
      if (deals.length === 0) {
        return { errors: { [ASK_FIELDS.titles]: 'No sale is signed, cleared and out of embargo.' } };
      }
      const channelId = channelOf(view);
      return { view: modal(pickForm({ ...asked, titles, deals, toldBefore, channelId })) };
    },
    act: draft,
  });

  onSubmission<FormInput>(app, deps, PICK_FORM, {
    async read(view) {
      const dealIds = readPicked(fieldsOf(view));
      if (dealIds.length === 0) return { errors: { [`${ASK_FIELDS.deals}0`]: 'Choose at least one deal.' } };
      const { titleIds, language, talks, until, zone } = metadataOf(view);
      const embargo = until && zone ? { until: String(until), zone: String(zone) } : null;
      const input = {
        titles: await titlesOf(String(titleIds).split(' ').map(Number)),
        scope: { kind: 'picked', dealIds } as const,
        language: readLanguage(language),
        withTalks: talks === 'yes',
        embargo,
      };
      return { input };
    },
    act: draft,
  });

  async function draft(input: FormInput, { userId, channelId, requestKey }: SubmissionRequest) {
    if (input.titles.length === 0)
      throw new UserError('release_title', 'That title is not on record any more. Choose it again.');
    const id = await draftRelease(deps, { ...input, by: userId, channelId, requestKey });
    // Asked for on the App Home: the draft itself is on its way to where a reply would go.
    return channelId === null ? null : draftedMessage(deps, id);
  }

  async function titlesOf(ids: readonly number[]): Promise<readonly TitleRef[]> {
    const titles = await Promise.all(ids.map((id) => titleById(db, id)));
    return titles.filter((title) => title !== null);
  }
}

function channelOf(view: { readonly private_metadata: string }): string | null {
  const { channelId } = metadataOf(view);
  return typeof channelId === 'string' ? channelId : null;
}
