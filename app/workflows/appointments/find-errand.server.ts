import { countGrantedVisits } from '~/domains/appointments/index.server'
import type { Texts } from '~/domains/questions/schema'
import { getCentre } from '~/domains/reference/index.server'
import { getService, getVersion } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** What a visit is for, and where. */
export interface Errand {
  centreCode: string
  /** Null: advice on anything. */
  serviceCode: string | null
  provisionId: string | null
  /** How long it takes where a decision says so. */
  minutes: number | null
  /** What was granted, and how many visits of it are left; null when nothing was. */
  granted: { title: Texts; left: number } | null
}

export interface ErrandAsked {
  centreCode: string
  /** Empty: advice. */
  serviceCode: string
  /** What a decision granted it by; empty when nothing did. */
  provisionId: string
}

/**
 * What somebody asks for, as it is known: of what was granted to her centre, service and length follow from the decision.
 * Null where there is no such centre, service or grant of hers.
 */
export async function findErrand(work: Work, asked: ErrandAsked): Promise<Errand | null> {
  if (asked.provisionId) return findGranted(work, asked.provisionId)
  const { centreCode } = asked
  const serviceCode = asked.serviceCode || null
  const centre = await getCentre(centreCode, work)
  if (!centre || centre.closedOn) return null
  if (serviceCode && !(await getService(serviceCode, 'en', work))) return null
  return { centreCode, serviceCode, provisionId: null, minutes: null, granted: null }
}

async function findGranted(work: Work, provisionId: string): Promise<Errand | null> {
  if (!isId(provisionId)) return null
  const provision = await work.tx.provision.findFirst({
    where: { id: provisionId, personId: work.personId, kind: 'appointment', status: 'active' },
    select: { serviceCode: true, case: { select: { centreCode: true, journeyVersion: true } } },
  })
  if (!provision) return null
  const { serviceCode, case: file } = provision
  const version = await getVersion(work, serviceCode, file.journeyVersion)
  const outcome = version?.definition.outcome
  if (outcome?.kind !== 'appointment') return null
  const left = outcome.times - (await countGrantedVisits(work, provisionId))
  const { centreCode } = file
  return {
    centreCode,
    serviceCode,
    provisionId,
    minutes: outcome.minutes,
    granted: { title: outcome.title, left },
  }
}
