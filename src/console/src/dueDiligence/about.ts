import type { TFunction } from 'i18next';
import type { RiskDimension } from '../api/documents';

const dimensions: Record<RiskDimension, true> = { CONFLICT_OF_INTEREST: true, UNDUE_INFLUENCE: true, INTEGRITY_AND_REPUTATION: true, ENDORSEMENT: true, COMPETITIVE_ADVANTAGE: true, OPERATIONAL: true, FINANCIAL: true };

export const isDimension = (name: string): name is RiskDimension => name in dimensions;

/** What a measure is about: a dimension of risk by its name, an exclusion by its code. */
export const about = (name: string, t: TFunction) => (isDimension(name) ? t(`RiskDimension.${name}`) : name);
