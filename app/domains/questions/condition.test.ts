import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Condition, condition, factsOf, judge, type Verdict } from './condition'

const facts = (known: Record<string, unknown>) => ({
  today: '2026-11-26',
  get: (name: string) => (Object.hasOwn(known, name) ? known[name] : undefined),
})
const verdict = (of: Condition, known: Record<string, unknown> = {}) => judge(of, facts(known))

describe('judge', () => {
  it.each<[Condition, Record<string, unknown>, Verdict]>([
    [{ equals: ['a.b', 'x'] }, { 'a.b': 'x' }, 'yes'],
    [{ equals: ['a.b', false] }, { 'a.b': false }, 'yes'],
    [{ equals: ['a.b', 'x'] }, {}, 'notKnown'],
    [{ in: ['a.b', ['x', 'y']] }, { 'a.b': 'z' }, 'no'],
    [{ answered: 'a.b' }, { 'a.b': null }, 'yes'],
    [{ known: 'a.b' }, { 'a.b': null }, 'no'],
    [{ answered: 'a.b' }, { 'a.b': '' }, 'no'],
    [{ olderThan: ['a.b', 18] }, { 'a.b': '2008-11-26' }, 'yes'],
    [{ olderThan: ['a.b', 18] }, { 'a.b': '2008-11-27' }, 'no'],
    [{ olderThan: ['a.b', 18] }, { 'a.b': 'yesterday' }, 'notKnown'],
    [{ notPast: 'a.b' }, { 'a.b': '2026-11-26' }, 'yes'],
    [{ sameWords: ['a.b', 'a.c'] }, { 'a.b': "YO'LDOSHEVA", 'a.c': 'Йўлдошева' }, 'yes'],
    [{ sameNumber: ['a.b', 'a.c'] }, { 'a.b': 'NG 1100245', 'a.c': 'НГ-1100245' }, 'yes'],
    [{ contains: ['a.b', 'a.c'] }, { 'a.b': ['x'], 'a.c': 'x' }, 'yes'],
    [{ contains: ['a.b', 'a.c'] }, { 'a.b': 'x', 'a.c': 'x' }, 'notKnown'],
    [{ atMost: ['a.b', 'a.c'] }, { 'a.b': '900719925474099300', 'a.c': '900719925474099301' }, 'yes'],
    [{ atMost: ['a.b', 'a.c'] }, { 'a.b': 0, 'a.c': '5' }, 'yes'],
    [{ atMost: ['a.b', 'a.c'] }, { 'a.b': 'x', 'a.c': '5' }, 'notKnown'],
    [{ atMost: ['a.b', 'a.c', 150] }, { 'a.b': '150', 'a.c': '100' }, 'yes'],
    [{ atMost: ['a.b', 'a.c', 150] }, { 'a.b': '151', 'a.c': '100' }, 'no'],
    [{ atLeast: ['a.b', 18] }, { 'a.b': 18 }, 'yes'],
    [{ atLeast: ['a.b', 18] }, { 'a.b': 17 }, 'no'],
    [{ atLeast: ['a.b', 18] }, {}, 'notKnown'],
    [{ all: [{ known: 'a.b' }, { equals: ['a.c', 'x'] }] }, { 'a.b': 1 }, 'notKnown'],
    [{ any: [{ known: 'a.b' }, { equals: ['a.c', 'x'] }] }, { 'a.b': 1 }, 'yes'],
    [{ not: { equals: ['a.c', 'x'] } }, {}, 'notKnown'],
  ])('%j of %j is %s', (of, known, expected) => {
    expect(verdict(condition.parse(of), known)).toBe(expected)
  })

  it('never turns one definite answer into the other when more is known', () => {
    const names = ['a.b', 'a.c', 'a.d']
    const leaf = fc.constantFrom(...names).map((name): Condition => ({ equals: [name, 'x'] }))
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }))
    const known = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('x', 'y'))
    fc.assert(
      fc.property(tree, known, known, (of, first, more) => {
        const before = verdict(of, first)
        if (before !== 'notKnown') expect(verdict(of, { ...more, ...first })).toBe(before)
      }),
    )
  })
})

it('takes no script, and names what it asks for', () => {
  expect(condition.safeParse({ run: 'process.exit()' }).success).toBe(false)
  expect(condition.safeParse({ equals: ['a.b', 'x'], known: 'a.b' }).success).toBe(false)
  expect(factsOf({ all: [{ known: 'a.b' }, { not: { sameWords: ['a.c', 'a.d'] } }] })).toEqual([
    'a.b',
    'a.c',
    'a.d',
  ])
})
