import { expect, it } from 'vitest'
import { PaymentStatus, RefundStatus } from '~/platform/prisma/enums'
import { isPaid, liveStatuses, mayBecome, paymentLifecycle, refundMayBecome } from './lifecycle'

const statuses = Object.values(PaymentStatus)

it('never makes a paid payment unpaid', () => {
  for (const from of statuses.filter(isPaid)) {
    expect(Object.values(paymentLifecycle[from]).every(isPaid)).toBe(true)
  }
})

it('lets money that came late be seen from every state', () => {
  for (const from of statuses.filter((status) => !isPaid(status))) expect(mayBecome(from, 'paid')).toBe(true)
})

it('never leads back to the beginning', () => {
  for (const from of statuses) expect(mayBecome(from, 'created')).toBe(false)
})

it('counts as live what could still be paid on purpose, or was', () => {
  expect([...liveStatuses].sort()).toEqual(['created', 'open', 'paid', 'unresolved'])
})

it('asks again for a failed refund only', () => {
  const asked = Object.values(RefundStatus).filter((from) => refundMayBecome(from, 'requested'))
  expect(asked).toEqual(['failed'])
})
