import type { QuoteOnRecord } from '../../catalogue/awards/quote.ts';
import type { ReleaseLanguage } from '../languages/language.ts';
import { languageOf } from '../languages/language-of.ts';
import type { CompanyProfile, ReleaseFacts } from '../release-facts.ts';
import { prose, sentence } from '../written.ts';
import type { Section } from './section.ts';

const QUOTED = 2;

/** Words that were approved, as they were said; otherwise a visible gap that names who could speak. */
export const QUOTES: Section = {
  name: 'quotes',
  write: ({ facts, words }) => {
    const approved = quotesOf(facts).filter((quote) => quote.approvedAt !== null && fits(quote, words));
    const ours = approved.filter(({ company }) => company === null || isUs(company, facts.company));
    const chosen = [...ours, ...approved.filter((quote) => !ours.includes(quote))].slice(0, QUOTED);
    if (chosen.length > 0) {
      return {
        paragraphs: chosen.map((quote) =>
          prose(sentence(words.quote(withCompany(quote, facts)), [`quote:${quote.id}`])),
        ),
      };
    }
    const who = speakerOf(facts);
    return {
      paragraphs: [prose(sentence(words.placeholders.quote(who), []))],
      missing: [who === null ? 'An approved quote' : `An approved quote of ${who}`],
    };
  },
};

function quotesOf({ titles }: ReleaseFacts): readonly QuoteOnRecord[] {
  return [...new Map(titles.flatMap(({ quotes }) => quotes).map((quote) => [quote.id, quote])).values()];
}

/** Nobody's words are translated here: a quote stands in a release of its own language. */
function fits(quote: QuoteOnRecord, words: ReleaseLanguage): boolean {
  const language = quote.language?.slice(0, 2) ?? languageOf(quote.text);
  return language === null || language === words.code;
}

function isUs(company: string, { name }: CompanyProfile): boolean {
  return company.toLowerCase() === name.toLowerCase();
}

function withCompany(quote: QuoteOnRecord, { company }: ReleaseFacts): QuoteOnRecord {
  const isSpokesperson = company.spokespersons.some(({ name }) => name === quote.speaker);
  return quote.company === null && isSpokesperson ? { ...quote, company: company.name } : quote;
}

/** Whose words wait for approval, or else the company's first spokesperson. */
function speakerOf(facts: ReleaseFacts): string | null {
  const waiting = quotesOf(facts).find(({ approvedAt }) => approvedAt === null) ?? quotesOf(facts)[0];
  const [first] = facts.company.spokespersons;
  const speaker = waiting === undefined ? first : { name: waiting.speaker, role: waiting.role };
  if (speaker === undefined) return null;
  return [speaker.name, speaker.role].filter((part) => part !== null).join(', ');
}
