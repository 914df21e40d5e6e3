import type { DecisionConditionInput } from '../api/documents';
import type { Typed } from '../writes/DeedForm';

/** The conditions that were typed, row by row. */
export const typedConditions = (typed: Typed): DecisionConditionInput[] => Array.from({ length: Number(typed('conditions')) }, (_, row) => {
  const text = typed(`condition ${row}`);
  return text === null ? [] : [{ text, dueOn: typed(`dueOn ${row}`) }];
}).flat();
