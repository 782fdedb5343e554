import { expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { isBuyer, isDesk, mayConfirm, maySend, sellerOf } from './policy'

const seller = newId()
const as = (role: string, organisationId: string | null = null) => ({ role, organisationId }) as Context

it('knows a seller by role and workshop together', () => {
  expect(sellerOf(as('artisan', seller))).toBe(seller)
  expect(sellerOf(as('artisan'))).toBeNull()
  expect(sellerOf(as('artisan', 'x'))).toBeNull()
  expect(sellerOf(as('maker_staff', seller))).toBeNull()
})

it.each([
  ['artisan', { sends: true, confirms: false, reports: false, desk: false }],
  ['approver', { sends: false, confirms: false, reports: false, desk: true }],
  ['buyer', { sends: false, confirms: true, reports: true, desk: false }],
  ['anonymous', { sends: false, confirms: true, reports: true, desk: false }],
  ['system', { sends: true, confirms: true, reports: false, desk: false }],
])('lets %s act on a parcel on one side of it only', (role, may) => {
  const who = as(role)
  expect({
    sends: maySend(who),
    confirms: mayConfirm(who),
    reports: isBuyer(who, false),
    desk: isDesk(who),
  }).toEqual(may)
  expect(isBuyer(who, true)).toBe(may.confirms)
})
