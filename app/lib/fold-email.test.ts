import { expect, it } from 'vitest'
import { foldEmail } from './fold-email'

it.each([
  ['Nodira@Example.uz', 'nodira@example.uz'],
  ['nodira+bozor@example.uz', 'nodira@example.uz'],
  ['no.dira@example.uz', 'no.dira@example.uz'],
  ['No.Di.Ra+x@GoogleMail.com', 'nodira@gmail.com'],
])('%s is the mailbox %s', (typed, folded) => {
  expect(foldEmail(typed)).toBe(folded)
})
