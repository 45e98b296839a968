import type { Viewer } from '../answer.ts';
import { inWords } from './in-words.ts';
import type { Said } from './said.ts';

/** For an understanding that is older than a deletion. */
export function goneTitle(viewer: Viewer): Said {
  return {
    kind: 'not_on_record',
    head: [
      inWords(viewer, 'That title is not on record any more.', 'Ese título ya no consta (not on record).'),
    ],
  };
}
