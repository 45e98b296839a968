import type { TitleRef } from '../catalogue/titles/title.ts';
import { UserError } from '../platform/errors.ts';
import type { Model } from '../platform/model/model.ts';
import { draftRelease } from './desk/draft-release.ts';
import { phraseRelease } from './desk/phrase-release.ts';
import type { DeskDeps } from './desk/release-deps.ts';
import { releaseById } from './desk/release-store.ts';

/** How drafts fare when a model words them. */
export interface PhrasingScore {
  readonly drafts: number;
  readonly sentences: number;
  /** Sentences that took the model's wording; the others stand in plain words. */
  readonly worded: number;
  /** What the check of the whole text finds not on record, in plain words and as worded. */
  readonly warnings: { readonly plain: number; readonly worded: number };
}

/** Drafts a release of each title that has news, in English and Spanish, and has it worded. Writes to the record. */
export async function evaluatePhrasing(
  deps: DeskDeps & { readonly model: Model },
  titles: readonly TitleRef[],
): Promise<PhrasingScore> {
  const score = { drafts: 0, sentences: 0, worded: 0, warnings: { plain: 0, worded: 0 } };
  for (const title of titles) {
    for (const language of ['en', 'es'] as const) {
      const id = await draftOf(deps, title, language);
      const draft = id === null ? null : await releaseById(deps.database.prisma, id);
      if (draft === null) continue;
      const { release, sentences, plain } = await phraseRelease(deps, {
        releaseId: draft.id,
        version: draft.version.number,
        by: EVALUATOR,
      });
      score.drafts += 1;
      score.sentences += sentences;
      score.worded += sentences - plain;
      score.warnings.plain += draft.version.warnings.length;
      score.warnings.worded += (release ?? draft).version.warnings.length;
    }
  }
  return score;
}

const EVALUATOR = 'U0EVAL';

async function draftOf(deps: DeskDeps, title: TitleRef, language: 'en' | 'es'): Promise<number | null> {
  try {
    return await draftRelease(deps, {
      titles: [title],
      language,
      scope: { kind: 'dates', from: '2000-01-01', to: null },
      embargo: null,
      withTalks: false,
      by: EVALUATOR,
      channelId: null,
      requestKey: `eval:${title.id}:${language}`,
    });
  } catch (error) {
    // A title without a sale that may be told has no release.
    if (error instanceof UserError) return null;
    throw error;
  }
}
