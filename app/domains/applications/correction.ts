import { type Answers, isAnswered, type Journey, listSteps } from '~/domains/services/index.server'

/**
 * True when the step may be changed. In a draft all may (`asked` null). During a correction only what the centre asked
 * for, and what a changed answer newly asks or makes wrong: otherwise the citizen could not send it back.
 */
export function mayEditStep(
  journey: Journey,
  answers: Answers,
  asked: readonly string[] | null,
  step: string,
): boolean {
  return asked === null || listEditableSteps(journey, answers, asked).includes(step)
}

/** The steps to go through in a correction, in the order of the journey. */
export function listEditableSteps(journey: Journey, answers: Answers, asked: readonly string[]): string[] {
  const { who, person } = journey.definition.parties
  // Who somebody is hangs on for whom it is: whoever may change the one may change the other.
  const forWhom = who?.split('.')[0]
  const open = new Set(asked.flatMap((id) => (id === forWhom && person ? [id, person] : [id])))
  return listSteps(journey, answers)
    .filter((step) => open.has(step.id) || !isAnswered(journey, step, answers))
    .map(({ id }) => id)
}
