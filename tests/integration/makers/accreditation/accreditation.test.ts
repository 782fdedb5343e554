import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { recordAccreditationPaper } from '~/domains/makers/accreditation/commands/record-accreditation-paper.server'
import { recordPaperScan } from '~/domains/makers/accreditation/commands/record-paper-scan.server'
import { watchAccreditations } from '~/domains/makers/accreditation/watch-accreditations.server'
import {
  approveMakerDecision,
  decideMakerAppeal,
  getOwnAccreditation,
  listOwnAccreditations,
  openAccreditation,
  prepareMakerDecision,
  recordVisit,
  submitMakerAppeal,
  withdrawMakerAppeal,
  withdrawMakerDecision,
} from '~/domains/makers/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { followMakerDecision } from '~/workflows/device-orders/follow-maker-decision.server'
import { seededNow } from '../../../setup/test-day'
import { memoryFiles } from '../../applications/put/open-cases'
import { type AnyContext, openScene, type Scene } from '../../refusals/scene'
import { approverOf, decide, draft, lookAt, must, paper, send, term, today } from './workshop'

let scene: Scene
let owner: AnyContext
let makerId: string

beforeAll(async () => {
  scene = await openScene()
  owner = scene.as('citizen', scene.person('citizen-leg'))
}, 900_000)
afterAll(() => scene?.close())

const statusOf = async () =>
  (await scene.find<{ status: string }>('select status from maker where id = $1', [makerId])).status
const refreshing = `select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'search.refresh'`
const suspend = { act: 'suspend', text: 'Nazorat tugaguncha toʻxtatildi' } as const

it('a workshop is accredited by two for what was looked at, and its owner works for it', async () => {
  const accreditationId = await send(owner)
  const early = { accreditationId, act: 'accredit', text: 'Hammasi joyida', ...term } as const
  expect(await perform(approverOf(scene), prepareMakerDecision, early)).toMatchObject({
    error: 'accreditation.error.requirementsOpen',
  })
  await lookAt(approverOf(scene), accreditationId)
  // The demonstration has asked for it too.
  await scene.client.query(`select graphile_worker.remove_job('search.refresh')`)
  await decide(scene, early)
  const row = await scene.find<{ makerId: string; kinds: string[]; role: string; regions: string[] }>(
    `select a.maker_id as "makerId", array_agg(l.device_code) as kinds, min(g.role::text) as role, m.regions
       from accreditation a join maker m on m.id = a.maker_id join maker_licence l on l.maker_id = m.id
       join role_grant g on g.organisation_id = m.id::text and g.person_id = a.applicant_id
      where a.id = $1 group by 1, 4`,
    [accreditationId],
  )
  expect(row).toMatchObject({ kinds: ['cane'], role: 'maker_staff', regions: ['1726'] })
  makerId = row.makerId
  const staff = scene.as('maker_staff', owner.personId, makerId)
  expect((await listOwnAccreditations(staff)).maker).toMatchObject({ status: 'accredited' })
  expect(
    (await getOwnAccreditation(staff, accreditationId))?.lines.find((one) => one.deviceCode === 'rollator'),
  ).toMatchObject({ verdict: 'refused', reason: 'Muddati oʻtgan' })
  const { id } = await scene.find('select id from maker_decision where accreditation_id = $1', [
    accreditationId,
  ])
  await followMakerDecision(owner, { decisionId: id })
  await followMakerDecision(owner, { decisionId: id })
  const accounts = await scene.client.query('select status from maker_account where maker_id = $1', [makerId])
  expect(accounts.rows).toEqual([{ status: 'prepared' }])
  // Whoever looks for it finds it at once, not with the next round of the clock.
  expect((await scene.find<{ jobs: number }>(refreshing)).jobs).toBe(1)
})

it('a visit lies between the day on which the workshop asked and today, also past the program', async () => {
  const accreditationId = await send(scene.as('citizen', scene.person('citizen-pension')))
  const [tomorrow, before] = [addDays(today, 1), addDays(today, -1)]
  const said = { accreditationId, visitors: 'M. Jalilova', findings: 'Uskuna joyida' }
  for (const visitedOn of [tomorrow, before])
    expect(await perform(approverOf(scene), recordVisit, { ...said, visitedOn })).toMatchObject({
      error: 'accreditation.error.visitOutside',
      details: { fromOn: isoDay(today), untilOn: isoDay(today) },
    })
  const by = approverOf(scene)
  const write = (visitedOn: Date) =>
    transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.accreditationVisit.create({
          data: {
            ...{ id: newId(), ...said, visitedOn },
            recordedById: by.personId ?? '',
            recordedAt: work.now(),
          },
        }),
      ),
    )
  for (const visitedOn of [tomorrow, before])
    await expect(write(visitedOn)).rejects.toThrow(/accreditation_work_in_time/)
  await write(today)
})

it('nobody decides alone, nor about her own workshop, also past the program', async () => {
  const prepared = must(await perform(approverOf(scene), prepareMakerDecision, { makerId, ...suspend }))
  expect(await perform(approverOf(scene), approveMakerDecision, prepared)).toMatchObject({
    error: 'accreditation.error.byYou',
  })
  const approve = (by: AnyContext) =>
    transaction(by, (work) =>
      work.asSystem(
        () => work.tx
          .$executeRaw`update maker_decision set status = 'approved', closed_by_id = ${by.personId}::uuid,
          closed_at = now() where id = ${prepared.decisionId}::uuid`,
      ),
    )
  await expect(approve(approverOf(scene))).rejects.toThrow(/maker_decision_two_people/)
  // What is approved is done: the maker would still be accredited.
  await expect(approve(approverOf(scene, 'approver-2'))).rejects.toThrow(/what is decided is done/)
  const own = { ...owner, role: 'approver' as const }
  expect(await perform(own, approveMakerDecision, prepared)).toMatchObject({
    error: 'sides.error.accreditMaker',
  })
  await expect(approve(own)).rejects.toThrow(/both sides/)
  const force = (by: AnyContext) =>
    transaction(by, (work) =>
      work.asSystem(
        () => work.tx.$executeRaw`update maker set status = 'suspended' where id = ${makerId}::uuid`,
      ),
    )
  await expect(force(approverOf(scene))).rejects.toThrow(/decided by two/)
  must(await perform(approverOf(scene, 'approver-2'), withdrawMakerDecision, prepared))
})

it('a suspension releases what was ordered, tells people, and leaves them their right', async () => {
  const order = await scene.find<{ id: string; voucherId: string; personId: string; makerId: string }>(
    `select o.id, o.voucher_id as "voucherId", o.person_id as "personId", o.maker_id as "makerId" from device_order o
       join maker m on m.id = o.maker_id where o.status = 'placed' and o.top_up_tiyin = 0 limit 1`,
  )
  const decisionId = await decide(scene, { makerId: order.makerId, ...suspend })
  const { released } = await followMakerDecision(owner, { decisionId })
  expect(released).toBeGreaterThan(0)
  expect((await followMakerDecision(owner, { decisionId })).released).toBe(0)
  expect(
    await scene.find(
      `select o.status as "order", v.status as voucher, (select balance_tiyin = v.ceiling_tiyin from account
         where code = 'voucher:' || v.id) as whole from device_order o join voucher v on v.id = o.voucher_id where o.id = $1`,
      [order.id],
    ),
  ).toEqual({ order: 'cancelled', voucher: 'issued', whole: true })
  const told = await scene.client.query(
    `select 1 from message where person_id = $1 and template = 'notifications.deviceOrderStopped'`,
    [order.personId],
  )
  expect(told.rowCount).toBeGreaterThan(0)
  const again = transaction({ ...owner, role: 'system', personId: null }, (tx) =>
    tx.$executeRawUnsafe(`insert into device_order select (jsonb_populate_record(o, jsonb_build_object('id',
      gen_random_uuid(), 'number', 'HD-0', 'status', 'placed'))).* from device_order o where id = '${order.id}'`),
  )
  await expect(again).rejects.toThrow(/without accreditation/)
})

it('an appeal is answered by somebody who did neither; upheld, the workshop is back', async () => {
  const decisionId = await decide(scene, { makerId, ...suspend })
  const staff = scene.as('maker_staff', owner.personId, makerId)
  const appeal = { decisionId, text: 'Nazoratdan oʻtganmiz' }
  must(await perform(staff, submitMakerAppeal, appeal))
  expect(await perform(staff, submitMakerAppeal, appeal)).toMatchObject({
    error: 'accreditation.error.appealedAlready',
  })
  const answer = { decisionId, outcome: 'uphold', answer: 'Nazorat hujjati bor' } as const
  for (const key of ['approver', 'approver-2'] as const)
    expect(await perform(approverOf(scene, key), decideMakerAppeal, answer)).toMatchObject({
      error: 'sides.error.decideMakerAppeal',
    })
  expect(await statusOf()).toBe('suspended')
  must(await perform(approverOf(scene, 'approver-3'), decideMakerAppeal, answer))
  expect(await statusOf()).toBe('accredited')
})

it('an appeal is taken back by the workshop until it is answered, and is not made again', async () => {
  const decisionId = await decide(scene, { makerId, ...suspend })
  const staff = scene.as('maker_staff', owner.personId, makerId)
  const appeal = { decisionId, text: 'Nazoratdan oʻtganmiz' }
  expect(await perform(staff, withdrawMakerAppeal, { decisionId })).toMatchObject({
    error: 'accreditation.error.notFound',
  })
  must(await perform(staff, submitMakerAppeal, appeal))
  expect(await perform(approverOf(scene, 'approver-3'), withdrawMakerAppeal, { decisionId })).toMatchObject({
    error: 'accreditation.error.notFound',
  })
  must(await perform(staff, withdrawMakerAppeal, { decisionId }))
  expect(await perform(staff, withdrawMakerAppeal, { decisionId })).toMatchObject({
    error: 'accreditation.error.appealClosed',
  })
  const answer = { decisionId, outcome: 'uphold', answer: 'Nazorat hujjati bor' } as const
  expect(await perform(approverOf(scene, 'approver-3'), decideMakerAppeal, answer)).toMatchObject({
    error: 'accreditation.error.appealClosed',
  })
  expect(await perform(staff, submitMakerAppeal, appeal)).toMatchObject({
    error: 'accreditation.error.appealedAlready',
  })
  expect(await statusOf()).toBe('suspended')
  await decide(scene, { makerId, act: 'lift', text: 'Nazorat tugadi' })
})

it('a suspension is lifted, an accreditation withdrawn, and another term given after it', async () => {
  await decide(scene, { makerId, ...suspend })
  await decide(scene, { makerId, act: 'lift', text: 'Nazorat tugadi' })
  expect(await statusOf()).toBe('accredited')
  await decide(scene, { makerId, act: 'remove', text: 'Ustaxona yopildi' })
  expect(await statusOf()).toBe('withdrawn')
  const staff = scene.as('maker_staff', owner.personId, makerId)
  const accreditationId = await send(staff)
  await lookAt(approverOf(scene), accreditationId)
  const next = { validFrom: addDays(today, 10), validUntil: addDays(today, 800) }
  await decide(scene, { accreditationId, act: 'accredit', text: 'Qayta ochildi', ...next })
  expect(await statusOf()).toBe('accredited')
})

it('strangers see nothing of an application, and what was checked never changes', async () => {
  const { id } = await scene.find(`select id from accreditation where status = 'submitted' limit 1`)
  const stranger = scene.as('citizen', scene.person('citizen-hearing'))
  expect(await getOwnAccreditation(stranger, id)).toBeNull()
  expect(await perform(stranger, openAccreditation, { accreditationId: id })).toBeNull()
  expect(await transaction(stranger, (tx) => tx.accreditation.count())).toBe(0)
  const change = transaction(approverOf(scene), (work) =>
    work.asSystem(() => work.tx.$executeRaw`update accreditation_check set verdict = 'accepted'`),
  )
  await expect(change).rejects.toThrow(/permission denied|never change/)
})

it('reminds of a term that ends, once a stage', async () => {
  const [soon] = (
    await scene.client.query<{ id: string }>(
      `select id from maker where accredited_until between $1::date and $1::date + 30`,
      [today],
    )
  ).rows
  expect(soon).toBeDefined()
  const portal = { ...owner, now: () => seededNow }
  expect((await watchAccreditations(portal)).reminded).toBeGreaterThan(0)
  expect((await watchAccreditations(portal)).reminded).toBe(0)
})

it('a workshop is told of a paper with a virus, which one it was, and until another is there', async () => {
  const applicant = scene.as('citizen', scene.person('citizen-hearing'))
  const accreditationId = await draft(applicant)
  const { id: documentId } = await scene.find(
    `select id from accreditation_document where accreditation_id = $1 and device_code = 'cane'`,
    [accreditationId],
  )
  const portal = { ...systemContext(() => seededNow, 'test'), ports: { files: memoryFiles() } }
  const lost = async () => (await getOwnAccreditation(applicant, accreditationId))?.lost
  expect(await lost()).toEqual([])
  expect(await perform(portal, recordPaperScan, { documentId, found: 'Eicar' })).toBe(true)
  expect(await lost()).toEqual([{ id: documentId, kind: 'licence', deviceCode: 'cane' }])
  const told = await scene.client.query(
    `select distinct path from message where person_id = $1 and template = 'notifications.accreditationPaperRemoved'`,
    [applicant.personId],
  )
  expect(told.rows).toEqual([{ path: `/maker/accreditation/${accreditationId}` }])
  must(await perform(applicant, recordAccreditationPaper, { accreditationId, ...paper('licence', 'cane') }))
  expect(await lost()).toEqual([])
})
