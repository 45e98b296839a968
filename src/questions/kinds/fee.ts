import { z } from 'zod';
import { inWords } from '../say/in-words.ts';
import { defineKind } from './kind.ts';

const MONEY =
  /\b(?:fees?|prices?|priced|paid|pays?|paying|costs?|how much (?:money|did|does|was|were|is|for|has|have)|minimum guarantees?|mg|revenues?|royalt\w+|worth|dollars?|euros?|usd|eur|budget|spend|spent|gross(?:ed)?|earn(?:ed|ings)?|pag(?:o|aron|ado|an|a|ar)|precios?|cuanto (?:pag\w*|cost\w*|cuesta|dinero|vale)|tarifas?|importe|recaud\w+|ne kadar ode\w*|kac para|kaca|fiyat\w*|ucret(?:i|ler\w*)?|odedi\w*|odeme\w*|bedel\w*)\b/;
/** These are media, audience and other things. */
const OTHER =
  /\bpay (?:tv|television|channel)|\btv de pago|\btv paga|\bucretli|\bucretsiz|\bizlen\w* pay\w*|\bpay (?:kac|ne|oran)\w*|\bkac pay/;
const AUDIENCE = /\b(?:shares?|ratings?|viewers?|reach|audience|share|cuota|reyting\w*)\b/;

/** Fees: never recorded, never disclosed. */
export const fee = defineKind({
  id: 'fee',
  params: z.object({}),
  examples: [
    'What did Rossini Film pay for The Lantern?',
    'licence fee of paper moons?',
    '¿Cuánto pagó Rossini Film?',
    'Rossini Film ne kadar ödedi?',
  ],
  read(question) {
    const words = question.words.replace(OTHER, ' ');
    if (
      !MONEY.test(words) ||
      (AUDIENCE.test(words) && !/\b(?:fees?|price|paid|pay|cost|pag\w+|precio|fiyat|odedi)\b/.test(words))
    )
      return null;
    const about =
      question.titles.length + question.companies.length + question.unknown.length > 0 ||
      /\b(?:deals?|licen[sc]e|title|sale|rights|buyer|fees?)\b/.test(words);
    return about ? { score: 20, params: {} } : null;
  },
  async answer(_deps, _params, viewer) {
    return {
      kind: 'not_on_record',
      head: [
        inWords(
          viewer,
          'Not on record: amounts of money (fees, prices, budgets, takings) are not recorded here and never disclosed.',
          'No consta (not on record): los importes (precios, presupuestos, recaudación) no se registran aquí ni se revelan nunca.',
        ),
      ],
    };
  },
});
