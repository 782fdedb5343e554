import { judge } from '~/domains/questions/index.server'
import type { Facts } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { fitting, isRightFact } from '../rights/known-facts'
import type { RightFactName } from '../rights/vocabulary'
import { type FinderPage, finderPages, impliedFacts, partOf, servedBy } from './pages'

/**
 * The answers of a page by the last part of their facts, a tick being true or false; null where she would rather not
 * say. A page is absent until it is answered.
 */
export type FinderAnswers = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>

/**
 * The facts of the vocabulary in these answers, with what follows from them. Null: asked, and left open. `parameters`
 * are the dated ones, in digits.
 */
export function finderFacts(
  answers: FinderAnswers,
  { parameters, today }: { parameters: ReadonlyMap<string, string>; today: string },
): Facts {
  const known = new Map<string, unknown>()
  const facts: Facts = {
    today,
    get: (name) => {
      if (!known.has(name)) known.set(name, read(name))
      return known.get(name)
    },
  }
  // What follows from other answers counts above one that was given before those were changed.
  const read = (name: string) => {
    if (name.startsWith('parameters.')) return parameters.get(name.slice('parameters.'.length))
    if (!isRightFact(name)) return undefined
    const implied = impliedFacts.find(([fact, , when]) => fact === name && judge(when, facts) === 'yes')
    return implied ? implied[1] : statedFact(answers, name)
  }
  return facts
}

function statedFact(answers: FinderAnswers, name: RightFactName): unknown {
  if (name === 'household.incomePerHead') return perHead(answers)
  const page = finderPages.find(({ asks = [], ticks = [] }) => [...asks, ...ticks].includes(name))
  return page && readPageFact(page, answers, name)
}

function readPageFact({ id }: FinderPage, answers: FinderAnswers, name: RightFactName): unknown {
  const answer = ownValue(answers, id)
  return answer === undefined || answer === null ? answer : keptAs(name, ownValue(answer, partOf(name)))
}

// Null is what was left empty; a value of another kind was never asked for.
function keptAs(name: RightFactName, given: unknown): unknown {
  return given === null || given === undefined ? given : fitting(name, given)
}

function perHead(answers: FinderAnswers): string | null | undefined {
  const [income, size] = [answerOf(answers, 'income', 'income'), answerOf(answers, 'household', 'size')]
  if (income === null || size === null) return null
  if (!/^\d{1,18}$/.test(String(income)) || !(Number(size) >= 1)) return undefined
  return String(BigInt(String(income)) / BigInt(Number(size)))
}

function answerOf(answers: FinderAnswers, id: string, part: string): unknown {
  const answer = ownValue(answers, id)
  return answer === null || answer === undefined ? answer : ownValue(answer, part)
}

/** The pages on which a fact is asked for. */
export function asksFor({ asks = [], ticks = [] }: FinderPage, open: ReadonlySet<string>) {
  return {
    asks: asks.filter((asked) => servedBy(asked).some((fact) => open.has(fact))),
    ticks: ticks.filter((fact) => open.has(fact)),
  }
}
