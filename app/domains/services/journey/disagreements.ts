import { judge } from '~/domains/questions/index.server'
import type { Condition, Environment } from '~/domains/questions/schema'
import { type FactSource, fitting, isRightFact, readSource } from '../rights/known-facts'
import type { Journey } from './journey'

/** What the application says of something, and what a register says otherwise. */
export interface Disagreement {
  /** Where the application says it: `page.part`, `beneficiary.<part>`, or a fact of the right. */
  fact: string
  /** The check whose register says otherwise. */
  register: string
  /** What the register calls it; `outcome` where it only says that there is an entry or none. */
  field: string
  declared: unknown
  found: unknown
}

/**
 * Where an answer and a register say different things of one fact: wherever a rule compares the two, and wherever a fact
 * of the right is known from both. What either does not say is no disagreement.
 */
export function findDisagreements(journey: Journey, facts: Environment): Disagreement[] {
  const { rules } = journey.definition
  const compared = rules
    .filter(({ when }) => !when || judge(when, facts) !== 'no')
    .flatMap(({ cases }) => cases.flatMap((one) => comparisonsIn(one.if)))
    .filter((one) => judge(one, facts) === 'no')
    .flatMap((one) => disagreementOf(one, facts) ?? [])
  const all = [...compared, ...inRightFacts(journey, facts)]
  const nameOf = ({ fact, register, field }: Disagreement) => `${fact} ${register}.${field}`
  return all.filter((one, index) => all.findIndex((other) => nameOf(other) === nameOf(one)) === index)
}

type Comparison = Extract<Condition, { sameWords: unknown } | { sameNumber: unknown } | { contains: unknown }>

function comparisonsIn(given: Condition): Comparison[] {
  if ('all' in given) return given.all.flatMap(comparisonsIn)
  if ('any' in given) return given.any.flatMap(comparisonsIn)
  if ('not' in given) return comparisonsIn(given.not)
  return 'sameWords' in given || 'sameNumber' in given || 'contains' in given ? [given] : []
}

function disagreementOf(given: Comparison, facts: Environment): Disagreement | null {
  const [one, other] =
    'sameWords' in given ? given.sameWords : 'sameNumber' in given ? given.sameNumber : given.contains
  const register = [one, other].find((name) => name.startsWith('registers.'))
  const fact = [one, other].find((name) => !/^(registers|parameters|sums)\./.test(name))
  if (!register || !fact) return null
  // What somebody wishes for is no statement: which device fits is for whoever decides.
  if ('contains' in given && !fact.startsWith('beneficiary.')) return null
  return { fact, ...placeOf(register), declared: facts.get(fact), found: facts.get(register) }
}

function inRightFacts({ definition, right }: Journey, facts: Environment): Disagreement[] {
  if (!right) return []
  return Object.entries(definition.facts ?? {}).flatMap(([fact, sources]) => {
    if (!isRightFact(fact)) return []
    const said = sources.map((source) => ({ source, value: fitting(fact, readSource(source, facts)) }))
    const known = said.filter(({ value }) => value !== undefined)
    const found = known.find(({ source }) => registerOf(source))
    const declared = known.find(({ source }) => isSaidByApplicant(source))
    if (!found || !declared || found.value === declared.value) return []
    const place = placeOf(registerOf(found.source) ?? '')
    return [{ fact, ...place, declared: declared.value, found: found.value }]
  })
}

/** `registers.<check>.<field>` */
function placeOf(path: string): Pick<Disagreement, 'register' | 'field'> {
  const [, register = '', field = ''] = path.split('.')
  return { register, field }
}

function registerOf(source: FactSource): string | undefined {
  return 'fact' in source && source.fact.startsWith('registers.') ? source.fact : undefined
}

// Who applies says something by applying, and not that a register is wrong.
function isSaidByApplicant(source: FactSource): boolean {
  return 'fact' in source && !/^(registers|sums|parameters|beneficiary)\./.test(source.fact)
}
