import { type Draft, unsupported } from '../draft.ts';
import type { IndexedAward } from '../record/fact-index.ts';
import type { Mention } from '../text/mentions.ts';
import type { Span } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';

type Result = NonNullable<IndexedAward['result']>;

/** `alone`: speaks of an award even where none is named. */
const RESULTS: readonly (readonly [result: Result | 'shortlisted', alone: boolean, words: RegExp])[] = [
  [
    'won',
    true,
    /(?<!\p{L})(?:award-winning|premiad[oa]s?|galardonad[oa]s?|multipremiad[oa]s?|laureate[ds]?)(?!\p{L})/gu,
  ],
  [
    'won',
    false,
    /(?<!\p{L}|award-)(?:won|wins?|winners?|winning|awarded|received|gan[oa]|ganador(?:a|es|as)?|ganado|ganaron|obtuvo|recibio|scooped|bagged|collected|claimed|took home|(?:took|picked up|landed) (?:the |a |an |its |two |three |best |top )*(?:prize|award|honou?r|trophy)s?|se (?:llevo|alzo con|hizo con)|conquisto)(?!\p{L})/gu,
  ],
  [
    'nominated',
    true,
    /(?<!\p{L})(?:nominated|nominees?|nominations?|nominad[oa]s?|nominacion(?:es)?)(?!\p{L})/gu,
  ],
  [
    'nominated',
    false,
    /(?<!\p{L})(?:in the running|in contention|up for|contend(?:er|ers|s|ed|ing)|vying|opt(?:o|a|aba|ar|aron)|aspir(?:o|a|aba)|compite por|en la carrera)(?!\p{L})/gu,
  ],
  [
    'shortlisted',
    true,
    /(?<!\p{L})(?:shortlisted|shortlist|preseleccionad[oa]s?|finalistas?|finalists?)(?!\p{L})/gu,
  ],
  [
    'submitted',
    false,
    /(?<!\p{L})(?:submitted|submission|entry|entered|candidates?|candidat[oa]s?|candidatura|presentad[oa]s?|enviad[oa]s?|represent(?:s|ed|ing|ante|o|a|ar))(?!\p{L})/gu,
  ],
  [
    'selected',
    false,
    /(?<!\p{L})(?:selected|official selection|selection|in competition|competed|competing|invited|seleccionad[oa]s?|seleccion oficial|seleccion|en competencia|en competicion|compitio)(?!\p{L})/gu,
  ],
];

/** Results that are not the recorded one (a submission is no nomination, a nomination no prize), and years of other editions. */
export function checkAwards(draft: Draft): readonly Unsupported[] {
  const awards = draft.mentions.filter(({ names }) => names.some(({ role }) => role === 'award'));
  return [
    ...awards.flatMap((award, at) => checkYear(draft, award, awards[at + 1])),
    ...checkResults(draft, awards),
  ];
}

function checkResults(draft: Draft, awards: readonly Mention[]): readonly Unsupported[] {
  const { reading, index } = draft;
  const said = RESULTS.flatMap(([result, alone, words]) =>
    [...reading.folded.matchAll(words)].map((match) => ({
      result,
      alone,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const results = said
    .filter((span) => !reading.isTaken(span) && !isNamed(draft, span))
    .sort((left, right) => left.start - right.start);
  return results.flatMap((span) => {
    const award = awardOf(draft, span, awards, results);
    if (award === null && !span.alone) return [];
    const facts = index.awards.filter(
      ({ name }) => award === null || (name !== null && award.names.includes(name)),
    );
    if (facts.some(({ result }) => result === span.result)) return [];
    return [unsupported(reading, span, 'award', messageFor(draft, span, award, facts))];
  });
}

/** The award a result is told of: "Oscar-nominated", "nominated for an Oscar", "at the Oscars, where it won". */
function awardOf(
  { reading: { text, folded }, reading }: Draft,
  result: Span,
  awards: readonly Mention[],
  results: readonly Span[],
): Mention | null {
  const sentence = reading.sentenceAt(result.start);
  const inSentence = awards.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const ahead = inSentence.findLast(({ end }) => end <= result.start);
  if (
    ahead &&
    /^[\s-]*(?:\p{L}+[\s-]+)?$/u.test(text.slice(ahead.end, result.start)) &&
    !/(?<!\p{L})(?:and|y)(?!\p{L})/u.test(folded.slice(ahead.end, result.start))
  )
    return ahead;
  const behind = inSentence.find(({ start }) => start >= result.end);
  const isNext = behind && !results.some(({ start }) => start >= result.end && start < behind.start);
  return (isNext ? behind : undefined) ?? ahead ?? null;
}

/** "the 2020 Oscars", "the Oscars in 2020". */
function checkYear(
  { reading, index }: Draft,
  award: Mention,
  nextAward: Mention | undefined,
): readonly Unsupported[] {
  const facts = index.awards.filter(({ name }) => name !== null && award.names.includes(name));
  const years = new Set(facts.flatMap((fact) => fact.years));
  if (years.size === 0) return [];
  const ahead = /(?<!\d)((?:19|20)\d\d) (?:\p{L}+ )?$/u.exec(
    reading.folded.slice(Math.max(0, award.start - 24), award.start),
  );
  const behind = /^(?:,? (?:in|de|del|of|en)?(?: the)? ?|\s?\()((?:19|20)\d\d)(?!\d)/u.exec(
    reading.folded.slice(award.end, award.end + 16),
  );
  const later = /^[^.,;:()\n]{1,60}? (?:in|en) ((?:19|20)\d\d)(?![\d\p{L}-])/u.exec(
    reading.folded.slice(award.end, nextAward?.start ?? award.end + 80),
  );
  return [
    later?.[1] === undefined || behind ? null : { year: later[1], start: award.end + later[0].length - 4 },
    ahead?.[1] === undefined ? null : { year: ahead[1], start: award.start - ahead[0].length },
    behind?.[1] === undefined ? null : { year: behind[1], start: award.end + behind[0].length - 4 },
  ].flatMap((found) => {
    if (found === null || years.has(Number(found.year))) return [];
    const span = { start: found.start, end: found.start + 4 };
    return [unsupported(reading, span, 'date', `On record it is ${[...years].join(' or ')}.`)];
  });
}

function isNamed({ mentions }: Draft, span: Span): boolean {
  return mentions.some((mention) => mention.start < span.end && mention.end > span.start);
}

function messageFor(
  { reading }: Draft,
  span: Span,
  award: Mention | null,
  facts: readonly IndexedAward[],
): string {
  const word = reading.text.slice(span.start, span.end);
  const of = award === null ? '' : ` for ${reading.text.slice(award.start, award.end)}`;
  const known = [...new Set(facts.flatMap(({ result }) => result ?? []))];
  return known.length === 0
    ? `No award result${of} is among the facts.`
    : `On record it is ${known.join(' and ')}${of}, not “${word}”.`;
}
