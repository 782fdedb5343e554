import { getDraftPhone } from '~/domains/applications/index.server'
import type { Context } from '~/domains/identity/context'
import { systemContext } from '~/domains/identity/context'
import { getProfile } from '~/domains/identity/index.server'
import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { getService, getVersion, readSubmissions, textOf } from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { fallbackCorrectionDays } from './get-own-application.server'

export interface CaseStatus {
  status: Exclude<ApplicationStatus, 'draft'>
  /** Until when the centre answers, or the correction should come back; null once closed. */
  until: Date | null
}

export interface BegunDraft {
  status: 'draft'
  /** Of the application, which nobody but its person can open. */
  id: string
}

/**
 * How a case stands, for who knows its number and the phone that its applicant gave; null when the two do not belong
 * together, and for a protected case, of which nobody is told that it is there.
 */
export async function getStatus(
  { now, requestId }: Context,
  { number, phone }: { number: string; phone: string },
): Promise<CaseStatus | BegunDraft | null> {
  return transaction(systemContext(now, requestId), async (work) => {
    const one = await work.tx.case.findUnique({
      where: { number },
      include: { events: { orderBy: { at: 'desc' }, take: 1, select: { at: true } } },
    })
    if (!one) return findDraft(work, { number, phone })
    if (one.isProtected || !one.applicantId || !one.applicationId) return null
    const profile = await getProfile(work, one.applicantId)
    const sent = (await readSubmissions(work, one.applicationId)).at(-1)
    const version = sent && (await getVersion(work, one.serviceCode, sent.journeyVersion))
    const given = version ? textOf(sent.answers, version.definition.contact.phone) : null
    if (phone !== profile?.phone && phone !== given) return null
    const { status } = one
    // A case is sent; the type of its column knows drafts too.
    if (status === 'draft') return null
    if (status === 'submitted' || status === 'in_review') return { status, until: one.dueOn }
    if (status !== 'correction_requested') return { status, until: null }
    const days = await getParameter('correction-days', dayOf(now()))
    const asked = dayOf(one.events[0]?.at ?? now())
    const count = Number(days?.value ?? fallbackCorrectionDays)
    return { status, until: addWorkingDays(asked, count, await listHolidays(work)) }
  })
}

/** A draft that was begun, by its number and the phone of her account or one she has written into it. */
async function findDraft(
  work: Work,
  { number, phone }: { number: string; phone: string },
): Promise<BegunDraft | null> {
  const row = await work.tx.application.findFirst({
    where: { number, submissionKey: null },
    select: { id: true, serviceCode: true, applicantId: true },
  })
  const service = row && (await getService(row.serviceCode, defaultLocale, work))
  // Others in her household must not learn of a protected one.
  if (!service || service.privacy === 'protected') return null
  const profile = await getProfile(work, row.applicantId)
  const phones = [profile?.phone, await getDraftPhone(work, row.id)]
  return phones.includes(phone) ? { status: 'draft', id: row.id } : null
}
