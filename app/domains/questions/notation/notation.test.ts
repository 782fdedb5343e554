import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Condition, condition } from '../condition'
import { parseCondition } from './parse-condition'
import { printCondition } from './print-condition'

const same: [string, Condition][] = [
  ['for-whom.who = child', { equals: ['for-whom.who', 'child'] }],
  ['a.b != child', { not: { equals: ['a.b', 'child'] } }],
  ['a.b = "two words"', { equals: ['a.b', 'two words'] }],
  ['a.b = "true"', { equals: ['a.b', 'true'] }],
  ['a.b = true', { equals: ['a.b', true] }],
  ['a.b = -2.5', { equals: ['a.b', -2.5] }],
  ['a.b in (x, "y z", 3)', { in: ['a.b', ['x', 'y z', 3]] }],
  ['answered(a.b) or known(a.c)', { any: [{ answered: 'a.b' }, { known: 'a.c' }] }],
  ['older(beneficiary.bornOn, 18)', { olderThan: ['beneficiary.bornOn', 18] }],
  ['not (not-past(a.b))', { not: { notPast: 'a.b' } }],
  [
    'same-words(a.b, a.c) and same-number(a.b, a.c)',
    { all: [{ sameWords: ['a.b', 'a.c'] }, { sameNumber: ['a.b', 'a.c'] }] },
  ],
  ['contains(a.b, a.c)', { contains: ['a.b', 'a.c'] }],
  [
    'sums.perHead <= 150% parameters.poverty-line',
    { atMost: ['sums.perHead', 'parameters.poverty-line', 150] },
  ],
  ['a.b >= 3 and a.c <= a.d', { all: [{ atLeast: ['a.b', 3] }, { atMost: ['a.c', 'a.d'] }] }],
  [
    '(a.b = x or a.b = y) and a.c = z',
    { all: [{ any: [{ equals: ['a.b', 'x'] }, { equals: ['a.b', 'y'] }] }, { equals: ['a.c', 'z'] }] },
  ],
]

describe('the notation of conditions', () => {
  it.each(same)('%s', (line, of) => {
    expect(printCondition(of)).toBe(line)
    expect(parseCondition(line)).toEqual({ ok: true, value: of })
  })

  it('is read with any spaces, and binds "and" closer than "or"', () => {
    expect(parseCondition('  a.b=x   and(a.c in(y))or not a.d = z ')).toEqual({
      ok: true,
      value: {
        any: [{ all: [{ equals: ['a.b', 'x'] }, { in: ['a.c', ['y']] }] }, { not: { equals: ['a.d', 'z'] } }],
      },
    })
  })

  it.each([
    ['', ''],
    ['a = x', 'a = x'],
    ['a.b = x and', ''],
    ['a.b = x y', 'y'],
    ['a.b == x', '= x'],
    ['a.b = "x', '"x'],
    ['(a.b = x', ''],
    ['older(a.b)', 'older(a.b)'],
    ['a.b <= 2000% a.c', 'a.b <= 2000% a.c'],
    ['process.exit()', '()'],
    [`${'('.repeat(5000)}a.b = x`, undefined],
  ])('says where it cannot read on: %s', (line, rest) => {
    const read = parseCondition(line)
    expect(read.ok).toBe(false)
    if (!read.ok && rest !== undefined) expect(read.rest).toBe(rest)
  })

  it('writes and reads every condition that comes with the program', () => {
    const found = [...shippedConditions()]
    expect(found.length).toBeGreaterThan(100)
    for (const one of found) {
      const line = printCondition(one)
      const read = parseCondition(line)
      expect(read.ok && printCondition(read.value), line).toBe(line)
    }
  })
})

function* shippedConditions(): Generator<Condition> {
  const folder = 'prisma/seed/content/services'
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.json')) yield* conditionsIn(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
  }
}

function* conditionsIn(node: unknown): Generator<Condition> {
  const parsed = condition.safeParse(node)
  if (parsed.success) yield parsed.data
  else if (typeof node === 'object' && node !== null) {
    for (const inner of Object.values(node)) yield* conditionsIn(inner)
  }
}
