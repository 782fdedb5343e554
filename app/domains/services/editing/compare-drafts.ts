import { condition, printCondition } from '~/domains/questions/schema'
import { asObject, type Draft } from './places'

/** A place that differs; undefined where nothing stood or stands. */
export interface Difference {
  place: string
  before?: string | undefined
  after?: string | undefined
}

/**
 * What differs between two versions, text by text. Members of lists are told apart by their code, id or name, so that one
 * that only moved is no difference of the others.
 */
export function compareDrafts(before: Draft, after: Draft): Difference[] {
  return compare(before, after, '')
}

function compare(before: unknown, after: unknown, place: string): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isTree(before) || isTree(after)) {
    const [old, now] = [membersOf(before), membersOf(after)]
    const names = new Set([...old.keys(), ...now.keys()])
    const inside = [...names].flatMap((name) =>
      compare(old.get(name), now.get(name), place === '' ? name : `${place}.${name}`),
    )
    // The same members in another order.
    return inside.length > 0 ? inside : [{ place, before: spell(before), after: spell(after) }]
  }
  return [{ place, before: spell(before), after: spell(after) }]
}

const isTree = (value: unknown) =>
  typeof value === 'object' && value !== null && !condition.safeParse(value).success

function membersOf(value: unknown): Map<string, unknown> {
  if (!isTree(value)) return new Map()
  if (!Array.isArray(value)) return new Map(Object.entries(asObject(value)))
  const names = value.map((one, at) => nameOf(one) ?? String(at))
  const areDistinct = new Set(names).size === names.length
  return new Map(value.map((one, at) => [areDistinct ? (names[at] ?? '') : String(at), one]))
}

/** The code, id or name of a member; undefined when it has none. */
function nameOf(member: unknown): string | undefined {
  if (typeof member === 'string') return member
  const { code, id, name } = asObject(member)
  return [code, id, name].find((one) => typeof one === 'string')
}

function spell(value: unknown): string | undefined {
  if (value === undefined) return undefined
  const read = condition.safeParse(value)
  if (read.success) return printCondition(read.data)
  if (Array.isArray(value)) return value.map((one) => nameOf(one) ?? spell(one)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
