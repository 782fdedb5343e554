import { recordAudit } from '~/domains/audit/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import {
  type CentreFacts,
  changeCentre,
  changeOrganisation,
  createOrganisation,
  type OrganisationFacts,
} from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

type PlaceRefusal = 'admin.error.notAllowed' | 'admin.places.error.notFound' | 'admin.places.error.changed'

export const mayKeepPlaces = ({ role, personId }: Work) => role === 'administrator' && personId !== null

/** Writes what people are told of a centre: at once, for it moves no work and gives nobody a right. */
export async function keepCentre(
  work: Work,
  input: CentreFacts & { code: string; seen: string | null },
): Promise<Result<null, PlaceRefusal | 'admin.centres.error.nameTaken'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const changed = await changeCentre(work, input)
  if (!changed.ok) return changed
  await recordAudit(work, { action: 'centre.changed', subject: input.code })
  await enqueue(work, 'search.refresh', {}, { key: 'search.refresh' })
  return ok(null)
}

/** Adds an organisation that people can be sent to from today. Its users are given their role as everybody is. */
export async function addOrganisation(
  work: Work,
  input: OrganisationFacts & { kind: string; regionSoato: string },
): Promise<Result<string, 'admin.error.notAllowed'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const id = await createOrganisation(work, input)
  await recordAudit(work, { action: 'organisation.added', subject: id })
  return ok(id)
}

const openTasks = ['offered', 'asked', 'accepted'] as const

/** Writes an organisation anew. It may not end while it owes somebody an answer. */
export async function keepOrganisation(
  work: Work,
  input: OrganisationFacts & { id: string; seen: string | null },
): Promise<Result<null, PlaceRefusal | 'admin.places.error.openTasks'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  if (input.validUntil) {
    const open = await work.asSystem(() =>
      work.tx.careTask.count({ where: { organisationId: input.id, status: { in: [...openTasks] } } }),
    )
    if (open > 0) return refuse('admin.places.error.openTasks', { open })
  }
  const changed = await changeOrganisation(work, input)
  if (!changed.ok) return changed
  await recordAudit(work, { action: 'organisation.changed', subject: input.id })
  return ok(null)
}
