import { parseCondition, printCondition } from '~/domains/questions/schema'
import { ok, type Refusal, type Result, refuse } from '~/lib/result'
import { cleanLine, cleanText } from '~/lib/typed/clean'
import { factSource } from '../rights/known-facts'

// A map of a definition as rows of a form: what the placeholders of a text say, and how the facts of a right are known.

export type RowsOf = 'placeholders' | 'facts'

/** What is written in the fields of a row; each is there. */
export type Row = Record<string, string>

export const rowParts = {
  placeholders: ['key', 'fact', 'plusYears'],
  facts: ['key', 'how', 'what', 'codes', 'plus', 'under'],
} as const satisfies Record<RowsOf, readonly string[]>

/** Ways in which a fact is known, as the parts of its source are called. */
export const waysToKnow = ['fact', 'count', 'if', 'always'] as const
type Way = (typeof waysToKnow)[number]

/** Rows that a form may have. */
const most = 300

type Value = string | number | boolean
type Source = Record<string, unknown>

/** The rows of a map, in its order; of facts one a source. */
export function listRows(of: RowsOf, map: Readonly<Record<string, unknown>>): Row[] {
  if (of === 'placeholders') {
    return Object.entries(map).map(([key, value]) => {
      const { fact = '', plusYears = '' } = value as { fact?: string; plusYears?: number }
      return { key, fact, plusYears: String(plusYears) }
    })
  }
  return Object.entries(map).flatMap(([key, sources]) =>
    (sources as Source[]).map((source) => ({ key, ...writeSource(source) })),
  )
}

function writeSource(source: Source): Row {
  const how = waysToKnow.find((way) => way in source) ?? 'fact'
  const read = how === 'if' ? factSource.safeParse(source) : null
  const known = read?.success && 'if' in read.data ? printCondition(read.data.if) : source[how]
  const codes = Object.entries((source.values ?? {}) as Record<string, Value>)
  return {
    how,
    what: how === 'always' ? writeValue(known as Value) : String(known ?? ''),
    codes: codes.map(([code, value]) => `${code} = ${writeValue(value)}`).join('\n'),
    plus: String(source.plus ?? ''),
    under: String(source.youngerThan ?? ''),
  }
}

// What looks like a number or a yes stands in quotes where it is a text.
const writeValue = (value: Value) =>
  typeof value === 'string' && typeof readValue(value) !== 'string' ? `"${value}"` : String(value)

function readValue(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text.replace(/^"(.*)"$/, '$1')
}

type Read<T> = Result<T> & { part?: string }

/** The map that the rows of a form say. Rows with nothing in them are none; `at` is the field that a refusal is about. */
export function readRows(
  of: RowsOf,
  name: string,
  form: FormData,
): { ok: true; value: Record<string, unknown> } | (Refusal & { at: string }) {
  const map = new Map<string, unknown>()
  for (let at = 0; at < most && form.has(`${name}.${at}.key`); at += 1) {
    const row: Row = Object.fromEntries(
      rowParts[of].map((part) => [part, cleanText(String(form.get(`${name}.${at}.${part}`) ?? ''))]),
    )
    // How it is known is chosen in an empty row, too.
    if (Object.entries(row).every(([part, text]) => text === '' || part === 'how')) continue
    const read = row.key === '' ? { ...refuse('services.error.rowKey'), part: 'key' } : addRow(of, map, row)
    if (!read.ok) return { ...read, at: `${name}.${at}.${read.part ?? 'key'}` }
  }
  return { ok: true, value: Object.fromEntries(map) }
}

function addRow(of: RowsOf, map: Map<string, unknown>, row: Row): Read<null> {
  const key = cleanLine(row.key ?? '')
  if (of === 'placeholders') {
    if (map.has(key)) return { ...refuse('services.error.rowTwice'), part: 'key' }
    const read = readPlaceholder(row)
    if (read.ok) map.set(key, read.value)
    return read.ok ? ok(null) : read
  }
  const read = readSource(row)
  if (!read.ok) return read
  map.set(key, [...((map.get(key) as Source[] | undefined) ?? []), read.value])
  return ok(null)
}

function readPlaceholder({ fact = '', plusYears = '' }: Row): Read<Source> {
  if (!isPath(cleanLine(fact))) return { ...refuse('services.error.path'), part: 'fact' }
  const years = readWhole(plusYears, -150, 150)
  if (!years.ok) return { ...years, part: 'plusYears' }
  return ok({ fact: cleanLine(fact), ...(years.value !== undefined && { plusYears: years.value }) })
}

function readSource({ how = '', what = '', codes = '', plus = '', under = '' }: Row): Read<Source> {
  const way = waysToKnow.find((one) => one === how)
  if (!way) return { ...refuse('services.error.kind'), part: 'how' }
  const known = readKnown(way, cleanText(what).replaceAll('\n', ' '))
  if (!known.ok) return { ...known, part: 'what' }
  const source: Source = { [way]: known.value }
  if (way === 'fact' && codes !== '') {
    const read = readCodes(codes)
    if (!read.ok) return { ...read, part: 'codes' }
    source.values = read.value
  }
  if (way !== 'count') return ok(source)
  const [more, years] = [readWhole(plus, 1, 2), readWhole(under, 1, 150)]
  if (!more.ok) return { ...more, part: 'plus' }
  if (!years.ok) return { ...years, part: 'under' }
  if (more.value !== undefined) source.plus = more.value
  if (years.value !== undefined) source.youngerThan = years.value
  return ok(source)
}

const isPath = (text: string) => /^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/.test(text)

function readKnown(way: Way, text: string): Result<unknown> {
  if (text === '') return refuse('services.error.rowWhat')
  if (way === 'always') return ok(readValue(text))
  if (way !== 'if') return isPath(text) ? ok(text) : refuse('services.error.path')
  const read = parseCondition(text)
  if (read.ok) return ok(read.value)
  const rest = read.rest.slice(0, 60)
  return rest === '' ? refuse('services.error.conditionEnd') : refuse('services.error.condition', { rest })
}

function readCodes(text: string): Result<Record<string, Value>> {
  const lines = text.split('\n').map(cleanLine).filter(Boolean)
  const codes = lines.map((line) => /^([^=]{1,80}?) ?= ?([^=]{1,80})$/.exec(line))
  if (codes.some((found) => !found)) return refuse('services.error.rowCodes')
  return ok(Object.fromEntries(codes.map((found) => [found?.[1], readValue(found?.[2] ?? '')])))
}

function readWhole(text: string, least: number, mostOf: number): Result<number | undefined> {
  if (text === '') return ok(undefined)
  const value = /^-?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= mostOf
    ? ok(value)
    : refuse('services.error.number', { least, most: mostOf })
}
