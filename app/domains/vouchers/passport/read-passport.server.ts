import { type ByLocale, byLocale } from '~/domains/reference/schema'
import type {
  DeviceClaimKind,
  DeviceClaimStatus,
  DeviceOrderStatus,
  DeviceRenewalGround,
  DeviceRenewalStatus,
  HandoverProof,
  Prisma,
} from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type BeneficiaryName, openBeneficiary } from '../beneficiary.server'
import { openClaimText } from '../claims/sealed.server'
import { renewableOnOf } from '../rules'
import { openRepair } from './repair-text.server'

/** What a device is known by for its whole life. */
export interface DevicePassport {
  /** Of its order. */
  id: string
  number: string
  voucherId: string
  voucherNumber: string
  status: DeviceOrderStatus
  deviceCode: string
  /** Whom it is for; null when that is the holder. */
  beneficiary: BeneficiaryName | null
  /** Model, as it was ordered. */
  model: ByLocale
  maker: { name: string; slug: string; phone: string }
  /** Null for what was handed over before it was asked for. */
  serialNumber: string | null
  proof: HandoverProof
  handedOverAt: Date
  warrantyUntil: Date | null
  /** From this day another of the kind may be granted. */
  renewableOn: Date
  /** The oldest first. */
  claims: {
    id: string
    kind: DeviceClaimKind
    status: DeviceClaimStatus
    reasonCode: string
    askedAt: Date
    closedAt: Date | null
    /** What the maker did; null unless repaired. */
    repairText: string | null
    repairedAt: Date | null
  }[]
  /** By voucher, once its warranty was over; the oldest first. */
  repairs: { id: string; text: string; workshop: string; handedOverAt: Date }[]
  /** True where a workshop's repair was received, not a device. */
  isRepair: boolean
  /** What it did; null for a device. */
  repairText: string | null
  /** Asked for before its time, the oldest first. */
  renewals: { ground: DeviceRenewalGround; status: DeviceRenewalStatus; askedAt: Date }[]
}

/** The passports of these orders, those received last first; nothing of what was never handed over. */
export async function readPassports(
  work: Work,
  where: Prisma.DeviceOrderWhereInput,
  take = 100,
): Promise<DevicePassport[]> {
  const rows = await work.tx.deviceOrder.findMany({
    where: { ...where, handedOverAt: { not: null } },
    orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
    take,
    include: {
      offered: { select: { title: true } },
      voucher: {
        select: {
          number: true,
          beneficiaryCipher: true,
          renewableOn: true,
          entitlement: { select: { renewableOn: true } },
        },
      },
      renewals: {
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: { ground: true, status: true, askedAt: true },
      },
      claims: {
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, kind: true, status: true, reasonCode: true, askedAt: true, closedAt: true },
          ...{ repairCipher: true, repairedAt: true },
        },
      },
    },
  })
  // Not through the makers' door: a device keeps its maker after she is withdrawn.
  const makers = await work.tx.maker.findMany({
    where: { id: { in: rows.map(({ makerId }) => makerId) } },
    select: { id: true, name: true, slug: true, phone: true },
  })
  const repairs = await readRepairs(
    work,
    rows.map(({ id }) => id),
  )
  const makerOf = new Map(makers.map(({ id, ...maker }) => [id, maker]))
  return rows.flatMap((row) => {
    const maker = makerOf.get(row.makerId)
    const { id, number, voucherId, status, deviceCode, serialNumber, handoverProof: proof } = row
    if (!maker || !row.handedOverAt || !proof) return []
    return {
      ...{
        id,
        number,
        voucherId,
        status,
        deviceCode,
        serialNumber,
        proof,
        maker,
        claims: row.claims.map(({ repairCipher, ...claim }) => ({
          ...claim,
          repairText: openClaimText('repair', repairCipher, claim.id),
        })),
        repairs: repairs.get(id) ?? [],
        isRepair: row.isRepair,
        repairText: openRepair(row.repairCipher, id),
        renewals: row.renewals,
      },
      voucherNumber: row.voucher.number,
      beneficiary: openBeneficiary(row.voucher.beneficiaryCipher, voucherId),
      model: byLocale.parse(row.offered.title),
      ...{ handedOverAt: row.handedOverAt, warrantyUntil: row.warrantyUntil },
      renewableOn: renewableOnOf(row.voucher),
    }
  })
}

/** By the order of the device. Another parent may have had it repaired, by another workshop: as the portal. */
async function readRepairs(work: Work, ids: string[]): Promise<Map<string, DevicePassport['repairs']>> {
  const done = await work.asSystem(() =>
    work.tx.deviceOrder.findMany({
      where: { status: 'handed_over', voucher: { entitlement: { repairsOrderId: { in: ids } } } },
      orderBy: [{ handedOverAt: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, makerId: true, repairCipher: true, handedOverAt: true },
        voucher: { select: { entitlement: { select: { repairsOrderId: true } } } },
      },
    }),
  )
  const workshops = await work.tx.maker.findMany({
    where: { id: { in: done.map(({ makerId }) => makerId) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(workshops.map(({ id, name }) => [id, name]))
  const byDevice = new Map<string, DevicePassport['repairs']>()
  for (const { id, makerId, repairCipher, handedOverAt, voucher } of done) {
    const of = voucher.entitlement.repairsOrderId
    const text = openRepair(repairCipher, id)
    if (!of || !text || !handedOverAt) continue
    const one = { id, text, workshop: nameOf.get(makerId) ?? '', handedOverAt }
    byDevice.set(of, [...(byDevice.get(of) ?? []), one])
  }
  return byDevice
}
