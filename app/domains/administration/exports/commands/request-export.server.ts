import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import { Role } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { groundsOf, mayExport } from '../policy'
import { listExportMs, mostAtWork } from '../rules'
import type { RequestExportInput } from '../schema'

export type RequestExportRefusal =
  | 'exports.error.notAllowed'
  | 'exports.error.groundMissing'
  | 'exports.error.tooManyAtWork'

/** Asks for a list as a file, in the role in which she sees it. Answers its id. */
export async function requestExport(
  work: Work,
  { kind, format, locale, filters, ground }: RequestExportInput,
): Promise<Result<string, RequestExportRefusal>> {
  const { personId, organisationId } = work
  const role = Object.values(Role).find((one) => one === work.role)
  if (!personId || !role || !mayExport(work, kind)) return refuse('exports.error.notAllowed')
  if (!groundsOf(kind).includes(ground)) return refuse('exports.error.groundMissing')
  await lockName(work, `export:${personId}`)
  const atWork = await work.tx.listExport.findMany({
    where: { personId, status: 'queued' },
    select: {
      ...{ id: true, role: true, organisationId: true, kind: true, format: true, locale: true },
      ...{ filters: true, ground: true },
    },
  })
  // Pressed twice it is made once.
  const asked = { role, organisationId, kind, format, locale, filters, ground }
  const same = atWork.find(({ id: _, ...one }) => isDeepStrictEqual(one, asked))
  if (same) return ok(same.id)
  if (atWork.length >= mostAtWork) return refuse('exports.error.tooManyAtWork')
  const requestedAt = work.now()
  const id = newId()
  await work.tx.listExport.create({
    data: {
      ...{ id, personId, role, organisationId, kind, format, locale, filters, ground, requestedAt },
      expiresAt: new Date(requestedAt.getTime() + listExportMs),
    },
    select: { id: true },
  })
  await recordAudit(work, { action: 'export.asked', details: { exportKind: kind, ground } })
  await enqueue(work, 'exports.writeList', { exportId: id }, { maxAttempts: 3 })
  return ok(id)
}
