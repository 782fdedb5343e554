import { condition, printCondition } from '~/domains/questions/schema'
import {
  asObject,
  type Draft,
  type Field,
  fieldsAt,
  findPlace,
  isInline,
  type Place,
  type Shape,
  splitPlace,
} from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { keyOf } from '~/lib/text-key'
import { nameItem, namePlace } from './name-place.server'
import type { FieldView, ItemView, PartView, PlaceView } from './place-view'
import { viewRows } from './view-rows.server'

/** The field that a place without fields of its own is written in: a text of a list. */
export const onlyField = 'text'

/** What stands at a place, for its page; null when there is no such place. */
export function viewPlace(content: Draft, place: string, locale: Locale): PlaceView | null {
  const found = findPlace(content, place)
  if (!found || found.shape.is === 'list' || (isInline(found) && !/\.\d+$/.test(place))) return null
  const steps = splitPlace(place)
  const above = steps.map((_, at) => steps.slice(0, at).join('.')).filter((one) => isPage(content, one))
  const nameAt = (at: string) => namePlace(content, at, locale)
  const { fields, value } = fieldsOf(found)
  return {
    place,
    title: nameAt(place),
    above: above.map((at) => ({ place: at, label: nameAt(at) })),
    kind:
      found.shape.is === 'variants'
        ? { value: String(asObject(found.value).kind ?? ''), options: kindsOf(found.shape, locale) }
        : null,
    fields: fields.filter(isInline).map((field) => viewField(field, value, locale)),
    parts: fields
      .filter((field) => !isInline(field))
      .map((field) => viewPart(field, place === '' ? field.name : `${place}.${field.name}`, value, locale)),
    isRemovable: isRemovable(content, steps),
  }
}

/** The fields of a place and the object they are of; what has none is one field. */
export function fieldsOf(found: Place): { fields: readonly Field[]; value: Record<string, unknown> } {
  const fields = fieldsAt(found)
  if (fields) return { fields, value: asObject(found.value) }
  return {
    fields: [{ name: onlyField, shape: found.shape, isOptional: false }],
    value: { [onlyField]: found.value },
  }
}

function isPage(content: Draft, place: string): boolean {
  return findPlace(content, place)?.shape.is !== 'list'
}

function isRemovable(content: Draft, steps: string[]): boolean {
  const above = findPlace(content, steps.slice(0, -1).join('.'))
  if (!above || steps.length === 0) return false
  return (
    above.shape.is === 'list' ||
    Boolean(fieldsAt(above)?.find(({ name }) => name === steps.at(-1))?.isOptional)
  )
}

function kindsOf({ options }: Extract<Shape, { is: 'variants' }>, locale: Locale) {
  const t = getT(locale)
  return [...options.keys()].map((value) => ({ value, label: t(keyOf('services.value', value)) }))
}

function viewPart(
  { name, shape }: Field,
  place: string,
  of: Record<string, unknown>,
  locale: Locale,
): PartView {
  const t = getT(locale)
  const value = ownValue(of, name)
  const list = Array.isArray(value) ? value : []
  const inner = shape.is === 'list' ? shape.of : shape
  return {
    place,
    label: t(keyOf('services.field', name)),
    isList: shape.is === 'list',
    isThere: value !== undefined,
    items: list.map((item, at): ItemView => {
      const kind = asObject(item).kind
      return {
        place: `${place}.${at}`,
        title: nameItem(item, at, locale),
        kind: typeof kind === 'string' ? t(keyOf('services.value', kind)) : null,
      }
    }),
    kinds: inner.is === 'variants' ? kindsOf(inner, locale) : [],
  }
}

function viewField(
  { name, shape, isOptional }: Field,
  of: Record<string, unknown>,
  locale: Locale,
): FieldView {
  const t = getT(locale)
  const value = ownValue(of, name)
  const view = { name, label: t(keyOf('services.field', name)), isOptional, value: '' }
  switch (shape.is) {
    case 'texts':
      return { ...view, is: 'texts', texts: asObject(value) as Record<string, string> }
    case 'choice':
    case 'several':
      return {
        ...{ ...view, is: shape.is, value: String(value ?? '') },
        options: shape.values.map((one) => ({ value: one, label: t(keyOf('services.value', one)) })),
        chosen: Array.isArray(value) ? value.map(String) : [],
      }
    case 'condition': {
      const read = condition.safeParse(value)
      return { ...view, is: 'condition', value: read.success ? printCondition(read.data) : '' }
    }
    case 'words':
      return { ...view, is: 'words', value: Array.isArray(value) ? value.join('\n') : '' }
    case 'number':
      return { ...view, is: 'number', value: value === null ? '' : String(value ?? ''), orNone: shape.orNone }
    case 'rows':
      return { ...view, is: 'rows', rows: viewRows(shape.of, asObject(value), locale) }
    case 'flag':
    case 'word':
      return { ...view, is: shape.is, value: value === undefined ? '' : String(value) }
    default:
      return { ...view, is: 'raw', value: value === undefined ? '' : JSON.stringify(value, null, 2) }
  }
}
