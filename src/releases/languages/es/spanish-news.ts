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
} from './spanish-figures.ts';
import { spanishCount } from './spanish-numbers.ts';
import { spanishPlace, spanishRegion, toPlace } from './spanish-places.ts';
import {
  buyerList,
  formatOf,
  named,
  namedWithSeasons,
  ofThe,
  placeNames,
  spanish,
  theNoun,
  upperFirst,
} from './spanish-words.ts';

export function spanishHeadlines(news: News): readonly string[] {
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
        'es',
      );
      const sums = `suman ${spanishCount(news.counted.count, news.counted.unit, 'headline')}`;
      const titles = upperFirst(spanishCount(news.works.length, 'titles', 'headline'));
      return [`${names} ${sums}${inRegions(news.counted)}`, `${names} ${sums}`, `${titles} ${sums}`];
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
  const buyers = grants.length === 1 ? (grants[0]?.buyers ?? []) : [];
  const known = buyers.length > 0 && buyers.every(({ name }) => name !== null);
  const verb = (one: string) => (buyers.length === 1 ? one : `${one}n`);
  const by = (words: string) => (known ? [`${buyerList(buyers)} ${words} para ${places}`] : []);
  switch (kind) {
    case 'licensed':
      return [...by(`${verb('adquiere')} ${title}`), `${title} se vende ${toPlace(places)}`];
    case 'presold':
      return [...by(`${verb('precompra')} ${title}`), `${title} se vende por anticipado ${toPlace(places)}`];
    case 'format':
      return [
        ...by(`${verb('adquiere')} el formato de ${title}`),
        `El formato de ${title} viaja ${toPlace(places)}`,
      ];
    case 'commissioned':
      return [
        ...by(`${verb('encarga')} una versión local de ${title}`),
        `${title} tendrá versión local en ${places}`,
      ];
    case 'optioned':
      return [...by(`${verb('toma')} una opción sobre ${title}`), `Opción sobre ${title} para ${places}`];
  }
}

function milestoneHeadlines(title: string, countries: number, counted: Counted): readonly string[] {
  const reached = `${title} alcanza ${spanishCount(countries, 'countries', 'headline')}`;
  if (counted.unit !== 'territories') return [reached];
  const fresh = spanishCount(counted.count, counted.unit, 'headline').replace(/ (\S+)$/, ' nuevos $1');
  return [`${reached} con ventas a ${fresh}`, reached];
}

function countedHeadlines(title: string, kind: SaleKind | null, counted: Counted): readonly string[] {
  const count = spanishCount(counted.count, counted.unit, 'headline');
  const more = counted.isMore ? `${count} más` : count;
  const where = inRegions(counted);
  if (counted.unit === 'deals' || kind === null) {
    return [`${title} suma ${more}${where}`, `${title} suma ${count}`];
  }
  const verb = {
    licensed: `${title} se vende a`,
    presold: `${title} se vende por anticipado a`,
    format: `El formato de ${title} viaja a`,
    commissioned: `${title} tendrá versión local en`,
    optioned: `Opciones sobre ${title} en`,
  }[kind];
  return [`${verb} ${more}${where}`, `${verb} ${more}`, `${verb} ${count}`];
}

function inRegions({ regions }: Counted): string {
  return regions.length === 0 ? '' : ` en ${joinList(regions.map(spanishRegion), 'es')}`;
}

export function spanishSubHeads({
  news,
  work,
  grants,
  story,
  earlierCountries,
}: SubHeadInput): readonly string[] {
  const success =
    story === null
      ? []
      : [upperFirst(`${subjectWords(story, theNoun(work))} ${figurePhrase(story)} ${storyPlace(story)}`)];
  const standing =
    earlierCountries === null || earlierCountries < 2
      ? []
      : [upperFirst(`${theNoun(work)} ya se había vendido a ${spanishCount(earlierCountries, 'countries')}`)];
  if (news.shape === 'ratings') return standing;
  if (news.shape === 'named') return [...success, ...standing];
  const known = grants.filter(({ buyers }) => buyers.some(({ name }) => name !== null));
  if (known.length < 2) return success;
  const buyers = known.slice(0, 3).map((grant) => {
    const name = buyerList(grant.buyers.filter((buyer) => buyer.name !== null).slice(0, 1));
    return `${name} ${spanishPlace(grant.territory).within}`;
  });
  return [`Entre los compradores, ${joinList(buyers, 'es')}`, ...success];
}

export function spanishLedes({ company, news, seasons }: LedeInput): readonly string[] {
  switch (news.shape) {
    case 'named':
      return [spanish(namedLede(company, namedWithSeasons(news.work, seasons), news.kind, news.grants))];
    case 'counted': {
      const told = countedLede(company, namedWithSeasons(news.work, seasons), news.kind, news.counted);
      const full = `${told}${placeTail(news.counted)}`;
      return [spanish(`${full}, informó la compañía`), spanish(full), spanish(told)];
    }
    case 'titles': {
      const { works, counted } = news;
      const names = joinList(
        works.map(({ quoted }) => quoted),
        'es',
      );
      const all = (what: string) =>
        `${company} cerró ${spanishCount(counted.count, counted.unit)} para ${what}`;
      const titles = spanishCount(works.length, 'titles');
      const tail = `${placeTail(counted)}, informó la compañía`;
      return [spanish(`${all(names)}${tail}`), spanish(`${all(titles)}${tail}`), spanish(all(titles))];
    }
    case 'ratings': {
      const { work, story } = news;
      const subject = subjectWords(story, named(work), ` ${ofThe(named(work))}`);
      return [
        spanish(`${wholeStory(story, subject)}, informó ${company}`),
        spanish(`${subject} ${figurePhrase(story)} ${storyPlace(story)}, informó ${company}`),
      ];
    }
  }
}

function namedLede(company: string, what: string, kind: SaleKind, grants: readonly Grant[]): string {
  const sales = (preposition: string) =>
    grants
      .map(({ buyers, territory }) => `${preposition} ${buyerList(buyers)} ${spanishPlace(territory).within}`)
      .reduce((told, sale, index, all) => {
        if (index === 0) return sale;
        return `${told}${index === all.length - 1 ? ' y' : ','} ${sale}`;
      }, '');
  switch (kind) {
    case 'licensed':
      return `${company} licenció ${what} ${sales('a')}, informó la compañía`;
    case 'presold':
      return `${company} vendió por anticipado ${what} ${sales('a')}, informó la compañía`;
    case 'format':
      return `${company} licenció ${formatOf(what)} ${sales('a')}, informó la compañía`;
    case 'commissioned':
      return `una versión local ${ofThe(what)} fue encargada ${sales('por')}, informó ${company}`;
    case 'optioned':
      return `${company} otorgó una opción sobre ${what} ${sales('a')}, informó la compañía`;
  }
}

function countedLede(company: string, what: string, kind: SaleKind | null, counted: Counted): string {
  const count = spanishCount(counted.count, counted.unit);
  const more = counted.isMore ? `${count} más` : count;
  if (counted.unit === 'deals' || kind === null) return `${company} cerró ${more} para ${what}`;
  switch (kind) {
    case 'licensed':
      return `${company} licenció ${what} en ${more}`;
    case 'presold':
      return `${company} vendió por anticipado ${what} en ${more}`;
    case 'format':
      return `${company} licenció ${formatOf(what)} en ${more}`;
    case 'commissioned':
      return `se encargaron versiones locales ${ofThe(what)} en ${more}`;
    case 'optioned':
      return `${company} otorgó opciones sobre ${what} en ${more}`;
  }
}

function placeTail(counted: Counted): string {
  if (counted.regions.length > 0) return inRegions(counted);
  if (counted.most === null) return '';
  const { region, count } = counted.most;
  return `, ${spanishCount(count, counted.unit).split(' ')[0]} de ellos en ${spanishRegion(region)}`;
}
