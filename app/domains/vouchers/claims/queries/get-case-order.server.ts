import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { DeviceClaimKind, DeviceClaimStatus, DeviceOrderStatus } from '~/platform/prisma/enums'
import { mayDecideClaims } from '../../policy'
import { isCaseOfCentre } from '../../rows/is-case-of-centre.server'
import { readTerms } from '../rows/read-terms.server'
import { type ClaimTerms, possibleClaims } from '../rules'

export interface CaseOrder {
  id: string
  number: string
  status: DeviceOrderStatus
  deviceCode: string
  makerName: string
  makerPhone: string
  voucherPartTiyin: bigint
  topUpTiyin: bigint
  handedOverAt: Date | null
  warrantyUntil: Date | null
  claims: { id: string; kind: DeviceClaimKind; status: DeviceClaimStatus; askedAt: Date }[]
  possible: DeviceClaimKind[]
  terms: ClaimTerms
}

/** The latest order on the voucher that a case gave, for its centre; null when it is another's, or nothing was ordered. */
export async function getCaseOrder(context: Context, caseId: string): Promise<CaseOrder | null> {
  if (!isId(caseId) || !mayDecideClaims(context)) return null
  return transaction(context, (work) =>
    // The centre sees no orders otherwise: that the case is its own is looked at here.
    work.asSystem(async () => {
      if (!(await isCaseOfCentre(work, caseId))) return null
      const order = await work.tx.deviceOrder.findFirst({
        where: { voucher: { entitlement: { applicationId: caseId } } },
        orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
        include: {
          claims: {
            orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
            select: { id: true, kind: true, status: true, askedAt: true },
          },
        },
      })
      if (!order) return null
      const maker = await work.tx.maker.findUniqueOrThrow({ where: { id: order.makerId } })
      const terms = await readTerms(work)
      const { id, number, status, deviceCode, voucherPartTiyin, topUpTiyin } = order
      const { handedOverAt, warrantyUntil, isRepair, claims } = order
      const handedOverOn = handedOverAt && dayOf(handedOverAt)
      return {
        ...{
          id,
          number,
          status,
          deviceCode,
          voucherPartTiyin,
          topUpTiyin,
          handedOverAt,
          warrantyUntil,
          claims,
        },
        ...{ makerName: maker.name, makerPhone: maker.phone, terms },
        possible: possibleClaims(
          { status, handedOverOn, warrantyUntil, isRepair, claims },
          dayOf(work.now()),
          terms,
        ),
      }
    }),
  )
}
