import type { Work } from '~/platform/work.server'

/** Whether whoever answers does so for her child or ward. */
export async function isForAnother(
  work: Work,
  { personId, beneficiaryIndex }: { personId: string | null; beneficiaryIndex: string | null },
): Promise<boolean> {
  if (!personId || !beneficiaryIndex) return false
  const own = await work.asSystem(() =>
    work.tx.person.findUnique({ where: { id: personId }, select: { pinflIndex: true } }),
  )
  return own?.pinflIndex !== beneficiaryIndex
}
