import { type Condition, condition } from '../condition'
import { namedTests } from './print-condition'

/** `rest` is what could not be read; empty when something is missing at the end. */
export type ParsedCondition = { ok: true; value: Condition } | { ok: false; rest: string }

class Unread extends Error {
  constructor(readonly rest: string) {
    super()
  }
}

/** A condition from the line that `printCondition` writes, and that people type. */
export function parseCondition(line: string): ParsedCondition {
  const source = new Source(line)
  try {
    const read = readList(source, 'or')
    if (!source.isAtEnd()) return { ok: false, rest: source.rest() }
    const parsed = condition.safeParse(read)
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, rest: line.trim() }
  } catch (error) {
    if (error instanceof Unread) return { ok: false, rest: error.rest }
    throw error
  }
}

/** Most that lists may stand in one another. */
const mostDepth = 20

class Source {
  private at = 0
  depth = 0
  constructor(private readonly line: string) {}

  rest(): string {
    return this.line.slice(this.at).trim()
  }

  isAtEnd(): boolean {
    return this.rest() === ''
  }

  /** The next piece when it has this form; null leaves everything where it is. */
  take(form: RegExp): string | null {
    const sticky = new RegExp(`\\s*(${form.source})`, 'y')
    sticky.lastIndex = this.at
    const found = sticky.exec(this.line)
    if (!found) return null
    this.at = sticky.lastIndex
    return found[1] ?? ''
  }

  need(form: RegExp): string {
    const found = this.take(form)
    if (found === null) throw new Unread(this.rest())
    return found
  }
}

const word = (text: string) => new RegExp(`${text}(?![a-zA-Z0-9.-])`)
const opened = /\(/
const closed = /\)/
const comma = /,/
const name = /[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+/
const digits = /\d{1,9}(?![a-zA-Z0-9.-])/

function readList(source: Source, joint: 'or' | 'and'): Condition {
  const readOne = joint === 'or' ? () => readList(source, 'and') : () => readOneTest(source)
  const list = [readOne()]
  while (source.take(word(joint)) !== null) list.push(readOne())
  const [only] = list
  if (list.length === 1 && only) return only
  return joint === 'or' ? { any: list } : { all: list }
}

function readOneTest(source: Source): Condition {
  if (source.take(word('not')) !== null) return { not: readOneTest(source) }
  if (source.take(opened) !== null) {
    source.depth += 1
    if (source.depth > mostDepth) throw new Unread(source.rest())
    const inside = readList(source, 'or')
    source.need(closed)
    source.depth -= 1
    return inside
  }
  return readNamed(source) ?? readCompared(source)
}

const tests = Object.entries(namedTests)

function readNamed(source: Source): Condition | null {
  const found = tests.find(([, said]) => source.take(new RegExp(`${said}(?=\\s*\\()`)) !== null)
  if (!found) return null
  source.need(opened)
  const first = source.need(name)
  const second = source.take(comma) === null ? null : (source.take(name) ?? Number(source.need(digits)))
  source.need(closed)
  return { [found[0]]: second === null ? first : [first, second] } as Condition
}

function readCompared(source: Source): Condition {
  const fact = source.need(name)
  const sign = source.need(/!=|<=|>=|=|in(?=\s*\()/)
  if (sign === '=') return { equals: [fact, readValue(source)] }
  if (sign === '!=') return { not: { equals: [fact, readValue(source)] } }
  if (sign === 'in') return { in: [fact, readValues(source)] }
  return { [sign === '<=' ? 'atMost' : 'atLeast']: readBound(source, fact) } as Condition
}

function readBound(source: Source, fact: string): (string | number)[] {
  const perCent = source.take(/\d{1,4}(?=\s*%)/)
  if (perCent !== null) {
    source.need(/%/)
    return [fact, source.need(name), Number(perCent)]
  }
  const than = source.take(name)
  return [fact, than ?? Number(source.need(/-?\d{1,15}(?![a-zA-Z0-9.-])/))]
}

function readValues(source: Source) {
  source.need(opened)
  const values = [readValue(source)]
  while (source.take(comma) !== null) values.push(readValue(source))
  source.need(closed)
  return values
}

function readValue(source: Source): string | number | boolean {
  const quoted = source.take(/"(?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/)
  if (quoted !== null) return JSON.parse(quoted) as string
  const number = source.take(/-?\d{1,15}(?:\.\d{1,6})?(?![a-zA-Z0-9.-])/)
  if (number !== null) return Number(number)
  const text = source.need(/[a-zA-Z][a-zA-Z0-9-]*(?![.])/)
  return text === 'true' ? true : text === 'false' ? false : text
}
