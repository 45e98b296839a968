import { readNumberWord } from '../../../platform/text/number-words.ts';
import { findNumbers } from '../../../platform/text/numbers.ts';
import type { Evidence, ReadMilestone, ReadQuote, ReadRightsIn } from '../../article.ts';
import { isOpenTalk } from '../clauses/read-status.ts';
import { readBound } from '../figures/figure-words.ts';
import { evidenceAt } from '../scene/evidence-at.ts';
import type { Scene } from '../scene/scene.ts';
import { withoutNames } from '../scene/without-names.ts';
import type { Story } from '../story/story.ts';
import { titlesOf } from '../story/titles-of.ts';
import type { Unit } from '../words/units.ts';

/** What a story tells beside its sales and figures. */
export interface Asides {
  readonly pipeline: readonly Evidence[];
  readonly rightsIn: readonly ReadRightsIn[];
  readonly milestones: readonly ReadMilestone[];
  readonly quotes: readonly ReadQuote[];
}

/** Talks without names, rights taken in, counts of territories, and quotes. */
export function readAsides(story: Story): Asides {
  return {
    pipeline: pipelineOf(story),
    rightsIn: rightsInOf(story),
    milestones: story.scene.units.flatMap((unit) => milestonesIn(story.scene, unit)),
    quotes: quotesOf(story),
  };
}

/** Sentences on offers and talks from which no row comes, since they name neither country nor company. */
function pipelineOf({ scene, pairings }: Story): readonly Evidence[] {
  return pairings
    .filter(({ unit, pairs, loose, alone }) => {
      if (unit.kind === 'row' || pairs.length > 0 || loose.length > 0 || alone.length > 0) return false;
      return isOpenTalk(withoutNames(scene, unit.start, unit.end));
    })
    .map(({ unit }) => evidenceAt(scene, unit));
}

const TAKES_IN =
  /^,? (?:which |who )?(?:has |have |had |also |recently |just )*(?:acquired|acquires|picked up|picks up|took on|taken on|took|secured|secures|boarded|boards|landed|bought|adquirió|obtuvo) (?:[^.;]{0,60}?)(?:(?:sales|distribution|international|worldwide|global|world|all) rights|rights|distribution|distribuci[oó]n|derechos|(?=as (?:international )?(?:distributor|sales agent)))/iu;

function rightsInOf({ scene }: Story): readonly ReadRightsIn[] {
  return scene.companies.flatMap((company) => {
    const unit = scene.units.find((one) => company.start >= one.start && company.end <= one.end);
    if (!unit || company.role !== 'seller') return [];
    const isBoarding = /^ (?:has |have )*boarded/u.test(scene.text.slice(company.end, unit.end));
    if (!isBoarding && !TAKES_IN.test(scene.text.slice(company.end, unit.end))) return [];
    const [title] = titlesOf(scene, unit, unit);
    return [
      {
        title: title === undefined ? null : (scene.titles[title]?.name ?? null),
        acquirer: company.name,
        evidence: evidenceAt(scene, unit),
      },
    ];
  });
}

const COUNTED =
  /^\s?(?:\+\s?)?(?:(?:international|foreign|more|new|different|other|overseas|further) )*(countries|territories|markets|nations|países|territorios|mercados|ülke\p{L}*|sales|deals|ventas|licen[sc]es)(?![\p{L}])/iu;

function milestonesIn(scene: Scene, unit: Unit): readonly ReadMilestone[] {
  const words = scene.text.slice(unit.start, unit.end);
  const spelt = [...words.matchAll(/(?<![\p{L}])(\p{L}+)(?=\s\p{L})/gu)].flatMap((match) => {
    const value = /^(?:a|an|un|una|on|bir|once)$/iu.test(match[0]) ? null : readNumberWord(match[0]);
    return value === null ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
  return [...findNumbers(words), ...spelt].flatMap(({ start, end, value }) => {
    const counted = COUNTED.exec(words.slice(end))?.[1];
    if (!counted || !Number.isInteger(value) || value > 250) return [];
    const kind = /^(?:sales|deals|ventas|licen)/iu.test(counted)
      ? ('sales' as const)
      : ('territories' as const);
    return [
      {
        counted: kind,
        value,
        bound: readBound(words.slice(0, start), words.slice(end)),
        evidence: evidenceAt(scene, unit),
      },
    ];
  });
}

/** Words in quotation marks with who spoke them, and what is told of somebody's words. */
function quotesOf({ scene }: Story): readonly ReadQuote[] {
  const { text, people, units } = scene;
  const spoken = scene.quotes.filter(
    (quote) =>
      quote.text.split(/\s+/).length >= 5 &&
      !scene.titleMentions.some((mention) => mention.start === quote.start),
  );
  const direct = spoken.map((quote) => {
    const after = people.find((person) => person.start >= quote.end && person.start - quote.end < 80);
    const before = people.findLast((person) => person.end <= quote.start && quote.start - person.end < 160);
    return {
      speaker: (after ?? before)?.name ?? null,
      words: quote.text,
      evidence: evidenceAt(scene, quote),
    };
  });
  const indirect = people.flatMap((person) => {
    const unit = units.find((one) => person.start >= one.start && person.end <= one.end);
    if (!unit || spoken.some((quote) => quote.start < unit.end && quote.end > unit.start)) return [];
    const says =
      /(?<![\p{L}])(?:said|says|added|adds|credited|thanked|commented|noted|put [^,.;]+ down to|sees|explained|dijo|señaló|afirmó|destacó|söyledi|belirtti)(?![\p{L}])/iu.test(
        text.slice(unit.start, unit.end),
      );
    return says ? [{ speaker: person.name, words: null, evidence: evidenceAt(scene, unit) }] : [];
  });
  return [...direct, ...indirect];
}
