import {
  answerOnce,
  confirmProgramKey,
  prepareProgramKey,
  refuseProgramKey,
  revokeProgramKey,
} from '~/domains/administration/index.server'
import { newId } from '~/lib/ids'
import { refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { makeMakerKey } from '~/workflows/programs/make-maker-key.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** Keys of programs, and what a program does by one. */
export async function drivePrograms(scene: Scene): Promise<Drive[]> {
  const one = scene.as('administrator', scene.person('administrator'))
  const two = scene.as('administrator', scene.person('administrator-2'))
  const citizen = scene.as('citizen', scene.person('citizen-leg'))
  const grant = await scene.find<{ id: string; person: string; organisation: string }>(
    `select g.id, person_id as person, organisation_id as organisation from role_grant g
     where role = 'organisation_staff' and revoked_at is null limit 1`,
  )
  const herself = scene.as('administrator', grant.person)
  const now = one.now()
  const put = async (status: 'prepared' | 'refused' | 'active', person = grant.person) => {
    const id = newId()
    await scene.put(
      `insert into program_key (id, organisation_id, person_id, name, scopes, status, prepared_by_id, prepared_at,
         decided_by_id, decided_at, secret_hash, mark, valid_until)
       values ($1, $2, $3, 'Bir', '{referrals.read}', $4::program_key_status, $5, $6::timestamptz,
         case when $4 <> 'prepared' then $7::uuid end, case when $4 <> 'prepared' then $6::timestamptz end,
         case when $4 = 'active' then $8::text end, case when $4 = 'active' then 'hmr_x' end,
         case when $4 = 'active' then date '2999-01-01' end)`,
      [id, grant.organisation, person, status, one.personId, now, two.personId, id],
    )
    return id
  }
  const [waiting, refused, ofNobody] = [
    await put('prepared'),
    await put('refused'),
    await put('prepared', scene.person('citizen-parent')),
  ]
  const keyId = await put('active')
  await scene.put(
    `insert into program_write (key_id, request_key, input_hash, answer, at) values ($1, 'said-before', 'a', '{}', $2)`,
    [keyId, now],
  )
  const form = { grantId: grant.id, name: 'Bir', scopes: ['referrals.read' as const] }
  const once = (requestKey: string, inputHash: string) =>
    perform(
      citizen,
      answerOnce<Work, 'programs.error.notFound'>,
      { keyId, requestKey, inputHash },
      async () => refuse('programs.error.notFound'),
    )
  const maker = await scene.find<{ person: string; organisation: string }>(
    `select person_id as person, organisation_id as organisation from role_grant
     where role = 'maker_staff' and revoked_at is null limit 1`,
  )
  const workshop = scene.as('maker_staff', maker.person, maker.organisation)
  await scene.put(
    `insert into program_key (id, maker_id, person_id, name, scopes, status, prepared_by_id, prepared_at,
       decided_by_id, decided_at, secret_hash, mark, valid_until)
     select gen_random_uuid(), $1, $2, 'Bir', '{orders.read}', 'active', $2, $3, $2, $3, gen_random_uuid()::text,
       'hmr_x', date '2999-01-01' from generate_series(1, 10)`,
    [maker.organisation, maker.person, now],
  )
  const ofMaker = { name: 'Bir', scopes: ['orders.read' as const] }
  return [
    ...drivesOf('makeMakerKey', {
      'programs.error.notAllowed': () => perform(citizen, makeMakerKey, ofMaker),
      'programs.error.tooManyKeys': () => perform(workshop, makeMakerKey, ofMaker),
    }),
    ...drivesOf('prepareProgramKey', {
      'admin.error.notAllowed': () => perform(citizen, prepareProgramKey, form),
      'programs.error.staffGone': () => perform(one, prepareProgramKey, { ...form, grantId: newId() }),
      'sides.error.giveKey': () => perform(herself, prepareProgramKey, form),
    }),
    ...drivesOf('confirmProgramKey', {
      'admin.error.notAllowed': () => perform(citizen, confirmProgramKey, waiting),
      'programs.error.keyUnknown': () => perform(two, confirmProgramKey, newId()),
      'programs.error.keyDecided': () => perform(two, confirmProgramKey, refused),
      'programs.error.staffGone': () => perform(two, confirmProgramKey, ofNobody),
      'sides.error.giveKey': () => perform(one, confirmProgramKey, waiting),
    }),
    ...drivesOf('refuseProgramKey', {
      'admin.error.notAllowed': () => perform(citizen, refuseProgramKey, waiting),
      'programs.error.keyUnknown': () => perform(two, refuseProgramKey, newId()),
      'programs.error.keyDecided': () => perform(two, refuseProgramKey, refused),
      'programs.error.ownKey': () => perform(one, refuseProgramKey, waiting),
    }),
    ...drivesOf('revokeProgramKey', {
      'programs.error.keyUnknown': () => perform(citizen, revokeProgramKey, keyId),
      'programs.error.keyDecided': () => perform(two, revokeProgramKey, refused),
    }),
    ...drivesOf('answerOnce', { 'programs.error.keyReused': () => once('said-before', 'b') }),
  ]
}
