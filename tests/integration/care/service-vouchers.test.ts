import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmServiceUse, getServiceCode, renewServiceCode } from '~/domains/care/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// What a person takes of her service voucher: by her code, once, and never more than a month has.
let scene: Scene
let citizen: AnyContext
let provider: AnyContext
let sanatorium: AnyContext

beforeAll(async () => {
  scene = await openScene()
  citizen = scene.as('citizen', scene.person('citizen-leg'))
  const staffOf = async (kind: string) => {
    const { id } = await scene.find(`select id from organisation where kind = $1 and region_soato = '1726'`, [
      kind,
    ])
    return scene.as('organisation_staff', scene.person(`organisation-${kind}`), id)
  }
  provider = await staffOf('home-care')
  sanatorium = await staffOf('sanatorium')
}, 900_000)
afterAll(() => scene?.close())

/** A voucher for so many hours a month, as a decision gives it. */
async function give(perMonth: number, personId = citizen.personId as string) {
  const { caseId } = await putDecidable(scene, personId, { service: 'home-help' })
  const number = `HG-${caseId.slice(-12)}`
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, number, from_on, until_on, granted_by_id, granted_at)
     values ($1, $1, $2, 'home-help', 'service-voucher', $3, $4::timestamptz::date - 40, $4::timestamptz::date + 40, $5, now())`,
    [caseId, personId, number, seededNow, scene.person('specialist-uchtepa-1')],
  )
  await scene.put(`insert into service_voucher (id, per_month, provider_kind) values ($1, $2, 'home-care')`, [
    ...[caseId, perMonth],
  ])
  await scene.put(`update case_file set status = 'approved', decided_at = now() where id = $1`, [caseId])
  return { id: caseId, number }
}

async function codeOf(id: string): Promise<string> {
  expect((await perform(citizen, renewServiceCode, id)).ok).toBe(true)
  return (await getServiceCode(citizen, id)) ?? ''
}

const take = (by: AnyContext, number: string, code: string, units: number) =>
  perform(by, confirmServiceUse, { number, code, units })
const codes = (answers: { ok: boolean; error?: string }[]) =>
  answers.map((one) => (one.ok ? 'taken' : (one.error ?? ''))).sort()

it('a code is spent once, also when two providers type it at the same moment', async () => {
  const { id, number } = await give(10)
  const code = await codeOf(id)
  expect(await take(sanatorium, number, code, 1)).toMatchObject({ error: 'care.error.serviceOtherProvider' })
  expect(await take(citizen, number, code, 1)).toMatchObject({ error: 'care.error.serviceUnknown' })
  expect(await take(provider, number, code, 11)).toMatchObject({
    error: 'care.error.serviceTooMuch',
    details: { count: 10 },
  })
  const both = await Promise.all([take(provider, number, code, 4), take(provider, number, code, 4)])
  expect(codes(both), 'the second press of the button is answered as the first').toEqual(['taken', 'taken'])
  expect(await take(provider, number, code, 3)).toMatchObject({ error: 'care.error.serviceCodeWrong' })
  expect(await take(provider, number, await codeOf(id), 7)).toMatchObject({ details: { count: 6 } })
  const [own] = await findProvisions(citizen, { caseId: id }, 'en')
  expect(own?.service).toMatchObject({ left: 6, perMonth: 10, uses: [{ units: 4 }] })
  expect(own?.service?.providers, 'she reads where she takes it').toEqual([
    { name: expect.stringContaining('Home-help'), phone: expect.stringMatching(/^998/) },
  ])
  const staff = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  expect((await findProvisions(staff, { caseId: id }, 'en'))[0]?.service).toEqual(own?.service)
  const other = scene.as('citizen', scene.person('citizen-hearing'))
  expect(await getServiceCode(other, id)).toBeNull()
  expect(await perform(other, renewServiceCode, id)).toMatchObject({ error: 'care.error.serviceNotFound' })
})

it('five wrong codes end it until she makes another one', async () => {
  const { id, number } = await give(10)
  const code = await codeOf(id)
  const wrong = code === '000000' ? '000001' : '000000'
  for (const count of [4, 3, 2, 1, 0])
    expect(await take(provider, number, wrong, 1)).toMatchObject({ details: { count } })
  expect(await take(provider, number, code, 1)).toMatchObject({ error: 'care.error.serviceCodeBlocked' })
  expect((await take(provider, number, await codeOf(id), 1)).ok).toBe(true)
})

it('holds while it is in force, and nobody takes her own', async () => {
  const { id, number } = await give(10)
  const code = await codeOf(id)
  await scene.put(`update provision set status = 'suspended' where id = $1`, [id])
  expect(await take(provider, number, code, 1)).toMatchObject({ error: 'care.error.serviceNotInForce' })
  expect(await perform(citizen, renewServiceCode, id)).toMatchObject({
    error: 'care.error.serviceNotInForce',
  })
  const own = await give(10, provider.personId as string)
  expect(await take(provider, own.number, '123456', 1)).toMatchObject({ error: 'sides.error.answerTask' })
})

it('the database refuses what the code forgot', async () => {
  const { id } = await give(3)
  await codeOf(id)
  await scene.client.query('set session_replication_role = origin')
  const use = (units: number, by: string | null) =>
    scene.client.query(
      `insert into service_use (id, voucher_id, organisation_id, month, units, code_hash, confirmed_by_id, confirmed_at)
       select $1, id, $2, date_trunc('month', $5::timestamptz at time zone 'Asia/Tashkent')::date, $3, code_hash, $4, $5
         from service_voucher where id = $6`,
      [newId(), provider.organisationId, units, by, seededNow, id],
    )
  await expect(use(1, sanatorium.personId)).rejects.toThrow('provider of its kind')
  await scene.client.query('set session_replication_role = replica')
})
