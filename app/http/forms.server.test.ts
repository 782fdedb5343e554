import { expect, it } from 'vitest'
import { servedForm } from '~/domains/administration/places/schema'
import { mandateForm } from '~/domains/applications/schema'
import { goodsForm, itemsForm } from '~/domains/care/schema'
import { priceOfferForm, priceRequestForm } from '~/domains/market/schema'
import { askQuotesForm } from '~/domains/vouchers/schema'
import { parseForm } from './forms.server'

const today = '2026-11-28'
const day = (name: string) => ({ [`${name}.day`]: '1', [`${name}.month`]: '12', [`${name}.year`]: '2026' })
const typed = {
  ...{ title: 'Oshxona uchun', soato: '1726262', ...day('wantedOn') },
  ...{ 'lines[0].words': 'Kosa', 'lines[0].quantity': '10 dona', 'lines[0].unit': 'piece' },
}

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

it('reads rows of a form, and leaves empty ones out', () => {
  const rows = { 'lines[1].words': '', 'lines[1].quantity': '', 'lines[1].unit': 'set' }
  expect(parseForm(formOf({ ...typed, ...rows }), priceRequestForm(today))).toMatchObject({
    ...{ ok: true, value: { lines: [{ words: 'Kosa', quantity: 10, unit: 'piece' }], categoryCode: null } },
  })
  const offer = { 'lines[0].price': '', 'lines[1].price': '12 000', makingDays: '10', ...day('validUntil') }
  expect(parseForm(formOf(offer), priceOfferForm(today))).toMatchObject({
    ...{ ok: true, value: { lines: [null, 1_200_000n], makingDays: 10 } },
  })
})

it('says what is wrong in a row beside its field', () => {
  const half = { 'lines[2].words': 'Lagan', 'lines[2].quantity': '', 'lines[2].unit': 'piece' }
  expect(parseForm(formOf({ ...typed, ...half }), priceRequestForm(today))).toMatchObject({
    reply: { errors: { 'lines[2].quantity': { key: 'requests.error.quantity.missing' } } },
  })
})

it('makes no array as large as the name of a row says', () => {
  const far = formOf({ ...typed, 'lines[999999999].words': 'x' })
  expect(() => parseForm(far, priceRequestForm(today))).toThrow()
})

// A browser sends nothing of boxes that nobody ticked, which is read as an empty list.
it.each([
  ['acts', mandateForm, 'mandates.error.actsMissing'],
  ['items', itemsForm, 'care.error.itemsMissing'],
  ['items', goodsForm(today), 'care.error.itemsMissing'],
  ['makers', askQuotesForm, 'quotes.error.makersMissing'],
  ['territories', servedForm, 'admin.centres.error.territories'],
] as const)('says beside the boxes of %s that nothing is ticked', (field, schema, key) => {
  expect(parseForm(new FormData(), schema)).toMatchObject({ reply: { errors: { [field]: { key } } } })
})
