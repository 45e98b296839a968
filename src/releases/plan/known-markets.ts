import type { Grant } from './sales-plan.ts';

/** The largest television markets, first the largest: who reads of them, stays. */
const LARGEST = 'US CN JP GB DE FR IN BR IT ES KR CA MX AU RU NL TR PL SE AR CO ID SA CH BE TH CL'.split(' ');

/** Grants that stand for many: the largest markets first, each with a buyer who may be named. */
export function bestKnown(grants: readonly Grant[]): readonly Grant[] {
  const place = ({ territory: { codes } }: Grant) => {
    const places = codes.map((code) => LARGEST.indexOf(code)).filter((index) => index >= 0);
    return places.length === 0 ? LARGEST.length : Math.min(...places);
  };
  return grants
    .filter(({ buyers }) => buyers.some(({ name }) => name !== null))
    .map((grant, index) => ({ grant, index, rank: place(grant) }))
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
    .map(({ grant }) => grant);
}
