import type { Answers, StepId } from './answers'
import { isAnswered, type Journey, listSteps } from './journey'

/**
 * True when the step may be changed. In a draft all may (`asked` null). During a correction only what the centre asked
 * for, and what a changed answer newly asks or makes wrong: otherwise the citizen could not send it back.
 */
export function mayEditStep(
  journey: Journey,
  answers: Answers,
  asked: readonly StepId[] | null,
  step: StepId,
): boolean {
  return asked === null || listEditableSteps(journey, answers, asked).includes(step)
}

/** The steps to go through in a correction, in the order of the journey. */
export function listEditableSteps(journey: Journey, answers: Answers, asked: readonly StepId[]): StepId[] {
  // `person` hangs on `for-whom`: whoever may change the one may change the other.
  const open = new Set(asked.flatMap((id): StepId[] => (id === 'for-whom' ? [id, 'person'] : [id])))
  return listSteps(journey, answers)
    .filter((step) => open.has(step.id) || !isAnswered(step, answers))
    .map(({ id }) => id)
}
