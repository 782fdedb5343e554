import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listFiles } from '../sources'

// A button that the page does not have (an older page, a program) does nothing: it never does what another button does.

/** Forms without a button of their own are the page's only other act, and begin nothing that could not be taken back. */
const byDefault = [
  'app/routes/admin/people/centre-staff.tsx',
  'app/routes/admin/people/revoke-role.tsx',
  'app/routes/admin/reference/synonym.tsx',
  'app/routes/applications/assist/begin.tsx',
  'app/routes/applications/documents.tsx',
  'app/routes/applications/step.tsx',
  'app/routes/exports/exports.tsx',
  'app/routes/finder/question.tsx',
  'app/routes/maker/visits/hours.tsx',
  'app/routes/shop/cart.tsx',
  'app/routes/shop/checkout/checkout.tsx',
  'app/routes/shop/product.tsx',
  'app/routes/shop/reviews/review.tsx',
  'app/routes/staff/desk/absences.tsx',
  'app/routes/staff/parts/queue/act-on-queue.server.ts',
  'app/routes/staff/reception/hours.tsx',
]

it('every page says what its buttons are', () => {
  const asking = listFiles('app/routes').filter((file) => {
    const text = readFileSync(file, 'utf8')
    return text.includes("get('intent')") && !text.includes('unknownAct')
  })
  expect(asking.sort()).toEqual(byDefault)
})
