import sharp from 'sharp'
import { sealCodePhone } from '~/domains/applications/assistance/sealed.server'
import {
  closeAssistance,
  recordAssistance,
  recordConsentCode,
  refuseAssistance,
  signAssistance,
  tryConsentCode,
} from '~/domains/applications/index.server'
import type { AssistanceForm } from '~/domains/applications/schema'
import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { perform } from '~/platform/perform.server'
import { hashSixDigits } from '~/platform/six-digits.server'
import { askAssistance } from '~/workflows/applications/ask-assistance.server'
import { sendConsentCode } from '~/workflows/applications/send-consent-code.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { testDay } from '../../../setup/test-day'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Put {
  clerk: string
  role?: string
  person: string
  way?: 'desk' | 'phone' | 'paper'
  service?: string
  codes?: number
}

/** Helping somebody with her application: naming her, asking her, ending it. */
export async function driveAssistance(scene: Scene): Promise<Drive[]> {
  const people = demonstrationPeople(testDay)
  const known = people.find(({ key }) => key === 'citizen-pension')
  const operatorPhone = people.find(({ key }) => key === 'operator')?.phone
  if (!known || !operatorPhone) throw new Error('nobody')
  const clerkOf = (key: string) => scene.as('inson_specialist', scene.person(key), '1726262')
  const now = scene.as('citizen').now()
  const put = async ({ clerk, role = 'inson_specialist', person, way = 'desk', ...of }: Put) => {
    const id = newId()
    await scene.put(
      `insert into assistance (id, status, clerk_id, clerk_role, person_id, service_code, way, received_on, document_cipher,
         codes_sent, asked_at, valid_until)
       values ($1, 'asked', $2, $3::role, $4, $5, $6::assistance_way, case when $6 = 'paper' then current_date end,
         case when $6 = 'desk' then 'x' end, $7, $8::timestamptz, $8::timestamptz + interval '8 hours')`,
      [id, clerk, role, person, of.service ?? 'device-voucher', way, of.codes ?? 0, now],
    )
    return id
  }
  const clerkFor = async (key: string, of: Omit<Put, 'clerk'>, ready = '') => {
    const who = scene.as('inson_specialist', scene.person(key), '1726262')
    const id = await put({ clerk: who.personId ?? '', ...of })
    if (ready) await scene.put(`update assistance set ${ready} where id = $1`, [id])
    return { who, id }
  }
  const operator = scene.as('phone_operator', scene.person('operator'))
  const [desk, busy, closed] = ['specialist-uchtepa-1', 'specialist-uchtepa-2', 'head-uchtepa'].map(clerkOf)
  if (!desk || !busy || !closed) throw new Error('nobody')
  const person = scene.person('citizen-pension')
  await put({ clerk: busy.personId ?? '', person, way: 'paper' })
  await put({ clerk: operator.personId ?? '', role: 'phone_operator', person, way: 'phone', codes: 3 })
  await put({ clerk: closed.personId ?? '', person, service: 'nowhere' })
  const unreachable = scene.person('auditor')
  await scene.put('update person set phone_cipher = null where id = $1', [unreachable])
  const silent = await clerkFor('finance', { person: unreachable, way: 'phone' })
  const gone = await clerkFor('approver', { person, service: 'nowhere' })
  await scene.put(
    `update assistance set code_hash = $2, phone_cipher = $3, phone_source = 'account',
       code_until = asked_at + interval '1 hour' where id = $1`,
    [gone.id, hashSixDigits('consentCode', gone.id, '123456'), sealCodePhone('998901112233', gone.id)],
  )
  const over = await clerkFor(
    'administrator',
    { person },
    `status = 'closed', consent = 'paper', application_id = id, given_at = asked_at, ended_at = asked_at`,
  )
  const helped = scene.as('citizen', person)
  const free = scene.as('inson_specialist', scene.person('several-roles'), '1726262')
  const caller = scene.as('phone_operator', scene.person('several-roles'))

  const named = { pinfl: known.pinfl, familyName: known.familyName, givenName: known.givenName }
  const byPhone = {
    ...named,
    subject: 'draft' as const,
    number: null,
    serviceCode: 'device-voucher',
    way: 'phone',
    document: null,
    receivedOn: null,
  } as const
  const word = { ...known, bornOn: known.birthDate }
  const record = (who: typeof desk, form: Partial<AssistanceForm>, register: object | string = word) =>
    perform(who, recordAssistance, {
      ...{ id: newId(), locale: 'ru', form: { ...byPhone, ...form } as AssistanceForm },
      register: register as never,
    })
  const correction = (number: string) => ({ subject: 'correction', number }) as Partial<AssistanceForm>
  const waiting = await scene.find<{ id: string; number: string; assignee: string }>(
    `select id, number, assignee_id as assignee from case_file
     where status = 'correction_requested' and assignee_id is not null and application_id is not null
       and not is_protected and assignee_id = any (handler_ids) order by id limit 1`,
  )
  await scene.put('update case_file set applicant_id = $2 where id = $1', [waiting.id, person])
  const handler = scene.as('inson_specialist', waiting.assignee, '1726262')
  // It was sent since the clerk began.
  const sentSince = await clerkFor('citizen-parent', { person, way: 'desk' }, `corrects_id = '${newId()}'`)
  const signedSince = await clerkFor('citizen-hearing', { person, way: 'desk' }, `corrects_id = '${newId()}'`)
  await scene.put(
    `update assistance set code_hash = $2, phone_cipher = $3, phone_source = 'account',
       code_until = asked_at + interval '1 hour' where id = $1`,
    [
      sentSince.id,
      hashSixDigits('consentCode', sentSince.id, '123456'),
      sealCodePhone('998901112233', sentSince.id),
    ],
  )
  const child = makePinfl({ sex: 'female', birthDate: '2020-01-01', district: 300, serial: 7 })
  const own = people.find(({ key }) => key === 'several-roles')
  if (!own) throw new Error('nobody')
  const picture = { width: 60, height: 40, channels: 3, background: '#88aa55' } as const
  const signed = { name: 'a.jpg', bytes: await sharp({ create: picture }).jpeg().toBuffer() }
  const code = { phone: '998901112233', source: 'account', locale: null } as const
  return [
    ...drivesOf('askAssistance', {
      'assistance.error.wayOther': () => record(caller, { way: 'desk', document: 'AB', seen: 'on' } as never),
      'assistance.error.protectedByPhone': () => record(free, { serviceCode: 'mothers-shelter' }),
      'assistance.error.receivedLater': () =>
        record(free, { way: 'paper', receivedOn: '2099-01-01' } as never),
      'assistance.error.receivedLongAgo': () =>
        record(free, { way: 'paper', receivedOn: '2001-01-01' } as never),
      'assistance.error.noMatch': () => record(free, { familyName: 'Boshqa' }),
      'assistance.error.registerSilent': () =>
        askAssistance(free, {
          form: {
            ...byPhone,
            pinfl: makePinfl({ sex: 'male', birthDate: '1960-01-01', district: 300, serial: 9 }),
          },
          locale: 'ru',
        }),
      'assistance.error.noCorrection': () => record(free, correction('HA-0000-0000')),
      'assistance.error.yourCase': () => record(handler, correction(waiting.number)),
      'assistance.error.notAdult': () => record(free, { pinfl: child }, { ...word, bornOn: '2020-01-01' }),
      'assistance.error.oneAtATime': () => record(busy, {}),
      'applications.error.notOnline': () => record(free, { serviceCode: 'nowhere' }),
      'sides.error.assist': () =>
        record(
          free,
          { pinfl: own.pinfl, familyName: own.familyName, givenName: own.givenName },
          { ...own, bornOn: own.birthDate },
        ),
    }),
    ...drivesOf('sendConsentCode', {
      'assistance.error.notAsked': () => sendConsentCode(desk, null),
      'assistance.error.paperOnly': () => perform(busy, recordConsentCode, code),
      'assistance.error.phoneOther': () => perform(operator, recordConsentCode, { ...code, source: 'seen' }),
      'assistance.error.phoneYours': () =>
        perform(operator, recordConsentCode, { ...code, phone: operatorPhone }),
      'assistance.error.tooManyCodes': () => perform(operator, recordConsentCode, code),
    }),
    {
      command: 'sendConsentCode',
      code: 'assistance.error.noPhone',
      act: () => sendConsentCode(silent.who, null),
      // That the register was asked about her stands in the audit, whatever it answers.
      keeps: ['public.audit_entry', 'public.audit_head'],
    },
    ...drivesOf('tryConsentCode', {
      'assistance.error.notAsked': () => perform(desk, tryConsentCode, { code: '000000' }),
      'assistance.error.wrongCode': () => perform(operator, tryConsentCode, { code: '000000' }),
      'assistance.error.noCorrection': () => perform(sentSince.who, tryConsentCode, { code: '123456' }),
      'applications.error.notOnline': () => perform(gone.who, tryConsentCode, { code: '123456' }),
    }),
    ...drivesOf('signAssistance', {
      'assistance.error.notAsked': () => signAssistance(desk, signed),
      'assistance.error.codeOnly': () => signAssistance(operator, signed),
      'assistance.error.noCorrection': () => signAssistance(signedSince.who, signed),
      'applications.error.notOnline': () => signAssistance(closed, signed),
    }),
    ...drivesOf('closeAssistance', { 'assistance.error.ended': () => perform(desk, closeAssistance) }),
    ...drivesOf('refuseAssistance', {
      'applications.error.notFound': () => perform(desk, refuseAssistance, newId()),
      'assistance.error.ended': () => perform(helped, refuseAssistance, over.id),
    }),
  ]
}
