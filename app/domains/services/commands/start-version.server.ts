import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { asObject } from '../editing/places'
import { withoutUnreachable } from '../editing/without-unreachable'
import { mayEditVersions } from '../policy'

export type StartVersionRefusal =
  | 'services.error.notAllowed'
  | 'services.error.serviceNotFound'
  | 'services.error.draftWaits'

/** Begins a draft as a copy of the latest version, of what can be reached in it; its number. One is written at a time. */
export async function startVersion(
  work: Work,
  serviceCode: string,
): Promise<Result<number, StartVersionRefusal>> {
  if (!mayEditVersions(work)) return refuse('services.error.notAllowed')
  // With the portal's eyes: a row that nobody else may change is locked by nobody else either.
  await work.asSystem(
    () => work.tx.$executeRaw`select 1 from service where code = ${serviceCode} for no key update`,
  )
  const latest = await work.tx.serviceVersion.findFirst({
    where: { serviceCode },
    orderBy: { number: 'desc' },
    select: { number: true, status: true, definition: true },
  })
  if (!latest) return refuse('services.error.serviceNotFound')
  if (latest.status === 'draft') return refuse('services.error.draftWaits')
  const number = latest.number + 1
  const definition = withoutUnreachable(asObject(latest.definition)) as Prisma.InputJsonValue
  await work.tx.serviceVersion.create({
    data: {
      serviceCode,
      number,
      status: 'draft',
      definition,
      authorId: work.personId,
      createdAt: work.now(),
    },
  })
  const details = { journeyVersion: number }
  await recordAudit(work, { action: 'serviceVersion.begun', subject: serviceCode, details })
  return ok(number)
}
