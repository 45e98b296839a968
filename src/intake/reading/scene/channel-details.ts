import type { Company } from './scene.ts';

/** What a company does with a title on a channel of its own, in words without another company between. */
const SHOWS_ON =
  /^(?:,? (?:which|who|that|que))? (?:[\p{Ll}'’-]+ ){0,4}?(?:slots?|shows?|air|airs|aired|airing|runs?|carry|carries|carried|plays?|streams?|broadcasts?|launch(?:es)?|offers?|schedules?|place|places|screens?|premieres?|puts?|uses?|ofrecerá|emitirá|estrenará|pondrá|emite|yayınlayacak)(?![\p{L}])/iu;
const ENDS_ON = / (?:on|via|through|a través de|por) (?:its |the |su |el |la )?(?:\p{Ll}[\p{Ll}-]* ){0,3}$/u;
const ITS_CHANNEL =
  /^,? (?:(?:for|via|through|on|por|para|a través de) (?:its|su|the)|whose|que) (?:[\p{L}-]+ ){0,3}(?:channels?|networks?|platforms?|streamers?|services?|stations?|brands?|outlets?|canal(?:es)?|plataforma|señal) $/iu;
/** "it … for the UK, where it will play on Alibi". */
const PLAYS_THERE =
  /, (?:where|donde) (?:it|the [\p{L}-]+|se|la|lo)(?: [\p{Ll}]+){1,3} (?:on|via|por|en) (?:its |the )?$/iu;
const NEXT_CHANNEL =
  /^ (?:and|y|&) (?:(?:its|su) )?(?:[\p{L}-]+ ){0,2}(?:channel|network|platform|canal|plataforma) $/iu;
const SOLD_BETWEEN = /(?<![\p{L}])(?:sold|licensed|placed|went|goes|deals?|sale|vendi\p{L}+)(?![\p{L}])/iu;

/**
 * A company that shows a title on a channel of its own is the buyer, the channel is a detail of it: "Mediaset will slot
 * it on Canale 5" is one company, printed with its channel in brackets. A group "whose Dutch channel RTL 5 and Hungarian
 * channel RTL Három" start it stands once for each of them.
 */
export function withChannelDetails(text: string, companies: readonly Company[]): readonly Company[] {
  const kept: Company[] = [];
  let group: Company | null = null;
  companies.forEach((company, index) => {
    const before = companies[index - 1];
    const gap = before ? text.slice(before.end, company.start) : '';
    const owner: Company | null =
      before && before.role === 'open' && company.role === 'open' ? ownerIn(gap, before, group) : null;
    if (owner === null || owner.inBrackets !== null) {
      group = null;
      kept.push(company);
      return;
    }
    group = owner;
    if ((ITS_CHANNEL.test(gap) && /\p{Lu}/u.test(gap)) || NEXT_CHANNEL.test(gap)) {
      // Each channel has a place of its own: it stands for the group there.
      if (kept.at(-1) === owner) kept.pop();
      kept.push({ ...company, name: `${owner.name} (${company.name})`, inBrackets: company.name });
      return;
    }
    const at = kept.indexOf(owner);
    if (at >= 0) kept[at] = { ...owner, name: `${owner.name} (${company.name})`, inBrackets: company.name };
    else kept.push(company);
  });
  return kept;
}

function ownerIn(gap: string, before: Company, group: Company | null): Company | null {
  if (NEXT_CHANNEL.test(gap) && group) return group;
  if (SOLD_BETWEEN.test(gap) || gap.length > 110 || /[.;:!?\n]/.test(gap)) return null;
  return (SHOWS_ON.test(gap) && ENDS_ON.test(gap)) || ITS_CHANNEL.test(gap) || PLAYS_THERE.test(gap)
    ? before
    : null;
}
