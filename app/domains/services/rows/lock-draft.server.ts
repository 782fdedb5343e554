import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { asObject, type Draft } from '../editing/places'
import { mayEditVersions } from '../policy'

/** A draft as it was seen. */
export interface SeenDraft {
  serviceCode: string
  number: number
  revision: number
}

export interface LockedDraft {
  content: Draft
  authorId: string | null
  /** The day it waits to be published for; null while it is being written. */
  validFrom: Date | null
}

export type LockDraftRefusal =
  | 'services.error.notAllowed'
  | 'services.error.versionNotFound'
  | 'services.error.notBeingWritten'
  | 'services.error.versionChanged'

/** The draft that was seen, locked until the transaction ends. */
export async function lockDraft(
  work: Work,
  { serviceCode, number, revision }: SeenDraft,
): Promise<Result<LockedDraft, LockDraftRefusal>> {
  if (!mayEditVersions(work)) return refuse('services.error.notAllowed')
  await work.tx.$queryRaw`select number from service_version
    where service_code = ${serviceCode} and number = ${number} for update`
  const found = await work.tx.serviceVersion.findUnique({
    where: { serviceCode_number: { serviceCode, number } },
    select: { status: true, definition: true, authorId: true, validFrom: true, revision: true },
  })
  if (!found) return refuse('services.error.versionNotFound')
  if (found.status !== 'draft') return refuse('services.error.notBeingWritten')
  if (found.revision !== revision) return refuse('services.error.versionChanged')
  const { definition, authorId, validFrom } = found
  return ok({ content: asObject(definition), authorId, validFrom })
}

export type LockOwnDraftRefusal = LockDraftRefusal | 'services.error.notAuthor'

/** The same for its author, while she writes it. */
export async function lockOwnDraft(
  work: Work,
  seen: SeenDraft,
): Promise<Result<LockedDraft, LockOwnDraftRefusal>> {
  const locked = await lockDraft(work, seen)
  if (!locked.ok) return locked
  if (locked.value.validFrom) return refuse('services.error.notBeingWritten')
  return locked.value.authorId === work.personId ? locked : refuse('services.error.notAuthor')
}
