import { isAgency } from '~/domains/cases/agencies/agencies'
import type { Work } from '~/platform/work.server'
import type { CaseRows } from './rows'

type CaseRow = NonNullable<CaseRows['case']>
type CheckRow = CaseRows['checks'][number]

const pathTo = {
  draft: [],
  submitted: [],
  in_review: ['in_review'],
  correction_requested: ['in_review', 'correction_requested'],
  approved: ['in_review', 'approved'],
  refused: ['in_review', 'refused'],
  withdrawn: ['withdrawn'],
} as const satisfies Record<CaseRow['status'], readonly CaseRow['status'][]>

/** The row as every case begins: the database refuses one that is there from nowhere. */
export function toQueue({ decidedAt: _, ...row }: CaseRow): CaseRow {
  return { ...row, status: 'submitted' }
}

/**
 * Takes a case out of the queue through the states that lead to the one of the row. `headId` gets it on the way, where it
 * was passed to somebody.
 */
export async function moveCase(
  work: Work,
  { id, status: last, decidedAt, updatedAt }: CaseRow,
  headId: string | null = null,
): Promise<void> {
  for (const status of pathTo[last]) {
    await work.tx.case.update({
      where: { id },
      data: {
        status,
        ...(headId && { assigneeId: headId }),
        ...(updatedAt && { updatedAt }),
        ...(status === last && { decidedAt: decidedAt ?? null }),
      },
    })
  }
}

/** Checks are called by their register, but for those of who applied and whose child it is. */
function agencyOf(check: string): string {
  return isAgency(check) ? check : 'civil-register'
}

/** The questions to the registers, and then their answers. */
export async function askRegisters(work: Work, checks: CheckRow[]): Promise<void> {
  await work.tx.agencyCheck.createMany({
    data: checks.map(({ id, caseId, source, requestedAt }) => ({
      ...{ id, caseId, source, agency: agencyOf(source), requestedAt },
      outcome: 'waiting' as const,
    })),
  })
  const answered = checks.filter(({ outcome }) => outcome !== 'waiting')
  await work.tx.$executeRaw`
    update agency_check c set outcome = a.outcome, answer_cipher = a."answerCipher", as_of = a."asOf",
      responded_at = a."respondedAt"
    from jsonb_to_recordset(${JSON.stringify(answered)}::jsonb) as a (id uuid, outcome agency_check_outcome,
      "answerCipher" text, "asOf" timestamptz, "respondedAt" timestamptz)
    where c.id = a.id`
}
