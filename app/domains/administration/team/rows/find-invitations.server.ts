import { blindIndex } from '~/platform/crypto.server'
import type { TeamInvitation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Which invitation somebody means: by its id one to her own PINFL, by its code one to a phone. */
export type NamedInvitation = { id: string; code?: undefined } | { code: string; id?: undefined }

/**
 * The invitation that waits for whoever acts, locked; null for one that is over, taken back or somebody else's. With the
 * portal's eyes.
 */
export async function findInvitation(
  work: Work,
  { id, code }: NamedInvitation,
): Promise<TeamInvitation | null> {
  if (!work.personId) return null
  const person = await work.tx.person.findUniqueOrThrow({
    where: { id: work.personId },
    select: { pinflIndex: true },
  })
  const named = code
    ? { contact: 'phone' as const, codeIndex: blindIndex('verificationCode', code) }
    : { contact: 'pinfl' as const, id: id ?? '', contactIndex: person.pinflIndex }
  const found = await work.tx.teamInvitation.findFirst({
    where: { ...named, status: 'sent', lapsesAt: { gt: work.now() } },
    select: { id: true },
  })
  return found && lockInvitation(work, found.id)
}

/** As it stands now; null where it was decided meanwhile. */
export async function lockInvitation(work: Work, id: string): Promise<TeamInvitation | null> {
  await work.tx.$executeRaw`select 1 from team_invitation where id = ${id}::uuid for update`
  return work.tx.teamInvitation.findFirst({ where: { id, status: 'sent' } })
}
