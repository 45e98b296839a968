import { titleKey } from '../../catalogue/titles/title-key.ts';
import type { Scene } from '../reading/scene/scene.ts';
import { isWithin, type Span } from './locate.ts';

/**
 * Which of a story's titles a sentence is about, where a model says `name`: the only one that the sentence names; where it
 * names none, the only one of the story. Null when that is not the one the model says, or more than one can be meant.
 */
export function titleMeant(
  { titles, titleMentions, otherProgrammes }: Scene,
  unit: Span,
  name: string | null,
): number | null {
  if (otherProgrammes.some((programme) => isWithin(programme, unit))) return null;
  const here = [
    ...new Set(titleMentions.filter((mention) => isWithin(mention, unit)).map(({ title }) => title)),
  ];
  const [meant] = here.length > 0 ? here : titles.map((_, index) => index);
  if (meant === undefined || here.length > 1 || (here.length === 0 && titles.length > 1)) return null;
  const named = titles[meant];
  const keys = named === undefined ? [] : [named.name, ...named.aka].map(titleKey);
  return name === null || keys.includes(titleKey(name)) ? meant : null;
}
