import {
  answerInvitation,
  changeDuties,
  endTeamRole,
  sendInvitation,
  withdrawInvitation,
} from '~/domains/administration/index.server'
import { mostAsksADay, mostInvitations, mostInvitationsADay } from '~/domains/administration/team/rules'
import { sealSaid } from '~/domains/administration/team/sealed.server'
import { newId } from '~/lib/ids'
import { blindIndex, open } from '~/platform/crypto.server'
import { perform } from '~/platform/perform.server'
import { type Drive, drivesOf, type Scene } from '../scene'

/** Who works in a team, and whom its owners ask in. */
export async function driveTeam(scene: Scene): Promise<Drive[]> {
  // A workshop of its own: others take the roles of one away.
  const maker = newId()
  const ownerId = scene.person('maker-tashkent')
  const owner = scene.as('maker_staff', ownerId, maker)
  const pinflOf = async (id: string) => {
    const { cipher } = await scene.find<{ cipher: string }>(
      'select pinfl_cipher as cipher from person where id = $1',
      [id],
    )
    return open(cipher, { table: 'person', column: 'pinfl', row: id })
  }
  const hired = scene.person('citizen-pension')
  const manager = scene.as('maker_staff', hired, maker)
  const managerGrant = newId()
  await scene.put(
    `insert into role_grant (id, person_id, role, organisation_id, duties) values ($1, $2, 'maker_staff', $3, '{manager}')`,
    [managerGrant, hired, maker],
  )
  const ownerGrant = newId()
  await scene.put(
    `insert into role_grant (id, person_id, role, organisation_id, duties) values ($1, $2, 'maker_staff', $3, '{owner}')`,
    [ownerGrant, ownerId, maker],
  )
  // Two owners of another: one until a day, who may not take the other's part.
  const small = newId()
  const other = scene.person('maker-samarkand')
  const otherGrant = newId()
  await scene.put(
    `insert into role_grant (id, person_id, role, organisation_id, duties, ends_on) values
       (gen_random_uuid(), $2, 'maker_staff', $3, '{owner}', $4::date + 30), ($1, $5, 'maker_staff', $3, '{owner}', null)`,
    [otherGrant, ownerId, small, owner.now(), other],
  )
  const endingOwner = scene.as('maker_staff', ownerId, small)
  const put = async (to: string, by = ownerId, organisation = maker) => {
    const id = newId()
    await scene.put(
      `insert into team_invitation (id, role, organisation_id, contact, contact_index, said_cipher, duties,
         invited_by_id, invited_at, lapses_at)
       values ($1, 'maker_staff', $2, 'pinfl', $3, $4, '{finance}', $5, $6::timestamptz, $6::timestamptz + interval '7 days')`,
      [id, organisation, to, sealSaid({ name: 'A', contact: '1' }, id), by, owner.now()],
    )
    return id
  }
  // Taken back today: `count` to the same person, or each to another.
  const putTakenBack = (organisation: string, count: number, to: string | null) =>
    scene.put(
      `insert into team_invitation (id, role, organisation_id, contact, contact_index, said_cipher, duties,
         invited_by_id, invited_at, lapses_at, status, decided_by_id, decided_at)
       select gen_random_uuid(), 'maker_staff', $1, 'pinfl', coalesce($2, 'taken-back-' || n), 'x', '{finance}', $3, $4,
         $4::timestamptz + interval '7 days', 'withdrawn', $3, $4 from generate_series(1, $5::int) n`,
      [organisation, to, ownerId, owner.now(), count],
    )
  const indexOf = async (id: string) => blindIndex('pinfl', await pinflOf(id))
  const { id: full } = await scene.find(`select id from maker where slug = 'registon-orto'`)
  const fullOwner = scene.as('maker_staff', scene.person('maker-samarkand'), full)
  for (let count = 0; count < mostInvitations; count++)
    await put(`nobody-${count}`, fullOwner.personId ?? '', full)
  const toOwner = await put(await indexOf(ownerId))
  const toMember = await put(await indexOf(hired))
  const buyer = scene.person('buyer')
  const asked = scene.person('citizen-hearing')
  await putTakenBack(maker, mostAsksADay, await indexOf(asked))
  await putTakenBack(small, mostInvitationsADay, null)
  await put(await indexOf(buyer))
  const invite = (pinfl: string, by = owner) =>
    perform(by, sendInvitation, { name: 'A', pinfl, phone: null, duties: ['finance'], endsOn: null })
  const [own, member, waiting, fresh, often] = await Promise.all(
    [ownerId, hired, buyer, scene.person('citizen-leg'), asked].map(pinflOf),
  )
  const accept = (person: string, id: string) =>
    perform(scene.as('citizen', person), answerInvitation, { id, answer: 'accept' })
  return [
    ...drivesOf('sendInvitation', {
      'team.error.notAllowed': () => invite(fresh ?? '', manager),
      'team.error.self': () => invite(own ?? ''),
      'team.error.alreadyMember': () => invite(member ?? ''),
      'team.error.alreadyInvited': () => invite(waiting ?? ''),
      'team.error.tooMany': () => invite(fresh ?? '', fullOwner),
      'team.error.askedToday': () => invite(often ?? ''),
      'team.error.sentToday': () => invite(fresh ?? '', endingOwner),
    }),
    ...drivesOf('withdrawInvitation', {
      'team.error.notAllowed': () => perform(manager, withdrawInvitation, toOwner),
      'team.error.over': () => perform(owner, withdrawInvitation, newId()),
    }),
    ...drivesOf('answerInvitation', {
      'team.error.over': () => accept(buyer, newId()),
      'team.error.self': () => accept(ownerId, toOwner),
      'team.error.alreadyMember': () => accept(hired, toMember),
    }),
    ...drivesOf('changeDuties', {
      'team.error.notAllowed': () =>
        perform(manager, changeDuties, { grantId: ownerGrant, duties: ['finance'] }),
      'team.error.ownDuties': () =>
        perform(owner, changeDuties, { grantId: ownerGrant, duties: ['finance'] }),
      'team.error.byMandate': async () => {
        const { id, shop, owner } = await scene.find<{ id: string; shop: string; owner: string }>(
          `select g.id, g.organisation_id as shop, o.person_id as owner from role_grant g
             join role_grant o on o.organisation_id = g.organisation_id and o.role = 'artisan' and 'owner' = any (o.duties)
            where g.person_id = $1 and g.role = 'artisan'`,
          [scene.person('shop-manager')],
        )
        await scene.put(
          `update role_grant set mandate_id = $2, duties = '{manager}', ends_on = '2099-12-31' where id = $1`,
          [id, newId()],
        )
        const ofShop = scene.as('artisan', owner, shop)
        return perform(ofShop, changeDuties, { grantId: id, duties: ['packer'] })
      },
      'team.error.notFound': () => perform(owner, changeDuties, { grantId: newId(), duties: ['finance'] }),
      'team.error.lastOwner': () =>
        perform(endingOwner, changeDuties, { grantId: otherGrant, duties: ['manager'] }),
    }),
    ...drivesOf('endTeamRole', {
      'team.error.notAllowed': () => perform(manager, endTeamRole, { grantId: ownerGrant }),
      'team.error.notFound': () => perform(owner, endTeamRole, { grantId: newId() }),
      'team.error.lastOwner': () => perform(owner, endTeamRole, { grantId: ownerGrant }),
    }),
  ]
}
