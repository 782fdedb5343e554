import { parseCondition } from '~/domains/questions/schema'
import { contentLocales } from '~/i18n/locales'
import { messageToCyrillic } from '~/i18n/uzbek/message-to-cyrillic'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { cleanLine, cleanText, countCharacters } from '~/lib/typed/clean'
import { asObject } from './places'
import { readRows } from './rows'
import type { Field, Shape } from './shape'

/** The languages that texts are written in by hand; Uzbek in Cyrillic is made from the Latin. */
const writtenLocales = ['uz-Latn', 'ru', 'en'] as const

/** What a form says of one object of a definition: fields without an own page. `faults` are by field of the form. */
export type ReadFields =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; faults: (Refusal & { field: string })[] }

/** Fields that stand in the form of their object; the others have pages of their own. */
export function isInline({ shape }: Pick<Field, 'shape'>): boolean {
  return !['list', 'object', 'variants'].includes(shape.is)
}

/** Reads the fields of an object as they were typed, and keeps what has a page of its own. */
export function readFields(fields: readonly Field[], form: FormData, before: unknown): ReadFields {
  const value = new Map(Object.entries(asObject(before)))
  const faults: (Refusal & { field: string })[] = []
  for (const field of fields.filter(isInline)) {
    const read = readField(field, form, value.get(field.name))
    if (!read.ok) faults.push({ ...read, field: read.at ?? field.name })
    else if (read.value === undefined) value.delete(field.name)
    else value.set(field.name, read.value)
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: Object.fromEntries(value) }
}

type Read = Result<unknown> & { at?: string }

function readField({ name, shape }: Field, form: FormData, before: unknown): Read {
  if (shape.is === 'texts') return readTexts(name, form, asObject(before))
  const typed = String(form.get(name) ?? '')
  switch (shape.is) {
    case 'flag':
      return ok(typed === 'on' ? true : undefined)
    case 'several':
      return form.getAll(name).every((one) => shape.values.includes(String(one)))
        ? ok(orNothing(shape.values.filter((value) => form.getAll(name).includes(value))))
        : refuse('services.error.kind')
    case 'words':
      return ok(orNothing(cleanText(typed).split('\n').map(cleanLine).filter(Boolean)))
    case 'choice':
      if (typed !== '' && !shape.values.includes(typed)) return refuse('services.error.kind')
      return ok(typed || undefined)
    case 'number':
      return readNumber(cleanLine(typed), shape)
    case 'condition':
      return readOneCondition(cleanText(typed).replaceAll('\n', ' '))
    case 'rows': {
      const read = readRows(shape.of, name, form)
      return read.ok && Object.keys(read.value).length === 0 ? ok(undefined) : read
    }
    case 'raw':
      return readRaw(typed.trim())
    default:
      return readWord(cleanLine(typed), shape.is === 'word' ? shape.pattern : null)
  }
}

const orNothing = <T>(list: T[]) => (list.length > 0 ? list : undefined)

/** Most characters of a text, as the schema of texts has it. */
const mostCharacters = 4000

function readTexts(name: string, form: FormData, before: Record<string, unknown>): Read {
  const typed = writtenLocales.map((locale) => [
    locale,
    cleanText(String(form.get(`${name}.${locale}`) ?? '')),
  ])
  const tooLong = typed.find(([, text]) => countCharacters(text ?? '') > mostCharacters)
  if (tooLong) return { ...refuse('services.error.textTooLong'), at: `${name}.${tooLong[0]}` }
  const written: Record<string, string> = Object.fromEntries(typed.filter(([, text]) => text !== ''))
  const latin = written['uz-Latn']
  if (latin !== undefined) {
    const kept = before['uz-Latn'] === latin ? before['uz-Cyrl'] : undefined
    written['uz-Cyrl'] = typeof kept === 'string' ? kept : messageToCyrillic(latin)
  }
  const inOrder = contentLocales.flatMap((locale) => {
    const text = written[locale]
    return text === undefined ? [] : [[locale, text] as const]
  })
  return ok(inOrder.length > 0 ? Object.fromEntries(inOrder) : undefined)
}

function readNumber(text: string, { least, most, orNone }: Extract<Shape, { is: 'number' }>): Read {
  if (text === '') return ok(orNone ? null : undefined)
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? ok(value) : refuse('services.error.number', { least, most })
}

function readOneCondition(text: string): Read {
  if (text === '') return ok(undefined)
  const read = parseCondition(text)
  if (read.ok) return ok(read.value)
  const rest = read.rest.slice(0, 60)
  return rest === '' ? refuse('services.error.conditionEnd') : refuse('services.error.condition', { rest })
}

function readRaw(text: string): Read {
  if (text === '') return ok(undefined)
  try {
    return ok(JSON.parse(text))
  } catch {
    return refuse('services.error.json')
  }
}

function readWord(text: string, pattern: string | null): Read {
  if (text === '') return ok(undefined)
  if (pattern === null || new RegExp(pattern, 'u').test(text)) return ok(text)
  return refuse(pattern.includes('\\.') ? 'services.error.path' : 'services.error.code')
}
