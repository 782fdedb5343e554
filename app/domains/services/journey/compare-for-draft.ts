import { groups } from '~/domains/questions/index.server'
import type { Texts } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import type { Page } from '../definition/definition'
import type { Answers } from './answers'
import {
  type AnswerLine,
  collectWords,
  describeAnswers,
  environmentOf,
  findPage,
  type Journey,
  listSteps,
  refreshAnswers,
} from './journey'

export interface DraftChange {
  /** Questions that are asked now and were not before. */
  added: Texts[]
  /** What she answered and nobody asks any more. */
  gone: AnswerLine[]
  /** Pages whose answers no longer fit. */
  unfit: Texts[]
  /** Pages whose answers stay. */
  kept: Texts[]
}

/**
 * What another version of the questions means for answers that were given under the one before; null when nothing is to
 * be told: no question came or went, and every answer still fits.
 */
export function compareForDraft(before: Journey, now: Journey, answers: Answers): DraftChange | null {
  const fresh = refreshAnswers(now, answers)
  const steps = listSteps(now, fresh)
  const added = steps.flatMap((page) => listAdded(page, findPage(before, page.id)))
  const lines = describeAnswers(before, answers, collectWords(before, answers))
  const gone = lines.filter(({ step, field }) => !isStillAsked(now, step, field))
  const [unfit, kept]: [Texts[], Texts[]] = [[], []]
  for (const { id, name, questions } of steps) {
    const answer = ownValue(answers, id)
    if (!answer) continue
    const isNew = listAdded({ id, name, questions }, findPage(before, id)).length > 0
    const known = new Set(findPage(before, id)?.questions.map((one) => one.name))
    // A page that asks more than before is open for that alone.
    const asked = isNew ? questions.filter((one) => known.has(one.name)) : questions
    const held = ownValue(fresh, id)
    const own = held && (isNew ? pick(held, asked) : held)
    const fits = groups.holds(asked, own, environmentOf(now, fresh))
    if (fits) kept.push(name)
    else unfit.push(name)
  }
  return added.length + gone.length + unfit.length > 0 ? { added, gone, unfit, kept } : null
}

type AnyPage = Pick<Page, 'id' | 'name' | 'questions'>

function listAdded(page: AnyPage, before: AnyPage | null): Texts[] {
  if (!before) return [page.name]
  const known = new Set(before.questions.map(({ name }) => name))
  return page.questions.filter(({ name }) => !known.has(name)).map(({ short, label }) => short ?? label)
}

function isStillAsked(now: Journey, step: string, field: string): boolean {
  const page = findPage(now, step)
  const name = field.split('.')[1]
  return page?.questions.some((one) => one.spread || one.name === name) ?? false
}

function pick(answer: Record<string, unknown>, questions: Page['questions']): Record<string, unknown> {
  if (questions.some(({ spread }) => spread)) return answer
  return Object.fromEntries(questions.map(({ name }) => [name, ownValue(answer, name)]))
}

/** The answers under another version: those of pages and questions that are asked no more are left behind. */
export function carryOver(now: Journey, answers: Answers): Answers {
  const carried = Object.entries(answers).flatMap(([id, answer]) => {
    const page = findPage(now, id)
    if (!page) return []
    if (page.questions.some(({ spread }) => spread)) return [[id, answer] as const]
    const names = new Set(page.questions.map(({ name }) => name))
    return [[id, Object.fromEntries(Object.entries(answer).filter(([name]) => names.has(name)))] as const]
  })
  return refreshAnswers(now, Object.fromEntries(carried))
}
