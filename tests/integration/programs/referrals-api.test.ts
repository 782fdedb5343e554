import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  confirmProgramKey,
  listProgramKeys,
  prepareProgramKey,
  refuseProgramKey,
  revokeProgramKey,
} from '~/domains/administration/index.server'
import { webhookEvents } from '~/domains/makers/schema'
import { describeApi } from '~/http/api/open-api'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { systemScope } from '~/platform/system-scope.server'
import { endpoints } from '~/routes/api/parts/v1/endpoints'
import * as referral from '~/routes/api/v1/referral'
import * as referralAct from '~/routes/api/v1/referral-act'
import * as referrals from '~/routes/api/v1/referrals'
import { findProvisions } from '~/views/care/find-provisions.server'
import { describeKey } from '~/views/programs/describe-key'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { createClient } from '../../../docs/referrals-client'
import { triedKinds } from '../care/outcome-kinds'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// The own system of an organisation: a key by two administrators, and then what a person of it may, and no more.
let scene: Scene
let one: AnyContext
let two: AnyContext
let staff: AnyContext
let citizen: AnyContext
let specialist: AnyContext
let grantId: string

beforeAll(async () => {
  scene = await openScene()
  one = scene.as('administrator', scene.person('administrator'))
  two = scene.as('administrator', scene.person('administrator-2'))
  citizen = scene.as('citizen', scene.person('citizen-leg'))
  specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  const { id } = await scene.find(
    `select id from organisation where kind = 'sanatorium' and region_soato = '1726'`,
  )
  const staffId = scene.person('organisation-sanatorium')
  staff = scene.as('organisation_staff', staffId, id)
  grantId = (
    await scene.find(`select id from role_grant where person_id = $1 and organisation_id = $2`, [staffId, id])
  ).id
  const { outcome } = triedKinds.find(({ outcome }) => outcome.kind === 'referral') ?? { outcome: null }
  await scene.put(
    `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
     select service_code, 80, 'published', jsonb_set(definition, '{outcome}', $1), published_at,
       date '1900-01-01', date '1900-01-01' from service_version where service_code = 'material-aid' and number = 1`,
    [JSON.stringify(outcome)],
  )
}, 900_000)
afterAll(() => scene?.close())

/** What the portal answers, as its routes do. */
const send = (async (input: string, init: RequestInit = {}) => {
  const request = new Request(input, init)
  const [, , , , id, act] = new URL(input).pathname.split('/')
  const args = {
    request,
    params: { id, act },
    context: { requestId: 'test', address: '127.0.0.1' },
  } as unknown as ActionFunctionArgs
  const answered = act
    ? referralAct.action(args)
    : id
      ? referral.loader(args as never)
      : referrals.loader(args as never)
  return Promise.resolve(answered).catch((thrown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}) as typeof fetch

const scopes = ['referrals.read', 'referrals.answer'] as const
async function makeKey(allowed: readonly (typeof scopes)[number][] = scopes) {
  const prepared = await perform(one, prepareProgramKey, { grantId, name: 'Qabul', scopes: [...allowed] })
  if (!prepared.ok) throw new Error(prepared.error)
  const made = await perform(two, confirmProgramKey, prepared.value.id)
  if (!made.ok) throw new Error(made.error)
  return {
    id: prepared.value.id,
    secret: made.value.secret,
    client: createClient('http://portal/api/v1', made.value.secret, send),
  }
}

async function ask() {
  const decidable = await putDecidable(scene, citizen.personId as string, {
    ...{ service: 'material-aid', version: 80 },
    answers: { account: { account: { account: '22618000123456789012', bankCode: '00444' } } },
  })
  const terms = { reasonCode: 'registered', text: undefined, paperEndsOn: null }
  const organisationId = staff.organisationId as string
  const given = await perform(specialist, approveCase, { ...decidable, ...terms, organisationId })
  if (!given.ok) throw new Error(given.error)
  const [own] = await findProvisions(citizen, { caseId: decidable.caseId }, 'en')
  return { caseId: decidable.caseId, id: own?.id ?? '' }
}

it('gives a key by two administrators, shows it once, and takes it back', async () => {
  const prepared = await perform(one, prepareProgramKey, { grantId, name: 'Bir', scopes: ['referrals.read'] })
  if (!prepared.ok) throw new Error(prepared.error)
  const { id } = prepared.value
  expect(await perform(one, confirmProgramKey, id)).toMatchObject({ error: 'sides.error.giveKey' })
  expect(await perform(one, refuseProgramKey, id)).toMatchObject({ error: 'programs.error.ownKey' })
  expect(await perform(citizen, confirmProgramKey, id)).toMatchObject({ error: 'admin.error.notAllowed' })
  expect(await perform(two, refuseProgramKey, id)).toMatchObject({ ok: true })
  expect(await perform(two, confirmProgramKey, id)).toMatchObject({ error: 'programs.error.keyDecided' })

  const key = await makeKey()
  const { secret_hash: kept } = await scene.find<{ secret_hash: string }>(
    `select secret_hash from program_key where id = $1`,
    [key.id],
  )
  expect(kept).not.toContain(key.secret.slice(4))
  // The demonstration's own.
  expect(await key.client.list()).toMatchObject({ referrals: [{ title: 'Sanatoriyga yoʻllanma' }] })
  const { keys } = await perform(staff, listProgramKeys, { page: 1 })
  expect(keys.find((one) => one.id === key.id)?.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(keys)).not.toContain(kept)
  expect(await perform(citizen, revokeProgramKey, key.id)).toMatchObject({
    error: 'programs.error.keyUnknown',
  })
  expect(await perform(staff, revokeProgramKey, key.id)).toMatchObject({ ok: true })
  await expect(key.client.list()).rejects.toMatchObject({ status: 401 })
})

it('takes a referral on and answers it, once, and both sides read it', async () => {
  const { id, caseId } = await ask()
  const { client, id: keyId } = await makeKey()
  const open = (await client.list()).referrals.find((one) => one.id === id)
  if (!open) throw new Error('not listed')
  expect(await client.read(id)).toMatchObject({ status: 'asked', person: { familyName: 'Karimov' } })
  const inDays = (days: number) => addDays(dayOf(citizen.now()), days).toISOString().slice(0, 10)
  await expect(client.accept(open, inDays(400))).rejects.toMatchObject({ status: 422 })
  const accepted = await client.accept(open, inDays(30))
  expect(accepted).toEqual({ id, status: 'accepted', version: 2 })
  // Said again it is answered as the first time; with something else it is refused.
  expect(await client.accept(open, inDays(30))).toEqual(accepted)
  await expect(client.accept(open, inDays(31))).rejects.toMatchObject({ status: 422 })
  await expect(client.answer(id, 1, 'Bajarildi')).rejects.toMatchObject({ status: 409 })
  for (const nothing of ['…', ' ', 'a'.repeat(2_001)])
    await expect(client.answer(id, 2, nothing)).rejects.toMatchObject({ status: 422 })
  expect(await client.answer(id, 2, 'Bajarildi')).toMatchObject({ status: 'done', version: 3 })
  const [own] = await findProvisions(citizen, { caseId }, 'en')
  expect(own?.task).toMatchObject({ status: 'done' })
  const reads = await transaction({ ...citizen, ...systemScope }, (work) =>
    work.tx.auditEntry.findMany({
      where: { chain: `person:${citizen.personId}`, action: 'person.referralRead' },
    }),
  )
  expect(reads.map(({ details }) => details)).toMatchObject([
    { programKeyId: keyId, programReason: 'toAnswer' },
  ])
})

it('has one effect of two answers at once', async () => {
  const { id } = await ask()
  const { secret } = await makeKey()
  const accept = (name: string) =>
    send(`http://portal/api/v1/referrals/${id}/accept`, {
      method: 'POST',
      headers: {
        ...{ Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
        'Idempotency-Key': name,
      },
      body: JSON.stringify({ version: 1, expectedOn: null, text: name }),
    })
  const both = await Promise.all([accept('first-of-two'), accept('second-of-two')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const won = both[0]?.status === 200 ? 'first-of-two' : 'second-of-two'
  const again = await Promise.all([accept(won), accept(won)])
  for (const answer of again) expect(await answer.json()).toEqual({ id, status: 'accepted', version: 2 })
  const { count } = await scene.find<{ count: string }>(
    `select count(*) from program_write where answer ->> 'id' = $1`,
    [id],
  )
  expect(Number(count), 'and one entry').toBe(1)
})

it('asks a program that calls too often to wait, and knows no key whose year is over', async () => {
  const { id, secret } = await makeKey()
  const call = () =>
    send('http://portal/api/v1/referrals', {
      headers: { Authorization: `Bearer ${secret}`, 'X-Access-Reason': 'check' },
    })
  expect((await call()).status).toBe(200)
  await scene.put(`update budget set taken = 120 where renews_at > now() and taken < 120`)
  const refused = await call()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect(await refused.json()).toMatchObject({ code: 'programs.error.tooMany' })
  await scene.put('update budget set taken = 1')
  await scene.put(`update program_key set valid_until = current_date - 1 where id = $1`, [id])
  expect((await call()).status).toBe(401)
})

it('lets a program do no more than its key, its person and its organisation', async () => {
  const { id } = await ask()
  const reading = await makeKey(['referrals.read'])
  const task = (await reading.client.list()).referrals[0]
  if (!task) throw new Error('not listed')
  await expect(reading.client.accept(task)).rejects.toMatchObject({ status: 403 })
  const bare = (headers: Record<string, string>) =>
    send(`http://portal/api/v1/referrals/${id}`, { headers }).then(({ status }) => status)
  expect(await bare({})).toBe(401)
  expect(await bare({ Authorization: `Bearer ${reading.secret}` })).toBe(422)
  expect(await bare({ Authorization: `Bearer ${reading.secret}x`, 'X-Access-Reason': 'check' })).toBe(401)
  await scene.put(`update role_grant set revoked_at = now() where id = $1`, [grantId])
  await expect(reading.client.list()).rejects.toMatchObject({ status: 401 })
  // Whoever looks at the keys reads that this one works no more, and why.
  const shown = async () => {
    const { keys } = await perform(one, listProgramKeys, { page: 1 })
    const key = keys.find(({ id: keyId }) => keyId === reading.id)
    return key && describeKey(key, dayOf(one.now())).status
  }
  expect(await shown()).toBe('left')
  await scene.put(`update role_grant set revoked_at = null where id = $1`, [grantId])
  expect(await shown()).toBe('active')
})

it('asks who tries keys to wait, by address, and lets a key that works go on', async () => {
  const { secret } = await makeKey()
  const call = (key: string) =>
    send('http://portal/api/v1/referrals', {
      headers: { Authorization: `Bearer ${key}`, 'X-Access-Reason': 'check' },
    })
  const unknown = 'hk_0000000000000000000000000000'
  expect((await call(unknown)).status).toBe(401)
  await scene.put(`update budget set taken = 60 where renews_at > now() and taken < 60`)
  const refused = await call(unknown)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await call('')).status).toBe(429)
  expect((await call(secret)).status).toBe(200)
  await scene.put('update budget set taken = 1')
})

it('is described by what reads it', () => {
  const { paths, webhooks } = describeApi(endpoints, 'http://portal')
  expect(Object.keys(webhooks)).toEqual([...webhookEvents])
  expect(webhooks['payout.sent']).toMatchObject({
    post: {
      requestBody: {
        content: { 'application/json': { schema: { required: ['type', 'timestamp', 'data'] } } },
      },
    },
  })
  expect(Object.keys(paths)).toEqual([...new Set(endpoints.map(({ path }) => path))])
  expect(paths['/referrals/{id}/refuse']).toMatchObject({
    post: {
      requestBody: {
        content: { 'application/json': { schema: { required: ['version', 'reasonCode', 'text'] } } },
      },
    },
  })
})
