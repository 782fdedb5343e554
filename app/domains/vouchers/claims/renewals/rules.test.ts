import { describe, expect, it } from 'vitest'
import type { VoucherStatus } from '~/platform/prisma/enums'
import { mayAskRenewal, renewalGrounds } from './rules'

const today = new Date('2026-11-27T00:00:00Z')
const tomorrow = new Date('2026-11-28T00:00:00Z')

describe('early renewal', () => {
  it('is asked for while the service life runs and nothing else is asked', () => {
    const device = {
      status: 'handed_over',
      renewableOn: tomorrow,
      renewals: [{ status: 'refused', right: null }],
    } as const
    expect(mayAskRenewal(device, today)).toBe(true)
    expect(mayAskRenewal({ ...device, renewableOn: today }, today)).toBe(false)
    expect(mayAskRenewal({ ...device, status: 'returned' }, today)).toBe(false)
    const asked = { status: 'asked', right: null } as const
    expect(mayAskRenewal({ ...device, renewals: [asked] }, today)).toBe(false)
  })

  it('is not asked for again while what was approved waits for money, is hers, or was received', () => {
    const mayAsk = (...statuses: VoucherStatus[]) =>
      mayAskRenewal(
        {
          ...{ status: 'handed_over', renewableOn: tomorrow },
          renewals: [{ status: 'approved', right: { vouchers: statuses.map((status) => ({ status })) } }],
        },
        today,
      )
    expect([mayAsk(), mayAsk('issued'), mayAsk('held'), mayAsk('redeemed')]).toEqual(Array(4).fill(false))
    expect([mayAsk('expired'), mayAsk('cancelled')]).toEqual([true, true])
  })

  it('is for growth only where somebody grows', () => {
    expect(renewalGrounds({ isChild: true, isForChildren: false })).toContain('growth')
    expect(renewalGrounds({ isChild: false, isForChildren: true })).toContain('growth')
    expect(renewalGrounds({ isChild: false, isForChildren: false })).toEqual(['damage', 'changed_need'])
  })
})
