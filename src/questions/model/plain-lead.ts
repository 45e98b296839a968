import { foldLetters } from '../../platform/text/name-key.ts';

/**
 * Words that say nothing of the record: a sentence of these alone cannot state a fact. No names, numbers, places, deals,
 * comparisons, denials or amounts; each list is a language's.
 */
const HARMLESS: readonly ReadonlySet<string>[] = [
  (
    'here is are the a an what you asked for about this that these those your question answer to of in and with below ' +
    'follows as it they stands stand on record from our records shows show looking look at let me us help thanks happy sure of course ' +
    'find found can see have has i we which title titles figures sales details information found summary overview request'
  ).split(' '),
  (
    'aqui esta estan tiene el la los las un una lo que ha preguntado pidio sobre este esta esto estos estas su pregunta respuesta ' +
    'a de del en y con abajo sigue como consta constan registro nuestros registros segun titulo titulos cifras ventas datos ' +
    'detalles informacion resumen claro gracias por supuesto puede ver'
  ).split(' '),
].map((words) => new Set(words));

const MOST_WORDS = 24;

/** A sentence a model wrote to open an answer, if it is one and says nothing; else null. Safe to print: letters only. */
export function plainLead(sentence: string | null): string | null {
  const text = sentence?.trim() ?? '';
  const folded = foldLetters(text);
  if (!/^[a-z’' ,]+[.:]?$/.test(folded)) return null;
  const words = folded.split(/[^a-z]+/).filter((word) => word !== '');
  if (words.length < 3 || words.length > MOST_WORDS) return null;
  return HARMLESS.some((harmless) => words.every((word) => harmless.has(word))) ? text : null;
}
