import type { DecisionsQuery } from '../api/documents';

type Case = NonNullable<DecisionsQuery['cases']>['nodes'][number];
type Submission = NonNullable<DecisionsQuery['inReview']>['nodes'][number];

/** The cases that the viewer decides himself: those that he can decide now, and those that still lack something. What goes to the Commission is not among them. */
export function forExecutive(cases: readonly Case[]) {
  const own = cases.filter(({ steps }) => steps.some(({ step }) => step === 'APPROVE'));
  const ready = own.filter(({ steps }) => steps.some(({ step, allowed }) => allowed && (step === 'APPROVE' || step === 'DECLINE')));
  return { ready, waiting: own.filter((one) => !ready.includes(one)) };
}

/** The submissions on which a member of the Bureau has spoken, can speak, and cannot speak yet. */
export function forBureau(submissions: readonly Submission[], me: string | undefined) {
  const spoken = submissions.filter(({ bureauInput }) => bureauInput.nodes.some(({ person }) => person?.id === me));
  const open = submissions.filter((submission) => !spoken.includes(submission));
  const can = ({ steps }: Submission) => steps.some(({ step, allowed }) => allowed && step === 'GIVE_INPUT');
  return { spoken, ready: open.filter(can), waiting: open.filter((submission) => !can(submission)) };
}
