import { describe, expect, it } from 'vitest'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { findPage, readPage } from './journey'

const journey = shippedJourney('device-voucher')
const amirbek = '51209189041040'
const typed = {
  pinfl: amirbek,
  familyName: 'Rahimov',
  givenName: 'Amirbek',
  birthOn: { day: '12', month: '9', year: '2018' },
}

function readTyped(id: string, who: string, typed: object) {
  const page = findPage(journey, id)
  if (!page) throw new Error(`no page ${id}`)
  const form = new FormData()
  for (const [field, value] of Object.entries(typed)) {
    const parts = typeof value === 'object' ? Object.entries(value as object) : []
    for (const [part, text] of parts) form.set(`${field}.${part}`, String(text))
    if (typeof value === 'string') form.set(field, value)
  }
  return readPage(journey, page, { 'for-whom': { who } }, form)
}

function read(who: 'child' | 'cared', form: object) {
  const read = readTyped('person', who, form)
  return read.ok ? read.value : read.faults.map(({ field, error }) => [field, error.split('.').at(-1)])
}

describe('the person the device is for', () => {
  it('is a child whose PINFL says the same day of birth', () => {
    expect(read('child', typed)).toMatchObject({ pinfl: amirbek, birthOn: '2018-09-12', patronymic: null })
    expect(read('child', { ...typed, pinfl: '5 120918 9041040' })).toMatchObject({ pinfl: amirbek })
  })

  it('is asked again for a wrong number or another day of birth', () => {
    expect(read('child', { ...typed, pinfl: '51209189041041' })).toEqual([['pinfl', 'check']])
    expect(read('child', { ...typed, pinfl: '5120918904104' })).toEqual([['pinfl', 'digits']])
    const otherDay = { ...typed, birthOn: { day: '13', month: '9', year: '2018' } }
    expect(read('child', otherDay)).toEqual([['birthOn', 'birthOnDiffers']])
  })

  it('is under 18 as a child, on the day', () => {
    const bornOn = (day: string) => ({
      ...typed,
      pinfl: undefined,
      birthCertificate: 'i-tn 0456123',
      birthOn: { day, month: '11', year: '2008' },
    })
    expect(read('child', bornOn('21'))).toEqual([['birthOn', 'notAChild']])
    expect(read('child', bornOn('22'))).toMatchObject({ birthCertificate: 'I-TN 0456123', pinfl: null })
  })

  it('is known by a number: for a child the birth certificate will do, for a grown-up not', () => {
    const { pinfl: _, ...without } = typed
    expect(read('child', without)).toEqual([['pinfl', 'pinflOrCertificateMissing']])
    expect(read('cared', { ...without, birthCertificate: 'I-TN 0456123' })).toEqual([
      ['pinfl', 'pinflMissing'],
    ])
  })
})

describe('what the right rests on', () => {
  const read = (who: 'child' | 'cared' | 'self', basis: string) => readTyped('certificate', who, { basis })

  it('is no pension for a child', () => {
    expect(read('self', 'pension')).toMatchObject({ value: { basis: 'pension', number: null } })
    expect(read('cared', 'pension')).toMatchObject({ value: { basis: 'pension', number: null } })
    expect(read('child', 'pension')).toMatchObject({
      faults: [{ field: 'basis', error: 'questions.error.choiceMissing' }],
    })
  })
})
