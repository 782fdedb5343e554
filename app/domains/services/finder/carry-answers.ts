import type { GroupAnswer } from '~/domains/questions/index.server'
import type { Facts, Question } from '~/domains/questions/schema'
import type { Definition, Page } from '../definition/definition'
import { type FactSource, isRightFact } from '../rights/known-facts'
import { derivedFacts } from '../rights/vocabulary'

/**
 * What the facts of the finder answer on a page of an application: the way back of `definition.facts`, where a question
 * holds the fact itself. Empty where nothing is known, or where the codes of the form do not say it.
 */
export function carryAnswers(
  { facts: known = {} }: Pick<Definition, 'facts'>,
  page: Page,
  facts: Facts,
): GroupAnswer {
  const found = new Map<string, unknown>()
  for (const [name, sources] of Object.entries(known)) {
    const value = isRightFact(name) && !Object.hasOwn(derivedFacts, name) ? facts.get(name) : undefined
    if (value === undefined || value === null) continue
    for (const source of sources) {
      const question = questionOf(source, page)
      const answer = question && answerTo(question, source, value)
      if (question && answer !== undefined && !found.has(question.name)) found.set(question.name, answer)
    }
  }
  return Object.fromEntries(found)
}

function questionOf(source: FactSource, page: Page): Question | undefined {
  if (!('fact' in source)) return undefined
  const [id, name] = source.fact.split('.')
  return id === page.id ? page.questions.find((one) => one.name === name && !one.spread) : undefined
}

function answerTo(question: Question, source: FactSource, value: unknown): unknown {
  const codes = 'values' in source ? Object.entries(source.values ?? {}) : []
  const fitting = codes.filter(([, one]) => one === value).map(([code]) => code)
  // Two codes of the form that mean the same fact: she chooses.
  const said = codes.length > 0 ? (fitting.length === 1 ? fitting[0] : undefined) : value
  if (said === undefined) return undefined
  if (question.kind === 'yes-no') return said === true || said === 'yes' ? 'yes' : 'no'
  if (question.kind === 'choice') return question.options.find(({ code }) => code === String(said))?.code
  if (question.kind === 'number') return Number.isInteger(Number(said)) ? Number(said) : undefined
  return question.kind === 'money' ? String(said) : undefined
}
