import { type AuditAct, recordPastAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { Context } from '~/domains/identity/context'
import { systemContext } from '~/domains/identity/context'
import { notify, type Template } from '~/domains/notifications/index.server'
import {
  type Catalogue,
  getVersion,
  type Journey,
  loadCatalogue,
  openJourney,
} from '~/domains/services/index.server'
import { issueVoucher } from '~/domains/vouchers/index.server'
import { transaction } from '~/platform/db.server'
import { inNameOf } from '~/platform/system-scope.server'
import type { Work } from '~/platform/work.server'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { seedBudget } from './budget'
import { askRegisters, moveCase, toQueue } from './moves'
import { paperId, storePapers } from './papers'
import { type PlannedCase, planCases } from './plan'
import { applicationSeedId, type CaseRows, caseRows, journeyVersion } from './rows'
import { staffGrants } from './staff'

/**
 * 300 cases in every state over the nine months before the given day, about half of them approved with a voucher. They
 * are the same for the same day, but for the numbers of vouchers, which the program draws. People and catalogue must be
 * there.
 */
export async function seedApplications({
  day,
  files = null,
}: {
  day: SeedDay
  /** Where papers are kept; null = cases without papers. */
  files?: FileStore | null
}): Promise<void> {
  const catalogue = await loadCatalogue(day.today)
  const plans = planCases(day, catalogue.holidays)
  const portal = systemContext(() => day.now, 'seed')
  const journey = await transaction(portal, (tx) => openDeviceJourney(tx, catalogue))
  const rows = plans.map((plan, index) => {
    const documentIds = files ? [paperId(plan) ?? []].flat() : []
    return caseRows(plan, index, catalogue, { journey, documentIds })
  })
  await transaction(portal, (tx) =>
    tx.roleGrant.createMany({
      data: staffGrants(
        plans.map(({ centreCode }) => centreCode),
        day,
      ),
      skipDuplicates: true,
    }),
  )
  for (const chunk of chunks(rows, 100)) {
    await transaction(portal, (tx) => writeCases(tx, chunk))
  }
  const papers = files ? await storePapers(plans, files) : []
  await transaction(portal, (tx) => tx.applicationDocument.createMany({ data: papers }))
  // As time went: who was decided before is not behind in a queue.
  const approved = plans
    .filter(({ status }) => status === 'approved')
    .sort((one, other) => +one.endedAt - +other.endedAt)
  await seedBudget(day, approved, catalogue)
  for (const chunk of chunks(approved, 15)) {
    await transaction(portal, async (tx) => {
      for (const plan of chunk) await issueFor(tx, plan, catalogue)
    })
  }
  const named = new Set(demonstrationPeople(day).map(({ key }) => key))
  await transaction(portal, async (tx) => {
    for (const [index, plan] of plans.entries()) {
      if (named.has(plan.person.key)) await tell(tx, plan, rows[index]?.case?.number ?? '')
    }
  })
}

async function openDeviceJourney(tx: Work, catalogue: Catalogue): Promise<Journey> {
  const version = await getVersion(tx, 'device-voucher', journeyVersion)
  if (!version) throw new Error('no version of the device voucher')
  return openJourney(version, catalogue)
}

async function writeCases(tx: Work, cases: CaseRows[]): Promise<void> {
  await tx.application.createMany({ data: cases.map(({ application }) => application) })
  await tx.submission.createMany({ data: cases.flatMap(({ submission }) => submission ?? []) })
  const sent = cases.flatMap((one) => one.case ?? [])
  await tx.case.createMany({ data: sent.map(toQueue) })
  await tx.caseNameMark.createMany({ data: cases.flatMap(({ nameMarks }) => nameMarks) })
  await tx.decision.createMany({ data: cases.flatMap(({ decision }) => decision ?? []) })
  for (const one of sent) await moveCase(tx, one)
  await tx.applicationEvent.createMany({ data: cases.flatMap(({ events }) => events) })
  await askRegisters(
    tx,
    cases.flatMap(({ checks }) => checks),
  )
  await tx.caseTask.createMany({ data: cases.flatMap(({ tasks }) => tasks) })
  await recordPastAudit(
    tx,
    cases.flatMap(({ events }) =>
      events.map(({ caseId, type, actorId, actorRole, reasonCode, at }) => ({
        action: type as AuditAct,
        subject: caseId,
        ...(reasonCode && { details: { reasonCode } }),
        actorId: actorId ?? null,
        actorRole,
        at: new Date(at),
      })),
    ),
  )
}

async function issueFor(tx: Work, plan: PlannedCase, catalogue: Catalogue): Promise<void> {
  const kind = catalogue.kinds.get(plan.deviceCode)
  const ceilingTiyin = kind?.ceilingTiyin
  if (!ceilingTiyin) throw new Error(`${plan.deviceCode} has no ceiling`)
  const context: Context = {
    personId: plan.specialistId,
    role: 'inson_specialist',
    organisationId: plan.centreCode,
    now: () => plan.endedAt,
    requestId: 'seed',
  }
  const { person, child } = plan
  const beneficiary = child ?? person
  const validUntil = beneficiary.disability?.validUntil ?? beneficiary.medicalConclusion?.validUntil
  const issued = await inNameOf(tx, context, (work) =>
    issueVoucher(work, {
      applicationId: applicationSeedId(plan.name),
      personId: personSeedId(person.pinfl),
      beneficiary: {
        pinfl: beneficiary.pinfl,
        name: child && {
          family: child.familyName,
          given: child.givenName,
          patronymic: child.patronymic,
        },
      },
      deviceCode: kind.code,
      ceilingTiyin,
      validDays: kind.validDays,
      lifeYears: child ? kind.lifeYearsChild : kind.lifeYearsAdult,
      isChild: child !== null,
      programmeEndsOn: validUntil ? new Date(`${validUntil}T00:00:00Z`) : null,
    }),
  )
  must(plan.name, issued)
}

const told: Partial<Record<PlannedCase['status'], Template>> = {
  in_review: 'notifications.applicationTaken',
  correction_requested: 'notifications.applicationCorrectionRequested',
  approved: 'notifications.applicationApproved',
  refused: 'notifications.applicationRefused',
}

/** The last notice, in the portal alone: nobody's phone rings for a case that was seeded. */
async function tell(tx: Work, plan: PlannedCase, number: string): Promise<void> {
  const template = told[plan.status]
  if (!template) return
  const id = applicationSeedId(plan.name)
  const then = systemContext(() => plan.endedAt)
  await inNameOf(tx, then, (work) =>
    notify(work, {
      key: `application:${id}:${plan.status}`,
      personId: personSeedId(plan.person.pinfl),
      template,
      variables: { number } as never,
      locale: null,
      path: `/applications/${id}`,
      channels: ['portal'],
    }),
  )
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
