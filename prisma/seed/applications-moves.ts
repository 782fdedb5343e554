import type { Tx } from '~/platform/db.server'
import type { CaseRows } from './applications-rows'

type CaseRow = CaseRows['application']
type CheckRow = CaseRows['checks'][number]

const pathTo = {
  draft: [],
  submitted: ['submitted'],
  in_review: ['submitted', 'in_review'],
  correction_requested: ['submitted', 'in_review', 'correction_requested'],
  approved: ['submitted', 'in_review', 'approved'],
  refused: ['submitted', 'in_review', 'refused'],
  withdrawn: ['submitted', 'withdrawn'],
} as const satisfies Record<CaseRow['status'], readonly CaseRow['status'][]>

/** The row as every case begins: the database refuses one that is there from nowhere. */
export function toDraft({
  id,
  serviceCode,
  applicantId,
  answersCipher,
  journeyVersion,
  createdAt,
  updatedAt,
}: CaseRow) {
  return {
    id,
    serviceCode,
    applicantId,
    answersCipher,
    journeyVersion,
    createdAt,
    updatedAt,
    status: 'draft' as const,
  }
}

/** Takes a draft through the states that lead to the one of the row. */
export async function moveCase(tx: Tx, row: CaseRow): Promise<void> {
  const { id, createdAt: _, decidedAt, updatedAt, ...rest } = row
  for (const status of pathTo[row.status]) {
    const isLast = status === row.status
    await tx.application.update({
      where: { id },
      data: {
        ...(status === 'submitted' && rest),
        ...{ status, updatedAt },
        ...(isLast && { decidedAt: decidedAt ?? null }),
      },
    })
  }
}

/** The questions to the registers, and then their answers. */
export async function askRegisters(tx: Tx, checks: CheckRow[]): Promise<void> {
  await tx.agencyCheck.createMany({
    data: checks.map(({ id, applicationId, source, requestedAt }) => ({
      ...{ id, applicationId, source, requestedAt },
      outcome: 'waiting' as const,
    })),
  })
  for (const { id, outcome, answerCipher, asOf, respondedAt } of checks) {
    if (outcome === 'waiting') continue
    await tx.agencyCheck.update({
      where: { id },
      data: {
        outcome,
        answerCipher: answerCipher ?? null,
        asOf: asOf ?? null,
        respondedAt: respondedAt ?? null,
      },
    })
  }
}
