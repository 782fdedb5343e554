import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import type { CeilingRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readDecideBy } from '../../../claims/rows/read-decide-by.server'
import { tellHeads } from '../../../claims/rows/tell-heads.server'
import { writeVoucherEvent } from '../../../rows/write-event.server'
import { sealCeilingText } from '../sealed.server'

type CeilingOf = Pick<CeilingRequest, 'quoteId' | 'voucherId' | 'caseId' | 'centreCode' | 'ceilingTiyin'> &
  Partial<Pick<CeilingRequest, 'appealOfId'>>

/** What is asked for, or appealed, in the words of who asks; the centre has its term from today, and its heads are told. */
export async function writeCeiling(
  work: Work,
  { text, number, ...of }: CeilingOf & { text: string; number: string },
): Promise<{ id: string; decideBy: Date }> {
  const { personId: askedById } = work
  if (!askedById) throw new Error('a person asks')
  const id = newId()
  const decideBy = await readDecideBy(work)
  await work.asSystem(async () => {
    await work.tx.ceilingRequest.create({
      data: {
        ...{ ...of, id, textCipher: sealCeilingText('text', text, id) },
        ...{ askedById, askedAt: work.now(), decideBy },
      },
      select: { id: true },
    })
    await writeVoucherEvent(work, {
      voucherId: of.voucherId,
      type: of.appealOfId ? 'voucher.ceilingAppealed' : 'voucher.ceilingAsked',
    })
  })
  const at = { centreCode: of.centreCode, path: `/staff/ceilings/${id}` }
  await tellHeads(work, at, {
    ...{ key: `ceilingRequest:${id}:asked`, template: 'notifications.ceilingAsked' },
    variables: { number, decideByOn: isoDay(decideBy) },
  })
  return { id, decideBy }
}
