import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { DeviceRenewal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readTerms } from '../../rows/read-terms.server'
import { sealRenewalText } from '../sealed.server'

type RenewalOf = Pick<DeviceRenewal, 'deviceOrderId' | 'voucherId' | 'caseId' | 'centreCode' | 'ground'> &
  Partial<Pick<DeviceRenewal, 'appealOfId'>>

export interface WrittenRenewal {
  id: string
  /** The last day for the decision. */
  decideBy: Date
}

/** What is asked for, or appealed, in the words of who acts; the centre has its term from today. */
export async function writeRenewal(
  work: Work,
  { text, ...of }: RenewalOf & { text: string },
): Promise<WrittenRenewal> {
  const { personId: askedById } = work
  if (!askedById) throw new Error('a person asks')
  const id = newId()
  const { decisionDays } = await readTerms(work)
  const decideBy = addWorkingDays(dayOf(work.now()), decisionDays, await listHolidays(work))
  const textCipher = sealRenewalText('text', text, id)
  await work.asSystem(() =>
    work.tx.deviceRenewal.create({
      data: { ...of, id, textCipher, askedById, askedAt: work.now(), decideBy },
      select: { id: true },
    }),
  )
  return { id, decideBy }
}
