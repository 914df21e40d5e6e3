import type { DossierQuery, RiskDimension } from '../api/documents';

export type DossierShown = Extract<NonNullable<DossierQuery['node']>, { __typename: 'Dossier' }>;
export type PastShown = NonNullable<DossierQuery['asOf']>;

export interface Evidence { reference: string | null; file: { id: string; name: string; bytes: number | null; erased: boolean; version: number | null } | null }
export interface Answer { code: string; question: string; dimension: string | null; needsEvidence: boolean; reply: string | null; blocks: boolean; comment: string | null; by: string | null; evidence: Evidence[] }
export interface Exclusion { code: string; text: string; suspected: boolean; finding: string | null; comment: string | null; by: string | null }
export interface Risk { dimension: string; text: string; level: string | null; reason: string | null; by: string | null }
export interface Measure { about: string; text: string; dueOn: string; owner: { id: string | null; name: string } | null }

/** What a dossier says, whether it is read as it stands or as it was frozen. What the viewer may not read is null. */
export interface Content {
  answers: Answer[] | null;
  exclusions: Exclusion[] | null;
  risks: Risk[];
  measures: Measure[] | null;
  benefits: string | null;
  reason: string | null;
}

export function present({ questions, exclusions, risks, measures, benefits, recommendationReason }: DossierShown): Content {
  return {
    answers: questions?.nodes.map(({ answeredBy, blocks, evidence, ...answer }) => ({
      ...answer,
      blocks: answer.reply !== null && blocks.includes(answer.reply),
      by: answeredBy?.name ?? null,
      evidence: evidence.nodes.map(({ reference, file }) => ({ reference, file: file && { id: file.id, name: file.name, bytes: file.bytes, erased: file.erasedAt !== null, version: file.version } })),
    })) ?? null,
    exclusions: exclusions?.nodes.map(({ checkedBy, ...exclusion }) => ({ ...exclusion, by: checkedBy?.name ?? null })) ?? null,
    risks: risks.nodes.map(({ reason, ratedBy, ...risk }) => ({ ...risk, reason: reason ?? null, by: ratedBy?.name ?? null })),
    measures: measures?.nodes ?? null,
    benefits: benefits ?? null,
    reason: recommendationReason ?? null,
  };
}

export function frozen({ answers, exclusions, risks, measures, benefits, recommendationReason }: NonNullable<PastShown['dossier']>): Content {
  return {
    answers: answers.map(({ answeredBy, evidence, ...answer }) => ({
      ...answer,
      needsEvidence: false,
      blocks: false,
      by: answeredBy?.name ?? null,
      evidence: evidence.map(({ reference, file, fileName, bytes }) => ({ reference, file: file === null ? null : { id: file, name: fileName ?? file, bytes, erased: false, version: null } })),
    })),
    exclusions: exclusions.map(({ checkedBy, ...exclusion }) => ({ ...exclusion, suspected: false, by: checkedBy?.name ?? null })),
    risks: risks.map(({ title, ratedBy, ...risk }) => ({ ...risk, text: title, by: ratedBy?.name ?? null })),
    measures: measures.map(({ owner, ...measure }) => ({ ...measure, owner: { id: null, name: owner.name } })),
    benefits,
    reason: recommendationReason,
  };
}

/** Questions by the dimension of risk that they speak to, in the order of the dossier; first what speaks to none. */
export function bySection<Item extends { dimension: string | null }>(items: readonly Item[]): [dimension: RiskDimension | null, items: Item[]][] {
  const sections = new Map<string | null, Item[]>();
  for (const item of items) sections.set(item.dimension, [...(sections.get(item.dimension) ?? []), item]);
  return [...sections].sort(([one], [two]) => Number(one !== null) - Number(two !== null)) as [RiskDimension | null, Item[]][];
}
