import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** Invitations that nobody answered in their days, the oldest first. */
export async function listLapsedInvitations(context: Context): Promise<string[]> {
  const over = await transaction(context, (work) =>
    work.tx.teamInvitation.findMany({
      where: { status: 'sent', lapsesAt: { lte: context.now() } },
      orderBy: { id: 'asc' },
      select: { id: true },
    }),
  )
  return over.map(({ id }) => id)
}
