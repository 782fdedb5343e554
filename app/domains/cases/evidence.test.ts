import { describe, expect, it } from 'vitest'
import type { Verdict } from '~/domains/questions/schema'
import { shippedJourney } from '../../../tests/setup/shipped-journey'
import { type Evidence, findEvidence, findPreparer, fittingReasons } from './evidence'

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

it('is the word of whoever asks where nothing else is asked for', () => {
  const asks = structuredClone(definition)
  const rule = asks.rules.find(({ id }) => id === 'certificateValid')
  if (rule) rule.cases = rule.cases.map((one) => ({ ...one, if: { equals: ['for-whom.who', 'self'] } }))
  expect(findEvidence(asks, [hint('certificateValid', 'yes')], [])).toEqual({ kind: 'word', papers: 0 })
  expect(findEvidence(asks, [hint('certificateValid', 'yes')], [{ kind: 'certificate' }]).kind).toBe('papers')
})

it('names the reasons that the evidence allows', () => {
  const fitting = (evidence: Evidence) => fittingReasons(definition, evidence).map(({ code }) => code)
  expect(fitting({ kind: 'none', papers: 0 })).toEqual(['byHead'])
  expect(fitting({ kind: 'papers', papers: 1 })).toContain('papersSeen')
  expect(fitting({ kind: 'register', papers: 0 })).not.toContain('papersSeen')
})

describe('findPreparer', () => {
  const event = (type: string, actorId: string) => ({ type: `application.${type}`, actorId })

  it('is who passed the case to the head', () => {
    expect(findPreparer([event('taken', 'a'), event('passedToHead', 'a')], 'head')).toBe('a')
    expect(findPreparer([event('taken', 'a')], 'head')).toBeNull()
  })

  it('is nobody when she worked on it herself, or passed it on to herself', () => {
    expect(findPreparer([event('taken', 'head'), event('passedToHead', 'a')], 'head')).toBeNull()
    expect(
      findPreparer([event('correctionRequested', 'head'), event('passedToHead', 'a')], 'head'),
    ).toBeNull()
    expect(findPreparer([event('passedToHead', 'head')], 'head')).toBeNull()
  })
})
