import { describe, expect, it } from 'vitest'
import type { Verdict } from '~/domains/questions/schema'
import { makePinfl } from '~/lib/people/pinfl'
import { readShippedRights } from '../../../../prisma/seed/services/service-rights'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import type { Answers } from './answers'
import {
  assessEligibility,
  type CheckAnswer,
  type CheckAnswers,
  factsOfCase,
  identifyBeneficiary,
  listChecks,
  registeredEnd,
} from './eligibility'

const journey = shippedJourney('device-voucher')
const answers: Answers = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: 'prosthesis-shin', madeToMeasure: true },
  measurements: { known: 'no', text: null },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
}
const beneficiary = {
  pinfl: '31705849011016',
  familyName: 'Karimov',
  givenName: 'Sherzod',
  birthOn: '1984-05-17',
}
const civil = {
  outcome: 'found' as const,
  facts: { familyName: 'KARIMOV', givenName: 'Sherzod', birthDate: '1984-05-17', alive: true },
}
const disability = {
  outcome: 'found' as const,
  facts: {
    certificateNumber: 'NG 1100245',
    validUntil: '2029-05-31',
    recommendedDevices: ['prosthesis-shin'],
  },
}
const notKnown = { outcome: 'notKnown' as const, facts: {} }
const notFound = { outcome: 'notFound' as const, facts: {} }
function judge(checks: Partial<CheckAnswers>, more: Partial<Parameters<typeof assessEligibility>[1]> = {}) {
  const hints = assessEligibility(journey, { answers, beneficiary, checks: checks as CheckAnswers, ...more })
  return Object.fromEntries(hints.map(({ rule, verdict }) => [rule, verdict])) as Record<string, Verdict>
}

describe('assessEligibility', () => {
  it('says yes to everything when the registers agree', () => {
    expect(
      new Set(Object.values(judge({ 'civil-register': civil, 'disability-register': disability }))),
    ).toEqual(new Set(['yes']))
  })

  it('knows nothing before it asked, and a time-out is not a no', () => {
    for (const checks of [{}, { 'civil-register': notKnown, 'disability-register': notKnown }]) {
      expect(new Set(Object.values(judge(checks)))).toEqual(new Set(['notKnown']))
    }
  })

  it('says no when a register answered so', () => {
    expect(judge({ 'civil-register': notFound, 'disability-register': notFound })).toEqual({
      identity: 'no',
      certificateNumber: 'notKnown',
      certificateValid: 'no',
      recommended: 'notKnown',
    })
  })

  it.each([
    ['2026-11-20', 'no'],
    ['2026-11-21', 'yes'],
    [null, 'yes'],
    [undefined, 'notKnown'],
  ])('a certificate valid until %s: %s', (validUntil, verdict) => {
    const facts = { ...disability.facts, validUntil }
    expect(judge({ 'disability-register': { outcome: 'found', facts } }).certificateValid).toBe(verdict)
  })

  it('flags another number, another name, a dead person and a device that is not named', () => {
    const other = {
      ...disability,
      facts: { ...disability.facts, certificateNumber: 'NG-1', recommendedDevices: ['cane'] },
    }
    const hints = judge({
      'civil-register': { ...civil, facts: { ...civil.facts, givenName: 'Ali' } },
      'disability-register': other,
    })
    expect(hints).toMatchObject({ identity: 'no', certificateNumber: 'no', recommended: 'no' })
    expect(judge({ 'civil-register': { ...civil, facts: { ...civil.facts, alive: false } } }).identity).toBe(
      'no',
    )
  })

  it('checks age and conclusion on the pension path', () => {
    const pension = { ...answers, certificate: { basis: 'pension' as const, number: null } }
    const conclusion = {
      outcome: 'found' as const,
      facts: { validUntil: '2027-03-31', devices: ['prosthesis-shin'] },
    }
    const hints = judge({ 'medical-conclusions': conclusion }, { answers: pension })
    expect(hints).toEqual({ identity: 'notKnown', age: 'no', conclusion: 'yes', recommended: 'yes' })
    const woman = { ...beneficiary, pinfl: '40807529051056', birthOn: '1952-07-08' }
    expect(judge({}, { answers: pension, beneficiary: woman }).age).toBe('yes')
    expect(listChecks(journey, pension).map(({ id }) => id)).toEqual([
      'civil-register',
      'medical-conclusions',
    ])
  })

  it.each([
    ['female', '1971-11-21', 'yes'],
    ['female', '1971-11-22', 'no'],
    ['male', '1966-11-21', 'yes'],
    ['male', '1966-11-22', 'no'],
  ] as const)('takes a person (%s) born on %s for one of pension age: %s', (sex, birthOn, verdict) => {
    const pension = { ...answers, certificate: { basis: 'pension' as const, number: null } }
    const pinfl = makePinfl({ sex, birthDate: birthOn, district: 200, serial: 1 })
    expect(judge({}, { answers: pension, beneficiary: { ...beneficiary, pinfl, birthOn } }).age).toBe(verdict)
  })

  it('checks that a child is the applicant’s', () => {
    const child = { ...answers, 'for-whom': { who: 'child' as const } }
    const parent = (children: string[]) => ({ outcome: 'found' as const, facts: { children } })
    const kinship = (checks: CheckAnswers, pinfl: string | null = beneficiary.pinfl) =>
      judge(checks, { answers: child, beneficiary: { ...beneficiary, pinfl } }).kinship
    expect(kinship({ 'civil-register-applicant': parent([beneficiary.pinfl]) })).toBe('yes')
    expect(kinship({ 'civil-register-applicant': parent([]) })).toBe('no')
    expect(kinship({ 'civil-register-applicant': notKnown })).toBe('notKnown')
    expect(kinship({ 'civil-register-applicant': parent([]) }, null)).toBe('notKnown')
    expect(listChecks(journey, child).map(({ id }) => id)).toContain('civil-register-applicant')
  })
})

describe('the right in a case', () => {
  const right = readShippedRights().find(({ serviceCode }) => serviceCode === 'material-aid')?.right ?? null
  const aid = {
    ...shippedJourney('material-aid'),
    right,
    parameters: new Map([['poverty-line', '71500000']]),
  }
  const member = { familyName: 'A', givenName: 'B', relation: 'child' }
  const judgeAid = (more: Answers, checks: Record<string, CheckAnswer> = {}) =>
    Object.fromEntries(
      assessEligibility(aid, { answers: more, beneficiary, checks: checks as CheckAnswers })
        .filter(({ rule }) => rule.startsWith('right.'))
        .map(({ rule, verdict }) => [rule, verdict]),
    )

  it('is judged by the facts that answers and registers tell', () => {
    const answers: Answers = {
      household: { members: [{ ...member, birthOn: '1990-01-01' }] },
      income: { has: 'yes', lines: [{ code: 'wage', amount: '143000100' }] },
    }
    expect(Object.values(judgeAid(answers))).toEqual(['notKnown', 'no', 'yes'])
    const registered = { outcome: 'found' as const, facts: { registered: true } }
    const poor = { ...answers, income: { has: 'no' } }
    expect(Object.values(judgeAid(poor, { 'social-register': registered }))).toEqual(['yes', 'yes', 'yes'])
    const young = { ...poor, household: { members: [{ ...member, birthOn: '2020-01-01' }] } }
    expect(Object.values(judgeAid(young))).toEqual(['notKnown', 'yes', 'no'])
  })

  it('is not judged under a version that does not say how its facts are known', () => {
    const { facts: _, ...definition } = aid.definition
    const found = assessEligibility({ ...aid, definition }, { answers, beneficiary, checks: {} })
    expect(found.filter(({ rule }) => rule.startsWith('right.'))).toEqual([])
  })
})

describe('identifyBeneficiary', () => {
  const child = { ...beneficiary, pinfl: null, birthOn: '2018-09-12' }
  const amirbek = '51209189041040'
  const parent = (children: unknown) => ({
    'civil-register-applicant': { outcome: 'found' as const, facts: { children } },
  })
  it('takes the number given above all', () => {
    expect(identifyBeneficiary(beneficiary, parent([amirbek]))).toBe(beneficiary.pinfl)
  })
  it('takes the one child of that birth date whom the register names', () => {
    expect(identifyBeneficiary(child, parent([amirbek, beneficiary.pinfl]))).toBe(amirbek)
    expect(identifyBeneficiary({ ...child, birthOn: '2018-09-13' }, parent([amirbek]))).toBeNull()
  })
  it('does not guess between twins, nor where the register is silent', () => {
    expect(identifyBeneficiary(child, parent([amirbek, '51209189041057']))).toBeNull()
    expect(identifyBeneficiary(child, parent('nonsense'))).toBeNull()
    expect(identifyBeneficiary(child, { 'civil-register-applicant': notKnown })).toBeNull()
    expect(identifyBeneficiary(child, {})).toBeNull()
  })
})

const { outcome } = journey.definition
const endOf = (checks: CheckAnswers) =>
  registeredEnd(
    outcome.kind === 'voucher' ? outcome.endsOn : [],
    factsOfCase(journey, { answers, beneficiary, checks }),
  )

describe('registeredEnd', () => {
  it('tells "no end" from "not said"', () => {
    expect(endOf({ 'disability-register': disability })).toBe('2029-05-31')
    expect(endOf({ 'disability-register': { outcome: 'found', facts: { validUntil: null } } })).toBeNull()
    expect(endOf({ 'disability-register': { outcome: 'found', facts: {} } })).toBeUndefined()
    expect(endOf({ 'disability-register': notFound })).toBeUndefined()
    expect(endOf({})).toBeUndefined()
  })
})
