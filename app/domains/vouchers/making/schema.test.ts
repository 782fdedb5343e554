import { expect, it } from 'vitest'
import { newId } from '~/lib/ids'
import { clinicAnswerForm, fittingForm, ownAcceptanceForm } from './schema'

const saysOf = (answer: { error?: { issues: { message: string }[] } | undefined }) =>
  answer.error?.issues.map(({ message }) => message) ?? []

it.each([ownAcceptanceForm, clinicAnswerForm])(
  'nobody accepts a device and says what is wrong with it',
  (form) => {
    const fault = ['making.error.reasonThoughAccepted']
    expect(saysOf(form.safeParse({ answer: 'accept', reasonCode: 'hurts' }))).toEqual(fault)
    expect(saysOf(form.safeParse({ answer: 'accept', text: 'Tizza ostida botadi' }))).toEqual(fault)
    expect(saysOf(form.safeParse({ answer: 'adjust' }))).toEqual(['vouchers.error.reasonMissing'])
    expect(form.safeParse({ answer: 'accept' }).data).toMatchObject({ refusal: null })
    expect(form.safeParse({ answer: 'adjust', reasonCode: 'hurts' }).data).toMatchObject({
      refusal: { reasonCode: 'hurts', text: null },
    })
  },
)

it('what is to be adjusted does not fit', () => {
  const tried = (outcome: string, parts?: string) =>
    fittingForm('2027-01-04').safeParse({
      ...{ fittingId: newId(), outcome, ...(parts && { parts }) },
      fittedOn: { day: '4', month: '1', year: '2027' },
    })
  expect(saysOf(tried('fits', 'socket'))).toEqual(['making.error.partsThoughFits'])
  expect(saysOf(tried('adjust'))).toEqual(['making.error.partsMissing'])
  expect(tried('adjust', 'socket').data?.fitted.parts).toEqual(['socket'])
  expect(tried('fits').data?.fitted.parts).toEqual([])
})
