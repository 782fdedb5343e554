import { splitSteps } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import type { Application } from '~/platform/prisma/client'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface OwnApplication extends Application {
  /** `draft`, or how its case stands. */
  status: ApplicationStatus
  /** The number of its case; null while a draft. */
  caseNumber: string | null
  /** Pages that the centre asked her to mend and that were not sent back yet; null when it asked for none. */
  asked: string[] | null
}

/** The citizen's own application, locked until the transaction ends; null when it is not hers or not there. */
export async function lockOwnApplication(work: Work, id: string): Promise<OwnApplication | null> {
  const { personId: applicantId } = work
  if (!isId(id) || !applicantId) return null
  await work.tx
    .$queryRaw`select 1 from application where id = ${id}::uuid and applicant_id = ${applicantId}::uuid for update`
  const found = await work.tx.application.findFirst({
    where: { id, applicantId },
    include: {
      case: {
        select: {
          number: true,
          status: true,
          events: {
            where: { type: 'application.correctionRequested' },
            orderBy: { at: 'desc' },
            take: 1,
            select: { reasonCode: true },
          },
        },
      },
    },
  })
  if (!found) return null
  const { case: one, ...application } = found
  const request = one?.status === 'correction_requested' ? one.events[0] : undefined
  return {
    ...application,
    status: one?.status ?? 'draft',
    caseNumber: one?.number ?? null,
    asked: request ? splitSteps(request.reasonCode) : null,
  }
}
