import {
  asObject,
  type Draft,
  fieldsAt,
  findPlace,
  moveItem,
  readFields,
  type Shape,
  setPlace,
  splitPlace,
} from '~/domains/services/index.server'
import { type NotAccepted, unknownAct } from '~/http/forms.server'
import { notFound } from '~/http/guards.server'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { fieldsOf, onlyField } from './view-place.server'

/** What a form of a place asks for: how the content changes, which place is shown then, and what is said. */
export interface Edit {
  ok: true
  change: (content: Draft) => Draft
  to: string
  said: TextKey
}

/** Reads one of the forms of a place. The content changes only when it is still the one that was seen. */
export function readEdit(content: Draft, place: string, form: FormData): Edit | NotAccepted {
  switch (form.get('intent')) {
    case 'save':
      return readSave(content, place, form)
    case 'add':
      return readAdd(content, place, form)
    case 'kind':
      return readKind(content, place, form)
    case 'up':
      return readMove(content, place, form, -1)
    case 'down':
      return readMove(content, place, form, 1)
    case 'remove':
      return {
        ...{ ok: true, to: placeAbove(content, place), said: 'services.edit.removed' },
        change: (draft) => setPlace(draft, place, undefined),
      }
    default:
      return unknownAct
  }
}

function readSave(content: Draft, place: string, form: FormData): Edit | NotAccepted {
  const found = findPlace(content, place)
  if (!found) throw notFound()
  const { fields, value } = fieldsOf(found)
  const read = readFields(fields, form, value)
  if (!read.ok) {
    const errors = read.faults.map(({ field, error, details }) => [field, { key: error, values: details }])
    return { ok: false, reply: { errors: Object.fromEntries(errors) } }
  }
  const next = fieldsAt(found) ? read.value : (read.value[onlyField] ?? {})
  return { ok: true, to: place, said: 'services.edit.saved', change: (draft) => setPlace(draft, place, next) }
}

function readAdd(content: Draft, place: string, form: FormData): Edit | NotAccepted {
  const to = String(form.get('to') ?? '')
  const found = findPlace(content, to)
  if (!found || !['list', 'object', 'variants'].includes(found.shape.is) || !isInside(place, to)) {
    throw notFound()
  }
  const list = found.shape.is === 'list' ? (Array.isArray(found.value) ? found.value : []) : null
  const made = emptyOf(found.shape.is === 'list' ? found.shape.of : found.shape, form)
  if (!made) return { ok: false, reply: { errors: { kind: { key: 'services.error.kind' } } } }
  return {
    ...{ ok: true, said: 'services.edit.added', to: list ? `${to}.${list.length}` : to },
    change: (draft) => setPlace(draft, to, list ? [...list, made] : made),
  }
}

const isInside = (place: string, inner: string) => place === '' || inner.startsWith(`${place}.`)

/** What a new part begins as; null when its kind is none there is. */
function emptyOf(shape: Shape, form: FormData): Record<string, unknown> | null {
  if (shape.is !== 'variants') return {}
  const kind = String(form.get('kind') ?? '')
  return shape.options.has(kind) ? { kind } : null
}

function readKind(content: Draft, place: string, form: FormData): Edit | NotAccepted {
  const found = findPlace(content, place)
  if (found?.shape.is !== 'variants') throw notFound()
  const made = emptyOf(found.shape, form)
  if (!made) return { ok: false, reply: { errors: { kind: { key: 'services.error.kind' } } } }
  const old = asObject(found.value)
  const kept = (fieldsAt({ shape: found.shape, value: made }) ?? []).flatMap(({ name }) => {
    const value = ownValue(old, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...{ ok: true, to: place, said: 'services.edit.saved' },
    change: (draft) => setPlace(draft, place, { ...Object.fromEntries(kept), ...made }),
  }
}

function readMove(content: Draft, place: string, form: FormData, by: -1 | 1): Edit {
  const item = String(form.get('item') ?? '')
  if (!/\.\d+$/.test(item) || !findPlace(content, item) || !isInside(place, item)) throw notFound()
  return {
    ...{ ok: true, to: place, said: 'services.edit.moved' },
    change: (draft) => moveItem(draft, item, by),
  }
}

function placeAbove(content: Draft, place: string): string {
  const above = splitPlace(place).slice(0, -1).join('.')
  return findPlace(content, above)?.shape.is === 'list' ? placeAbove(content, above) : above
}
