import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareCentre, steerClosing, withdrawCentre } from '~/domains/administration/index.server'
import { getDecidingCentre } from '~/domains/cases/index.server'
import { systemContext } from '~/domains/identity/context'
import { getCentre, getServingCentre, getSuccessor, listCentres } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { getClosing } from '~/views/centres/get-closing.server'
import { getOpenAtCentre } from '~/views/centres/get-open-at-centre.server'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { moveClosing } from '~/workflows/centres/move-closing.server'
import { seededNow } from '../../setup/test-day'
import { centre } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// A centre closes on a day that two administrators agreed on, and its affairs move some at a time.
const to = '1726264'
const other = '1726266'
const grounds = 'Order 12 of 3 November'
const closesOn = addDays(dayOf(seededNow), 10)
const atOnce = 7
let scene: Scene
let boss: AnyContext
let second: AnyContext
let changeId: string

beforeAll(async () => {
  scene = await openScene()
  boss = scene.as('administrator', scene.person('administrator'))
  second = scene.as('administrator', scene.person('administrator-2'))
}, 900_000)
afterAll(() => scene?.close())

const count = async (sql: string) => Number((await scene.find<{ count: string }>(sql, [centre])).count)
const confirm = (by: AnyContext) => perform(by, confirmCentreAndHandOn, changeId)
const close = { act: 'close', code: centre, successorCode: to, closesOn, grounds } as const
const casesThere = () => count('select count(*) from case_file where centre_code = $1')
const booked = () =>
  count(
    `select count(*) from appointment where centre_code = $1 and status = 'booked' and day >= '${day(closesOn)}'`,
  )
const day = (date: Date) => date.toISOString().slice(0, 10)
/** What the worker does: now, or on the day of the closing. */
const move = (now = seededNow) =>
  moveClosing(
    systemContext(() => now, 'test'),
    { changeId, atOnce },
  )
const onTheDay = addDays(closesOn, 0)
const prepare = async () => {
  expect(
    await perform(boss, prepareCentre, { ...close, districts: [{ soato: centre, centreCode: other }] }),
  ).toMatchObject({ ok: true })
  changeId = (
    await scene.find(
      `select id from centre_change where act = 'close' and status = 'prepared' and centre_code = '${centre}'`,
    )
  ).id
}
/** A visit there on the day from which it is closed. */
const book = async () => {
  const at = `${day(closesOn)} 10:00+05`
  const until = `${day(closesOn)} 10:30+05`
  await scene.put(
    `insert into appointment (id, centre_code, window_id, place, person_id, status, channel, day, starts_at, ends_at, ticket,
       booked_by_id, booked_at)
     select $1, centre_code, id, 9, $2, 'booked', 'portal', $4::date, $5::timestamptz, $6::timestamptz, 'A1', $2,
       now() from reception_window where centre_code = $3 limit 1`,
    [newId(), scene.person('citizen-leg'), centre, day(closesOn), at, until],
  )
}

it('says what is open there, to administrators alone', async () => {
  const open = await getOpenAtCentre(boss, centre)
  expect(open?.openCases).toBe(
    await count('select count(*) from case_file where centre_code = $1 and is_open'),
  )
  expect(open?.openCases).toBeGreaterThan(atOnce)
  expect(open?.roles.map(({ role }) => role)).toContain('inson_head')
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  expect(await getOpenAtCentre(head, centre)).toBeNull()
  expect(await getClosing(head, centre)).toBeNull()
})

it('is prepared for a day to come, in favour of centres of the region that work', async () => {
  const asked = (part: object) => perform(boss, prepareCentre, { ...close, ...part })
  for (const successorCode of [centre, '1718401', 'x'])
    expect(await asked({ successorCode })).toMatchObject({ error: 'admin.centres.error.successor' })
  expect(await asked({ districts: [{ soato: centre, centreCode: '1718401' }] })).toMatchObject({
    error: 'admin.centres.error.successor',
  })
  expect(await asked({ districts: [{ soato: to, centreCode: other }] })).toMatchObject({
    error: 'admin.centres.error.territories',
  })
  expect(await asked({ closesOn: dayOf(seededNow) })).toMatchObject({ error: 'admin.centres.error.day' })
  await prepare()
  expect(await confirm(boss), 'her own').toMatchObject({ error: 'sides.error.confirmParameter' })
})

it('is planned: visits from that day on are called off once, everything else goes on', async () => {
  await book()
  const [cases, visits] = [await casesThere(), await booked()]
  expect(await confirm(second)).toMatchObject({ ok: true })
  await move()
  await move()
  expect(await booked()).toBe(0)
  const told = `select count(*) from message where template = 'notifications.appointmentCentreClosed' and $1 <> ''`
  expect(await count(told)).toBeGreaterThanOrEqual(visits)
  expect(await casesThere()).toBe(cases)
  expect(await getCentre(centre)).toMatchObject({ closedOn: null, closesOn, closesTo: to })
  expect((await listCentres()).map(({ code }) => code)).toContain(centre)
  expect(await getClosing(boss, centre)).toMatchObject({
    state: 'planned',
    progress: { moved: 0, left: cases },
  })
  const twice = { ...close, act: 'close' as const }
  expect(await perform(boss, prepareCentre, twice)).toMatchObject({ error: 'admin.centres.error.closing' })
  const heir = { ...close, code: to, successorCode: other }
  expect(await perform(boss, prepareCentre, heir)).toMatchObject({ error: 'admin.centres.error.takesOver' })
})

it('takes no visit for that day, and the database says so', async () => {
  const visit = (on: Date) =>
    transaction({ ...second, role: 'system', personId: null }, ({ tx }) =>
      tx.$executeRawUnsafe(`insert into appointment (id, centre_code, status, channel, day, starts_at, ends_at, ticket,
        booked_by_id, booked_at) values ('${newId()}', '${centre}', 'waiting', 'walk_in', '${day(on)}',
        '${day(on)} 10:00+05', '${day(on)} 10:30+05', 'W${on.getUTCDate()}', '${second.personId}', now())`),
    )
  await expect(visit(closesOn)).rejects.toThrow(/centre is closed/)
  await visit(addDays(closesOn, -1))
})

it('is called off before its day, and works as before', async () => {
  expect(await perform(boss, withdrawCentre, changeId)).toMatchObject({ ok: true })
  expect(await getCentre(centre)).toMatchObject({ closesOn: null, closesTo: null })
  await move(onTheDay)
  expect(await getCentre(centre), 'its job finds nothing').toMatchObject({ closedOn: null })
  await prepare()
  expect(await confirm(second)).toMatchObject({ ok: true })
})

it('shuts its doors on the day, and leaves nobody in', async () => {
  await expect(
    transaction(
      systemContext(() => seededNow, 'test'),
      ({ tx }) => tx.centreChange.update({ where: { id: changeId }, data: { begunAt: seededNow } }),
    ),
    'not before',
  ).rejects.toThrow(/centre_change_early/)
  await move(onTheDay)
  expect(
    await count('select count(*) from role_grant where organisation_id = $1 and revoked_at is null'),
  ).toBe(0)
  expect(await getCentre(centre)).toMatchObject({ closedOn: closesOn, successorCode: to })
  expect((await getServingCentre(centre))?.code, 'by district').toBe(other)
  expect(await perform(boss, withdrawCentre, changeId), 'too late').toMatchObject({
    error: 'admin.error.proposalDecided',
  })
})

it('moves some at a time, stops in the middle, is held and goes on', async () => {
  const all = await casesThere()
  const open = await count('select count(*) from case_file where centre_code = $1 and is_open')
  await move(onTheDay)
  expect(await casesThere()).toBe(all - atOnce)
  // The process dies while the fourth person of a part is told.
  await scene.client.query(`create function break_off() returns trigger language plpgsql as $$ begin
    if (select count(*) from message m where m.xmin = pg_current_xact_id()::xid) > 3 then raise exception 'killed'; end if;
    return new; end $$; create trigger break_off before insert on message for each row execute function break_off();
    alter table message enable always trigger break_off`)
  await expect(move(onTheDay)).rejects.toThrow(/killed/)
  expect(await casesThere(), 'nothing of that part').toBe(all - atOnce)
  await scene.client.query('drop trigger break_off on message; drop function break_off()')
  const hold = (isHeld: boolean) => perform(boss, steerClosing, { changeId, isHeld })
  expect(await hold(true)).toMatchObject({ ok: true })
  await move(onTheDay)
  expect(await casesThere(), 'held').toBe(all - atOnce)
  expect(await getClosing(boss, centre)).toMatchObject({
    state: 'held',
    progress: { moved: atOnce, left: all - atOnce },
  })
  const job = `from graphile_worker._private_jobs where key = 'centreChange:${changeId}'`
  await scene.client.query(`delete ${job}`)
  expect(await hold(false)).toMatchObject({ ok: true })
  expect(await hold(false), 'pressed twice').toMatchObject({ ok: true })
  expect(await count(`select count(*) ${job} and $1 <> ''`), 'goes on at once').toBe(1)
  expect(
    await count(`select count(*) from audit_entry where chain like '%:' || $1 and action = 'centre.resumed'`),
  ).toBe(1)
  for (let left = all; left > -atOnce; left -= atOnce) await move(onTheDay)
  expect(await getClosing(boss, centre)).toMatchObject({
    state: 'done',
    progress: { moved: all, left: 0, leftToDecide: 0 },
  })
  const told = `select count(*) from (select distinct split_part(key, ':', 2), channel from message where template = 'notifications.caseCentreClosed' and channel = 'portal') m where true and $1 <> ''`
  const reported = await count(`select count(*) from case_move m join case_file c on c.id = m.application_id
    where m.from_code = $1 and c.is_open and c.applicant_id is null`)
  expect(await count(told), 'each once').toBe(open - reported)
})

it('leaves nothing behind, and each case is found where it went', async () => {
  for (const left of [
    `select count(*) from case_task where centre_code = $1`,
    `select count(*) from appeal where centre_code = $1 and status in ('filed', 'in_review')`,
    `select count(*) from territory where centre_code = $1`,
    `select count(*) from reception_window where centre_code = $1 and valid_until is null`,
    `select count(*) from queue_place where centre_code = $1`,
    `select count(*) from device_renewal where centre_code = $1 and status = 'asked'`,
    `select count(*) from ceiling_request where centre_code = $1 and status = 'asked'`,
    `select count(*) from staff_absence where centre_code = $1 and ended_at is null`,
    `select count(*) from case_move m where m.from_code = $1 and not exists (
      select from case_name_mark n where n.application_id = m.application_id and n.centre_code = m.to_code)
      and exists (select from case_file c where c.id = m.application_id and c.applicant_id is not null)`,
  ])
    expect(await count(left), left).toBe(0)
  const went = await scene.client.query(
    `select distinct to_code from case_move where from_code = $1 and reason = 'centre_closed'`,
    [centre],
  )
  expect(went.rows, 'by the district of the application').toEqual([{ to_code: other }])
  const decided = await scene.find<{ id: string; applicant_id: string }>(
    `select c.id, applicant_id from case_file c join case_move m on m.application_id = c.id where m.from_code = $1
      and decided_at is not null and applicant_id is not null limit 1`,
    [centre],
  )
  const citizen = scene.as('citizen', decided.applicant_id)
  expect((await getDecidingCentre(citizen, decided.id))?.code, 'who decided stays').toBe(centre)
  expect((await getSuccessor({ successorCode: centre }))?.code).toBe(to)
  expect((await listCentres()).map(({ code }) => code)).not.toContain(centre)
})

it('takes nothing new, and the database says so', async () => {
  const system = { ...second, role: 'system', personId: null }
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
    '2026-01-05 10:30+05', 'W99', '${second.personId}', now())`)
  await refused(`insert into case_file (id, origin, number, service_code, status, journey_version, centre_code, submitted_at,
    due_on, updated_at) select '${newId()}', 'report', 'HA-TEST-0001', service_code, 'submitted', journey_version,
    '${centre}', now(), '2026-12-01', now() from case_file limit 1`)
  const served = (await scene.client.query(`select soato from territory where centre_code = $1`, [centre]))
    .rows
  expect(served).toEqual([])
})

it('is undone by nobody', async () => {
  expect(await perform(boss, prepareCentre, close)).toMatchObject({ error: 'admin.centres.error.unknown' })
  const back = { act: 'serve', code: centre, territories: [centre], grounds } as const
  expect(await perform(boss, prepareCentre, back)).toMatchObject({ error: 'admin.centres.error.unknown' })
})
