import type { SectionName } from '../written.ts';
import type { Release } from './release.ts';

/** A sentence that rests on a deal that changed after it was written. */
export interface StaleSentence {
  readonly section: SectionName;
  readonly text: string;
  readonly dealIds: readonly number[];
}

export function staleSentences({
  staleDealIds,
  version,
}: Pick<Release, 'staleDealIds' | 'version'>): readonly StaleSentence[] {
  if (staleDealIds.length === 0) return [];
  return version.sections.flatMap(({ name, paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ text, facts }) => {
        const dealIds = staleDealIds.filter((id) => facts.includes(`deal:${id}`));
        return dealIds.length === 0 ? [] : [{ section: name, text, dealIds }];
      }),
    ),
  );
}

export function staleSections(release: Pick<Release, 'staleDealIds' | 'version'>): ReadonlySet<SectionName> {
  return new Set(staleSentences(release).map(({ section }) => section));
}
