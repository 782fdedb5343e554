import type { ProvisionStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openTerms } from '../sealed.server'
import type { ProvisionTerms } from '../terms'

export interface Provision {
  id: string
  caseId: string
  serviceCode: string
  kind: string
  /** Null for what was given before there were numbers. */
  number: string | null
  fromOn: Date
  /** Null: without an end. */
  untilOn: Date | null
  status: ProvisionStatus
  /** Last day before its time; null unless ended. */
  endedOn: Date | null
  version: number
  grantedAt: Date
  terms: ProvisionTerms
  /** Money a month; null for the other kinds. */
  monthlyTiyin: bigint | null
}

/** What decisions gave that the caller may see: of a case, or what a person has. The newest first. */
export async function listProvisions(
  work: Work,
  where: { caseId: string } | { personId: string },
): Promise<Provision[]> {
  const rows = await work.tx.provision.findMany({
    where,
    orderBy: { grantedAt: 'desc' },
    take: 500,
    include: { award: { select: { monthlyTiyin: true } } },
  })
  return rows.map(({ award, termsCipher, ...row }) => ({
    ...row,
    terms: openTerms(termsCipher, row.id),
    monthlyTiyin: award?.monthlyTiyin ?? null,
  }))
}
