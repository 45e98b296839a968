import { type Draft, unsupported } from '../draft.ts';
import type { Span } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';
import { bearsOut, isIdiom, SUPERLATIVES, type SuperlativeKind } from '../words/superlatives.ts';

/** Words behind a superlative that say what it is claimed of. */
const REACH = 8;

/** "First", "record", "most watched", "highest since": claims that nobody recorded in these words. */
export function checkSuperlatives(draft: Draft): readonly Unsupported[] {
  const { reading, clauses } = draft;
  return SUPERLATIVES.flatMap((kind) =>
    [...clauses.words.matchAll(kind.words)].flatMap((match) => {
      const start = match.index + 1;
      const end = match.index + match[0].length;
      const span = clauses.spanOf(start, end);
      if (reading.isTaken(span) || isNamed(draft, span)) return [];
      if (isIdiom(clauses.words.slice(0, start), match[0], clauses.words.slice(end))) return [];
      const said =
        `${clauses.words.slice(start)}`
          .split(' | ')[0]
          ?.trim()
          .split(' ')
          .slice(0, match[0].trim().split(' ').length + REACH) ?? [];
      if (isNameOfList(draft, span) || isBorneOut(draft, kind, said) || isCategory(draft, span, said))
        return [];
      return [
        unsupported(
          reading,
          span,
          'superlative',
          'Nobody recorded this claim: name who made it, or leave it out.',
        ),
      ];
    }),
  );
}

/** "The Top 10 most popular films": what the list is called, not what is said of the title. */
function isNameOfList({ reading: { folded } }: Draft, { start }: Span): boolean {
  return /(?<!\p{L})top[ -](?:\d{1,3}|ten|diez)\s$/u.test(folded.slice(Math.max(0, start - 10), start));
}

function isBorneOut({ index }: Draft, kind: SuperlativeKind, said: readonly string[]): boolean {
  const isFirstPlace =
    ['lead', 'best', 'first'].includes(kind.kind) &&
    /(?:top|charts?|lista|ranking|number one|no 1|place|puesto|lugar)/u.test(said.join(' '));
  if (isFirstPlace && index.figures.some(({ unit, amount }) => unit === 'rank' && amount === 1)) return true;
  return index.words.some((words) => bearsOut(kind, said, words.clauses));
}

/** "El premio al mejor guion": the category of a prize on record, perhaps in another language. */
function isCategory({ reading, index, mentions }: Draft, span: Span, said: readonly string[]): boolean {
  const [best = '', ...category] = said;
  if (!/^(?:best|mejor)$/.test(best)) return false;
  const { start, end } = reading.sentenceAt(span.start);
  const isAward = mentions.some(
    (mention) =>
      mention.start >= start && mention.end <= end && mention.names.some(({ role }) => role === 'award'),
  );
  if (!isAward || !/ (?:best|mejor) /u.test(index.allWords)) return false;
  // In the record's own language the category must be the record's; a translated one is left to the reader.
  if (!index.allWords.includes(` ${best} `)) return true;
  return category.length === 0 || index.allWords.includes(` ${best} ${category[0]} `);
}

function isNamed({ mentions }: Draft, span: Span): boolean {
  return mentions.some(
    (mention) => mention.names.length > 0 && mention.start < span.end && mention.end > span.start,
  );
}
