import {
  getCitizenSide,
  getProfile,
  getVoucherSide,
  type PersonName,
  recordPerson,
  refuseBothSides,
} from '~/domains/identity/index.server'
import { getService } from '~/domains/services/index.server'
import { isSameName } from '~/i18n/uzbek/name-words'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf, endOfDay, isoDayOf } from '~/platform/clock.server'
import { blindIndex } from '~/platform/crypto.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { isAdult } from '../../mandates/rules'
import { lapseAssistances } from '../rows/lapse-assistances.server'
import { noteAssistance } from '../rows/note-assistance.server'
import { assistRoles, mostDaysOfPaper, waysOf } from '../rules'
import type { AssistanceForm } from '../schema'
import { sealSeen } from '../sealed.server'

/** What the civil register answered: `silent` when it did not. */
export type RegisterWord = (PersonName & { bornOn: string }) | 'nobody' | 'silent'

export type RecordAssistanceError =
  | 'assistance.error.wayOther'
  | 'assistance.error.protectedByPhone'
  | 'assistance.error.receivedLater'
  | 'assistance.error.receivedLongAgo'
  | 'assistance.error.noMatch'
  | 'assistance.error.registerSilent'
  | 'assistance.error.notAdult'
  | 'assistance.error.oneAtATime'
  | 'assistance.error.noCorrection'
  | 'assistance.error.yourCase'
  | 'assistance.error.noVoucher'
  | 'assistance.error.voucherPaper'
  | 'applications.error.notOnline'
  | 'sides.error.assist'

/**
 * A clerk names whom she helps with which service. Nothing of the person is shown to her: number and name must both be
 * those of one person, by the civil register or her account. The person is not asked yet.
 */
export async function recordAssistance(
  work: Work,
  {
    id,
    form,
    register,
    locale,
    voucher = null,
  }: {
    id: string
    form: AssistanceForm
    register: RegisterWord
    locale: string
    /** That she can spend, where it is to be spent; null where she has none. */
    voucher?: { id: string; serviceCode: string } | null
  },
): Promise<Result<null, RecordAssistanceError>> {
  const { personId: clerkId, organisationId } = work
  const clerkRole = assistRoles.find((role) => role === work.role)
  if (!clerkId || !clerkRole) throw new Error('recordAssistance needs a clerk')
  if (!waysOf(clerkRole).includes(form.way)) return refuse('assistance.error.wayOther')
  if (form.subject === 'voucher' && form.way === 'paper') return refuse('assistance.error.voucherPaper')
  const day = form.way === 'paper' ? checkReceived(work, form.receivedOn) : null
  if (day && !day.ok) return day
  if (form.subject === 'draft') {
    const fit = await checkService(work, form.serviceCode, form.way)
    if (!fit.ok) return fit
  }
  const found = await findNamed(work, form, register)
  if (!found.ok) return found
  const { pinfl } = form
  const personId = await recordPerson(work, { ...found.value, pinfl, locale })
  const both = refuseBothSides(
    'assist',
    work,
    await getCitizenSide(work, { personId, beneficiaryIndex: null }),
  )
  if (both) return both
  const subject =
    form.subject === 'draft'
      ? ok(draftOf(form.serviceCode))
      : form.subject === 'voucher'
        ? await checkVoucher(work, voucher)
        : await findCorrection(work, personId, form)
  if (!subject.ok) return subject

  await lockName(work, `assist:${clerkId}`)
  await lapseAssistances(work, { clerkId })
  const open = await work.tx.assistance.count({ where: { clerkId, status: { in: ['asked', 'in_force'] } } })
  if (open > 0) return refuse('assistance.error.oneAtATime')
  const { way } = form
  await work.asSystem(() =>
    work.tx.assistance.create({
      data: {
        ...{ id, status: 'asked', clerkId, clerkRole, organisationId, personId, way, ...subject.value },
        receivedOn: day?.value ?? null,
        documentCipher: form.way === 'desk' ? sealSeen(form.document, id) : null,
        askedAt: work.now(),
        validUntil: endOfDay(work.now()),
      },
    }),
  )
  await noteAssistance(work, 'person.assistanceAsked', {
    id,
    personId,
    way,
    consent: null,
    applicationId: null,
    voucherId: voucher?.id ?? null,
  })
  return ok(null)
}

const draftOf = (serviceCode: string) => ({ serviceCode, correctsId: null, voucherId: null })

async function checkVoucher(work: Work, voucher: { id: string; serviceCode: string } | null) {
  if (!voucher) return refuse('assistance.error.noVoucher')
  const both = refuseBothSides('assist', work, await getVoucherSide(work, voucher.id))
  return both ?? ok({ serviceCode: voucher.serviceCode, correctsId: null, voucherId: voucher.id })
}

async function checkService(work: Work, serviceCode: string, way: AssistanceForm['way']) {
  const service = await getService(serviceCode, 'uz-Latn', work)
  if (!service?.online) return refuse('applications.error.notOnline')
  return service.privacy === 'protected' ? checkProtected(way) : ok(null)
}

/** What she says aloud, and a code on her phone, others would hear and read. */
const checkProtected = (way: AssistanceForm['way']) =>
  way === 'phone' ? refuse('assistance.error.protectedByPhone') : ok(null)

/** Her case of this number that waits for her; one answer for another's, for none, and for one that does not wait. */
async function findCorrection(
  work: Work,
  applicantId: string,
  { number, way }: Extract<AssistanceForm, { subject: 'correction' }>,
) {
  const one = await work.asSystem(() =>
    work.tx.case.findFirst({
      where: { number, applicantId, applicationId: { not: null }, status: 'correction_requested' },
      select: { id: true, serviceCode: true, isProtected: true, handlerIds: true },
    }),
  )
  if (!one) return refuse('assistance.error.noCorrection')
  // Who asked for it does not answer it.
  if (one.handlerIds.includes(work.personId ?? '')) return refuse('assistance.error.yourCase')
  const fit = one.isProtected ? checkProtected(way) : ok(null)
  return fit.ok ? ok({ serviceCode: one.serviceCode, correctsId: one.id, voucherId: null }) : fit
}

function checkReceived(work: Work, typed: string) {
  const day = new Date(`${typed}T00:00:00Z`)
  const today = dayOf(work.now())
  if (day > today) return refuse('assistance.error.receivedLater')
  if (day < addDays(today, -mostDaysOfPaper))
    return refuse('assistance.error.receivedLongAgo', { days: mostDaysOfPaper })
  return ok(day)
}

/** The person whose number and name were both typed; one answer for a wrong number and for a wrong name. */
async function findNamed(work: Work, form: AssistanceForm, register: RegisterWord) {
  const pinflIndex = blindIndex('pinfl', form.pinfl)
  const profile = await work.asSystem(async () => {
    const row = await work.tx.person.findUnique({ where: { pinflIndex }, select: { id: true } })
    return row && getProfile(work, row.id)
  })
  if (register === 'nobody') return refuse('assistance.error.noMatch')
  const known = profile && { ...profile, bornOn: isoDay(profile.bornOn) }
  const named = register === 'silent' ? known : register
  if (!named) return refuse('assistance.error.registerSilent')
  const { familyName, givenName, patronymic, bornOn } = named
  const isSame = isSameName(form.familyName, familyName) && isSameName(form.givenName, givenName)
  if (!isSame) return refuse('assistance.error.noMatch')
  const today = isoDayOf(work.now())
  if (!isAdult({ pinfl: form.pinfl, birthOn: bornOn }, today)) return refuse('assistance.error.notAdult')
  return ok({ familyName, givenName, patronymic, bornOn })
}
