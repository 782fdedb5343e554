import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { confirmCentreAndHandOn } from '~/workflows/centres/confirm-centre-and-hand-on.server'
import { centre } from '../decidable'
import { type Drive, drivesOf, type Scene } from '../scene'

/** A centre that closes: everything that was called off before a refusal stays as it was. */
export async function driveCentres(scene: Scene): Promise<Drive[]> {
  const boss = scene.as('administrator', scene.person('administrator'))
  const other = scene.as('administrator', scene.person('administrator-2'))
  const change = async (status: string, from: string, to = '1726264') => {
    const id = newId()
    await scene.put(
      `insert into centre_change (id, act, centre_code, successor_code, grounds, status, prepared_by_id, prepared_at,
         withdrawn_by_id, withdrawn_at)
       select $1, 'close', $2, $3, 'An order of the day', $4::proposal_status, $5, now(),
         case when $4 = 'withdrawn' then $5::uuid end, case when $4 = 'withdrawn' then now() end`,
      [id, from, to, status, boss.personId],
    )
    return id
  }
  const worker = await scene.find<{ person_id: string }>(
    `select person_id from role_grant where role = 'inson_head' and organisation_id = $1`,
    [centre],
  )
  const decided = await change('withdrawn', '1726266')
  const own = await change('prepared', '1726266')
  const gone = await change('prepared', 'x')
  const wrong = await change('prepared', '1726269', '1703202')
  const worked = await change('prepared', centre)
  const appealed = '1726277'
  const barred = await change('prepared', appealed)
  await putAppealForNobody(scene, appealed)
  const confirm = (id: string, by = other) => perform(by, confirmCentreAndHandOn, id)
  return drivesOf('confirmCentreAndHandOn', {
    'admin.error.notAllowed': () =>
      confirm(own, scene.as('inson_head', scene.person('head-uchtepa'), centre)),
    'admin.error.proposalUnknown': () => confirm(newId()),
    'admin.error.proposalDecided': () => confirm(decided),
    'sides.error.confirmParameter': () => confirm(own, boss),
    'sides.error.changeRoles': () => confirm(worked, scene.as('administrator', worker.person_id)),
    'admin.centres.error.successor': () => confirm(wrong),
    'admin.centres.error.unknown': () => confirm(gone),
    'applications.error.takerBarred': () => confirm(barred),
  })
}

/** An appeal that no head may look at. */
async function putAppealForNobody(scene: Scene, centreCode: string): Promise<void> {
  await scene.put(
    `insert into appeal (id, application_id, decision_id, status, channel, text_cipher, filed_by_id, filed_at, centre_code,
       due_on, excluded_ids)
     select $1, d.application_id, d.id, 'filed', 'desk', 'x', d.decided_by_id, now(), $2, '2030-01-01',
         array(select person_id from role_grant where role = 'inson_head')
       from decision d where not exists (select from appeal a where a.decision_id = d.id) limit 1`,
    [newId(), centreCode],
  )
}
