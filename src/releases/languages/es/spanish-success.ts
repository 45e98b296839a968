import type { AwardOnRecord } from '../../../catalogue/awards/award.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { ChartStory, FigureStory } from '../../plan/choose-figures.ts';
import { claimsOf, loneSuperlative } from '../../plan/split-claims.ts';
import type { Work } from '../language.ts';
import { spanishClaimText } from './spanish-claims.ts';
import { circumstances, subjectWords, wholeStory } from './spanish-figures.ts';
import { spanishPlace } from './spanish-places.ts';
import { gendered, spanish, theNoun } from './spanish-words.ts';

export function spanishFigure({
  story,
  subject,
  index,
}: {
  readonly story: FigureStory;
  readonly subject: Work | null;
  readonly index: number;
}): string {
  const whole = subject === null || index > 0 ? '' : theNoun(subject);
  const lone = loneSuperlative(story);
  return spanish(
    wholeStory(story, subjectWords(story, whole), lone === null ? null : spanishClaimText(lone)),
  );
}

export function spanishClaim(story: FigureStory): string | null {
  if (loneSuperlative(story) !== null) return null;
  const told = claimsOf(story).flatMap((claim) => {
    const text = spanishClaimText(claim);
    if (text === null) return [];
    return [claim.kind === 'deed' ? text : claim.ofWork ? `fue ${text}` : `registró ${text}`];
  });
  return told.length === 0 ? null : spanish(joinList(told, 'es'));
}

export function spanishUntold(story: FigureStory): readonly string[] {
  return claimsOf(story)
    .filter((claim) => spanishClaimText(claim) === null)
    .map(({ text }) => text);
}

export function spanishChart({
  story,
  subject,
}: {
  readonly story: ChartStory;
  readonly subject: Work | null;
}): string {
  const [first] = story.figures;
  const who = subject === null ? '' : `${subject.quoted} `;
  const places = [...story.territories.map(spanishPlace)]
    .sort((a, b) => a.key.localeCompare(b.key, 'es'))
    .map(({ name }) => name);
  const when = first === undefined ? '' : circumstances(first);
  const source = first?.source ? `, según ${first.source}` : '';
  const on = story.platform === null ? '' : `En ${story.platform}, `;
  const list = story.platform === null ? 'las listas de audiencia' : 'las listas de la plataforma';
  return spanish(
    `${on}${who}ocupó el número ${story.rank} en ${list} en ${joinList(places, 'es')}${when}${source}`,
  );
}

/** "“X” ganó Mejor Película en el Festival del Puerto y fue presentada a los Oscars (93ª edición, 2021)." */
export function spanishAwards({
  work,
  awards,
}: {
  readonly work: Work;
  readonly awards: readonly AwardOnRecord[];
}): string {
  return spanish(
    `${work.quoted} ${joinList(
      awards.map((award) => awardPhrase(award, work)),
      'es',
    )}`,
  );
}

function awardPhrase({ award, edition, year, result, category }: AwardOnRecord, work: Work): string {
  const bare = award.replace(/^(?:the|el|la|los|las) /i, '');
  const article = bare.endsWith('s') ? 'los' : 'el';
  const number = edition !== null && /^\d+$/.test(edition) ? `${edition}ª edición` : edition;
  const when = [number, year].filter((part) => part !== null).join(', ');
  const to = article === 'el' ? `al ${bare}` : `a los ${bare}`;
  const inCategory = category === null ? '' : ` en la categoría ${category}`;
  const phrase = {
    won: category === null ? `ganó ${article} ${bare}` : `ganó ${category} en ${article} ${bare}`,
    nominated: `fue ${gendered('nominad', work)} ${to}${inCategory}`,
    selected: `fue ${gendered('seleccionad', work)} para ${article} ${bare}${inCategory}`,
    submitted: `fue ${gendered('presentad', work)} ${to}${inCategory}`,
  }[result];
  return `${phrase}${when === '' ? '' : ` (${when})`}`;
}
