import type { Context } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { openAppealStatuses } from './lifecycle'
import { markCase, readCaseKnownBy } from './rows/mark-case.server'

const atOnce = 200

/** Marks the cases that were found by plain words of the name before, some at a time, until none is left. */
export async function markCaseNames(context: Context): Promise<void> {
  while ((await perform(context, markSome)) === atOnce);
}

async function markSome(work: Work): Promise<number> {
  const rows = await work.tx.case.findMany({
    where: { nameKey: { not: null } },
    take: atOnce,
    include: {
      appeals: { where: { status: { in: [...openAppealStatuses] } }, select: { centreCode: true } },
    },
  })
  for (const one of rows) {
    const knownBy = await readCaseKnownBy(work, one)
    const centres = new Set([one.centreCode, ...one.appeals.map(({ centreCode }) => centreCode)])
    for (const centreCode of centres) await markCase(work, one, { ...knownBy, centreCode })
  }
  const ids = rows.map(({ id }) => id)
  // Not by Prisma, which would say that the case was changed.
  await work.tx.$executeRaw`update case_file set name_key = null where id = any (${ids}::uuid[])`
  return rows.length
}
