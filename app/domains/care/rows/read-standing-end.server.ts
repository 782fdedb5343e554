import type { OutcomeKind } from '~/domains/services/schema'
import type { Work } from '~/platform/work.server'

/** The last day of what stands under a name; null where nothing does, or it has no end. Read with the portal's eyes. */
export async function readStandingEnd(
  work: Work,
  given: {
    personId: string | null
    beneficiaryIndex: string | null
    kind: OutcomeKind
    code: string
    today: Date
  },
): Promise<Date | null> {
  const { personId, beneficiaryIndex, kind, code, today } = given
  if (!beneficiaryIndex && !personId) return null
  const latest = await work.tx.provision.findFirst({
    where: {
      ...(beneficiaryIndex ? { beneficiaryIndex } : { beneficiaryIndex: null, personId }),
      ...{ kind, code, status: { not: 'ended' } },
      OR: [{ untilOn: null }, { untilOn: { gte: today } }],
    },
    orderBy: { untilOn: { sort: 'desc', nulls: 'first' } },
    select: { untilOn: true },
  })
  return latest?.untilOn ?? null
}
