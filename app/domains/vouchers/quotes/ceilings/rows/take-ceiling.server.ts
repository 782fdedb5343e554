import { getMakerFamily, getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { CeilingRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayDecideClaims } from '../../../policy'
import { type LockedVoucher, lockVoucher } from '../../../rows/lock-voucher.server'

export type TakeCeilingError = 'quotes.error.notFound' | 'sides.error.decideClaim'

export interface TakenCeiling {
  ceiling: CeilingRequest
  voucher: LockedVoucher
  makerId: string
  /** Of a protected case nothing leaves the portal. */
  isProtected: boolean
}

/** What a centre is asked to decide, with its voucher locked, for somebody of that centre who is on no side of it. */
export async function takeCeiling(
  work: Work,
  ceilingId: string,
): Promise<Result<TakenCeiling, TakeCeilingError>> {
  return work.asSystem(async () => {
    const find = () =>
      work.tx.ceilingRequest.findUnique({
        where: { id: ceilingId },
        include: { quote: { select: { makerId: true } }, case: { select: { isProtected: true } } },
      })
    const found = isId(ceilingId) && mayDecideClaims(work) ? await find() : null
    const voucher =
      found?.centreCode === work.organisationId ? await lockVoucher(work, found.voucherId) : null
    // As it stands under the lock.
    const row = voucher && (await find())
    if (!voucher || !row) return refuse('quotes.error.notFound')
    const { quote, case: one, ...ceiling } = row
    const others = [
      ...(await getVoucherSide(work, voucher.id)),
      ...(await getMakerFamily(work, [quote.makerId])),
    ]
    const both = refuseBothSides('decideClaim', work, others)
    return both ?? ok({ ceiling, voucher, makerId: quote.makerId, isProtected: one.isProtected })
  })
}

/** True when who acts asked for it in the person's name, or prepared or decided the refusal that it appeals. */
export async function hadPartInCeiling(
  work: Work,
  { appealOfId, askedById }: CeilingRequest,
): Promise<boolean> {
  if (work.personId === askedById) return true
  if (!appealOfId) return false
  const earlier = await work.asSystem(() =>
    work.tx.ceilingRequest.findUniqueOrThrow({
      where: { id: appealOfId },
      select: { preparedById: true, decidedById: true },
    }),
  )
  return work.personId === earlier.preparedById || work.personId === earlier.decidedById
}
