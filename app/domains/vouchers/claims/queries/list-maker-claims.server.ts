import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'
import type { DeviceClaimKind, DeviceClaimStatus } from '~/platform/prisma/enums'
import { openClaimStatuses } from '../lifecycle'

export interface MakerClaim {
  id: string
  kind: DeviceClaimKind
  status: DeviceClaimStatus
  askedAt: Date
  answerBy: Date
  promisedOn: Date | null
  order: { number: string; deviceCode: string }
}

export const makerClaimsPerPage = 20

/** What people want of the maker that the context acts for: what is open first, and of that what is due first. */
export async function listMakerClaims(
  context: Context,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<{ claims: MakerClaim[]; total: number; openTotal: number }> {
  const makerId = workshopOf(context, 'claims')
  if (!makerId) return { claims: [], total: 0, openTotal: 0 }
  const open = { in: [...openClaimStatuses] }
  const ofMaker = { order: { makerId } }
  return transaction(context, async ({ tx }) => {
    const where = { ...ofMaker, status: isOpen ? open : { notIn: [...openClaimStatuses] } }
    const openTotal = await tx.deviceClaim.count({ where: { ...ofMaker, status: open } })
    const total = isOpen ? openTotal : await tx.deviceClaim.count({ where })
    const claims = await tx.deviceClaim.findMany({
      where,
      orderBy: isOpen ? [{ answerBy: 'asc' }, { id: 'asc' }] : [{ askedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * makerClaimsPerPage,
      take: makerClaimsPerPage,
      select: {
        ...{ id: true, kind: true, status: true, askedAt: true, answerBy: true, promisedOn: true },
        order: { select: { number: true, deviceCode: true } },
      },
    })
    return { claims, total, openTotal }
  })
}
