import { joinList } from '../../../platform/text/lists.ts';
import { numberWord } from '../../../platform/text/number-words.ts';
import type { CountUnit, Grant } from '../../plan/sales-plan.ts';
import type { JoinsInput, ListedInput, RegionalInput, Work } from '../language.ts';
import { spanishCount } from './spanish-numbers.ts';
import { spanishPlace, spanishRegion, toPlace } from './spanish-places.ts';
import { buyerList, entries, noun, placeNames, spanish, theNoun } from './spanish-words.ts';

export function spanishListed({ work, kind, grants, alone }: ListedInput): string {
  const list = entries(grants);
  switch (kind) {
    case 'licensed':
      return spanish(
        alone ? `Los acuerdos abarcan ${list}` : `${theNoun(work)} original llega ${toPlace(list)}`,
      );
    case 'renewed':
      return spanish(
        grants.length === 1
          ? `Hubo una renovación para ${list}`
          : alone
            ? `Las renovaciones abarcan ${list}`
            : `Hubo renovaciones para ${list}`,
      );
    case 'presold':
      return spanish(
        alone ? `Las ventas anticipadas abarcan ${list}` : `Hubo ventas anticipadas para ${list}`,
      );
    case 'format':
      return spanish(
        alone ? `El formato viaja ${toPlace(list)}` : `Los derechos de formato son para ${list}`,
      );
    case 'commissioned':
      return spanish(
        `${grants.length === 1 ? 'Se encargó una versión local' : 'Se encargaron versiones locales'} para ${list}`,
      );
    case 'optioned':
      return spanish(`${grants.length === 1 ? 'Se tomó una opción' : 'Se tomaron opciones'} para ${list}`);
  }
}

const REGIONAL: readonly ((place: string, list: string) => string)[] = [
  (place, list) => `En ${place}, los acuerdos abarcan ${list}`,
  (place, list) => `En ${place}, llega ${toPlace(list)}`,
  (place, list) => `En ${place}, los derechos se vendieron para ${list}`,
  (place, list) => `En ${place}, se firmaron acuerdos para ${list}`,
  (place, list) => `En ${place}, hubo ventas para ${list}`,
];

export function spanishRegional({ region, grants, index }: RegionalInput): string {
  const list = entries(grants);
  if (region === null) {
    const others = grants.length === 1 ? 'Otro acuerdo corresponde' : 'Otros acuerdos corresponden';
    return spanish(`${others} ${toPlace(list)}`);
  }
  const write = REGIONAL[index % REGIONAL.length] ?? REGIONAL[0];
  return spanish(write?.(spanishRegion(region), list) ?? list);
}

export function spanishAmong({
  grants,
  count,
  unit,
}: {
  readonly grants: readonly Grant[];
  readonly count: number;
  readonly unit: CountUnit;
}): readonly [string, string] {
  const buyers = grants.map(
    ({ buyers: who, territory }) => `${buyerList(who)} ${spanishPlace(territory).within}`,
  );
  return [
    spanish(`Entre los compradores figuran también ${joinList(buyers, 'es')}`),
    spanish(`El anexo de este comunicado detalla los ${spanishCount(count, unit)}`),
  ];
}

/** "De ellos, 10 están en Europa, siete en América Latina y uno en Asia-Pacífico." */
export function spanishRegionCounts(
  regions: readonly { readonly region: string; readonly count: number }[],
): string {
  const told = regions.map(({ region, count }, index) => {
    const verb = index > 0 ? '' : count === 1 ? ' está' : ' están';
    return `${numberWord(count, 'es')}${verb} en ${spanishRegion(region)}`;
  });
  return spanish(`de ellos, ${joinList(told, 'es')}`);
}

export function spanishTitleLine({
  work,
  grants,
  count,
  unit,
  areAllListed,
}: {
  readonly work: Work;
  readonly grants: readonly Grant[];
  readonly count: number;
  readonly unit: CountUnit;
  readonly areAllListed: boolean;
}): string {
  const label = work.kind === null ? work.quoted : `${work.quoted} (${noun(work)})`;
  if (areAllListed) return `${label}: ${entries(grants)}`;
  return `${label}: ${spanishCount(count, unit)}, entre ellos ${entries(grants)}`;
}

export function spanishJoins({
  work,
  news,
  grants,
  count,
  unit,
  areAllListed,
  isKnownThere,
}: JoinsInput): string {
  const list = entries(grants);
  const isNamed = news.length > 0 && news.length <= 3;
  const who = isNamed ? placeNames(news) : 'los nuevos territorios';
  const verb = isNamed && news.length === 1 ? 'se suma' : 'se suman';
  if (isKnownThere) {
    const before = areAllListed ? toPlace(list) : `a ${spanishCount(count, unit)}, entre ellos ${list}`;
    return spanish(`${theNoun(work)} ya se había vendido ${before}`);
  }
  if (areAllListed)
    return spanish(`${who} ${verb} ${toPlace(list)}, donde ${theNoun(work)} ya se había vendido`);
  const earlier = spanishCount(count, unit);
  if (unit === 'deals')
    return spanish(
      `${news.length === 1 ? 'la venta sigue' : 'las ventas siguen'} a ${earlier} ${count === 1 ? 'anterior' : 'anteriores'}, entre ellos ${list}`,
    );
  if (!isNamed) return spanish(`las ventas siguen a las realizadas antes en ${earlier}, entre ellos ${list}`);
  return spanish(
    `${who} ${verb} a ${earlier} donde ${theNoun(work)} ya se había vendido, entre ellos ${list}`,
  );
}

export function spanishRunningCount({ work, countries }: { work: Work; countries: number }): string {
  return spanish(`${work.quoted} se ha vendido ya a ${spanishCount(countries, 'countries')}`);
}
