import type { Disagreement } from '~/domains/services/index.server'
import { blindIndex } from '~/platform/crypto.server'
import type { DisagreementSide } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openDisagreement, openSettledReason } from '../../sealed.server'

export interface CaseDisagreement extends Disagreement {
  /** Names it on pages: what is said again has the same. */
  key: string
  /** Whose word counts; null until a person has settled it. */
  settled: { side: DisagreementSide; reason: string; byId: string; at: Date } | null
  /** True where one of the two says something else by now. */
  isPast: boolean
}

/** Names a disagreement by what it is about and by both values. */
export function keyOfDisagreement({ fact, register, field, declared, found }: Disagreement): string {
  return blindIndex('disagreement', JSON.stringify([fact, register, field, declared, found]))
}

/** What is said differently now, and what was and is settled, with how it was. */
export async function readDisagreements(
  work: Work,
  caseId: string,
  current: readonly Disagreement[],
): Promise<CaseDisagreement[]> {
  const rows = await work.tx.disagreement.findMany({
    where: { caseId },
    orderBy: [{ foundAt: 'asc' }, { id: 'asc' }],
  })
  const settledOf = ({ id, side, reasonCipher, settledById: byId, settledAt: at }: (typeof rows)[number]) =>
    side && byId && at ? { side, reason: openSettledReason(reasonCipher, id), byId, at } : null
  const byKey = new Map(rows.map((row) => [row.valueIndex, row]))
  const now = current.map((one) => {
    const key = keyOfDisagreement(one)
    const row = byKey.get(key)
    byKey.delete(key)
    return { ...one, key, settled: row ? settledOf(row) : null, isPast: false }
  })
  const past = [...byKey.values()].flatMap((row) => {
    const settled = settledOf(row)
    const said = openDisagreement(row.contentCipher, row.id)
    return settled ? [{ ...said, key: row.valueIndex, settled, isPast: true }] : []
  })
  return [...now, ...past]
}
