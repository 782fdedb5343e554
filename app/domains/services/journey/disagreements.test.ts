import { expect, it } from 'vitest'
import { readShippedRights } from '../../../../prisma/seed/services/service-rights'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { findDisagreements } from './disagreements'
import { factsOfCase } from './eligibility'
import type { Journey } from './journey'

const journey = shippedJourney('device-voucher')
const beneficiary = {
  pinfl: '31705849011016',
  familyName: 'Yoʻldosheva',
  givenName: 'Malika',
  birthOn: '1984-05-17',
}
const answers = { certificate: { basis: 'certificate', number: 'NG-1100245' } }
const found = (facts: Record<string, unknown>) => ({ outcome: 'found' as const, facts })

function between(checks: Record<string, ReturnType<typeof found>>, of: Journey = journey, said = answers) {
  const facts = factsOfCase(of, { answers: said, beneficiary, checks })
  return findDisagreements(of, facts).map(({ fact, register, field }) => `${fact} ${register}.${field}`)
}

it('finds where a rule compares an answer with a register, and forgives capitals and apostrophes', () => {
  const civil = { familyName: "YO'LDOSHEVA", givenName: 'Malika', birthDate: '1984-05-17', alive: true }
  expect(between({ 'civil-register': found(civil) })).toEqual([])
  expect(between({ 'civil-register': found({ ...civil, familyName: 'Karimova' }) })).toEqual([
    'beneficiary.familyName civil-register.familyName',
  ])
  const disability = { certificateNumber: 'NG 1100245' }
  expect(between({ 'disability-register': found(disability) })).toEqual([])
  expect(between({ 'disability-register': found({ certificateNumber: 'NG 77' }) })).toEqual([
    'certificate.number disability-register.certificateNumber',
  ])
})

it('takes silence, a time-out and a wish for no disagreement', () => {
  expect(between({})).toEqual([])
  expect(between({ 'civil-register': found({ familyName: null, alive: true }) })).toEqual([])
  const notKnown = { outcome: 'notKnown' as const, facts: {} }
  expect(between({ 'civil-register': notKnown as never, 'disability-register': notKnown as never })).toEqual(
    [],
  )
  const device = { ...answers, device: { deviceCode: 'cane', madeToMeasure: false } }
  const recommends = found({ recommendedDevices: ['prosthesis-shin'] })
  expect(between({ 'disability-register': recommends }, journey, device)).toEqual([])
})

it('finds where a fact of the right is known from both', () => {
  const right = readShippedRights().find(({ serviceCode }) => serviceCode === 'carer-allowance')?.right
  const carer = { ...shippedJourney('carer-allowance'), right: right ?? null, parameters: new Map() }
  const said = { work: { job: 'no', pension: 'no' } } as never
  const gets = { 'pension-fund': found({ registered: true }) }
  expect(between(gets, carer, said)).toEqual(['person.getsPension pension-fund.outcome'])
  expect(between(gets, carer, { work: { job: 'no', pension: 'yes' } } as never)).toEqual([])
})
