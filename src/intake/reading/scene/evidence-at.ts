import type { Evidence } from '../../article.ts';
import type { Scene } from './scene.ts';

/** The words of a stretch as they came in. */
export function evidenceAt(
  { printed }: Pick<Scene, 'printed'>,
  { start, end }: { readonly start: number; readonly end: number },
): Evidence {
  return { start, end, text: printed.slice(start, end) };
}
