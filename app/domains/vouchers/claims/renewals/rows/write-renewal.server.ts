import { newId } from '~/lib/ids'
import type { DeviceRenewal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readDecideBy } from '../../rows/read-decide-by.server'
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
  const decideBy = await readDecideBy(work)
  const textCipher = sealRenewalText('text', text, id)
  await work.asSystem(() =>
    work.tx.deviceRenewal.create({
      data: { ...of, id, textCipher, askedById, askedAt: work.now(), decideBy },
      select: { id: true },
    }),
  )
  return { id, decideBy }
}
