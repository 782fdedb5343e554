import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type AfterLastError = 'admin.error.parameterUnknown' | 'admin.error.parameterNotAfterLast'

export interface LastParameter {
  id: string
  value: bigint
  unit: string
  validFrom: Date
  validUntil: Date | null
}

/** The latest value of a code, locked until the transaction ends; refused when it begins on that day or later. */
export async function lockLastParameter(
  work: Work,
  { code, validFrom }: { code: string; validFrom: Date },
): Promise<Result<LastParameter, AfterLastError>> {
  await work.tx.$queryRaw`select id from parameter where code = ${code} order by id for update`
  const last = await work.tx.parameter.findFirst({
    where: { code, withdrawnAt: null },
    orderBy: { validFrom: 'desc' },
    select: { id: true, value: true, unit: true, validFrom: true, validUntil: true },
  })
  if (!last) return refuse('admin.error.parameterUnknown')
  return last.validFrom >= validFrom ? refuse('admin.error.parameterNotAfterLast') : ok(last)
}
