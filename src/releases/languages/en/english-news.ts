import { joinList } from '../../../platform/text/lists.ts';
import type { Grant, SaleKind } from '../../plan/sales-plan.ts';
import { loneSuperlative } from '../../plan/split-claims.ts';
import type { Counted, LedeInput, News, SubHeadInput, Work } from '../language.ts';
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
  salesPhrase,
  shortFormatOf,
  upperFirst,
} from './english-words.ts';

export function englishHeadlines(news: News): readonly string[] {
  return headlines(news).map((text) =>
    text
      .replace(/”,/g, ',”')
      .replace(/ (?:for|to|in) the whole world/g, ' worldwide')
      .replace(/(?<=U\.S\. Hispanic)$/, ' market'),
  );
}

function headlines(news: News): readonly string[] {
  switch (news.shape) {
    case 'named':
      return namedHeadlines(news);
    case 'counted': {
      const { work, counted, milestone, kind } = news;
      const reached = milestone === null ? [] : milestoneHeadlines(work.quoted, milestone, counted);
      return [...reached, ...countedHeadlines(work, kind, counted)];
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

function namedHeadlines({
  work,
  kind,
  grants,
  milestone,
}: Extract<News, { shape: 'named' }>): readonly string[] {
  const places = placeNames(grants);
  const title = work.quoted;
  const [only] = grants;
  const buyers = grants.length === 1 ? (only?.buyers ?? []) : [];
  const knowsBuyer = buyers.length > 0 && buyers.every(({ name }) => name !== null);
  const verb = (one: string) => (buyers.length === 1 ? one : one.replace(/s$/, ''));
  const by = (words: string) => (knowsBuyer ? [`${buyerList(buyers)} ${words} ${places}`] : []);
  const reached =
    milestone === null ? null : `${title} reaches ${englishCount(milestone, 'countries', 'headline')}`;
  switch (kind) {
    case 'licensed':
      return [
        ...(reached === null
          ? []
          : [`${reached} with ${grants.length === 1 ? 'sale' : 'sales'} to ${places}`, reached]),
        ...by(`${verb('acquires')} ${title} for`),
        `${title} sells to ${places}`,
      ];
    case 'renewed':
      return [...by(`${verb('renews')} ${title} for`), `${title} renewed in ${places}`];
    case 'presold':
      return [...by(`${verb('pre-buys')} ${title} for`), `${title} pre-sells to ${places}`];
    case 'format':
      return [
        ...by(`${verb('takes')} ${shortFormatOf(work)} for`),
        `${upperFirst(shortFormatOf(work))} travels to ${places}`,
      ];
    case 'commissioned':
      return [
        ...by(`${verb('commissions')} local version of ${title} in`),
        `${title} to be remade in ${places}`,
      ];
    case 'optioned':
      return [...by(`${verb('options')} ${title} for`), `${title} is optioned in ${places}`];
  }
}

function milestoneHeadlines(title: string, countries: number, counted: Counted): readonly string[] {
  const reached = englishCount(countries, 'countries', 'headline');
  const fresh = englishCount(counted.count, counted.unit, 'headline').replace(/ (\S+)$/, ' new $1');
  return [`${title} reaches ${reached} with sales to ${fresh}`, `${title} reaches ${reached}`].filter(
    (headline) => counted.unit === 'territories' || !headline.includes('sales to'),
  );
}

function countedHeadlines(work: Work, kind: SaleKind | null, counted: Counted): readonly string[] {
  const title = work.quoted;
  const count = englishCount(counted.count, counted.unit, 'headline');
  const more = counted.isMore ? count.replace(/ (\S+)$/, ' more $1') : count;
  const where = acrossRegions(counted);
  const whole = widest(counted);
  if (counted.unit === 'deals' || kind === null) {
    return [
      ...(whole === null ? [] : [`${title} lands ${more}, including ${whole}`]),
      `${title} lands ${more}${where}`,
      `${title} lands ${count}`,
    ];
  }
  const verb = {
    licensed: `${title} sells to`,
    renewed: `${title} renewed in`,
    presold: `${title} pre-sells to`,
    format: `${upperFirst(shortFormatOf(work))} travels to`,
    commissioned: `${title} to be remade in`,
    optioned: `${title} is optioned in`,
  }[kind];
  return [`${verb} ${more}${where}`, `${verb} ${more}`, `${verb} ${count}`];
}

const WIDEST_TOLD = 2;

/** "Latin America and the Nordics": what was sold as a whole; names of one part first. Null = nothing was. */
function widest({ widest: territories }: Counted): string | null {
  const names = territories.map((each) => englishPlace(each).name);
  const told = [...names.filter((name) => !name.includes(' and ')), ...names].slice(0, WIDEST_TOLD);
  return names.length === 0 ? null : joinList([...new Set(told)], 'en');
}

/** " in Latin America", " across Latin America and Europe"; empty where the news spans more. */
function acrossRegions({ regions }: Counted): string {
  if (regions.length === 0) return '';
  const names = joinList(regions.map(englishRegion), 'en');
  return regions.length === 1 ? ` in ${names}` : ` across ${names}`;
}

/** Of fewer sales, the list that follows tells the buyers soon enough. */
const FEW = 6;

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
      : [`${upperFirst(noun(work))} already sold to ${englishCount(earlierCountries, 'countries')}`];
  const known = grants.filter(({ buyers }) => buyers.some(({ name }) => name !== null));
  const buyers = joinList(
    known.slice(0, 3).map((grant) => {
      const name = buyerList(grant.buyers.filter((buyer) => buyer.name !== null).slice(0, 1));
      return `${name} ${englishPlace(grant.territory).within}`;
    }),
    'en',
  );
  if (news.shape === 'ratings') return standing;
  if (news.shape === 'named') return news.milestone === null ? [...success, ...standing] : success;
  if (known.length < 2 || news.counted.count < FEW) return success;
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
      const lone = loneSuperlative(story);
      const subject = `${subjectWords(story, named(work), ` of ${work.quoted}`)}, distributed by ${company},`;
      return [
        english(wholeStory(story, subject, lone === null ? null : `the ${lone.text}`)),
        english(`${subject} ${figurePhrase(story)} ${storyPlace(story)}`),
      ];
    }
  }
}

function namedLede(company: string, what: string, kind: SaleKind, grants: readonly Grant[]): string {
  switch (kind) {
    case 'licensed':
      return `${company} has licensed ${what} ${salesPhrase('to', grants)}, the company said`;
    case 'renewed':
      return `${company} has renewed its licenses of ${what} ${salesPhrase('with', grants)}, the company said`.replace(
        'licenses',
        grants.length === 1 ? 'license' : 'licenses',
      );
    case 'presold':
      return `${company} has pre-sold ${what} ${salesPhrase('to', grants)}, the company said`;
    case 'format':
      return `${company} has licensed ${formatOf(what)} ${salesPhrase('to', grants)}, the company said`;
    case 'commissioned':
      return `a local version of ${what} has been commissioned ${salesPhrase('by', grants)}, ${company} said`;
    case 'optioned':
      return `${what} has been optioned ${salesPhrase('by', grants)}, ${company} said`;
  }
}

function countedLede(company: string, what: string, kind: SaleKind | null, counted: Counted): string {
  const count = englishCount(counted.count, counted.unit);
  const more = counted.isMore ? count.replace(/ (\S+)$/, ' more $1') : count;
  if (counted.unit === 'deals' || kind === null) return `${company} has closed ${more} for ${what}`;
  switch (kind) {
    case 'licensed':
      return `${company} has licensed ${what} in ${more}`;
    case 'renewed':
      return `${company} has renewed its licenses of ${what} in ${more}`;
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
  const whole = widest(counted);
  if (whole !== null) return `, for territories including ${whole}`;
  if (counted.regions.length > 0) return acrossRegions(counted);
  if (counted.most === null) return '';
  const { region, count } = counted.most;
  return `, ${englishCount(count, counted.unit).split(' ')[0]} of them in ${englishRegion(region)}`;
}
