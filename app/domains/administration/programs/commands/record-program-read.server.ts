import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import type { ProgramReason } from '../schema'

/** A program has read something: of a person it stands on her file, else on that of the organisation. */
export async function recordProgramRead(
  work: Work,
  of: { keyId: string; organisationId: string; reason: ProgramReason; personId: string | null },
): Promise<void> {
  const { keyId, organisationId, reason, personId } = of
  const details = { programKeyId: keyId, programReason: reason, organisationId }
  await work.asSystem(() =>
    recordAudit(
      work,
      personId
        ? { subject: personId, action: 'person.referralRead', details }
        : { subject: organisationId, action: 'organisation.referralsRead', details },
    ),
  )
}
