import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { blindIndex } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { nextMandateStatus } from '../lifecycle'
import { noteEnded } from '../rows/note-mandate.server'
import type { EndMandateError } from './end-mandate.server'

/** Ends a mandate at the desk, for the person it is of, who came with her document; her number proves which are hers. */
export async function revokeMandate(
  work: Work,
  { mandateId, pinfl }: { mandateId: string; pinfl: string },
): Promise<Result<null, EndMandateError | 'sides.error.recordMandate'>> {
  if (!isId(mandateId)) return refuse('mandates.error.notFound')
  const mandate = await work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from mandate where id = ${mandateId}::uuid for update`
    return work.tx.mandate.findFirst({
      where: { id: mandateId, grantorIndex: blindIndex('pinfl', pinfl) },
    })
  })
  if (!mandate) return refuse('mandates.error.notFound')
  const status = nextMandateStatus(mandate.status, 'revoke')
  if (!status) return refuse('mandates.error.ended')
  const { id, holderId: personId, grantorIndex: beneficiaryIndex } = mandate
  const both = refuseBothSides(
    'recordMandate',
    work,
    await getCitizenSide(work, { personId, beneficiaryIndex }),
  )
  if (both) return both
  const data = { status, endedAt: work.now(), endedById: work.personId }
  await work.asSystem(() => work.tx.mandate.update({ where: { id }, data }))
  await noteEnded(work, mandate)
  return ok(null)
}
