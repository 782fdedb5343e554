import {
  answerMandate,
  endMandate,
  requestMandate,
  revokeMandate,
  saveAnswer,
  startDraft,
  tryMandateCode,
} from '~/domains/applications/index.server'
import { sealGrantor } from '~/domains/applications/mandates/sealed.server'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { blindIndex } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { claimGuardianship } from '~/workflows/applications/claim-guardianship.server'
import { recordDeskMandate } from '~/workflows/applications/record-desk-mandate.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { testDay } from '../../../setup/test-day'
import { type Drive, drivesOf, type Scene } from '../scene'

const born = (serial: number, birthDate = '1960-05-05') =>
  makePinfl({ sex: 'female', birthDate, district: 300, serial })

/** Asking for a mandate, giving it, writing it down, ending it. */
export async function driveMandates(scene: Scene): Promise<Drive[]> {
  const pinflOf = (key: string) => demonstrationPeople(testDay).find((one) => one.key === key)?.pinfl ?? ''
  const nameOf = (pinfl: string) => {
    const found = demonstrationPeople(testDay).find((one) => one.pinfl === pinfl)
    return { holderFamilyName: found?.familyName ?? 'A', holderGivenName: found?.givenName ?? 'B' }
  }
  const holder = scene.as('citizen', scene.person('citizen-leg'))
  const desk = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), '1726262')
  const stranger = scene.as('citizen', scene.person('buyer'))
  const put = async (pinfl: string, status: string, of = holder.personId ?? '') => {
    const id = newId()
    const named = { pinfl, familyName: 'A', givenName: 'B', patronymic: null, birthOn: '1960-05-05' }
    const isGiven = status !== 'asked'
    await scene.put(
      `insert into mandate (id, number, status, holder_id, grantor_index, grantor_cipher, acts, service_groups,
         valid_until, asked_at, answer_by, basis, given_at, ended_at)
       values ($1::uuid, $1::text, $2::mandate_status, $3, $4, $5, '{apply}', '{}', $6::timestamptz::date + 30, $6::timestamptz,
         '2099-01-01', $7::mandate_basis, $8::timestamptz,
         case when $2 = 'revoked' then $6::timestamptz end)`,
      [
        ...[id, status, of, blindIndex('pinfl', pinfl), sealGrantor(named, id), holder.now()],
        ...[isGiven ? 'oneid' : null, isGiven ? holder.now() : null],
      ],
    )
    return id
  }
  const waiting = await put(pinflOf('citizen-pension'), 'asked')
  const ended = await put(pinflOf('citizen-pension'), 'revoked')
  const full = scene.as('citizen', scene.person('citizen-hearing'))
  for (let serial = 1; serial <= 5; serial++) await put(born(serial), 'asked', full.personId ?? '')
  const own = await put(born(20), 'in_force', desk.personId ?? '')
  const wish = (pinfl: string) => ({
    ...{ pinfl, familyName: 'Aliyeva', givenName: 'Zebo', patronymic: null },
    ...{ acts: ['apply' as const], serviceGroups: [], term: '12' as const },
  })
  const form = (holderPinfl: string, pinfl: string) => ({
    ...{ ...wish(pinfl), acts: ['apply' as const], serviceGroups: [] },
    ...{ holderPinfl, basis: 'desk' as const, document: 'AB1234567' },
    ...nameOf(holderPinfl),
  })
  const yes = (mandateId: string) => ({ mandateId, answer: 'accept' as const, by: 'oneid' as const })
  const grantor = scene.as('citizen', scene.person('citizen-pension'))
  const begun = await perform(stranger, startDraft, { serviceCode: 'device-voucher' })
  if (!begun.ok) throw new Error(begun.error)
  const applicationId = begun.value.id
  await perform(stranger, saveAnswer, { applicationId, step: 'for-whom', value: { who: 'cared' } })
  const adult = { ...wish(born(30)), birthOn: '1960-05-05', birthCertificate: null }
  const { acts: _, serviceGroups: __, term: ___, ...person } = adult
  return [
    ...drivesOf('saveAnswer', {
      'applications.error.mandateMissing': () =>
        perform(stranger, saveAnswer, { applicationId, step: 'person', value: person }),
    }),
    ...drivesOf('requestMandate', {
      'mandates.error.ownPinfl': () => perform(holder, requestMandate, wish(pinflOf('citizen-leg'))),
      'mandates.error.notAdult': () => perform(holder, requestMandate, wish(born(1, '2020-01-01'))),
      'mandates.error.alreadyAsked': () => perform(holder, requestMandate, wish(pinflOf('citizen-pension'))),
      'mandates.error.tooManyWaiting': () => perform(full, requestMandate, wish(born(9))),
    }),
    ...drivesOf('answerMandate', {
      'mandates.error.notFound': () => perform(stranger, answerMandate, yes(waiting)),
      'mandates.error.answered': () => perform(grantor, answerMandate, yes(ended)),
    }),
    ...drivesOf('endMandate', {
      'mandates.error.notFound': () => perform(stranger, endMandate, waiting),
      'mandates.error.ended': () => perform(holder, endMandate, ended),
    }),
    ...drivesOf('recordDeskMandate', {
      'mandates.error.samePinfl': () => recordDeskMandate(desk, form(born(1), born(1))),
      'mandates.error.holderUnknown': () => recordDeskMandate(desk, form(born(8), born(9))),
      'mandates.error.notAdult': () => recordDeskMandate(desk, form(pinflOf('buyer'), born(1, '2020-01-01'))),
      'sides.error.recordMandate': () =>
        recordDeskMandate(desk, form(pinflOf('specialist-uchtepa-2'), born(9))),
    }),
    ...drivesOf('revokeMandate', {
      'mandates.error.notFound': () => perform(desk, revokeMandate, { mandateId: waiting, pinfl: born(9) }),
      'mandates.error.ended': () =>
        perform(desk, revokeMandate, { mandateId: ended, pinfl: pinflOf('citizen-pension') }),
      'sides.error.recordMandate': () => perform(desk, revokeMandate, { mandateId: own, pinfl: born(20) }),
    }),
    ...drivesOf('tryMandateCode', {
      'mandates.error.wrongCode': () =>
        perform(scene.as('anonymous'), tryMandateCode, { number: 'HM-0000-0000', code: '000000' }),
    }),
    ...drivesOf('claimGuardianship', {
      'mandates.error.notFound': () => claimGuardianship(stranger, waiting),
      'mandates.error.registerSilent': () => claimGuardianship(holder, waiting),
    }),
  ]
}
