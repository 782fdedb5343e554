import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { blocksAnother, renewableOnOf } from '../rules'

export interface BlockingVoucher {
  error: 'vouchers.error.alreadyLive' | 'vouchers.error.waitsAlready' | 'vouchers.error.serviceLife'
  /** Of the voucher; of the case where its right waits for money. */
  number: string
  /** Inson centre (SOATO) that gave it; null when its case is gone. */
  centreCode: string | null
  /** End of the service life, midnight UTC. */
  renewableOn: Date
}

/** What stands against another voucher of a kind for whom this index stands. */
export async function readBlockingVoucher(
  work: Work,
  input: {
    beneficiary: string
    deviceCode: string
    now: Date
    /** The voucher whose device is renewed early: its service life does not stand against it. */
    renewsId?: string
  },
): Promise<BlockingVoucher | null> {
  const today = dayOf(input.now)
  // Another parent may hold it, another centre may have given it: row-level security hides both from this one.
  return work.asSystem(async () => {
    const waits = await readWait(work, input)
    if (waits) return waits
    const earlier = await work.tx.voucher.findMany({
      where: {
        beneficiaryIndex: input.beneficiary,
        deviceCode: input.deviceCode,
        status: { in: ['issued', 'held', 'redeemed'] },
      },
      orderBy: { issuedAt: 'desc' },
      select: {
        id: true,
        number: true,
        status: true,
        renewableOn: true,
        entitlement: { select: { renewableOn: true, applicationId: true } },
        renewals: {
          where: { status: 'approved', right: { vouchers: { some: { status: 'redeemed' } } } },
          select: { id: true },
        },
      },
    })
    const found = earlier.find((one) => {
      // Another device stands in the place of what was renewed.
      const isRenewed = one.status === 'redeemed' && (one.id === input.renewsId || one.renewals.length > 0)
      return !isRenewed && blocksAnother(one.status, renewableOnOf(one), today)
    })
    if (!found) return null
    const { applicationId } = found.entitlement
    const renewableOn = renewableOnOf(found)
    const decided = await work.tx.case.findUnique({
      where: { id: applicationId },
      select: { centreCode: true },
    })
    return {
      error: found.status === 'redeemed' ? 'vouchers.error.serviceLife' : 'vouchers.error.alreadyLive',
      number: found.number,
      centreCode: decided?.centreCode ?? null,
      renewableOn,
    }
  })
}

/** Who waits for the money of a decision has her right already. */
async function readWait(
  work: Work,
  input: { beneficiary: string; deviceCode: string },
): Promise<BlockingVoucher | null> {
  const wait = await work.tx.budgetWait.findFirst({
    where: { beneficiaryIndex: input.beneficiary, deviceCode: input.deviceCode, status: 'waiting' },
    select: { entitlement: { select: { applicationId: true, renewableOn: true } } },
  })
  if (!wait) return null
  const { applicationId, renewableOn } = wait.entitlement
  const decided = await work.tx.case.findUnique({
    where: { id: applicationId },
    select: { number: true, centreCode: true },
  })
  const { number = '', centreCode = null } = decided ?? {}
  return { error: 'vouchers.error.waitsAlready', number, centreCode, renewableOn }
}
