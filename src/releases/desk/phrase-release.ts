import { UserError } from '../../platform/errors.ts';
import type { Model } from '../../platform/model/model.ts';
import { releaseLanguage } from '../languages/languages.ts';
import { mayBePhrased, phraseSections } from '../phrase/phrase-sections.ts';
import { writeSection } from '../write-release.ts';
import type { WrittenSection } from '../written.ts';
import {
  type ChangeRequest,
  contentWith,
  gatherAgain,
  openForChange,
  saveVersion,
} from './change-release.ts';
import type { Release } from './release.ts';
import type { DeskDeps } from './release-deps.ts';

/** What became of a wish for smoother wording; `release` is null when the text stands as it was. */
export interface Phrasing {
  readonly release: Release | null;
  readonly sentences: number;
  /** Sentences of which no phrase held against the record. */
  readonly plain: number;
}

/**
 * The prose of a release worded by a language model, as a new version; the plain one stays in the version before. Starts
 * from the record as it stands, leaves alone what a person wrote, and takes no section that would say anything the check
 * of the whole text does not find on record.
 *
 * @throws UserError when it cannot be changed, or rests on deals that changed
 */
export async function phraseRelease(
  deps: DeskDeps & { readonly model: Model },
  request: ChangeRequest,
): Promise<Phrasing> {
  const release = await openForChange(deps.database.prisma, request);
  if (release.staleDealIds.length > 0)
    throw new UserError(
      'release_stale',
      'Sentences of this release rest on deals that changed. Mend it first.',
    );
  const gathered = await gatherAgain(deps, release);
  const { language } = release;
  const words = releaseLanguage(language);
  const plain = release.version.sections
    .filter(mayBePhrased)
    .flatMap(({ name }) => writeSection(name, gathered.facts, words) ?? []);
  const phrased = await phraseSections(deps.model, plain, { sheet: gathered.sheet, language });
  const nothing = { release: null, sentences: 0, plain: 0 };
  if (phrased === null) return nothing;

  const isSound = (section: WrittenSection) => {
    const content = contentWith(release, [{ name: section.name, written: section }], gathered);
    const before = plain.find(({ name }) => name === section.name);
    const beside = contentWith(release, [{ name: section.name, written: before ?? null }], gathered);
    return content.warnings.length <= beside.warnings.length;
  };
  const taken = phrased.filter(isSound).filter((section) => section.phrased !== undefined);
  const sentences = sum(phrased.map((section) => section.phrased?.sentences ?? 0));
  const kept = sum(taken.map(({ phrased: count }) => (count?.sentences ?? 0) - (count?.plain ?? 0)));
  if (kept === 0) return nothing;
  const changes = taken.map((section) => ({ name: section.name, written: section }));
  const content = contentWith(release, changes, gathered);
  const saved = await saveVersion(deps, release, request, 'phrased', content, gathered);
  return { release: saved, sentences, plain: sentences - kept };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
