import { blindIndex } from '~/platform/crypto.server'
import type { TeamInvitation } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** Which invitation somebody means: by its id one to her own PINFL, by its code one to a phone. */
export type NamedInvitation = { id: string; code?: undefined } | { code: string; id?: undefined }

/**
 * The invitations that wait for whoever acts, the latest first: all to her own PINFL, or the one that is named. What is
 * over, taken back or somebody else's is not found. With the portal's eyes.
 */
export async function findInvitations(
  work: Work,
  { id, code }: NamedInvitation | Record<string, never> = {},
): Promise<TeamInvitation[]> {
  if (!work.personId) return []
  const to = code
    ? { contact: 'phone' as const, codeIndex: blindIndex('verificationCode', code) }
    : {
        contact: 'pinfl' as const,
        contactIndex: await readPinflIndex(work, work.personId),
        ...(id && { id }),
      }
  return work.tx.teamInvitation.findMany({
    where: { ...to, status: 'sent', lapsesAt: { gt: work.now() } },
    orderBy: { id: 'desc' },
  })
}

async function readPinflIndex({ tx }: Work, id: string): Promise<string> {
  const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { pinflIndex: true } })
  return person.pinflIndex
}

/** As it stands now; null where it was decided meanwhile. */
export async function lockInvitation(work: Work, id: string): Promise<TeamInvitation | null> {
  await work.tx.$executeRaw`select 1 from team_invitation where id = ${id}::uuid for update`
  return work.tx.teamInvitation.findFirst({ where: { id, status: 'sent' } })
}
