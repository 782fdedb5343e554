import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

export type Help = Awaited<ReturnType<typeof listHelp>>[number]

/** Who filled an application in for its applicant, how and on what consent: for her, and for who sees the case. */
export async function listHelp(context: Context, applicationId: string) {
  if (!isId(applicationId)) return []
  return transaction(context, (work) =>
    work.tx.assistance.findMany({
      where: { applicationId },
      orderBy: { givenAt: 'asc' },
      select: {
        ...{ id: true, status: true, way: true, clerkRole: true, organisationId: true, consent: true },
        ...{ phoneSource: true, givenAt: true, endedAt: true, receivedOn: true, correctsId: true },
      },
    }),
  )
}
