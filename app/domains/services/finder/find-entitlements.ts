import type { Facts } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { judgeRight, listOpenFacts, type RightVerdict } from '../rights/judge-right'
import type { Right } from '../rights/right'
import { asksFor, type FinderAnswers, finderFacts } from './finder-facts'
import { type FinderFact, type FinderPage, finderPages, partOf } from './pages'

/** What the finder judges by. */
export interface FinderBasis {
  /** The rights in force, by service. */
  rights: ReadonlyMap<string, Right>
  /** Values of dated parameters, in digits. */
  parameters: ReadonlyMap<string, string>
  /** `YYYY-MM-DD`. */
  today: string
}

/** A page with what of it can still change an answer. */
export interface AskedPage {
  id: string
  asks: FinderFact[]
  ticks: FinderPage['ticks'] & {}
}

/** What each right says of these answers, by service. */
export function judgeRights(
  facts: Facts,
  { rights }: Pick<FinderBasis, 'rights'>,
): Map<string, RightVerdict> {
  return new Map([...rights].map(([code, right]) => [code, judgeRight(right, facts)]))
}

/**
 * The pages to go through with these answers, in order: those on which something can still change an answer beside what
 * the pages before them said. A right that waits for nothing more is not looked at again: more answers do not turn it.
 */
function* walkPages(answers: FinderAnswers, basis: FinderBasis): Generator<AskedPage> {
  let waiting = [...basis.rights.values()]
  let known: FinderAnswers = {}
  for (const page of finderPages) {
    const facts = finderFacts(known, basis)
    const looked = waiting.map((right) => ({ right, open: listOpenFacts(right, facts) }))
    waiting = looked.filter(({ open }) => open.length > 0).map(({ right }) => right)
    const { asks, ticks } = asksFor(page, new Set(looked.flatMap(({ open }) => open)))
    if (asks.length + ticks.length > 0) yield { id: page.id, asks, ticks }
    const answer = ownValue(answers, page.id)
    if (answer !== undefined) known = { ...known, [page.id]: answer }
  }
}

export function listFinderPages(answers: FinderAnswers, basis: FinderBasis): AskedPage[] {
  return [...walkPages(answers, basis)]
}

/** The page; null where nothing on it can change an answer any more. */
export function openFinderPage(id: string, answers: FinderAnswers, basis: FinderBasis): AskedPage | null {
  return listFinderPages(answers, basis).find((page) => page.id === id) ?? null
}

/** The first page that is not answered; null when the answer is complete. */
export function nextFinderPage(answers: FinderAnswers, basis: FinderBasis): string | null {
  for (const page of walkPages(answers, basis)) if (!isAnswered(page, answers)) return page.id
  return null
}

// An earlier answer that was changed may ask for more than a page did before.
function isAnswered({ id, asks, ticks }: AskedPage, answers: FinderAnswers): boolean {
  const answer = ownValue(answers, id)
  if (answer === null) return true
  return answer !== undefined && [...asks, ...ticks].every((fact) => Object.hasOwn(answer, partOf(fact)))
}

/** The page to go back to: the one before it that is asked; null at the first. */
export function previousFinderPage(id: string, answers: FinderAnswers, basis: FinderBasis): string | null {
  const ids = listFinderPages(answers, basis).map((page) => page.id)
  return ids[ids.indexOf(id) - 1] ?? null
}
