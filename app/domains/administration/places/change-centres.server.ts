import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import {
  type CentreChangeInput,
  type CentreChangeWhole,
  type CentreFault,
  confirmCentreChange,
  lockCentreChange,
  type PrepareCentreRefusal,
  prepareCentreChange,
  withdrawCentreChange,
} from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayKeepPlaces } from './keep-places.server'

export type ConfirmCentreRefusal = Refused | CentreFault | 'sides.error.confirmParameter'

type Refused = 'admin.error.notAllowed' | 'admin.error.proposalUnknown' | 'admin.error.proposalDecided'

/** Prepares a new centre, whom one serves, or that one closes. It counts when another administrator has confirmed it. */
export async function prepareCentre(
  work: Work,
  input: CentreChangeInput,
): Promise<Result<string, PrepareCentreRefusal | 'admin.error.notAllowed'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const prepared = await prepareCentreChange(work, input)
  if (!prepared.ok) return prepared
  await record(work, 'centre.prepared', { ...input, centreCode: prepared.value })
  return prepared
}

/** Lets a change count that another prepared. */
export async function confirmCentre(
  work: Work,
  changeId: string,
): Promise<Result<null, ConfirmCentreRefusal>> {
  const locked = await lockToDecide(work, changeId)
  if (!locked.ok) return locked
  const own = refuseBothSides('confirmParameter', work, [locked.value.preparedById])
  if (own) return own
  const confirmed = await confirmCentreChange(work, locked.value)
  if (!confirmed.ok) return confirmed
  await enqueue(work, 'search.refresh', {}, { key: 'search.refresh' })
  await record(work, 'centre.confirmed', locked.value)
  return ok(null)
}

/** Takes back a change that waits, whoever of the administrators. */
export async function withdrawCentre(work: Work, changeId: string): Promise<Result<null, Refused>> {
  const locked = await lockToDecide(work, changeId)
  if (!locked.ok) return locked
  const withdrawn = await withdrawCentreChange(work, locked.value)
  if (!withdrawn.ok) return withdrawn
  await record(work, 'centre.withdrawn', locked.value)
  return ok(null)
}

async function lockToDecide(
  work: Work,
  changeId: string,
): Promise<Result<CentreChangeWhole, 'admin.error.notAllowed' | 'admin.error.proposalUnknown'>> {
  if (!mayKeepPlaces(work)) return refuse('admin.error.notAllowed')
  const change = await lockCentreChange(work, changeId)
  return change ? ok(change) : refuse('admin.error.proposalUnknown')
}

function record(
  work: Work,
  action: 'centre.prepared' | 'centre.confirmed' | 'centre.withdrawn',
  { act, centreCode, grounds }: Pick<CentreChange, 'act' | 'centreCode' | 'grounds'>,
): Promise<void> {
  return recordAudit(work, { action, subject: centreCode, details: { centreAct: act, source: grounds } })
}
