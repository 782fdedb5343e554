import { confirmServiceUse, renewServiceCode } from '~/domains/care/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { hashSixDigits } from '~/platform/six-digits.server'
import { answerOfferedPlace } from '~/workflows/cases/referrals/answer-offered-place.server'
import { answerReferral } from '~/workflows/cases/referrals/answer-referral.server'
import { seededNow } from '../../setup/test-day'
import { putDecidable } from './decidable'
import { type Drive, drivesOf, type Scene } from './scene'

/** What an organisation's answer is refused for, and that of a person to whom a place is offered. */
export async function driveCare(scene: Scene): Promise<Drive[]> {
  const leg = scene.person('citizen-leg')
  const staffId = scene.person('organisation-sanatorium')
  const { id: organisationId } = await scene.find(
    `select id from organisation where kind = 'sanatorium' and region_soato = '1727'`,
  )
  const me = scene.as('citizen', leg)
  const staff = scene.as('organisation_staff', staffId, organisationId)
  const put = (personId: string, status: string, isEnded = false) =>
    putTask(scene, { personId, status, isEnded, organisationId })
  const own = await put(staffId, 'asked')
  const ended = await put(leg, 'asked', true)
  const moved = await put(leg, 'asked')
  const gone = await put(leg, 'asked')
  const ofWard = await put(leg, 'offered')
  await scene.put(`update provision set beneficiary_index = 'ward' where id = $1`, [ofWard])
  const answer =
    (id: string, version = 1, expectedOn: string | null = null) =>
    () =>
      perform(staff, answerReferral, {
        ...{ id, version, answer: 'accept', reasonCode: undefined, expectedOn, text: null },
      })
  const taken = (number: string) => () =>
    perform(helper, confirmServiceUse, { number, code: '123456', units: 1 })
  const voucher = (given: Partial<Voucher> = {}) => putVoucher(scene, { personId: leg, ...given })
  const [helperId, { id: homeCare }] = [
    scene.person('organisation-home-care'),
    await scene.find(`select id from organisation where kind = 'home-care' and region_soato = '1726'`),
  ]
  const helper = scene.as('organisation_staff', helperId, homeCare)
  const suspended = await voucher({ status: 'suspended' })
  const place =
    (id: string, reasonCode: 'unsaid' | null = null) =>
    () =>
      perform(me, answerOfferedPlace, { id, answer: reasonCode ? 'decline' : 'take', reasonCode, text: null })
  const full = await voucher({ code: '123456' })
  return [
    ...drivesOf('answerReferral', {
      'care.error.taskNotFound': answer(newId()),
      'sides.error.answerTask': answer(own),
      'care.error.taskEnded': answer(ended),
      'care.error.taskMoved': answer(moved, 2),
      'care.error.expectedOnOutside': answer(moved, 1, '2099-03-01'),
    }),
    ...drivesOf('answerOfferedPlace', {
      'care.error.taskNotFound': place(own),
      'care.error.taskMoved': place(gone),
      'care.error.placeReasonOfGuardian': place(ofWard, 'unsaid'),
    }),
    ...drivesOf('renewServiceCode', {
      'care.error.serviceNotFound': () => perform(staff, renewServiceCode, suspended),
      'care.error.serviceNotInForce': () => perform(me, renewServiceCode, suspended),
    }),
    ...drivesOf('confirmServiceUse', {
      'care.error.serviceUnknown': taken('HG-0000-0000'),
      'care.error.serviceNotInForce': taken(suspended),
      'care.error.serviceOtherProvider': taken(await voucher({ kind: 'caterer' })),
      'sides.error.answerTask': taken(await voucher({ personId: helperId })),
      'care.error.serviceCodeBlocked': taken(await voucher({ attempts: 5 })),
      'care.error.serviceCodeWrong': {
        act: taken(await voucher()),
        keeps: ['public.audit_entry', 'public.audit_head', 'public.service_voucher'],
      },
      'care.error.serviceTooMuch': () =>
        perform(helper, confirmServiceUse, { number: full, code: '123456', units: 2 }),
    }),
  ]
}

interface Task {
  personId: string
  organisationId: string
  status: string
  isEnded: boolean
}

async function putTask(scene: Scene, { personId, organisationId, status, isEnded }: Task): Promise<string> {
  const { caseId } = await putDecidable(scene, personId, { service: 'sanatorium' })
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, from_on, status, ended_on, granted_by_id,
       granted_at)
     values ($1, $1, $2, 'sanatorium', 'referral', current_date, $3, $4, $5, now())`,
    [
      ...[caseId, personId, isEnded ? 'ended' : 'active', isEnded ? seededNow : null],
      scene.person('specialist-uchtepa-1'),
    ],
  )
  await scene.put(
    `insert into care_task (id, provision_id, sequence, organisation_id, status, asked_at, due_on)
     values ($1, $1, 1, $2, $3, now(), current_date)`,
    [caseId, organisationId, status],
  )
  return caseId
}

interface Voucher {
  personId: string
  status: string
  /** Kind of provider. */
  kind: string
  attempts: number
  code: string | null
}

/** One unit a month; answers its number, which is its id. */
async function putVoucher(scene: Scene, given: Partial<Voucher> & { personId: string }): Promise<string> {
  const { personId, status = 'active', kind = 'home-care', attempts = 0, code = null } = given
  const { caseId } = await putDecidable(scene, personId, { service: 'home-help' })
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, number, from_on, status, granted_by_id, granted_at)
     values ($1::uuid, $1, $2, 'home-help', 'service-voucher', $1::text, '2000-01-01', $3, $4, now())`,
    [caseId, personId, status, scene.person('specialist-uchtepa-1')],
  )
  const hash = code && hashSixDigits('serviceCode', caseId, code)
  await scene.put(
    `insert into service_voucher (id, per_month, provider_kind, code_attempts, code_hash, code_cipher)
     values ($1, 1, $2, $3, $4::text, $4::text)`,
    [caseId, kind, attempts, hash],
  )
  return caseId
}
