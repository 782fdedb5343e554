import { recordAudit } from '~/domains/audit/index.server'
import { byLanguage, notify } from '~/domains/notifications/index.server'
import { getVersion, readSubmissions, textOf } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { markCase, readCaseKnownBy } from '../rows/mark-case.server'
import { tellApplicant } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'

/** A centre that takes over: what it is called and where it stands in each language, and its phone, 12 digits. */
export interface Taker {
  code: string
  names: Readonly<Record<string, string>>
  address: Readonly<Record<string, string>>
  phone: string
}

export interface HandingOver {
  /** The centre that has closed. */
  fromCode: string
  /** Who let the closing count. */
  movedById: string
  /** Where the cases go. */
  taker: Taker
  /** Where those of some districts (SOATO) go instead. */
  byDistrict: ReadonlyMap<string, Taker>
}

const reasonCode = 'centreClosed'

/**
 * Hands over so many cases of a centre that has closed, the open ones first: the database carries each with its tasks, it
 * is found where it is now, and each open one says so in its history and to whoever applied. With the portal's eyes.
 * Answers how many went.
 */
export async function handOverCases(work: Work, handing: HandingOver, atOnce: number): Promise<number> {
  const { fromCode, movedById } = handing
  const cases = await work.tx.case.findMany({
    where: { centreCode: fromCode },
    orderBy: [{ isOpen: 'desc' }, { id: 'asc' }],
    take: atOnce,
  })
  const takers = new Map<string, Taker>()
  for (const one of cases) takers.set(one.id, await chooseTaker(work, one, handing))
  await work.tx.caseMove.createMany({
    data: cases.map(({ id: caseId }) => ({
      ...{ id: newId(), caseId, fromCode, toCode: takers.get(caseId)?.code ?? handing.taker.code },
      ...{ reason: 'centre_closed' as const, movedById, movedAt: work.now() },
    })),
  })
  for (const one of cases) {
    const taker = takers.get(one.id) ?? handing.taker
    await markCase(work, { ...one, centreCode: taker.code }, await readCaseKnownBy(work, one))
    if (one.isOpen) await tellOfHandOver(work, one, taker)
  }
  return cases.length
}

/** The heads of a centre that took cases over are told once. */
export async function tellTakers(work: Work, fromCode: string, takers: readonly string[]): Promise<void> {
  for (const organisationId of takers) {
    await notify(work, {
      key: `centre:${fromCode}:closed:${organisationId}`,
      ...{ personId: null, roleHolders: { role: 'inson_head', organisationId }, locale: null },
      ...{ template: 'notifications.casesHandedOver', variables: {}, channels: ['portal'] },
      path: '/staff',
    })
  }
}

/** By the district that the application names; of a case without one, who takes the rest. */
async function chooseTaker(work: Work, one: Case, { taker, byDistrict }: HandingOver): Promise<Taker> {
  if (byDistrict.size === 0 || !one.applicationId) return taker
  const sent = (await readSubmissions(work, one.applicationId)).at(-1)
  const version = sent && (await getVersion(work, one.serviceCode, sent.journeyVersion))
  const district = version ? textOf(sent.answers, version.definition.centre) : null
  return byDistrict.get(district ?? '') ?? taker
}

async function tellOfHandOver(work: Work, one: Case, taker: Taker): Promise<void> {
  const type = 'application.sentOn'
  await writeCaseEvent(work, { caseId: one.id, type, reasonCode })
  const details = { reasonCode, fromCentre: one.centreCode, toCentre: taker.code }
  await recordAudit(work, { subject: one.id, action: type, details })
  await tellApplicant(work, one, {
    what: `closed-${one.centreCode}`,
    template: 'notifications.caseCentreClosed',
    variables: {
      ...{ number: one.number, phone: `+${taker.phone}`, dueOn: isoDay(one.dueOn) },
      ...byLanguage('centre', taker.names),
      ...byLanguage('address', taker.address),
    },
  })
}
