import type { Context } from '~/domains/identity/context'
import type { ByLocale } from '~/domains/reference/schema'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import { loadCatalogue } from '../catalogue.server'
import { openAnswers } from '../sealed.server'

export interface OwnApplication {
  id: string
  /** Null while a draft. */
  number: string | null
  serviceCode: string
  status: ApplicationStatus
  /** What is asked for; null until chosen. */
  deviceNames: ByLocale | null
  /** Whom it is for, when that is another person. */
  forName: { family: string; given: string } | null
  submittedAt: Date | null
  dueOn: Date | null
  decidedAt: Date | null
  updatedAt: Date
}

/** The person's drafts and cases: what waits for her first, then the latest. */
export async function listOwnApplications(context: Context): Promise<OwnApplication[]> {
  const { personId } = context
  if (!personId) return []
  const catalogue = await loadCatalogue(dayOf(context.now()))
  const rows = await transaction(context, (tx) =>
    tx.application.findMany({
      where: { applicantId: personId },
      orderBy: { updatedAt: 'desc' },
      take: 100,
      select: {
        id: true,
        number: true,
        serviceCode: true,
        status: true,
        answersCipher: true,
        submittedAt: true,
        dueOn: true,
        decidedAt: true,
        updatedAt: true,
      },
    }),
  )
  const listed = rows.map(({ answersCipher, ...row }) => {
    const { device, person, 'for-whom': forWhom } = openAnswers(answersCipher, row.id)
    return {
      ...row,
      deviceNames: (device && catalogue.kinds.get(device.deviceCode)?.names) ?? null,
      forName:
        person && forWhom?.who !== 'self' ? { family: person.familyName, given: person.givenName } : null,
    }
  })
  return listed.sort((one, other) => waitingRank(one.status) - waitingRank(other.status))
}

function waitingRank(status: ApplicationStatus): number {
  if (status === 'correction_requested') return 0
  if (status === 'draft') return 1
  return status === 'submitted' || status === 'in_review' ? 2 : 3
}
