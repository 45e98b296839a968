import type { TitleRef } from '../../catalogue/titles/title.ts';
import { UserError } from '../../platform/errors.ts';
import { queueDeliveries } from '../../platform/slack/delivery/queue-deliveries.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { joinList } from '../../platform/text/lists.ts';
import { type GatheredRelease, gatherRelease } from '../gather/gather-release.ts';
import { dealsToldBefore } from '../gather/release-titles-store.ts';
import { releaseLanguage } from '../languages/languages.ts';
import type { Embargo } from '../release-facts.ts';
import { type ReleaseScope, splitDeals } from '../scope.ts';
import { writeRelease } from '../write-release.ts';
import { checkRelease } from './check-release.ts';
import { type DeskDeps, RELEASE_DRAFT } from './release-deps.ts';
import { auditRelease, insertRelease, releaseIdOf } from './release-store.ts';

export interface DraftInput {
  readonly titles: readonly TitleRef[];
  readonly language: PrintLanguage;
  readonly scope: ReleaseScope;
  readonly embargo: Embargo | null;
  readonly withTalks: boolean;
  readonly by: string;
  readonly channelId: string | null;
  /** The same for a request that Slack delivers twice. */
  readonly requestKey: string;
}

/**
 * Writes a release from the record, checks it against its own facts, and puts it on the desk: with its facts, and a
 * message to whoever asked. The same request twice drafts once.
 *
 * @returns the id of the release
 * @throws UserError when the record has no news for it
 */
export async function draftRelease(deps: DeskDeps, input: DraftInput): Promise<number> {
  const { database, now, timeZone } = deps;
  const db = database.prisma;
  const words = releaseLanguage(input.language);
  const titleIds = input.titles.map(({ id }) => id);
  const [toldBefore, company] = await Promise.all([dealsToldBefore(db, titleIds), deps.profile(db)]);
  const at = now();
  const gathered = await gatherRelease(db, {
    titleIds,
    words,
    company,
    embargo: input.embargo,
    withTalks: input.withTalks,
    now: at,
    timeZone,
    choose: (deals) => splitDeals(deals, input.scope, { toldBefore, timeZone }),
  });
  checkHasNews(gathered, input, toldBefore);
  const sections = writeRelease(gathered.facts, words);
  const warnings = checkRelease(sections, gathered.sheet, { language: input.language });
  const deals = {
    news: gathered.facts.titles.flatMap(({ news }) => news),
    earlier: gathered.facts.titles.flatMap(({ earlier }) => earlier),
  };
  return db.$transaction(async (transaction) => {
    const id = await insertRelease(transaction, {
      ...input,
      titleIds,
      at,
      deals,
      content: { sections, sheet: gathered.sheet, warnings },
    });
    if (id === null) return (await releaseIdOf(transaction, input.requestKey)) ?? 0;
    await auditRelease(transaction, {
      id,
      actor: input.by,
      action: 'drafted',
      after: { titleIds, scope: input.scope.kind },
    });
    await queueDeliveries(transaction, [{ kind: RELEASE_DRAFT, subject: id, channelId: input.by }]);
    return id;
  });
}

function checkHasNews(
  { facts: { titles } }: GatheredRelease,
  { scope, titles: asked }: DraftInput,
  toldBefore: ReadonlySet<number>,
): void {
  if (titles.some(({ news }) => news.length > 0)) return;
  const hasRatings =
    titles.length === 1 &&
    titles.some(({ figures }) => figures.some(({ metric }) => metric !== 'chart_rank'));
  if (scope.kind === 'since_last' && hasRatings) return;
  const names = joinList(
    asked.map(({ name }) => `“${name}”`),
    'en',
  );
  const rule = 'Only sales that are signed, cleared and out of embargo can be told.';
  if (toldBefore.size > 0 && scope.kind === 'since_last') {
    throw new UserError(
      'release_no_news',
      `Every sale of ${names} has been told by a release. ${rule} To tell them again, say since when: /release ${asked[0]?.name ?? ''} since 2025-01-01`,
    );
  }
  throw new UserError(
    'release_no_news',
    `There is no sale of ${names} to tell${scope.kind === 'since_last' ? '' : ' in that scope'}. ${rule} /deal list ${asked[0]?.name ?? ''} shows what is on record.`,
  );
}
