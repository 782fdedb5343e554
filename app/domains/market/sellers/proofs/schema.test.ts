import { expect, it } from 'vitest'
import { sellerRequirementCodes, unaskedForm } from './schema'

it('refuses what is typed where nothing is asked, beside its field', () => {
  const form = unaskedForm(['status', 'address', 'account'])
  for (const total of [undefined, '', ' ']) expect(form.safeParse({ total }).success, `“${total}”`).toBe(true)
  const refused = form.safeParse({ workshop: 'Bogʻ koʻchasi, 4-uy', total: '4', disabled: '3' })
  expect(refused.error?.issues.map(({ path, message }) => [path.join(), message])).toEqual([
    ['total', 'proofs.error.unasked'],
    ['disabled', 'proofs.error.unasked'],
  ])
})

it('has nothing besides where all is asked, and says nothing against a status that stands', () => {
  expect(Object.keys(unaskedForm(sellerRequirementCodes).shape)).toEqual([])
  expect(Object.keys(unaskedForm([]).shape)).not.toContain('statusNote')
})
