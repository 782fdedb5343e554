import { recordAudit } from '~/domains/audit/index.server'
import { getPurchaserSide, standsOn } from '~/domains/identity/index.server'
import { nameColumns, type PersonName } from '~/lib/people/person-name'
import type { Purchaser, PurchaserDecision, StateCustomer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export interface PurchaserToReview
  extends Pick<
    Purchaser,
    'id' | 'name' | 'taxNumber' | 'soato' | 'address' | 'status' | 'askedAt' | 'decidedAt' | 'refusalReason'
  > {
  founder: PersonName
  /** Why it was suspended or let buy again, the latest first. */
  decisions: Pick<PurchaserDecision, 'id' | 'kind' | 'reason' | 'decidedAt'>[]
  /** What was prepared, stands or was ended of its being a customer of the State, the latest first. */
  stateMarks: (Pick<
    StateCustomer,
    'id' | 'ground' | 'status' | 'preparedAt' | 'decidedAt' | 'endedAt' | 'endReason'
  > & {
    /** Whoever looks prepared it: another one confirms it. */
    isByReader: boolean
  })[]
  /** True for who asked for it, her family and its team, who may not decide about it. */
  isOwn: boolean
}

/** An organisation with who asks for it, for the approver; null when there is none. Looking leaves an entry. */
export async function openPurchaserToReview(
  work: Work,
  { purchaserId }: { purchaserId: string },
): Promise<PurchaserToReview | null> {
  const row = await work.tx.purchaser.findUnique({
    where: { id: purchaserId },
    select: {
      ...{ id: true, name: true, taxNumber: true, soato: true, address: true, status: true },
      ...{ askedAt: true, decidedAt: true, refusalReason: true, founderId: true },
      founder: { select: nameColumns },
      decisions: {
        select: { id: true, kind: true, reason: true, decidedAt: true },
        orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      },
      stateMarks: {
        select: {
          ...{ id: true, ground: true, status: true, preparedAt: true, decidedAt: true, endedAt: true },
          ...{ endReason: true, preparedById: true },
        },
        orderBy: [{ preparedAt: 'desc' }, { id: 'desc' }],
      },
    },
  })
  if (!row) return null
  const { founderId, founder, stateMarks, ...shown } = row
  await recordAudit(work, { subject: founderId, action: 'person.purchaserViewed' })
  const side = await getPurchaserSide(work, row.id)
  return {
    ...shown,
    stateMarks: stateMarks.map(({ preparedById, ...mark }) => ({
      ...{ ...mark, isByReader: preparedById === work.personId },
    })),
    founder: { family: founder.familyName, given: founder.givenName, patronymic: founder.patronymic },
    isOwn: standsOn(side, work),
  }
}
