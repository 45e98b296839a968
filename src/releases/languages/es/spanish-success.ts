import type { AwardOnRecord } from '../../../catalogue/awards/award.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { ChartStory, FigureStory } from '../../plan/choose-figures.ts';
import { claimsOf, loneSuperlative } from '../../plan/split-claims.ts';
import type { Work } from '../language.ts';
import { spanishClaimText } from './spanish-claims.ts';
import { circumstances, subjectWords, wholeStory } from './spanish-figures.ts';
import { spanishPlace } from './spanish-places.ts';
import { gendered, named, spanish, theNoun } from './spanish-words.ts';

export function spanishFigure({
  story,
  subject,
  index,
  isNamed,
}: {
  readonly story: FigureStory;
  readonly subject: Work | null;
  readonly index: number;
  readonly isNamed: boolean;
}): string {
  const known = subject === null || index > 0 ? '' : theNoun(subject);
  const whole = isNamed && subject !== null ? named(subject) : known;
  const of = isNamed && subject !== null ? ` de ${subject.quoted}` : '';
  const lone = loneSuperlative(story);
  return spanish(
    wholeStory(
      story,
      subjectWords(story, whole, of),
      lone === null ? null : spanishClaimText(lone, story.figures[0]?.metric),
    ),
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
    `${on}${who}ocupó el puesto número ${story.rank} en ${list} en ${joinList(places, 'es')}${when}${source}`,
  );
}

/** "“X” ganó el premio Mejor Película en el Festival del Puerto en 2021 y fue presentada a la 93.ª edición de los Oscar." */
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
  const { article, bare } = awardName(award);
  const isNumber = edition !== null && /^\d+$/.test(edition);
  const name = isNumber
    ? `la ${edition}.ª edición ${article === 'el' ? 'del' : 'de los'} ${bare}`
    : `${article} ${bare}`;
  const aside = edition === null || isNumber ? '' : ` (${edition})`;
  const to = name.startsWith('el ') ? `al ${bare}` : `a ${name}`;
  const phrase = {
    won:
      category !== null
        ? `ganó el premio ${category} en ${name}`
        : isNumber
          ? `ganó en ${name}`
          : `ganó ${name}`,
    nominated: `fue ${gendered('nominad', work)} ${category === null ? to : `a ${category} en ${name}`}`,
    selected: `fue ${gendered('seleccionad', work)} para ${name}${inCategory(category)}`,
    submitted: `fue ${gendered('presentad', work)} ${to}${inCategory(category)}`,
  }[result];
  return `${phrase}${year === null ? '' : ` en ${year}`}${aside}`;
}

function inCategory(category: string | null): string {
  return category === null ? '' : ` en la categoría ${category}`;
}

/** "los Oscar", "los Emmy": an award of one word has no plural ending in Spanish. */
function awardName(award: string): { readonly article: 'el' | 'los'; readonly bare: string } {
  const bare = award.replace(/^(?:the|el|la|los|las) /i, '');
  if (/^\p{Lu}\S+s$/u.test(bare)) return { article: 'los', bare: bare.slice(0, -1) };
  return { article: bare.endsWith('s') ? 'los' : 'el', bare };
}
