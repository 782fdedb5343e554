import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '~/domains/questions/index.server'
import { readShippedRights } from '../../../../prisma/seed/services/service-rights'
import { readShippedVersions } from '../../../../prisma/seed/services/service-versions'
import {
  type Candidates,
  candidatesOf,
  factsFrom,
  isReachable,
} from '../../../../tests/setup/candidate-facts'
import { judgeRule, noEntry, type Rule } from '../definition/rule'
import { asCases, judgeRight } from './judge-right'
import type { Right } from './right'
import { derivedFacts, rightFacts } from './vocabulary'

// A rule that many versions share is tried once.
const ofVersions = [
  ...new Map(
    readShippedVersions().flatMap(({ serviceCode, number, definition }) =>
      definition.rules.map((rule) => [
        JSON.stringify(rule),
        [`${serviceCode}.${number} ${rule.id}`, rule] as const,
      ]),
    ),
  ).values(),
]
const rights = readShippedRights().map(({ serviceCode, number, right }) => [
  `${serviceCode}.${number}`,
  right,
]) as [string, Right][]
const conditionsOf = ({ when, cases }: Rule) => [...(when ? [when] : []), ...cases.map((one) => one.if)]

/** A fact that is derived is known by those it rests on, so that is what varies. */
function candidatesOfRight({ rules }: Right): Candidates {
  const found = candidatesOf(rules.map((rule) => rule.if))
  for (const [name, derived] of Object.entries(derivedFacts)) {
    if (!found.delete(name)) continue
    for (const [below, values] of candidatesOf([derived]))
      found.set(below, [...new Set([...(found.get(below) ?? []), ...values])])
  }
  for (const name of found.keys()) {
    const fact = Object.entries(rightFacts).find(([one]) => one === name)?.[1]
    if (fact?.kind === 'choice') found.set(name, [...fact.values])
  }
  return found
}

/** A register that has no entry says nothing else. */
function withoutAbsent(known: Record<string, unknown>): Record<string, unknown> {
  const isAbsent = (name: string) =>
    !name.endsWith('.outcome') && known[name.replace(/\.\w+$/, '.outcome')] === 'notFound'
  return Object.fromEntries(Object.entries(known).filter(([name]) => !isAbsent(name)))
}

function expectNoTurn(candidates: Candidates, verdict: (known: Record<string, unknown>) => string) {
  const known = fc.record(
    Object.fromEntries(
      [...candidates].map(([name, values]) => [
        name,
        fc.constantFrom(...values.filter((one) => one !== null)),
      ]),
    ),
    { requiredKeys: [] },
  )
  const more = fc.subarray([...candidates.keys()])
  fc.assert(
    fc.property(known, more, (drawn, taken) => {
      const all = withoutAbsent(drawn)
      const before = verdict(
        Object.fromEntries(Object.entries(all).filter(([name]) => !taken.includes(name))),
      )
      if (before === 'yes' || before === 'no') expect([before, 'none']).toContain(verdict(all))
    }),
    { numRuns: 60 },
  )
}

describe.each(ofVersions)('the rule %s', (_, rule) => {
  const verdict = (known: Record<string, unknown>) => judgeRule(rule, factsFrom(known))?.verdict ?? 'none'

  it('never turns a yes into a no, nor a no into a yes, when more is known', () => {
    expectNoTurn(candidatesOf(conditionsOf(rule)), verdict)
  })

  it('can be a yes and a no', () => {
    const candidates = candidatesOf(conditionsOf(rule))
    const stuck = ['yes', 'no'].filter(
      (wanted) => !isReachable(candidates, (known) => verdict(known) === wanted),
    )
    expect(stuck).toEqual([])
  })
})

it('says no where the register that was asked has no entry, and not that it has yet to answer', () => {
  const ofRegister = ofVersions.flatMap(([name, rule]) => {
    const [only, ...more] = new Set(
      conditionsOf(rule).flatMap((one) => factsOf(one).map((fact) => fact.split('.').slice(0, 2).join('.'))),
    )
    const mayFail = rule.cases.some((one) => JSON.stringify(one.if).includes('"notFound"'))
    return only?.startsWith('registers.') && more.length === 0 && mayFail ? [[name, only, rule] as const] : []
  })
  expect(ofRegister.length).toBeGreaterThan(5)
  const waiting = ofRegister.filter(
    ([, register, rule]) =>
      judgeRule(rule, factsFrom({ [`${register}.outcome`]: 'notFound' }))?.verdict === 'notKnown',
  )
  expect(waiting.map(([name]) => name)).toEqual([])
})

it('does not wait for a register that has answered: where it has no entry, that is the reason', () => {
  const said = ofVersions.flatMap(([name, rule]) => {
    const candidates = [...candidatesOf(conditionsOf(rule))]
    const registers = new Set(candidates.flatMap(([fact]) => /^registers\.[^.]+/.exec(fact)?.[0] ?? []))
    const [only, ...more] = registers
    if (!only || more.length > 0) return []
    // All that was asked is answered, and the one register has no entry.
    const given = candidates.flatMap(([fact, values]) =>
      fact.startsWith('registers.') ? [] : [[fact, values.find((value) => value !== null)] as const],
    )
    const facts = factsFrom({ ...Object.fromEntries(given), [`${only}.outcome`]: 'notFound' })
    const judged = judgeRule(rule, facts)
    return judged?.verdict === 'notKnown' && !rule.cases.some(({ reason }) => reason === judged.reason)
      ? [[name, judged.reason] as const]
      : []
  })
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(([, reason]) => reason !== noEntry)).toEqual([])
})

describe.each(rights)('the right %s', (_, right) => {
  const verdictOf = (one: Right) => (known: Record<string, unknown>) =>
    judgeRight(one, factsFrom(known)).verdict

  it('never turns a yes into a no, nor a no into a yes, when more is known', () => {
    expectNoTurn(candidatesOfRight(right), verdictOf(right))
  })

  it('has rules that can each be a yes and a no', () => {
    const stuck = right.rules.flatMap((rule) => {
      const alone = { rules: [rule] }
      return ['yes', 'no']
        .filter(
          (wanted) => !isReachable(candidatesOfRight(alone), (known) => verdictOf(alone)(known) === wanted),
        )
        .map((wanted) => `${rule.id} is never a ${wanted}`)
    })
    expect(stuck).toEqual([])
  })

  it('can be had by somebody', () => {
    expect(isReachable(candidatesOfRight(right), (known) => verdictOf(right)(known) === 'yes')).toBe(true)
  })
})

it('has the words of what a rule said', () => {
  const [, right] = rights[0] ?? expect.fail('no rights')
  const [rule] = right.rules
  expect(rule && judgeRule(asCases(rule), factsFrom({}))?.text).toEqual(rule?.notKnown)
})
