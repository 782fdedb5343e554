import { recordAudit } from '~/domains/audit/index.server'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import type { DeviceOrderStatus, VoucherStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { readStory } from '../passport/story/read-story.server'
import type { StoryLine } from '../passport/story/story-line'
import { mayReadMoney } from '../policy'

export interface FoundVoucher {
  id: string
  number: string
  deviceCode: string
  ceilingTiyin: bigint
  status: VoucherStatus
  issuedAt: Date
  /** SOATO of the centre whose case gave it; null when that is gone. */
  centreCode: string | null
  validUntil: Date
  /** Tiyin that stands on the voucher's account now. */
  balanceTiyin: bigint
  orders: {
    id: string
    number: string
    makerName: string
    status: DeviceOrderStatus
    voucherPartTiyin: bigint
    topUpTiyin: bigint
    placedAt: Date
  }[]
  /** The oldest first. */
  story: StoryLine[]
}

/** A voucher for the money staff, without the person's name. Null when there is none, or it is not theirs to see. The look is recorded. */
export async function openVoucherByNumber(work: Work, number: string): Promise<FoundVoucher | null> {
  if (!mayReadMoney(work)) return null
  const row = await work.tx.voucher.findUnique({ where: { number } })
  if (!row) return null
  const orders = await work.tx.deviceOrder.findMany({
    where: { voucherId: row.id },
    orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
  })
  const makers = await work.tx.maker.findMany({
    where: { id: { in: orders.map(({ makerId }) => makerId) } },
    select: { id: true, name: true },
  })
  const balanceTiyin = await getBalance(work, accountCode.voucher(row.id))
  await recordAudit(work, {
    subject: row.personId,
    action: 'person.fileRead',
    details: { voucherId: row.id },
  })
  const { id, deviceCode, ceilingTiyin, status, issuedAt, validUntil } = row
  return {
    ...{ id, number, deviceCode, ceilingTiyin, status, issuedAt, validUntil, balanceTiyin },
    centreCode: await readCentre(work, row.entitlementId),
    story: await readStory(work, id, { forStaff: true }),
    orders: orders.map((order) => ({
      id: order.id,
      number: order.number,
      makerName: makers.find((maker) => maker.id === order.makerId)?.name ?? '',
      status: order.status,
      voucherPartTiyin: order.voucherPartTiyin,
      topUpTiyin: order.topUpTiyin,
      placedAt: order.placedAt,
    })),
  }
}

/** With the portal's eyes: finance sees vouchers, and no cases. */
function readCentre(work: Work, entitlementId: string): Promise<string | null> {
  return work.asSystem(async () => {
    const right = await work.tx.entitlement.findUnique({
      where: { id: entitlementId },
      select: { applicationId: true },
    })
    const one =
      right &&
      (await work.tx.case.findUnique({ where: { id: right.applicationId }, select: { centreCode: true } }))
    return one?.centreCode ?? null
  })
}
