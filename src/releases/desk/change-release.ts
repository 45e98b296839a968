import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { queueUpdate } from '../../platform/slack/delivery/queue-deliveries.ts';
import { type GatheredRelease, gatherRelease } from '../gather/gather-release.ts';
import { releaseLanguage } from '../languages/languages.ts';
import { writeRelease, writeSection } from '../write-release.ts';
import { SECTION_NAMES, type SectionName, type WrittenSection } from '../written.ts';
import { checkRelease } from './check-release.ts';
import { readEdited } from './edited-text.ts';
import type { Change, Release, VersionContent } from './release.ts';
import { type DeskDeps, RELEASE_APPROVED, RELEASE_DRAFT, RELEASE_REVIEW } from './release-deps.ts';
import { auditRelease, insertVersion, releaseById } from './release-store.ts';
import { openReviewOf } from './review-store.ts';
import { staleSections } from './stale-sections.ts';
import { EDITABLE, STATE_WORDS } from './transitions.ts';

/** A change asked of the version that a person was looking at. */
export interface ChangeRequest {
  readonly releaseId: number;
  readonly version: number;
  readonly by: string;
}

/**
 * A section as a person wrote it. An empty text takes the section out.
 *
 * @throws UserError when somebody changed the release in the meantime: nothing is overwritten
 */
export async function editSection(
  deps: DeskDeps,
  { section, text, ...request }: ChangeRequest & { readonly section: SectionName; readonly text: string },
): Promise<Release> {
  const release = await openForChange(deps.database.prisma, request);
  const { sections, sheet } = release.version;
  const before = sections.find(({ name }) => name === section) ?? null;
  const edited = text.trim() === '' ? null : readEdited(section, text, { before, sheet });
  return saveVersion(
    deps,
    release,
    request,
    'edited',
    contentWith(release, [{ name: section, written: edited }]),
  );
}

/** A section written anew from the record as it stands; what a person wrote there stays in the version before. */
export async function regenerateSection(
  deps: DeskDeps,
  { section, ...request }: ChangeRequest & { readonly section: SectionName },
): Promise<Release> {
  const release = await openForChange(deps.database.prisma, request);
  const gathered = await gatherAgain(deps, release);
  assertNews(release, gathered);
  const written = writeSection(section, gathered.facts, releaseLanguage(release.language));
  return saveVersion(
    deps,
    release,
    request,
    'regenerated',
    contentWith(release, [{ name: section, written }], gathered),
    gathered,
  );
}

/** Every section that rests on a deal that changed, written anew from the record as it stands. */
export async function mendRelease(
  deps: DeskDeps,
  request: ChangeRequest,
): Promise<{ readonly release: Release; readonly mended: readonly SectionName[] }> {
  const release = await openForChange(deps.database.prisma, request);
  const gathered = await gatherAgain(deps, release);
  const stale = staleSections(release);
  const fresh = writeRelease(gathered.facts, releaseLanguage(release.language));
  assertNews(release, gathered);
  const had = new Set(release.version.sections.map(({ name }) => name));
  // What the changed facts newly give something to say is added; what a person took out stays out.
  const names = SECTION_NAMES.filter((name) => stale.has(name) || (!had.has(name) && name === 'territories'));
  const changes = names.map((name) => ({ name, written: fresh.find((each) => each.name === name) ?? null }));
  const content = contentWith(release, changes, gathered);
  return { release: await saveVersion(deps, release, request, 'mended', content, gathered), mended: names };
}

/** @throws UserError when nothing is left of the sales that the release was written for */
function assertNews(release: Release, { facts }: GatheredRelease): void {
  const hadNews = release.deals.some(({ isNew }) => isNew);
  if (!hadNews || facts.titles.some(({ news }) => news.length > 0)) return;
  throw new UserError(
    'release_no_news',
    'None of the sales behind this release can be told any more: withdraw it.',
  );
}

/** A warning that a person lets stand, with the reason. */
export async function overruleWarning(
  deps: DeskDeps,
  { index, why, ...request }: ChangeRequest & { readonly index: number; readonly why: string },
): Promise<Release> {
  const release = await openForChange(deps.database.prisma, request);
  const { sections, sheet, warnings } = release.version;
  const overruled = { by: request.by, at: deps.now().toISOString(), why };
  const content = {
    sections,
    sheet,
    warnings: warnings.map((warning, place) => (place === index ? { ...warning, overruled } : warning)),
  };
  return saveVersion(deps, release, request, 'overruled', content);
}

/** @throws UserError when it is not open for change, or not any more as the person saw it */
export async function openForChange(db: Db, { releaseId, version }: ChangeRequest): Promise<Release> {
  const release = await releaseById(db, releaseId);
  if (release === null) throw new UserError('release_unknown', `There is no release #${releaseId}.`);
  if (!EDITABLE.includes(release.state)) {
    throw new UserError(
      'release_state',
      `Release #${releaseId} is ${STATE_WORDS[release.state]}, so its text stands. ${release.state === 'approved' ? 'Reopen it to change it.' : ''}`.trim(),
    );
  }
  if (release.version.number !== version) throw overtaken(release);
  return release;
}

function overtaken({ id, version }: Release): UserError {
  return new UserError(
    'release_overtaken',
    `Release #${id} was changed in the meantime: it is at version ${version.number}. Nothing was overwritten: open it again to see the new text, and make your change there.`,
  );
}

/** The record as it stands, for the deals that the release tells. */
export async function gatherAgain(deps: DeskDeps, release: Release): Promise<GatheredRelease> {
  const db = deps.database.prisma;
  const news = new Set(release.deals.filter(({ isNew }) => isNew).map(({ id }) => id));
  const all = new Set(release.deals.map(({ id }) => id));
  return gatherRelease(db, {
    titleIds: release.titles.map(({ id }) => id),
    words: releaseLanguage(release.language),
    company: await deps.profile(db),
    embargo: release.embargo,
    withTalks: release.withTalks,
    now: deps.now(),
    timeZone: deps.timeZone,
    choose: (deals) => ({
      news: deals.filter(({ id }) => news.has(id)),
      earlier: deals.filter(({ id }) => all.has(id) && !news.has(id)),
    }),
  });
}

export function contentWith(
  { version, language }: Release,
  changes: readonly { readonly name: SectionName; readonly written: WrittenSection | null }[],
  gathered?: GatheredRelease,
): VersionContent {
  const sections = SECTION_NAMES.flatMap((name) => {
    const change = changes.find((each) => each.name === name);
    if (change !== undefined) return change.written ?? [];
    return version.sections.find((each) => each.name === name) ?? [];
  });
  const sheet = gathered?.sheet ?? version.sheet;
  return { sections, sheet, warnings: checkRelease(sections, sheet, { language, before: version.warnings }) };
}

export async function saveVersion(
  deps: DeskDeps,
  release: Release,
  { by }: ChangeRequest,
  change: Change,
  content: VersionContent,
  gathered?: GatheredRelease,
): Promise<Release> {
  const { id, version } = release;
  await deps.database.prisma.$transaction(async (db) => {
    const titles = gathered?.facts.titles;
    const deals =
      change === 'mended' && titles
        ? { news: titles.flatMap(({ news }) => news), earlier: titles.flatMap(({ earlier }) => earlier) }
        : undefined;
    const saved = await insertVersion(db, {
      releaseId: id,
      from: version.number,
      change,
      by,
      at: deps.now(),
      ...content,
      ...(deals === undefined ? {} : { deals }),
    });
    if (!saved) throw overtaken((await releaseById(db, id)) ?? release);
    await auditRelease(db, { id, actor: by, action: change, after: { version: version.number + 1 } });
    await tellOfChange(db, id);
  });
  return (await releaseById(deps.database.prisma, id)) ?? release;
}

/** The messages of a release say what it is now. */
export async function tellOfChange(db: Db, releaseId: number): Promise<void> {
  await queueUpdate(db, RELEASE_DRAFT, [releaseId]);
  await queueUpdate(db, RELEASE_APPROVED, [releaseId]);
  const review = await openReviewOf(db, releaseId);
  if (review !== null) await queueUpdate(db, RELEASE_REVIEW, [review.id]);
}
