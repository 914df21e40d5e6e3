import { expect, it } from 'vitest';
import type { FindingShownFragment, InfluenceKind } from '../api/documents';
import { othersOf, sharesOf } from './shares';

const finding = (id: string, kind: InfluenceKind, sharePercent: number | null, limits: [number | null, number | null] = [10, 25]): FindingShownFragment =>
  ({ id, kind, level: 'NONE', sector: null, country: null, count: null, usdAmount: null, totalUsd: null, total: null, sharePercent, notableFrom: limits[0], highFrom: limits[1], party: null });

const findings = [
  finding('core', 'HOUSE_CORE', 30, [null, null]), finding('tied', 'HOUSE_EARMARKED', 70, [50, null]), finding('seats', 'SEATS_IN_HOUSE', null),
  finding('small', 'CANDIDATE_DONOR', 4), finding('great', 'CANDIDATE_DONOR', 40.5), finding('unknown', 'CANDIDATE_DONOR', null),
];

it('Shares of one kind belong together, the greatest first', () => expect(sharesOf(findings).map(({ kind, findings: own }) => [kind, own.map(({ id }) => id)])).toEqual([['CANDIDATE_DONOR', ['great', 'small']], ['HOUSE_EARMARKED', ['tied', 'core']]]));

it('The thresholds are those of the finding that has them', () => expect(sharesOf(findings).map(({ notable, high }) => [notable, high])).toEqual([[10, 25], [50, null]]));

it('What is no share stands apart', () => expect(othersOf(findings).map(({ id }) => id)).toEqual(['seats', 'unknown']));
