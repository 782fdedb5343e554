import { expect, it } from 'vitest'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { environment } from '../../../../tests/setup/typed-form'
import { describeAnswers, environmentOf, isComplete, listSteps, readPage } from './journey'
import { nameDevice } from './name-device'

const journey = shippedJourney('device-voucher')
const page = journey.definition.pages.find(({ id }) => id === 'device') ?? expect.fail()
const left = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: null, madeToMeasure: null },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
  district: { soato: '1726262' },
  documents: { finished: true },
}
const facts = environmentOf(journey, left)
const name = (code: string) =>
  nameDevice(
    journey.definition,
    { answers: left, labels: {} },
    { code, device: environment.devices.get(code), facts },
  )

it('“the specialist decides” is an answer like any other, and asks for no measurements', () => {
  const form = new FormData()
  form.set('deviceCode', 'specialist')
  expect(readPage(journey, page, {}, form)).toEqual({ ok: true, value: left.device })
  expect(isComplete(journey, left)).toBe(true)
  expect(listSteps(journey, left).map(({ id }) => id)).not.toContain('measurements')
  const line = describeAnswers(journey, left, {}).find(({ step }) => step === 'device')
  expect(line?.value).toMatchObject({ texts: { en: 'I do not know, the specialist decides' } })
})

it('a service that does not say so takes no such answer', () => {
  const repair = shippedJourney('device-repair')
  const asked = repair.definition.pages.find(({ id }) => id === 'device') ?? expect.fail()
  const form = new FormData()
  form.set('deviceCode', 'specialist')
  expect(readPage(repair, asked, {}, form)).toMatchObject({ ok: false })
})

it('what the specialist names stands in the place of it, when it suits', () => {
  expect(name('prosthesis-shin')).toMatchObject({
    answers: { device: { deviceCode: 'prosthesis-shin', madeToMeasure: true } },
    labels: { device: { en: expect.any(String) } },
  })
  // A child's chair for a grown-up, and what the catalogue does not have.
  for (const code of ['chair-child', 'rocket']) expect(name(code).answers).toBe(left)
})

it('a kind that the person named is not changed', () => {
  const answers = { ...left, device: { deviceCode: 'cane', madeToMeasure: false } }
  const device = environment.devices.get('prosthesis-shin')
  const given = { answers, labels: {} }
  expect(nameDevice(journey.definition, given, { code: 'prosthesis-shin', device, facts })).toBe(given)
})
