import type { Context } from '~/domains/identity/context'
import type { Texts } from '~/domains/questions/schema'
import {
  collectWords,
  listSteps,
  loadCatalogue,
  openJourneyOf,
  textOf,
} from '~/domains/services/index.server'
import { ownValue } from '~/lib/own-value'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import { openAnswers } from '../sealed.server'

export interface OwnApplication {
  id: string
  /** Null while a draft. */
  number: string | null
  serviceCode: string
  status: ApplicationStatus
  /** What is applied for, in the words of the service's version. */
  name: Texts
  /** What an approval means, in the same words. */
  approved: Texts
  /** The device that was chosen; null until then, and where there is none. */
  deviceNames: Texts | null
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
  const catalogue = await loadCatalogue(context.now())
  const listed = await transaction(context, async (tx) => {
    const rows = await tx.application.findMany({
      where: { applicantId: personId },
      orderBy: { updatedAt: 'desc' },
      take: 100,
      select: {
        id: true,
        serviceCode: true,
        journeyVersion: true,
        answersCipher: true,
        updatedAt: true,
        case: {
          select: {
            number: true,
            status: true,
            submittedAt: true,
            dueOn: true,
            decidedAt: true,
            updatedAt: true,
          },
        },
      },
    })
    const described = await Promise.all(
      rows.map(
        async ({ answersCipher, journeyVersion, case: one, ...own }): Promise<OwnApplication | null> => {
          const row = { ...own, ...(one ?? aDraft), updatedAt: lastOf(own.updatedAt, one?.updatedAt) }
          const journey = await openJourneyOf(tx, { ...row, journeyVersion }, catalogue)
          if (!journey) return null
          const answers = openAnswers(answersCipher, row.id)
          const steps = listSteps(journey, answers)
          const person = steps.find(({ id }) => id === journey.definition.parties.person)?.id
          const device = steps.find(({ questions }) => questions.some(({ kind }) => kind === 'device'))?.id
          const [family, given] = ['familyName', 'givenName'].map((part) =>
            textOf(answers, `${person}.${part}`),
          )
          return {
            ...row,
            name: journey.definition.name,
            approved: journey.definition.texts.approved,
            deviceNames: device ? (ownValue(collectWords(journey, answers), device) ?? null) : null,
            forName: family && given ? { family, given } : null,
          }
        },
      ),
    )
    return described.filter((one) => one !== null)
  })
  return listed.sort(
    (one, other) =>
      waitingRank(one.status) - waitingRank(other.status) ||
      other.updatedAt.getTime() - one.updatedAt.getTime(),
  )
}

const aDraft = { number: null, status: 'draft', submittedAt: null, dueOn: null, decidedAt: null } as const

function lastOf(one: Date, other: Date | undefined): Date {
  return other && other > one ? other : one
}

function waitingRank(status: ApplicationStatus): number {
  if (status === 'correction_requested') return 0
  if (status === 'draft') return 1
  return status === 'submitted' || status === 'in_review' ? 2 : 3
}
