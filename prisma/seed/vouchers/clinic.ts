import type { Context } from '~/domains/identity/context'
import { recordClinicAnswer } from '~/domains/vouchers/index.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { must } from '../plan-refused'

/** A clinician accepts a prosthesis, at the rehabilitation centre of the demonstration; nothing of another kind. */
export async function seedClinicAnswer(
  tx: Work,
  at: Pick<Context, 'now' | 'requestId'>,
  deviceOrderId: string,
): Promise<void> {
  const { deviceCode } = await tx.deviceOrder.findUniqueOrThrow({ where: { id: deviceOrderId } })
  const { groupCode, madeToMeasure } = await tx.deviceKind.findUniqueOrThrow({ where: { code: deviceCode } })
  if (!madeToMeasure || groupCode !== 'prosthesis') return
  const [staff] = await tx.$queryRaw<{ personId: string; organisationId: string }[]>`
    select g.person_id as "personId", g.organisation_id as "organisationId" from role_grant g
      join training_centre c on c.organisation_id::text = g.organisation_id and 'prosthesis' = any (c.trainings)
    where g.role = 'organisation_staff' and g.revoked_at is null order by g.id limit 1`
  if (!staff) throw new Error('seed: nobody works at a rehabilitation centre')
  const clinician: Context = { ...at, isPast: true, role: 'organisation_staff', ...staff }
  must(
    `clinician of ${deviceOrderId}`,
    await inNameOf(tx, clinician, (work) => recordClinicAnswer(work, { deviceOrderId, refusal: null })),
  )
}
