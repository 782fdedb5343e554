import { type GroupAnswer, groups, judge, typedOf } from '~/domains/questions/index.server'
import type { Described, Environment, Fault } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import type { Page, ServiceVersion } from '../definition/definition'
import type { Right } from '../rights/right'
import { type Answers, factOf, type KeptWords } from './answers'

/** A version of a service beside the catalogue of a day: its pages follow from the answers and are stored nowhere. */
export interface Journey extends ServiceVersion, Pick<Environment, 'devices' | 'districts' | 'today'> {
  /** Values of dated parameters, in digits; only where rules are judged. */
  parameters?: ReadonlyMap<string, string>
  /** The right that was in force when it was given; only where rules are judged. */
  right?: Right | null
}

/** What questions and rules know of the answers. */
export function environmentOf(journey: Journey, answers: Answers): Environment {
  const { devices, districts, today } = journey
  return { devices, districts, today, get: (path) => factOf(answers, path) }
}

/** The pages that these answers lead through, in order. */
export function listSteps(journey: Journey, answers: Answers): Page[] {
  const environment = environmentOf(journey, answers)
  return journey.definition.pages.filter(({ when }) => !when || judge(when, environment) === 'yes')
}

export function findPage({ definition }: Journey, id: string | undefined): Page | null {
  return definition.pages.find((page) => page.id === id) ?? null
}

/** True when the page has an answer that holds under the questions as they are now. */
export function isAnswered(journey: Journey, { id, questions }: Page, answers: Answers): boolean {
  return groups.holds(questions, ownValue(answers, id), environmentOf(journey, answers))
}

/** Pages that still need an answer. Empty = ready to be sent. */
export function listOpenSteps(journey: Journey, answers: Answers): string[] {
  return listSteps(journey, answers)
    .filter((page) => !isAnswered(journey, page, answers))
    .map(({ id }) => id)
}

/** The page after `step` among those to go through, or the first page when absent; `check` after the last. */
export function nextStep(steps: readonly string[], step?: string): string {
  return steps[(step ? steps.indexOf(step) : -1) + 1] ?? 'check'
}

/** The page before `step`; null at the first. */
export function previousStep(steps: readonly string[], step: string): string | null {
  return steps[(step === 'check' ? steps.length : steps.indexOf(step)) - 1] ?? null
}

/** A page may be opened when it is asked at all and everything before it has an answer. */
export function canVisit(journey: Journey, answers: Answers, step: string): boolean {
  const steps = listSteps(journey, answers)
  const index = step === 'check' ? steps.length : steps.findIndex(({ id }) => id === step)
  return index >= 0 && steps.slice(0, index).every((before) => isAnswered(journey, before, answers))
}

/** The answers of asked pages only: an answer to a question that is no longer asked is not sent. */
export function keepAsked(journey: Journey, answers: Answers): Answers {
  const asked = new Set(listSteps(journey, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
}

/** Answered pages that were asked before and are no longer asked after. */
export function listHidden(journey: Journey, before: Answers, after: Answers): string[] {
  const asked = new Set(listSteps(journey, after).map(({ id }) => id))
  return listSteps(journey, before)
    .filter((page) => isAnswered(journey, page, before) && !asked.has(page.id))
    .map(({ id }) => id)
}

export function isComplete(journey: Journey, answers: Answers): boolean {
  return listOpenSteps(journey, answers).length === 0
}

/** Pages whose answers differ, in their order. */
export function listChangedSteps({ definition }: Journey, before: Answers, after: Answers): string[] {
  return definition.pages
    .map(({ id }) => id)
    .filter((id) => spell(ownValue(before, id)) !== spell(ownValue(after, id)))
}

// The order of fields says nothing.
function spell(answer: GroupAnswer | undefined): string {
  return JSON.stringify(Object.entries(answer ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The form of a page, read by the kinds of its questions. */
export function readPage(
  journey: Journey,
  page: Page,
  answers: Answers,
  form: FormData,
): { ok: true; value: GroupAnswer } | { ok: false; faults: Fault[] } {
  const { answer, faults } = groups.read(page.questions, typedOf(form), (soFar) =>
    environmentOf(journey, { ...answers, [page.id]: soFar }),
  )
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: answer }
}

/** The answers as the questions and the catalogue of today see them: what is no longer offered is not answered. */
export function refreshAnswers(journey: Journey, answers: Answers): Answers {
  const environment = environmentOf(journey, answers)
  const fresh = Object.entries(answers).map(([id, answer]) => {
    const page = findPage(journey, id)
    return [id, page ? groups.refresh(page.questions, answer, environment) : answer] as const
  })
  return Object.fromEntries(fresh.filter((entry): entry is [string, GroupAnswer] => entry[1] !== undefined))
}

/** The words of codes in these answers, to be kept with what is sent. */
export function collectWords(journey: Journey, answers: Answers): KeptWords {
  return Object.assign(
    {},
    ...listSteps(journey, answers).map(({ id, questions }) =>
      groups.words(questions, ownValue(answers, id) ?? {}, environmentOf(journey, answers), id),
    ),
  )
}

export interface AnswerLine extends Omit<Described, 'part' | 'label'> {
  step: string
  /** Tells the lines of an application apart. */
  field: string
  label: NonNullable<Described['label']>
}

/** The answers as lines of a summary, in the order of the pages; what was not asked or answered has no line. */
export function describeAnswers(journey: Journey, answers: Answers, kept: KeptWords): AnswerLine[] {
  const environment = environmentOf(journey, answers)
  return listSteps(journey, answers).flatMap(({ id, questions }) => {
    const answer = ownValue(answers, id)
    if (!answer) return []
    const lines = groups.describe(questions, answer, environment, (key) => ownValue(kept, key) ?? null, id)
    return lines.map(({ part, ...line }) => ({ ...line, step: id, field: `${id}.${part}` }))
  })
}
