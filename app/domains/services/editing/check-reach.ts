import { factsOf } from '~/domains/questions/index.server'
import type { Condition } from '~/domains/questions/schema'
import { listConditions, type PlacedCondition } from '../definition/conditions'
import type { Definition } from '../definition/definition'
import type { DefinitionFault } from '../definition/fault'

/**
 * What a definition may say and nobody should publish: conditions that never hold because nobody can answer so, and facts
 * of registers, sums and parameters that it does not ask for. What comes with the program shares parts, and some of them
 * say more than their service needs; an edited version is read by people and says only what counts.
 */
export function checkReach(given: Definition): DefinitionFault[] {
  return listConditions(given).flatMap((placed) => [
    ...(mayHold(placed.of, placed)
      ? []
      : [{ place: placed.place, key: 'services.fault.neverHolds' as const }]),
    ...factsOf(placed.of)
      .filter((name) => !isAskedFor(name, given))
      .map((name) => ({
        ...{ place: placed.place, key: 'services.fault.notAskedBefore' as const },
        values: { name },
      })),
  ])
}

function isAskedFor(name: string, { checks, sums = [], parameters = [] }: Definition): boolean {
  const [source, id = ''] = name.split('.')
  if (source === 'registers') return checks.some((one) => one.id === id)
  if (source === 'sums') return sums.some((one) => one.name === id)
  return source !== 'parameters' || parameters.includes(id)
}

function mayHold(of: Condition, placed: PlacedCondition): boolean {
  if ('all' in of) return of.all.every((one) => mayHold(one, placed))
  if ('any' in of) return of.any.some((one) => mayHold(one, placed))
  if ('equals' in of) return mayBe(of.equals[0], of.equals[1], placed)
  return !('in' in of) || of.in[1].some((value) => mayBe(of.in[0], value, placed))
}

/** False when it is asked as a choice of which this is none. */
function mayBe(path: string, value: unknown, { before }: PlacedCondition): boolean {
  const [id, part] = path.split('.')
  const page = before.find((one) => one.id === id)
  const question = page?.questions.find(({ name }) => name === part)
  return question?.kind !== 'choice' || question.options.some(({ code }) => code === value)
}
