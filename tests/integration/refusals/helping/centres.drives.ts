import { steerClosing } from '~/domains/administration/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { centre } from '../decidable'
import { type AnyContext, type Drive, drivesOf, type Scene } from '../scene'

/** A centre that is to close. */
export async function driveCentres(scene: Scene): Promise<Drive[]> {
  const boss = scene.as('administrator', scene.person('administrator'))
  const other = scene.as('administrator', scene.person('administrator-2'))
  const change = async (
    status: string,
    from: string,
    { to = '1726264', closesOn = '2031-01-01' }: { to?: string; closesOn?: string } = {},
  ) => {
    const id = newId()
    await scene.put(
      `insert into centre_change (id, act, centre_code, successor_code, closes_on, grounds, status, prepared_by_id,
         prepared_at, withdrawn_by_id, withdrawn_at)
       select $1, 'close', $2, $3, $6::date, 'An order of the day', $4::proposal_status, $5, now(),
         case when $4 = 'withdrawn' then $5::uuid end, case when $4 = 'withdrawn' then now() end`,
      [id, from, to, status, boss.personId, closesOn],
    )
    return id
  }
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const worker = await scene.find<{ person_id: string }>(
    `select person_id from role_grant where role = 'inson_head' and organisation_id = $1`,
    [centre],
  )
  const decided = await change('withdrawn', '1726266')
  const own = await change('prepared', '1726266')
  const gone = await change('prepared', 'x')
  const wrong = await change('prepared', '1726269', { to: '1703202' })
  const worked = await change('prepared', centre)
  const late = await change('prepared', '1726277', { closesOn: '2020-01-01' })
  const closing = await scene.find<{ id: string; centre_code: string; successor_code: string }>(
    `select id, centre_code, successor_code from centre_change where act = 'close' and status = 'confirmed'`,
  )
  const again = await change('prepared', closing.centre_code)
  const heir = await change('prepared', closing.successor_code, { to: '1714204' })
  const foreign = await change('prepared', '1726280')
  await scene.put(`insert into centre_change_district values ($1, '1726264', '1726294')`, [foreign])
  const confirm = (id: string, by = other) => perform(by, confirmCentreAndHandOn, id)
  const steer = (by: AnyContext) => perform(by, steerClosing, { changeId: closing.id, isHeld: true })
  const confirms = drivesOf('confirmCentreAndHandOn', {
    'admin.error.notAllowed': () => confirm(own, head),
    'admin.error.proposalUnknown': () => confirm(newId()),
    'admin.error.proposalDecided': () => confirm(decided),
    'sides.error.confirmParameter': () => confirm(own, boss),
    'sides.error.changeRoles': () => confirm(worked, scene.as('administrator', worker.person_id)),
    'admin.centres.error.successor': () => confirm(wrong),
    'admin.centres.error.unknown': () => confirm(gone),
    'admin.centres.error.closing': () => confirm(again),
    'admin.centres.error.takesOver': () => confirm(heir),
    'admin.centres.error.day': () => confirm(late),
    'admin.centres.error.territories': () => confirm(foreign),
  })
  const steers = drivesOf('steerClosing', {
    'admin.error.notAllowed': () => steer(head),
    'admin.centres.error.notMoving': () => steer(boss),
  })
  return [...confirms, ...steers]
}
