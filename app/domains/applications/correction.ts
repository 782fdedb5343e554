import { type Answers, canVisit, isAnswered, type Journey, listSteps } from '~/domains/services/index.server'

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
  return listEditableSteps(journey, answers, asked).includes(step)
}

/** False when the step may not be changed, or something before it has no answer. */
export function isStepOpen(
  journey: Journey,
  answers: Answers,
  asked: readonly string[] | null,
  step: string,
): boolean {
  return mayEditStep(journey, answers, asked, step) && canVisit(journey, answers, step)
}

/** The steps to go through, in the order of the journey: all of a draft, or what was asked for in a correction. */
export function listEditableSteps(
  journey: Journey,
  answers: Answers,
  asked: readonly string[] | null,
): string[] {
  if (asked === null) return listSteps(journey, answers).map(({ id }) => id)
  const { who, person } = journey.definition.parties
  // Who somebody is hangs on for whom it is: whoever may change the one may change the other.
  const forWhom = who?.split('.')[0]
  const open = new Set(asked.flatMap((id) => (id === forWhom && person ? [id, person] : [id])))
  return listSteps(journey, answers)
    .filter((step) => open.has(step.id) || !isAnswered(journey, step, answers))
    .map(({ id }) => id)
}
