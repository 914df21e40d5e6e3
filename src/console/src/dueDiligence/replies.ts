import type { EvidenceEntryInput, ExclusionEntryInput, ExclusionFinding, MeasureEntryInput, QuestionAnswer, QuestionReplyInput, RiskDimension, RiskLevel, RiskRatingInput } from '../api/documents';
import type { Typed } from '../writes/DeedForm';
import { isDimension } from './about';
import type { Answer, Evidence, Exclusion, Risk } from './content';

/** Evidence as it is sent. */
export const entries = (evidence: readonly Evidence[]): EvidenceEntryInput[] => evidence.map(({ reference, file }) => ({ ...(reference === null ? {} : { reference }), ...(file === null ? {} : { file: file.id }) }));

/** What was answered otherwise than the page shows; an answer that was left alone is not sent. */
export function replies(answers: readonly Answer[], typed: Typed): QuestionReplyInput[] {
  return answers.flatMap((answer) => {
    const [reply, comment, shown] = [typed(`reply ${answer.code}`), typed(`comment ${answer.code}`), typed(`evidence ${answer.code}`)];
    const evidence = shown !== null && shown !== JSON.stringify(entries(answer.evidence)) ? (JSON.parse(shown) as EvidenceEntryInput[]) : undefined;
    if (reply === null || (reply === answer.reply && comment === answer.comment && evidence === undefined)) return [];
    return [{ question: answer.code, reply: reply as QuestionAnswer, comment, ...(evidence && { evidence }) }];
  });
}

export function findings(exclusions: readonly Exclusion[], typed: Typed): ExclusionEntryInput[] {
  return exclusions.flatMap(({ code, finding, comment }) => {
    const [found, said] = [typed(`finding ${code}`), typed(`comment ${code}`)];
    return found === null || (found === finding && said === comment) ? [] : [{ exclusion: code, finding: found as ExclusionFinding, comment: said }];
  });
}

export function ratings(risks: readonly Risk[], typed: Typed): RiskRatingInput[] {
  return risks.flatMap(({ dimension, level, reason }) => {
    const [rated, why] = [typed(`level ${dimension}`), typed(`reason ${dimension}`)];
    return rated === null || (rated === level && why === reason) ? [] : [{ dimension: dimension as RiskDimension, level: rated as RiskLevel, reason: why ?? '' }];
  });
}

/** The whole plan, row by row; `rows` names those that are there. */
export const plan = (typed: Typed): MeasureEntryInput[] => (typed('rows')?.split(' ') ?? []).map((row) => {
  const about = typed(`about ${row}`) ?? '';
  return { text: typed(`text ${row}`) ?? '', owner: typed(`owner ${row}`) ?? '', dueOn: typed(`dueOn ${row}`) ?? '', ...(isDimension(about) ? { dimension: about } : { exclusion: about }) };
});
