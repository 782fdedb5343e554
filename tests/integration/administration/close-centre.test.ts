import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareCentre } from '~/domains/administration/index.server'
import { caseJobs, getDecidingCentre } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { getCentre, getServingCentre, getSuccessor, listCentres } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getOpenAtCentre } from '~/views/centres/get-open-at-centre.server'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { centre } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// A centre closes with everything that is open there: two administrators decide, and one step hands it on.
const to = '1726264'
const grounds = 'Order 12 of 3 November'
let scene: Scene
let boss: AnyContext
let other: AnyContext
let before: Awaited<ReturnType<typeof getOpenAtCentre>>
let changeId: string

beforeAll(async () => {
  scene = await openScene()
  boss = scene.as('administrator', scene.person('administrator'))
  other = scene.as('administrator', scene.person('administrator-2'))
}, 900_000)
afterAll(() => scene?.close())

const count = async (sql: string) => Number((await scene.find<{ count: string }>(sql, [centre])).count)
const confirm = (by: AnyContext) => perform(by, confirmCentreAndHandOn, changeId)

it('says what is open there, to administrators alone', async () => {
  before = await getOpenAtCentre(boss, centre)
  expect(before).toMatchObject({
    openCases: await count(`select count(*) from case_file where centre_code = $1 and is_open`),
    visits: await count(`select count(*) from appointment where centre_code = $1 and status = 'booked'`),
  })
  expect(before?.openCases).toBeGreaterThan(0)
  expect(before?.roles.map(({ role }) => role)).toContain('inson_head')
  expect(
    await getOpenAtCentre(scene.as('inson_head', scene.person('head-uchtepa'), centre), centre),
  ).toBeNull()
})

it('is prepared in favour of another centre of the region that works', async () => {
  const close = (successorCode: string) =>
    perform(boss, prepareCentre, { act: 'close', code: centre, successorCode, grounds })
  for (const wrong of [centre, '1718401', 'x'])
    expect(await close(wrong)).toMatchObject({ error: 'admin.centres.error.successor' })
  expect(await close(to)).toMatchObject({ ok: true })
  changeId = (await scene.find(`select id from centre_change where act = 'close' and status = 'prepared'`)).id
  expect(await confirm(boss), 'her own').toMatchObject({ error: 'sides.error.confirmParameter' })
  await scene.put(
    `insert into appointment (id, centre_code, window_id, place, person_id, status, channel, day, starts_at, ends_at, ticket,
       booked_by_id, booked_at)
     select $1, centre_code, id, 1, $2, 'booked', 'portal', '2030-01-07', '2030-01-07 10:00+05', '2030-01-07 10:30+05', 'A1', $2,
       now() from reception_window where centre_code = $3 limit 1`,
    [newId(), scene.person('citizen-leg'), centre],
  )
  const here = `update appointment set status = 'waiting' where id =
    (select id from appointment where centre_code = $1 and status = 'booked' limit 1) returning id`
  const { id } = await scene.find(here, [centre])
  expect(await confirm(other), 'somebody is there').toMatchObject({ error: 'admin.centres.error.visitors' })
  await scene.put(`update appointment set status = 'booked' where id = $1`, [id])
})

it('hands everything on when another administrator confirms it', async () => {
  const decided = await scene.find<{ id: string; applicant_id: string }>(
    `select id, applicant_id from case_file where centre_code = $1 and not is_open and decided_at is not null
      and applicant_id is not null limit 1`,
    [centre],
  )
  const booked = await scene.client.query<{ id: string }>(
    `select id from appointment where centre_code = $1 and status = 'booked'`,
    [centre],
  )
  expect(await confirm(other)).toMatchObject({ ok: true })
  expect(await confirm(other), 'twice').toMatchObject({ error: 'admin.error.proposalDecided' })

  for (const left of [
    `select count(*) from case_file where centre_code = $1`,
    `select count(*) from case_task where centre_code = $1`,
    `select count(*) from appeal where centre_code = $1 and status in ('filed', 'in_review')`,
    `select count(*) from territory where centre_code = $1`,
    `select count(*) from role_grant where organisation_id = $1 and revoked_at is null`,
    `select count(*) from appointment where centre_code = $1 and status in ('booked', 'waiting', 'called')`,
    `select count(*) from reception_window where centre_code = $1 and valid_until is null`,
    `select count(*) from queue_place where centre_code = $1`,
    `select count(*) from staff_absence where centre_code = $1 and ended_at is null`,
  ])
    expect(await count(left), left).toBe(0)
  const told = await scene.client.query(
    `select distinct split_part(key, ':', 2) from message where template = 'notifications.appointmentCentreClosed'`,
  )
  expect(told.rowCount).toBe(booked.rowCount)
  const events = await count(
    `select count(*) from application_event where reason_code = 'centreClosed' and $1 <> ''`,
  )
  expect(events).toBe(before?.openCases)
  const citizen = scene.as('citizen', decided.applicant_id)
  expect((await getDecidingCentre(citizen, decided.id))?.code, 'who decided stays').toBe(centre)
})

it('is closed for the public, and says where people go', async () => {
  expect((await listCentres()).map(({ code }) => code)).not.toContain(centre)
  const closed = await getCentre(centre)
  expect(closed).toMatchObject({ successorCode: to })
  expect(closed?.closedOn).not.toBeNull()
  expect((await getSuccessor({ successorCode: centre }))?.code).toBe(to)
  expect((await getServingCentre(centre))?.code).toBe(to)
})

it('is found by name where the cases are now', async () => {
  await caseJobs['applications.markMoved'](systemContext(), { fromCode: centre, after: null })
  expect(
    await count(`select count(*) from case_move m where m.from_code = $1 and not exists (
      select from case_name_mark n where n.application_id = m.application_id and n.centre_code = m.to_code)
      and exists (select from case_file c where c.id = m.application_id and c.applicant_id is not null)`),
  ).toBe(0)
})

it('takes nothing new, and the database says so', async () => {
  const system = { ...other, role: 'system', personId: null }
  const refused = (sql: string) =>
    expect(
      transaction(system, ({ tx }) => tx.$executeRawUnsafe(sql)),
      sql,
    ).rejects.toThrow(/centre is closed/)
  const someone = scene.person('citizen-leg')
  await refused(`insert into role_grant (id, person_id, role, organisation_id, granted_at)
    values ('${newId()}', '${someone}', 'mahalla_member', '${centre}', now())`)
  await refused(`insert into appointment (id, centre_code, status, channel, day, starts_at, ends_at, ticket, booked_by_id,
    booked_at) values ('${newId()}', '${centre}', 'waiting', 'walk_in', '2026-01-05', '2026-01-05 10:00+05',
    '2026-01-05 10:30+05', 'W99', '${other.personId}', now())`)
  await refused(`insert into case_file (id, origin, number, service_code, status, journey_version, centre_code, submitted_at,
    due_on, updated_at) select '${newId()}', 'report', 'HA-TEST-0001', service_code, 'submitted', journey_version,
    '${centre}', now(), '2026-12-01', now() from case_file limit 1`)
  const served = (await scene.client.query(`select soato from territory where centre_code = $1`, [centre]))
    .rows
  expect(served).toEqual([])
})

it('is undone by nobody', async () => {
  const again = { act: 'close', code: centre, successorCode: to, grounds } as const
  expect(await perform(boss, prepareCentre, again)).toMatchObject({ error: 'admin.centres.error.unknown' })
  const back = { act: 'serve', code: centre, territories: [centre], grounds } as const
  expect(await perform(boss, prepareCentre, back)).toMatchObject({ error: 'admin.centres.error.unknown' })
})
