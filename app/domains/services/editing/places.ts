import { ownValue } from '~/lib/own-value'
import { definitionShape, type ObjectShape, type Shape } from './shape'

/** A definition that is being written: what is there has its shape, and much may still be missing. */
export type Draft = Readonly<Record<string, unknown>>

/** What stands at a place, and what may stand there. */
export interface Place {
  shape: Shape
  value: unknown
}

/** Names and positions, `pages.2.questions.0`; the whole definition when empty. */
export function splitPlace(place: string): string[] {
  return place === '' ? [] : place.split('.')
}

/** Null when there is no such place in a definition, or nothing stands in its list there. */
export function findPlace(draft: Draft, place: string): Place | null {
  let here: Place = { shape: definitionShape(), value: draft }
  for (const step of splitPlace(place)) {
    const inner = stepInto(here, step)
    if (!inner) return null
    here = inner
  }
  return here
}

function stepInto({ shape, value }: Place, step: string): Place | null {
  if (shape.is === 'list') {
    const list = Array.isArray(value) ? value : []
    return /^\d{1,4}$/.test(step) && Number(step) < list.length
      ? { shape: shape.of, value: list[Number(step)] }
      : null
  }
  const field = fieldsAt({ shape, value })?.find(({ name }) => name === step)
  return field ? { shape: field.shape, value: ownValue(asObject(value), step) } : null
}

/** The fields of what stands at a place: with variants, those of its kind. Null where there are none. */
export function fieldsAt({ shape, value }: Place): ObjectShape['fields'] | null {
  if (shape.is === 'object') return shape.fields
  if (shape.is !== 'variants') return null
  return shape.options.get(String(asObject(value).kind))?.fields ?? []
}

export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

/** The draft with another value at a place that was found; `undefined` takes it away. */
export function setPlace(draft: Draft, place: string, value: unknown): Draft {
  return setIn(draft, splitPlace(place), value) as Draft
}

function setIn(node: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(node)) {
    const at = Number(step)
    if (rest.length === 0 && value === undefined) return node.filter((_, index) => index !== at)
    return node.map((one, index) => (index === at ? setIn(one, rest, value) : one))
  }
  const { [step]: before, ...others } = asObject(node)
  const after = setIn(before, rest, value)
  if (after === undefined) return others
  // In its old place, so that nothing else seems to have changed.
  return before === undefined ? { ...others, [step]: after } : { ...asObject(node), [step]: after }
}

/** The list with the item one place earlier or later; unchanged at its ends. */
export function moveItem(draft: Draft, place: string, by: -1 | 1): Draft {
  const steps = splitPlace(place)
  const at = Number(steps.at(-1))
  const list = findPlace(draft, steps.slice(0, -1).join('.'))?.value
  if (!Array.isArray(list) || !(at + by in list)) return draft
  const moved = [...list]
  ;[moved[at], moved[at + by]] = [moved[at + by], moved[at]]
  return setPlace(draft, steps.slice(0, -1).join('.'), moved)
}
