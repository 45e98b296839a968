import { plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { Viewer } from '../answer.ts';
import { inWords } from './in-words.ts';
import type { Said } from './said.ts';

const EXAMPLES = {
  en: [
    'Who has TITLE in Chile?',
    'Where is TITLE sold?',
    'What share did TITLE get in Mexico?',
    'What has BUYER bought?',
  ],
  es: [
    '¿Quién tiene TÍTULO en Chile?',
    '¿Dónde se ha vendido TÍTULO?',
    '¿Qué rating tuvo TÍTULO en México?',
    '¿Qué ha comprado COMPRADOR?',
  ],
} as const;

/** For what this record knows nothing of: what can be asked. */
export function outside(viewer: Viewer): Said {
  return {
    kind: 'outside',
    head: [
      inWords(
        viewer,
        'I can answer questions about the titles, deals and ratings on record here; anything else is not on record.',
        'Puedo responder sobre títulos, ventas y audiencias del registro (titles, deals, ratings); lo demás no consta (not on record).',
      ),
      `${inWords(viewer, 'For example', 'Por ejemplo')}: ${EXAMPLES[viewer.language].map((example) => `_${example}_`).join(' · ')}`,
    ],
  };
}

/** For a title of which nobody can tell what is asked: better than all that is known of it. */
export function notOfTitle(name: string, viewer: Viewer): Said {
  const title = plainInMrkdwn(name);
  return {
    kind: 'not_on_record',
    head: [
      inWords(
        viewer,
        `*${title}*: what you ask is not on record, or I did not understand it.`,
        `*${title}*: lo que pregunta no consta (not on record), o no lo entendí.`,
      ),
      inWords(
        viewer,
        `I can tell its sales, figures, awards, names, director, cast, year, length and story. For example: _Where is ${title} sold?_ · _What share did ${title} get in Mexico?_`,
        `Puedo decir sus ventas (sales), audiencias (figures), premios, nombres, dirección, reparto, año, duración e historia. Por ejemplo: _¿Dónde se ha vendido ${title}?_ · _¿Qué cuota tuvo ${title} en México?_`,
      ),
    ],
  };
}

/** For what is not sold: the record cannot list what does not stand in it. */
export function notWhatIsNot(viewer: Viewer): Said {
  return {
    kind: 'not_on_record',
    head: [
      inWords(
        viewer,
        'I can say what is on record, not what is not sold: what is not on record cannot be listed.',
        'Puedo decir lo que consta, no lo que no está vendido: lo que no consta (not on record) no se puede listar.',
      ),
    ],
  };
}

/** For a date that no calendar has. */
export function noSuchDate(typed: string, viewer: Viewer): Said {
  const date = plainInMrkdwn(typed);
  return {
    kind: 'not_on_record',
    head: [
      inWords(
        viewer,
        `“${date}” is not a date. Write it as 2025-06-30.`,
        `“${date}” no es una fecha. Escríbala como 2025-06-30.`,
      ),
    ],
  };
}

/** For a name that nothing on record has; null where no name could be made out at all. */
export function nothingCalled(name: string | null, viewer: Viewer): Said {
  const head =
    name === null
      ? inWords(
          viewer,
          'Not on record: I could not find a title or buyer in that question.',
          'No consta (not on record): no encontré ningún título ni comprador en esa pregunta.',
        )
      : inWords(
          viewer,
          `Not on record: nothing here goes by the name “${plainInMrkdwn(name)}”.`,
          `No consta (not on record): nada en el registro se llama “${plainInMrkdwn(name)}”.`,
        );
  return {
    kind: 'not_on_record',
    head: [
      head,
      inWords(
        viewer,
        'I can answer questions about titles, deals and ratings on record.',
        'Puedo responder sobre títulos, ventas y audiencias del registro (titles, deals, ratings).',
      ),
    ],
  };
}

/** For what only sales may hear, in private. */
export function staysInSales(viewer: Viewer): string {
  return inWords(
    viewer,
    'That stays in sales: somebody in sales can ask it in private.',
    'Eso se queda en ventas: alguien de ventas puede preguntarlo en privado.',
  );
}
