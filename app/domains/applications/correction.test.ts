import { expect, it } from 'vitest'
import type { Answers } from '~/domains/services/index.server'
import { shippedJourney } from '../../../tests/setup/shipped-journey'
import { listEditableSteps, mayEditStep } from './correction'

const journey = shippedJourney('device-voucher')

const answers: Answers = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1' },
  device: { deviceCode: 'cane', madeToMeasure: false },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
}

it('opens everything in a draft and only what was asked in a correction', () => {
  expect(mayEditStep(journey, answers, null, 'contact')).toBe(true)
  expect(mayEditStep(journey, answers, ['device'], 'contact')).toBe(false)
  expect(listEditableSteps(journey, answers, ['documents', 'device'])).toEqual(['device', 'documents'])
})

it('opens what a changed answer newly asks', () => {
  const measured = { ...answers, device: { deviceCode: 'prosthesis-shin', madeToMeasure: true } }
  expect(listEditableSteps(journey, measured, ['device'])).toEqual(['device', 'measurements'])
  const child: Answers = { ...answers, 'for-whom': { who: 'child' } }
  expect(listEditableSteps(journey, child, ['for-whom'])).toEqual(['for-whom', 'person'])
})
