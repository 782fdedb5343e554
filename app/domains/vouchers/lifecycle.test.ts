import { describe, expect, it } from 'vitest'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import {
  deviceOrderLifecycle,
  deviceOrderMoves,
  nextDeviceOrderStatus,
  nextVoucherStatus,
  voucherLifecycle,
} from './lifecycle'

const ends = (table: Record<string, object>) =>
  Object.keys(table).filter((state) => Object.keys(table[state] ?? {}).length === 0)

describe('voucher lifecycle', () => {
  it('ends in expired, cancelled or replaced, and nowhere else: what was redeemed may come back', () => {
    expect(ends(voucherLifecycle).sort()).toEqual(['cancelled', 'expired', 'replaced'])
    expect(nextVoucherStatus('redeemed', 'giveBack')).toBe('issued')
  })
  it('never takes money from a voucher that is held by another order', () => {
    expect(nextVoucherStatus('held', 'hold')).toBeNull()
    expect(nextVoucherStatus('held', 'expire')).toBeNull()
  })
  it.each(['redeemed', 'expired', 'cancelled', 'replaced'] as VoucherStatus[])(
    '%s comes back to life by no move',
    (state) => {
      for (const move of ['hold', 'release', 'redeem', 'expire', 'cancel', 'replace'] as const) {
        expect(nextVoucherStatus(state, move)).toBeNull()
      }
    },
  )
})

describe('device order lifecycle', () => {
  it('is redeemed only out of "ready"', () => {
    for (const state of Object.keys(deviceOrderLifecycle) as DeviceOrderStatus[]) {
      expect(nextDeviceOrderStatus(state, 'handOver')).toBe(state === 'ready' ? 'handed_over' : null)
    }
  })
  it('can be declined until the making begins', () => {
    for (const state of Object.keys(deviceOrderLifecycle) as DeviceOrderStatus[]) {
      const may = state === 'placed' || state === 'accepted'
      expect(nextDeviceOrderStatus(state, 'decline'), state).toBe(may ? 'declined' : null)
    }
  })
  it('can be cancelled until it is handed over', () => {
    for (const state of ['awaiting_payment', 'placed', 'accepted', 'in_making', 'ready'] as const) {
      expect(deviceOrderMoves(state)).toContain('cancel')
    }
  })
})
