import { joinList } from '../../../platform/text/lists.ts';
import type { Grant, SaleKind } from '../../plan/sales-plan.ts';
import type { Counted, LedeInput, News, SubHeadInput } from '../language.ts';
import {
  figurePhrase,
  headlineSubject,
  shortFigure,
  storyPlace,
  subjectWords,
  wholeStory,
} from './english-figures.ts';
import { englishCount } from './english-numbers.ts';
import { englishPlace, englishRegion } from './english-places.ts';
import {
  buyerList,
  english,
  formatOf,
  named,
  namedWithSeasons,
  noun,
  placeNames,
  upperFirst,
} from './english-words.ts';

export function englishHeadlines(news: News): readonly string[] {
  switch (news.shape) {
    case 'named':
      return namedHeadlines(news.work.quoted, news.kind, news.grants);
    case 'counted': {
      const { work, counted, milestone, kind } = news;
      const reached = milestone === null ? [] : milestoneHeadlines(work.quoted, milestone, counted);
      return [...reached, ...countedHeadlines(work.quoted, kind, counted)];
    }
    case 'titles': {
      const names = joinList(
        news.works.map(({ quoted }) => quoted),
        'en',
      );
      const { counted } = news;
      const count = englishCount(counted.count, counted.unit, 'headline');
      const land = `land ${count}`;
      const titles = englishCount(news.works.length, 'titles', 'headline');
      return [`${names} ${land}${acrossRegions(counted)}`, `${names} ${land}`, `${titles} ${land}`];
    }
    case 'ratings': {
      const { work, story } = news;
      const subject = headlineSubject(work, story);
      return [`${subject} ${shortFigure(story)} ${storyPlace(story)}`, `${subject} ${shortFigure(story)}`];
    }
  }
}

function namedHeadlines(title: string, kind: SaleKind, grants: readonly Grant[]): readonly string[] {
  const places = placeNames(grants);
  const [only] = grants;
  const buyers = only?.buyers ?? [];
  const knowsBuyer = grants.length === 1 && buyers.every(({ name }) => name !== null);
  const who = buyerList(buyers);
  const verb = buyers.length === 1;
  switch (kind) {
    case 'licensed':
      return [
        ...(knowsBuyer ? [`${who} ${verb ? 'acquires' : 'acquire'} ${title} for ${places}`] : []),
        `${title} sells to ${places}`,
      ];
    case 'presold':
      return [
        ...(knowsBuyer ? [`${who} ${verb ? 'pre-buys' : 'pre-buy'} ${title} for ${places}`] : []),
        `${title} pre-sells to ${places}`,
      ];
    case 'format':
      return [
        ...(knowsBuyer ? [`${who} ${verb ? 'takes' : 'take'} format of ${title} for ${places}`] : []),
        `Format of ${title} travels to ${places}`,
      ];
    case 'commissioned':
      return [
        ...(knowsBuyer
          ? [`${who} ${verb ? 'commissions' : 'commission'} local version of ${title} in ${places}`]
          : []),
        `${title} to be remade in ${places}`,
      ];
    case 'optioned':
      return [
        ...(knowsBuyer ? [`${who} ${verb ? 'options' : 'option'} ${title} for ${places}`] : []),
        `${title} is optioned in ${places}`,
      ];
  }
}

function milestoneHeadlines(title: string, countries: number, counted: Counted): readonly string[] {
  const reached = englishCount(countries, 'countries', 'headline');
  const fresh = englishCount(counted.count, counted.unit, 'headline').replace(/ (\S+)$/, ' new $1');
  return [`${title} reaches ${reached} with sales to ${fresh}`, `${title} reaches ${reached}`].filter(
    (headline) => counted.unit === 'territories' || !headline.includes('sales to'),
  );
}

function countedHeadlines(title: string, kind: SaleKind | null, counted: Counted): readonly string[] {
  const count = englishCount(counted.count, counted.unit, 'headline');
  const more = counted.isMore ? count.replace(/ (\S+)$/, ' more $1') : count;
  const where = acrossRegions(counted);
  if (counted.unit === 'deals' || kind === null) {
    return [`${title} lands ${more}${where}`, `${title} lands ${count}`];
  }
  const verb = {
    licensed: `${title} sells to`,
    presold: `${title} pre-sells to`,
    format: `Format of ${title} travels to`,
    commissioned: `${title} to be remade in`,
    optioned: `${title} is optioned in`,
  }[kind];
  return [`${verb} ${more}${where}`, `${verb} ${more}`, `${verb} ${count}`];
}

/** " in Latin America", " across Latin America and Europe"; empty where the news spans more. */
function acrossRegions({ regions }: Counted): string {
  if (regions.length === 0) return '';
  const names = joinList(regions.map(englishRegion), 'en');
  return regions.length === 1 ? ` in ${names}` : ` across ${names}`;
}

export function englishSubHeads({
  news,
  work,
  grants,
  story,
  earlierCountries,
}: SubHeadInput): readonly string[] {
  const success =
    story === null
      ? []
      : [
          upperFirst(
            `${subjectWords(story, `the ${noun(work)}`)} ${figurePhrase(story)} ${storyPlace(story)}`,
          ),
        ];
  const standing =
    earlierCountries === null || earlierCountries < 2
      ? []
      : [`The ${noun(work)} was sold to ${englishCount(earlierCountries, 'countries')} before`];
  const known = grants.filter(({ buyers }) => buyers.some(({ name }) => name !== null));
  const buyers = joinList(
    known.slice(0, 3).map((grant) => {
      const name = buyerList(grant.buyers.filter((buyer) => buyer.name !== null).slice(0, 1));
      return `${name} ${englishPlace(grant.territory).within}`;
    }),
    'en',
  );
  if (news.shape === 'ratings') return standing;
  if (news.shape === 'named') return [...success, ...standing];
  if (known.length < 2) return success;
  return [`Buyers include ${buyers}`, ...success];
}

export function englishLedes({ company, news, seasons }: LedeInput): readonly string[] {
  switch (news.shape) {
    case 'named': {
      const what = namedWithSeasons(news.work, seasons);
      return [english(namedLede(company, what, news.kind, news.grants))];
    }
    case 'counted': {
      const what = namedWithSeasons(news.work, seasons);
      const { counted } = news;
      const full = `${countedLede(company, what, news.kind, counted)}${placeTail(counted)}`;
      return [
        english(`${full}, the company said`),
        english(full),
        english(countedLede(company, what, news.kind, counted)),
      ];
    }
    case 'titles': {
      const { works, counted } = news;
      const names = joinList(
        works.map(({ quoted }) => quoted),
        'en',
      );
      const titles = englishCount(works.length, 'titles');
      const count = englishCount(counted.count, counted.unit);
      const all = (what: string) =>
        counted.unit === 'deals'
          ? `${company} has closed ${count} for ${what}`
          : `${company} has licensed ${what} in ${count}`;
      const tail = placeTail(counted);
      return [
        english(`${all(names)}${tail}, the company said`),
        english(`${all(titles)}${tail}, the company said`),
        english(all(titles)),
      ];
    }
    case 'ratings': {
      const { work, story } = news;
      const subject = subjectWords(story, named(work), ` of ${work.quoted}`);
      return [
        english(`${wholeStory(story, subject)}, ${company} said`),
        english(`${subject} ${figurePhrase(story)} ${storyPlace(story)}, ${company} said`),
      ];
    }
  }
}

function namedLede(company: string, what: string, kind: SaleKind, grants: readonly Grant[]): string {
  const sales = joinList(
    grants.map(({ buyers, territory }) => `${buyerList(buyers)} ${englishPlace(territory).within}`),
    'en',
  );
  switch (kind) {
    case 'licensed':
      return `${company} has licensed ${what} to ${sales}, the company said`;
    case 'presold':
      return `${company} has pre-sold ${what} to ${sales}, the company said`;
    case 'format':
      return `${company} has licensed ${formatOf(what)} to ${sales}, the company said`;
    case 'commissioned':
      return `a local version of ${what} has been commissioned by ${sales}, ${company} said`;
    case 'optioned':
      return `${what} has been optioned by ${sales}, ${company} said`;
  }
}

function countedLede(company: string, what: string, kind: SaleKind | null, counted: Counted): string {
  const count = englishCount(counted.count, counted.unit);
  const more = counted.isMore ? count.replace(/ (\S+)$/, ' more $1') : count;
  if (counted.unit === 'deals' || kind === null) return `${company} has closed ${more} for ${what}`;
  switch (kind) {
    case 'licensed':
      return `${company} has licensed ${what} in ${more}`;
    case 'presold':
      return `${company} has pre-sold ${what} in ${more}`;
    case 'format':
      return `${company} has licensed ${formatOf(what)} in ${more}`;
    case 'commissioned':
      return `local versions of ${what} have been commissioned in ${more}`;
    case 'optioned':
      return `${what} has been optioned in ${more}`;
  }
}

/** Where a number of sales was made: ", seven of them in Latin America" or " across Latin America and Europe". */
function placeTail(counted: Counted): string {
  if (counted.regions.length > 0) return acrossRegions(counted);
  if (counted.most === null) return '';
  const { region, count } = counted.most;
  return `, ${englishCount(count, counted.unit).split(' ')[0]} of them in ${englishRegion(region)}`;
}
