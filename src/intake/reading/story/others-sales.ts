import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { Scene } from '../scene/scene.ts';
import { type Unit, unitAt } from '../words/units.ts';

const SELLS =
  /^(?:,? (?:which|who))?(?: (?:has|have|also|just|meanwhile|recently))* (?:sold|sells|placed|places|licensed|pre-sold|claims?|vendió|licenció|colocó|confirm\p{L}+ que su|anunció que su|says its|said its)(?! (?:for|to|by))(?![\p{L}])/iu;

/** Titles (indices) that another company sells than the one whose story it is: their sales are none of ours. */
export function othersTitles(scene: Scene): ReadonlySet<number> {
  const { distributor, text, units, companies, titleMentions } = scene;
  const others = new Set<number>();
  if (distributor === null) return others;
  scene.titles.forEach((title, index) => {
    const unit = unitAt(units, title.start);
    if (!unit) return;
    const told = titleMentions.filter((mention) => mention.title === index);
    const isOurs = told.some((mention) => mentionsSeller(scene, unitAt(units, mention.start)));
    const seller = companies.find(
      (company) =>
        company.start >= unit.start &&
        company.end <= title.start &&
        companyKey(company.name) !== companyKey(distributor) &&
        company.role !== 'seller' &&
        SELLS.test(text.slice(company.end, title.start)),
    );
    const rival = companies.find(
      (company) =>
        company.start >= unit.start &&
        company.end <= title.start &&
        company.role === 'seller' &&
        SELLS.test(text.slice(company.end, title.start)),
    );
    const isForeign =
      seller !== undefined ||
      (rival !== undefined &&
        companyKey(rival.name) !== companyKey(distributor) &&
        !startsAlike(rival.name, distributor));
    if (isForeign && !isOurs) others.add(index);
  });
  return others;
}

function mentionsSeller({ companies, distributor }: Scene, unit: Unit | null): boolean {
  return companies.some(
    (company) =>
      unit !== null &&
      company.start >= unit.start &&
      company.end <= unit.end &&
      distributor !== null &&
      (companyKey(company.name) === companyKey(distributor) || startsAlike(company.name, distributor)),
  );
}

function startsAlike(name: string, whole: string): boolean {
  return companyKey(whole).startsWith(`${companyKey(name)} `);
}

/** The sale speaks of a programme that is none of the story's: "licensed another title, Paper Lanterns, to Arte". */
export function isOfOtherProgramme(
  { otherProgrammes, titleMentions }: Scene,
  unit: Unit,
  until: number,
): boolean {
  const other = otherProgrammes.findLast(
    (programme) =>
      programme.reason === 'other_programme' && programme.start >= unit.start && programme.end <= until,
  );
  if (!other) return false;
  return !titleMentions.some((mention) => mention.start >= other.end && mention.end <= until);
}
