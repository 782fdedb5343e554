import { listOpenCasesOf } from '~/domains/cases/index.server'
import type { SignedInContext } from '~/http/guards.server'
import { isoDay } from '~/lib/figures/iso-day'

export type OpenCase = Awaited<ReturnType<typeof listOpenCases>>[number]

/** Open cases that may be given to somebody else, fit for JSON. */
export async function listOpenCases(context: SignedInContext, which: Parameters<typeof listOpenCasesOf>[1]) {
  const cases = await listOpenCasesOf(context, which)
  return cases.map(({ dueOn, ...row }) => ({ ...row, dueOn: isoDay(dueOn) }))
}
