import type { CandidatesQueryVariables, FaoRegion, OrganizationCategory, RelationshipFilterInput, RelationshipType, RiskLevel } from '../api/documents';
import { categories, regions } from '../stakeholders/forms';

// In the order in which they are offered; the compiler says when the API knows one that is not here.
const allRisks: Record<RiskLevel, true> = { LOW: true, MODERATE: true, SUBSTANTIAL: true, HIGH: true };
const allWork: Record<RelationshipType, true> = { LIAISON: true, COOPERATION: true, PARTNERSHIP: true };

/** How risky an organization was found, or that nobody has rated it yet. */
export type Rated = RiskLevel | 'UNRATED';

export const risks: Rated[] = [...(Object.keys(allRisks) as RiskLevel[]), 'UNRATED'];
export const work = Object.keys(allWork) as RelationshipType[];

export interface Question { objective: string[]; region: FaoRegion[]; category: OrganizationCategory[]; risk: Rated[]; work: RelationshipType[] }

const mostObjectives = 50;

export const none: Question = { objective: [], region: [], category: [], risk: [], work: [] };

/** What the address bar asks for; what the API does not know is left out. */
export const asked = (search: URLSearchParams): Question => ({
  objective: [...new Set(search.getAll('objective').filter((id) => /^obj_[0-9a-z]{26}$/.test(id)))].slice(0, mostObjectives),
  region: regions.filter((region) => search.getAll('region').includes(region)),
  category: categories.filter((category) => search.getAll('category').includes(category)),
  risk: risks.filter((risk) => search.getAll('risk').includes(risk)),
  work: work.filter((type) => search.getAll('work').includes(type)),
});

/** The address of a question, from its first page on. */
export const written = (question: Question) => new URLSearchParams(Object.entries(question).flatMap(([name, values]) => values.map((value: string) => [name, value])));

/** Chosen when it was not, and the other way round. */
export const turned = <T>(chosen: readonly T[], value: T): T[] => (chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);

/** Just this objective there; or neither, when it was just that. */
export function cell(question: Question, objective: string, place: Partial<Question>): Question {
  const next = { ...question, objective: [objective], ...place };
  return String(written(next)) === String(written(question)) ? { ...question, objective: [], ...Object.fromEntries(Object.keys(place).map((name) => [name, []])) } : next;
}

/** Relationships that serve an objective today, as the score of a candidate counts them, among some organizations. */
const served = (organization: RelationshipFilterInput['organization']): RelationshipFilterInput => ({ state: { in: ['APPROVED', 'ACTIVE', 'UNDER_REVIEW'] }, ...(organization && { organization }) });

export const variablesOf = ({ objective, region, category, risk, work: types }: Question, year = new Date().getUTCFullYear()): CandidatesQueryVariables => ({
  asks: objective.length > 0,
  objectives: objective,
  regions: region,
  categories: category,
  risks: risk.map((level) => (level === 'UNRATED' ? null : level)),
  types,
  inRegions: served(region.length > 0 ? { region: { in: region } } : null),
  inCategories: served(category.length > 0 ? { categories: { hasSome: category } } : null),
  year,
});
