import type { Pair } from '../clauses/pair-groups.ts';
import type { Scene } from '../scene/scene.ts';
import type { Unit } from '../words/units.ts';

/** The name of the local version, told in the clause of the sale. */
export function localTitleOf(scene: Scene, unit: Unit, pair: Pair): string | null {
  const inClause = scene.localTitles.filter(
    (local) => local.start >= pair.clauseStart && local.end <= pair.clauseEnd,
  );
  const found =
    inClause.length > 0
      ? inClause
      : scene.localTitles.filter((local) => local.start >= unit.start && local.end <= unit.end);
  return found.length === 1 || inClause.length > 0 ? (found[0]?.name ?? null) : null;
}

/** The company that makes the local version, told in the clause of the sale. */
export function producerOf(scene: Scene, unit: Unit, pair: Pair): string | null {
  const end = Math.min(pair.clauseEnd, unit.end);
  const inClause = scene.companies.find(
    (company) => company.role === 'producer' && company.start >= pair.clauseStart && company.end <= end,
  );
  return inClause?.name ?? null;
}
