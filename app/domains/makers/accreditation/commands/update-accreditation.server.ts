import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type AccreditationInputError, accreditationColumns } from '../rows/accreditation-columns.server'
import { type TakeOwnError, takeOwnAccreditation } from '../rows/take-accreditation.server'
import type { AccreditationInput } from '../schema'

export type UpdateAccreditationError = AccreditationInputError | TakeOwnError | 'accreditation.error.sent'

/** What a workshop says anew, while it has not sent it. Licences of kinds that are no longer asked for are taken out. */
export async function updateAccreditation(
  work: Work,
  { accreditationId, ...input }: AccreditationInput & { accreditationId: string },
): Promise<Result<null, UpdateAccreditationError>> {
  const taken = await takeOwnAccreditation(work, accreditationId)
  if (!taken.ok) return taken
  if (taken.value.status !== 'draft') return refuse('accreditation.error.sent')
  const columns = await accreditationColumns(work, accreditationId, input)
  if (!columns.ok) return columns
  await work.asSystem(async () => {
    await work.tx.accreditationDocument.updateMany({
      where: {
        ...{ accreditationId, removedAt: null },
        AND: [{ deviceCode: { not: null } }, { deviceCode: { notIn: input.deviceCodes } }],
      },
      data: { removedAt: work.now() },
    })
    await work.tx.accreditation.update({ where: { id: accreditationId }, data: columns.value })
  })
  return ok(null)
}
