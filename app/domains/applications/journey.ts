import type { z } from 'zod'
import { type Answers, type CompleteAnswers, type StepId, stepIds } from './answers'
import { deviceVoucherJourney } from './journeys/device-voucher'

export interface JourneyStep {
  id: StepId
  /** The shape of the answer as it is kept. */
  stored: z.ZodType
  /** Absent = always. Depends on earlier answers only. */
  isAsked?: (answers: Answers) => boolean
  /** What the shape alone cannot say; depends on this answer and earlier ones. */
  fits?: (answers: Answers) => boolean
}

/** A journey as data: its pages follow from the answers and are stored nowhere. */
export interface Journey {
  serviceCode: string
  /** Kept with every application. */
  version: number
  steps: readonly JourneyStep[]
}

const journeys: readonly Journey[] = [deviceVoucherJourney]

/** The questions of a service; null when it cannot be applied for here. */
export function getJourney(serviceCode: string): Journey | null {
  return journeys.find((journey) => journey.serviceCode === serviceCode) ?? null
}

/** The steps that these answers lead through, in order. */
export function listSteps(journey: Journey, answers: Answers): JourneyStep[] {
  return journey.steps.filter((step) => step.isAsked?.(answers) ?? true)
}

/** True when the step has an answer that holds under the questions as they are now. */
export function isAnswered(step: JourneyStep, answers: Answers): boolean {
  return step.stored.safeParse(answers[step.id]).success && (step.fits?.(answers) ?? true)
}

/** Steps that still need an answer. Empty = ready to be sent. */
export function listOpenSteps(journey: Journey, answers: Answers): StepId[] {
  return listSteps(journey, answers)
    .filter((step) => !isAnswered(step, answers))
    .map((step) => step.id)
}

/** The page after `step` among those to go through, or the first page when absent; `check` after the last. */
export function nextStep(steps: readonly StepId[], step?: StepId): StepId | 'check' {
  return steps[(step ? steps.indexOf(step) : -1) + 1] ?? 'check'
}

/** The page before `step`; null at the first. */
export function previousStep(steps: readonly StepId[], step: StepId | 'check'): StepId | null {
  return steps[(step === 'check' ? steps.length : steps.indexOf(step)) - 1] ?? null
}

/** A page may be opened when it is asked at all and everything before it has an answer. */
export function canVisit(journey: Journey, answers: Answers, step: StepId | 'check'): boolean {
  const steps = listSteps(journey, answers)
  const index = step === 'check' ? steps.length : steps.findIndex(({ id }) => id === step)
  return index >= 0 && steps.slice(0, index).every((before) => isAnswered(before, answers))
}

/** The answers of asked steps only: an answer to a question that is no longer asked is not sent. */
export function keepAsked(journey: Journey, answers: Answers): Answers {
  const asked = new Set<string>(listSteps(journey, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
}

/** Answered steps that were asked before and are no longer asked after. */
export function listHidden(journey: Journey, before: Answers, after: Answers): StepId[] {
  const asked = new Set(listSteps(journey, after).map(({ id }) => id))
  return listSteps(journey, before)
    .filter((step) => isAnswered(step, before) && !asked.has(step.id))
    .map(({ id }) => id)
}

export function isComplete(journey: Journey, answers: Answers): answers is CompleteAnswers {
  return listOpenSteps(journey, answers).length === 0
}

/** Steps whose answers differ, in the order of the pages. */
export function listChangedSteps(before: Answers, after: Answers): StepId[] {
  return stepIds.filter((id) => spell(before[id]) !== spell(after[id]))
}

// The order of fields says nothing.
function spell(answer: object | undefined): string {
  return JSON.stringify(Object.entries(answer ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
}
