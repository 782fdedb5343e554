import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { applicantOf } from '../policy'
import { type AccreditationInputError, accreditationColumns } from '../rows/accreditation-columns.server'
import type { AccreditationInput } from '../schema'

export type CreateAccreditationError =
  | AccreditationInputError
  | 'accreditation.error.notAllowed'
  /** One at a time of a workshop; `details.accreditationId` is the other. */
  | 'accreditation.error.openAlready'

/** A workshop begins to ask for accreditation, or for another term. The same id twice is one application. */
export async function createAccreditation(
  work: Work,
  { accreditationId: id, ...input }: AccreditationInput & { accreditationId: string },
): Promise<Result<{ accreditationId: string }, CreateAccreditationError>> {
  const by = applicantOf(work)
  if (!by) return refuse('accreditation.error.notAllowed')
  const columns = await accreditationColumns(work, id, input)
  if (!columns.ok) return columns
  return work.asSystem(async () => {
    const of = by.makerId ?? by.applicantId
    await lockName(work, `accreditation:${of}`)
    const open = await work.tx.accreditation.findFirst({
      where: {
        status: { in: ['draft', 'submitted'] },
        ...(by.makerId ? { makerId: by.makerId } : { applicantId: by.applicantId, makerId: null }),
      },
      select: { id: true },
    })
    if (open?.id === id) return ok({ accreditationId: id })
    if (open || (await work.tx.accreditation.count({ where: { id } })))
      return refuse('accreditation.error.openAlready')
    await work.tx.accreditation.create({ data: { id, ...by, ...columns.value, createdAt: work.now() } })
    return ok({ accreditationId: id })
  })
}
