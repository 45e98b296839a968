import { joinList } from '../../../platform/text/lists.ts';
import { numberWord } from '../../../platform/text/number-words.ts';
import type { CountUnit, Grant } from '../../plan/sales-plan.ts';
import type { JoinsInput, ListedInput, RegionalInput, Work } from '../language.ts';
import { englishCount } from './english-numbers.ts';
import { englishPlace, englishRegion } from './english-places.ts';
import { buyerList, english, entries, noun, placeNames } from './english-words.ts';

export function englishListed({ work, kind, grants, alone }: ListedInput): string {
  const list = entries(grants);
  switch (kind) {
    case 'licensed':
      return english(alone ? `The deals cover ${list}` : `The finished ${noun(work)} goes to ${list}`);
    case 'renewed':
      return english(
        grants.length === 1
          ? `A renewal covers ${list}`
          : alone
            ? `The renewals cover ${list}`
            : `Renewals cover ${list}`,
      );
    case 'presold':
      return english(alone ? `The pre-sales cover ${list}` : `Pre-sales cover ${list}`);
    case 'format':
      return english(alone ? `The format goes to ${list}` : `Format rights go to ${list}`);
    case 'commissioned':
      return english(
        `${grants.length === 1 ? 'A local version was' : 'Local versions were'} commissioned for ${list}`,
      );
    case 'optioned':
      return english(`${grants.length === 1 ? 'An option was' : 'Options were'} taken for ${list}`);
  }
}

const REGIONAL: readonly ((place: string, list: string) => string)[] = [
  (place, list) => `In ${place}, the deals cover ${list}`,
  (place, list) => `In ${place}, it goes to ${list}`,
  (place, list) => `In ${place}, buyers took rights for ${list}`,
  (place, list) => `In ${place}, agreements were signed for ${list}`,
  (place, list) => `In ${place}, sales were made to ${list}`,
];

export function englishRegional({ region, grants, index }: RegionalInput): string {
  const list = entries(grants);
  if (region === null) {
    return english(
      grants.length === 1 ? `A further deal is for ${list}` : `Further deals were signed for ${list}`,
    );
  }
  const write = REGIONAL[index % REGIONAL.length] ?? REGIONAL[0];
  return english(write?.(englishRegion(region), list) ?? list);
}

export function englishAmong({
  grants,
  count,
  unit,
}: {
  readonly grants: readonly Grant[];
  readonly count: number;
  readonly unit: CountUnit;
}): readonly [string, string] {
  const buyers = joinList(
    grants.map(({ buyers: who, territory }) => `${buyerList(who)} ${englishPlace(territory).within}`),
    'en',
  );
  return [
    english(`Among the buyers are ${buyers}`),
    english(`The annex to this release lists all ${englishCount(count, unit)}`),
  ];
}

/** "Of these, 12 are in Latin America, eight in Europe and one in Asia-Pacific." */
export function englishRegionCounts(
  regions: readonly { readonly region: string; readonly count: number }[],
): string {
  const told = regions.map(({ region, count }, index) => {
    const verb = index > 0 ? '' : count === 1 ? ' is' : ' are';
    return `${numberWord(count, 'en')}${verb} in ${englishRegion(region)}`;
  });
  return english(`of these, ${joinList(told, 'en')}`);
}

export function englishTitleLine({
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
  return `${label}: ${englishCount(count, unit)}, among them ${entries(grants)}`;
}

export function englishJoins(input: JoinsInput): string {
  const { work, news, grants, count, unit, areAllListed, isKnownThere } = input;
  const list = entries(grants);
  const who = news.length === 0 || news.length > 3 ? 'the new territories' : placeNames(news);
  const verb = news.length === 1 ? 'joins' : 'join';
  if (isKnownThere) {
    const before = areAllListed ? list : `${englishCount(count, unit)}, among them ${list}`;
    return english(`the ${noun(work)} was sold earlier to ${before}`);
  }
  if (areAllListed) return english(`${who} ${verb} ${list}, where the ${noun(work)} was sold earlier`);
  if (unit === 'deals')
    return english(
      `the ${news.length === 1 ? 'sale follows' : 'sales follow'} ${englishCount(count, unit).replace(/ (\S+)$/, ' earlier $1')}, among them ${list}`,
    );
  if (news.length > 3) {
    return english(`the sales follow earlier ones to ${englishCount(count, unit)}, among them ${list}`);
  }
  return english(
    `${who} ${verb} ${englishCount(count, unit)} where the ${noun(work)} was sold earlier, among them ${list}`,
  );
}

export function englishRunningCount({ work, countries }: { work: Work; countries: number }): string {
  return english(`${work.quoted} has now been sold to ${englishCount(countries, 'countries')}`);
}
