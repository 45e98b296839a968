import { seasonsInText } from '../../../deals/deal-words.ts';
import { joinList } from '../../../platform/text/lists.ts';
import type { Grant, SaleKind } from '../../plan/sales-plan.ts';
import { loneSuperlative } from '../../plan/split-claims.ts';
import type { Counted, LedeInput, News, SubHeadInput, Work } from '../language.ts';
import { spanishClaimText } from './spanish-claims.ts';
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
  gendered,
  named,
  namedWithSeasons,
  ofThe,
  placeNames,
  shortFormatOf,
  spanish,
  theNoun,
  upperFirst,
} from './spanish-words.ts';

export function spanishHeadlines(news: News): readonly string[] {
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

function namedHeadlines({
  work,
  kind,
  grants,
  milestone,
}: Extract<News, { shape: 'named' }>): readonly string[] {
  const places = placeNames(grants);
  const title = work.quoted;
  const buyers = grants.length === 1 ? (grants[0]?.buyers ?? []) : [];
  const known = buyers.length > 0 && buyers.every(({ name }) => name !== null);
  const verb = (one: string) => (buyers.length === 1 ? one : `${one}n`);
  const by = (words: string) => (known ? [`${buyerList(buyers)} ${words} ${places}`] : []);
  const reached =
    milestone === null ? null : `${title} alcanza ${spanishCount(milestone, 'countries', 'headline')}`;
  switch (kind) {
    case 'licensed':
      return [
        ...(reached === null
          ? []
          : [
              `${reached} con ${grants.length === 1 ? 'la venta' : 'las ventas'} ${toPlace(places)}`,
              reached,
            ]),
        ...by(`${verb('adquiere')} ${title} para`),
        `${title} se vende ${toPlace(places)}`,
      ];
    case 'renewed':
      return [...by(`${verb('renueva')} ${title} para`), `${title} se renueva en ${places}`];
    case 'presold':
      return [
        ...by(`${verb('precompra')} ${title} para`),
        `${title} se vende por anticipado ${toPlace(places)}`,
      ];
    case 'format':
      return [
        ...by(`${verb('adquiere')} ${shortFormatOf(work)} para`),
        `${upperFirst(shortFormatOf(work))} viaja ${toPlace(places)}`,
      ];
    case 'commissioned':
      return [
        ...by(`${verb('encarga')} una versión local de ${title} en`),
        `${title} tendrá versión local en ${places}`,
      ];
    case 'optioned':
      return [
        ...by(`${verb('toma')} una opción sobre ${title} para`),
        `Opción sobre ${title} para ${places}`,
      ];
  }
}

function milestoneHeadlines(title: string, countries: number, counted: Counted): readonly string[] {
  const reached = `${title} alcanza ${spanishCount(countries, 'countries', 'headline')}`;
  if (counted.unit !== 'territories') return [reached];
  const fresh = spanishCount(counted.count, counted.unit, 'headline').replace(/ (\S+)$/, ' nuevos $1');
  return [`${reached} con ventas a ${fresh}`, reached];
}

function countedHeadlines(work: Work, kind: SaleKind | null, counted: Counted): readonly string[] {
  const title = work.quoted;
  const count = spanishCount(counted.count, counted.unit, 'headline');
  const more = counted.isMore ? `${count} más` : count;
  const where = inRegions(counted);
  const whole = widest(counted);
  if (counted.unit === 'deals' || kind === null) {
    return [
      ...(whole === null ? [] : [`${title} suma ${more}, con ${whole}`]),
      `${title} suma ${more}${where}`,
      `${title} suma ${count}`,
    ];
  }
  const verb = {
    licensed: `${title} se vende a`,
    renewed: `${title} se renueva en`,
    presold: `${title} se vende por anticipado a`,
    format: `${upperFirst(shortFormatOf(work))} viaja a`,
    commissioned: `${title} tendrá versión local en`,
    optioned: `Opciones sobre ${title} en`,
  }[kind];
  return [`${verb} ${more}${where}`, `${verb} ${more}`, `${verb} ${count}`];
}

const WIDEST_TOLD = 2;

/** "América Latina y los países nórdicos": what was sold as a whole; names of one part first. Null = nothing was. */
function widest({ widest: territories }: Counted): string | null {
  const names = territories.map((each) => spanishPlace(each).name);
  const told = [...names.filter((name) => !/ [ye] /.test(name)), ...names].slice(0, WIDEST_TOLD);
  return names.length === 0 ? null : joinList([...new Set(told)], 'es');
}

/** Territories lie "de América Latina", deals are made "en América Latina". */
function inRegions({ regions, unit }: Counted): string {
  if (regions.length === 0) return '';
  const [first = '', ...others] = regions.map(spanishRegion);
  if (unit !== 'territories') return ` en ${joinList([first, ...others], 'es')}`;
  return ` ${joinList([ofThe(first), ...others], 'es')}`;
}

/** Of fewer sales, the list that follows tells the buyers soon enough. */
const FEW = 6;

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
  if (news.shape === 'named') return news.milestone === null ? [...success, ...standing] : success;
  const known = grants.filter(({ buyers }) => buyers.some(({ name }) => name !== null));
  if (known.length < 2 || news.counted.count < FEW) return success;
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
      const lone = loneSuperlative(story);
      const whole = subjectWords(story, named(work), ` ${ofThe(named(work))}`);
      const subject = `${whole}, ${gendered('distribuid', work)} por ${company},`;
      return [
        spanish(
          wholeStory(story, subject, lone === null ? null : spanishClaimText(lone, story.figures[0]?.metric)),
        ),
        spanish(`${subject} ${figurePhrase(story)} ${storyPlace(story)}`),
      ];
    }
  }
}

/** Nobody is named, and no season; where it is told as "en" a place, such sales are told together. */
function isSecret({ buyers, territory }: Grant): boolean {
  return (
    buyers.every(({ name, seasons }) => name === null && seasons.length === 0) &&
    spanishPlace(territory).within === `en ${spanishPlace(territory).name}`
  );
}

function namedLede(company: string, what: string, kind: SaleKind, grants: readonly Grant[]): string {
  const secret = grants.filter(isSecret);
  const apart = secret.length > 1 ? grants.filter((grant) => !isSecret(grant)) : grants;
  const together = secret.length > 1 ? [`compradores no revelados en ${placeNames(secret)}`] : [];
  const sales = (preposition: string) =>
    [
      ...apart.map(({ buyers, territory }) => {
        const seasons = buyers.length === 1 ? (buyers[0]?.seasons ?? []) : [];
        const part = seasons.length === 0 ? '' : ` (${seasonsInText(seasons, 'es')})`;
        return `${preposition} ${buyerList(buyers)} ${spanishPlace(territory).within}${part}`;
      }),
      ...together.map((sale) => `${preposition} ${sale}`),
    ].reduce((told, sale, index, all) => {
      if (index === 0) return sale;
      return `${told}${index === all.length - 1 ? ' y' : ','} ${sale}`;
    }, '');
  switch (kind) {
    case 'licensed':
      return `${company} licenció ${what} ${sales('a')}, informó la compañía`;
    case 'renewed':
      return `${company} renovó ${grants.length === 1 ? 'la licencia' : 'las licencias'} ${ofThe(what)} ${sales('con')}, informó la compañía`;
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
    case 'renewed':
      return `${company} renovó las licencias ${ofThe(what)} en ${more}`;
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
  const whole = widest(counted);
  if (whole !== null) return `, con territorios como ${whole}`;
  if (counted.regions.length > 0) return inRegions(counted);
  if (counted.most === null) return '';
  const { region, count } = counted.most;
  return `, ${spanishCount(count, counted.unit).split(' ')[0]} de ellos en ${spanishRegion(region)}`;
}
