import { UserError } from '../../platform/errors.ts';
import type { QuoteInput } from './quote.ts';

export interface QuoteCommand {
  /** Null = about no title in particular. */
  readonly title: string | null;
  readonly quote: QuoteInput;
}

const EXAMPLE =
  '`/title quote Harbour Lights: "We are proud of it."; Maya Ortiz, Head of Sales, Northlight; source press kit`';
const SOURCE = /^(?:source|fuente|kaynak)\s*[:=]?\s*/iu;
const LANGUAGE = /^(?:language|idioma|dil)\s*[:=]?\s*([a-z]{2,3}(?:-[a-z0-9]+)*)$/iu;

/**
 * Reads `NAME: "WORDS"; SPEAKER, ROLE, COMPANY; source ...; language es`. The words stand in quotation marks and are
 * kept as they are; they may hold anything, colons and semicolons too.
 *
 * @throws UserError that says what is missing
 */
export function readQuote(text: string): QuoteCommand {
  const [opening] = text.matchAll(/(^|:)\s*(["“„«])/gu);
  const from = opening === undefined ? -1 : opening.index + opening[0].length;
  const to = Math.max(...['"', '”', '“', '»'].map((mark) => text.lastIndexOf(mark)));
  if (opening === undefined || to <= from) {
    throw new UserError('quote_unreadable', `Put the words in quotation marks after a colon: ${EXAMPLE}`);
  }
  const said = text.slice(from, to).trim();
  const [who = '', ...options] = text
    .slice(to + 1)
    .replace(/^[\s;,.–—-]+/u, '')
    .split(';')
    .map((part) => part.trim());
  const [speaker = '', role, ...company] = who.split(',').map((part) => part.trim());
  if (said === '' || !/\p{L}/u.test(speaker) || SOURCE.test(speaker)) {
    throw new UserError('quote_unreadable', `Say who said it, after the words: ${EXAMPLE}`);
  }
  let source: string | null = null;
  let language: string | null = null;
  for (const option of options.filter((part) => part !== '')) {
    const code = LANGUAGE.exec(option)?.[1];
    if (SOURCE.test(option)) source = option.replace(SOURCE, '') || null;
    else if (code !== undefined) language = code;
    else {
      throw new UserError(
        'quote_option_unreadable',
        `I did not understand “${option}”. After the speaker come source and language: ${EXAMPLE}`,
      );
    }
  }
  const title = text.slice(0, opening.index).trim();
  return {
    title: title === '' ? null : title,
    quote: { speaker, role: role || null, company: company.join(', ') || null, text: said, language, source },
  };
}
