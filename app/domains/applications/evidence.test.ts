import { describe, expect, it } from 'vitest'
import type { Verdict } from '~/domains/questions/schema'
import { shippedJourney } from '../../../tests/setup/shipped-journey'
import { type Evidence, findEvidence, fittingReasons, isSecondPerson } from './evidence'

const { definition } = shippedJourney('device-voucher')
const hint = (rule: string, verdict: Verdict) => ({ rule, verdict })

describe('findEvidence', () => {
  it.each([
    ['register', [hint('certificateValid', 'yes')], []],
    ['register', [hint('conclusion', 'yes')], [{ kind: 'certificate' }]],
    ['papers', [hint('certificateValid', 'no')], [{ kind: 'certificate' }]],
    // Who she is, whose child it is and how long the leg is show no right.
    ['none', [hint('identity', 'yes'), hint('kinship', 'yes')], [{ kind: 'measurement' }]],
    ['none', [hint('certificateValid', 'notKnown')], []],
  ] as const)('is %s', (kind, hints, documents) => {
    expect(findEvidence(definition, hints, documents).kind).toBe(kind)
  })
})

it('names the reasons that the evidence allows', () => {
  const fitting = (evidence: Evidence) => fittingReasons(definition, evidence).map(({ code }) => code)
  expect(fitting({ kind: 'none', papers: 0 })).toEqual(['byHead'])
  expect(fitting({ kind: 'papers', papers: 1 })).toContain('papersSeen')
  expect(fitting({ kind: 'register', papers: 0 })).not.toContain('papersSeen')
})

describe('isSecondPerson', () => {
  const event = (type: string, actorId: string) => ({ type: `application.${type}`, actorId })

  it('is a head to whom another one passed the case', () => {
    expect(isSecondPerson([event('taken', 'a'), event('passedToHead', 'a')], 'head')).toBe(true)
    expect(isSecondPerson([event('taken', 'a')], 'head')).toBe(false)
  })

  it('is nobody who worked on it, or passed it on to herself', () => {
    expect(isSecondPerson([event('taken', 'head'), event('passedToHead', 'a')], 'head')).toBe(false)
    expect(isSecondPerson([event('correctionRequested', 'head'), event('passedToHead', 'a')], 'head')).toBe(
      false,
    )
    expect(isSecondPerson([event('passedToHead', 'head')], 'head')).toBe(false)
  })
})
