import { type CareTaskFilter, getTask, listTasks, organisationRole } from '~/domains/care/index.server'
import type { Context } from '~/domains/identity/context'
import { listPhones } from '~/domains/identity/index.server'
import { getVersion } from '~/domains/services/index.server'
import type { Locale } from '~/i18n/locales'
import { isoDay } from '~/lib/figures/iso-day'
import { nameColumns } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { CareTask } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** What an organisation was asked to do, fit for JSON and in one language. */
export interface OrganisationTask {
  id: string
  version: number
  status: CareTask['status']
  kind: string
  number: string
  title: string
  askedOn: string
  dueOn: string
  expectedOn: string | null
  reasonCode: string | null
  isOverdue: boolean
  /** Null where nobody applied, and where she is protected: her centre brings her. */
  person: { family: string; given: string; patronymic: string | null; phone: string | null } | null
  /** Whose file reading it belongs to; null where nobody applied. */
  personId: string | null
  centreCode: string
  isProtected: boolean
}

/** What was asked of the caller's organisation. Pages count from 1. */
export function findTasks(
  context: Context,
  { locale, ...filter }: CareTaskFilter & { locale: Locale },
): Promise<{ tasks: OrganisationTask[]; total: number }> {
  const { organisationId } = context
  if (context.role !== organisationRole || !organisationId) return Promise.resolve({ tasks: [], total: 0 })
  return transaction(context, async (work) => {
    const found = await listTasks(work, organisationId, filter)
    const tasks: OrganisationTask[] = []
    for (const task of found.tasks) tasks.push(await describeTask(work, task, locale))
    return { tasks, total: found.total }
  })
}

/** One of them, with what the specialist wrote and what was answered; null when it is another organisation's. */
export function getOrganisationTask(
  context: Context,
  id: string,
  locale: Locale,
): Promise<(OrganisationTask & { note: string | null; answer: string | null }) | null> {
  const { organisationId } = context
  if (context.role !== organisationRole || !organisationId) return Promise.resolve(null)
  return transaction(context, async (work) => {
    const task = await getTask(work, { id, organisationId })
    return task && { ...(await describeTask(work, task, locale)), note: task.note, answer: task.answer }
  })
}

/** What belongs to it is hidden from the organisation, and is read with the portal's eyes: no more than this. */
async function describeTask(
  work: Work,
  task: Omit<CareTask, 'answerCipher' | 'noteCipher'>,
  locale: Locale,
): Promise<OrganisationTask> {
  const { provision, person } = await work.asSystem(async () => {
    const provision = await work.tx.provision.findUniqueOrThrow({
      where: { id: task.provisionId },
      select: {
        ...{ kind: true, number: true, serviceCode: true, personId: true },
        case: { select: { journeyVersion: true, isProtected: true, centreCode: true } },
      },
    })
    const person =
      provision.personId && !provision.case.isProtected
        ? await work.tx.person.findUnique({
            where: { id: provision.personId },
            select: { id: true, ...nameColumns },
          })
        : null
    const [phone = null] = person ? await listPhones(work, [person.id]) : []
    return { provision, person: person && { ...person, phone } }
  })
  const version = await getVersion(work, provision.serviceCode, provision.case.journeyVersion)
  const outcome = version?.definition.outcome
  return {
    ...{ id: task.id, version: task.version, status: task.status, kind: provision.kind },
    number: provision.number ?? '',
    title: outcome && 'title' in outcome ? outcome.title[locale] : '',
    ...{ askedOn: task.askedAt.toISOString(), dueOn: isoDay(task.dueOn), reasonCode: task.reasonCode },
    expectedOn: isoDay(task.expectedOn),
    isOverdue: task.status === 'asked' && task.dueOn < dayOf(work.now()),
    person: person && {
      ...{ family: person.familyName, given: person.givenName, patronymic: person.patronymic },
      phone: person.phone,
    },
    personId: provision.personId,
    centreCode: provision.case.centreCode,
    isProtected: provision.case.isProtected,
  }
}
