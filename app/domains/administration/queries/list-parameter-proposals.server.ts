import type { Context } from '~/domains/identity/context'
import { listProposals } from '~/domains/reference/index.server'
import { nameColumns } from '~/lib/people/person-name'
import { transaction } from '~/platform/db.server'

interface PersonName {
  familyName: string
  givenName: string
  patronymic: string | null
}

export interface ProposalView {
  id: string
  code: string
  value: bigint
  unit: string
  validFrom: Date
  source: string
  /** In the language it was typed in; JSON as it is kept. */
  sourceTexts: unknown
  isExample: boolean
  status: 'prepared' | 'withdrawn'
  preparedById: string
  preparedAt: Date
  withdrawalReason: string | null
  /** Null when the person is not known any more. */
  preparedBy: PersonName | null
}

/** What waits for a second administrator, and what was taken back; empty for others than administrator and auditor. */
export async function listParameterProposals(context: Context, code?: string): Promise<ProposalView[]> {
  return transaction(context, async (tx) => {
    const rows = await listProposals(tx, code)
    const people = await tx.person.findMany({
      where: { id: { in: rows.map(({ preparedById }) => preparedById) } },
      select: { id: true, ...nameColumns },
    })
    return rows.map((row) => ({
      ...row,
      status: row.status === 'withdrawn' ? 'withdrawn' : 'prepared',
      preparedBy: people.find(({ id }) => id === row.preparedById) ?? null,
    }))
  })
}
