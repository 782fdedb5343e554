import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerGoodsHandover } from '~/domains/care/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { findProvisions } from '~/views/care/find-provisions.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { handOverGoods } from '~/workflows/cases/hand-over-goods.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'
import { triedKinds } from './outcome-kinds'

// What a decision gives in kind comes to its end: the centre hands it over, thing by thing, and the person says so.
const today = dayOf(seededNow)
const terms = { reasonCode: 'registered', text: undefined, paperEndsOn: null }
let scene: Scene
let specialist: AnyContext
let citizen: AnyContext
let caseId: string

beforeAll(async () => {
  scene = await openScene()
  specialist = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  citizen = scene.as('citizen', scene.person('citizen-leg'))
  const kind = triedKinds.find(({ outcome }) => outcome.kind === 'in-kind')
  await scene.put(
    `insert into service_version (service_code, number, status, definition, published_at, valid_from, valid_until)
     select service_code, 80, 'published', jsonb_set(definition, '{outcome}', $1), published_at, date '1900-01-01',
       date '1900-01-01' from service_version where service_code = 'material-aid' and number = 1`,
    [JSON.stringify(kind?.outcome)],
  )
  caseId = await give()
}, 900_000)
afterAll(() => scene?.close())

async function give(): Promise<string> {
  const decidable = await putDecidable(scene, citizen.personId as string, {
    ...{ service: 'material-aid', version: 80 },
    answers: { account: { account: { account: '22618000123456789012', bankCode: '00444' } } },
  })
  const given = await perform(specialist, approveCase, {
    ...{ ...decidable, ...terms, items: ['first', 'second'] },
  })
  if (!given.ok) throw new Error(given.error)
  return decidable.caseId
}

const handOver = (items: string[], of = caseId, by = specialist, handedOn = today) =>
  perform(by, handOverGoods, { caseId: of, items, handedOn })
const answer = (what: 'receive' | 'dispute', text: string | null = null, by = citizen) =>
  perform(by, answerGoodsHandover, { caseId, answer: what, text })
const goods = async () => (await findProvisions(citizen, { caseId }, 'en'))[0]?.goods

it('is handed over by the centre of the case, from its day on, and once', async () => {
  expect(await goods()).toMatchObject([{ handovers: [] }, { handovers: [] }])
  expect(await answer('receive'), 'nothing yet').toMatchObject({ error: 'care.error.goodsAnswered' })
  expect(await handOver(['first'], newId())).toMatchObject({ error: 'applications.error.notFound' })
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  const bar = `update case_file set barred_ids = $1 where id = $2`
  await scene.put(bar, [[colleague.personId], caseId])
  expect(await handOver(['first'], caseId, colleague)).toMatchObject({
    error: 'applications.error.notYours',
  })
  await scene.put(bar, [[], caseId])
  for (const wrong of [[], ['third'], ['first', 'third']])
    expect(await handOver(wrong)).toMatchObject({ error: 'care.error.goodsItems' })
  for (const days of [-1, 1])
    expect(await handOver(['first'], caseId, specialist, addDays(today, days))).toMatchObject({
      error: 'care.error.goodsDay',
    })
  const both = await Promise.all([handOver(['first']), handOver(['first'])])
  expect(both.map(({ ok }) => ok).sort(), 'of two at once').toEqual([false, true])
  expect(await goods()).toMatchObject([{ handovers: [{ status: 'recorded' }] }, { handovers: [] }])
})

it('is received by whose it is, or handed over anew', async () => {
  const stranger = scene.as('citizen', scene.person('citizen-hearing'))
  expect(await answer('receive', null, stranger)).toMatchObject({ error: 'care.error.goodsNotFound' })
  expect(await answer('dispute')).toMatchObject({ error: 'care.error.goodsText.missing' })
  expect(await answer('dispute', 'Singan')).toMatchObject({ ok: true })
  expect(await answer('receive'), 'Back').toMatchObject({ error: 'care.error.goodsAnswered' })
  expect(await handOver(['first', 'second'])).toMatchObject({ ok: true })
  expect(await answer('receive')).toMatchObject({ ok: true })
  expect(await goods()).toMatchObject([
    { handovers: [{ status: 'disputed', answer: 'Singan' }, { status: 'received' }] },
    { handovers: [{ status: 'received' }] },
  ])
  expect(await handOver(['first'])).toMatchObject({ error: 'care.error.goodsItems' })
  const { rows } = await scene.client.query(
    `select distinct person_id from message where template like 'notifications.goods%'`,
  )
  expect(rows.map((row) => row.person_id).sort()).toEqual([citizen.personId, specialist.personId].sort())
})

it('is handed over where something was given in kind and stands, by nobody of the family', async () => {
  const other = await scene.find<{ application_id: string }>(
    `select p.application_id from provision p join case_file c on c.id = p.application_id
      where p.kind <> 'in-kind' and c.centre_code = $1 and not c.is_protected limit 1`,
    [centre],
  )
  expect(await handOver(['first'], other.application_id)).toMatchObject({ error: 'care.error.goodsNone' })
  const ended = await give()
  await scene.put(
    `update provision set status = 'ended', ended_on = current_date where application_id = $1`,
    [ended],
  )
  expect(await handOver(['first'], ended)).toMatchObject({ error: 'care.error.goodsEnded' })
  const open = await putDecidable(scene, citizen.personId as string)
  expect(await handOver(['first'], open.caseId)).toMatchObject({
    error: 'applications.error.notPossibleNow',
  })
  const hers = await give()
  await scene.put(`update case_file set applicant_id = $1 where id = $2`, [specialist.personId, hers])
  const colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  await scene.put(`update case_file set assignee_id = $1 where id = $2`, [colleague.personId, hers])
  expect(await handOver(['first'], hers)).toMatchObject({ error: 'sides.error.workOnCase' })
})

it('is held to by the database', async () => {
  const id = await give()
  const { id: provisionId } = await scene.find(`select id from provision where application_id = $1`, [id])
  const write = (by: AnyContext) =>
    transaction(by, (work) =>
      work.asSystem(
        () => work.tx
          .$executeRaw`insert into goods_handover (id, provision_id, item_code, handed_on, recorded_by_id,
          recorded_at) values (${newId()}::uuid, ${provisionId}::uuid, 'first', ${today}::date, ${by.personId}::uuid,
          ${by.now()})`,
      ),
    )
  await expect(write(citizen), 'her own').rejects.toThrow()
  const elsewhere = scene.as('inson_specialist', scene.person('specialist-samarkand'), '1718401')
  await expect(write(elsewhere), 'another centre').rejects.toThrow()
  expect(await write(specialist)).toBe(1)
  const confirm = transaction(specialist, (work) =>
    work.asSystem(
      () => work.tx.$executeRaw`update goods_handover set status = 'received', answered_at = now()
        where provision_id = ${provisionId}::uuid`,
    ),
  )
  await expect(confirm, 'in her name').rejects.toThrow()
})
