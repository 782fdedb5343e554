import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerInvitation,
  changeDuties,
  confirmRoleRequest,
  endTeamRole,
  getTeam,
  listOwnInvitations,
  prepareRoleRequest,
  sendInvitation,
  withdrawInvitation,
} from '~/domains/administration/index.server'
import type { InviteInput } from '~/domains/administration/team/schema'
import { type Context, systemContext } from '~/domains/identity/context'
import { getSession, signIn, type TeamDuty } from '~/domains/identity/index.server'
import { teamAreas } from '~/domains/identity/policy'
import { createOffer, prepareMakerAccount } from '~/domains/makers/index.server'
import { rowsPerPage } from '~/http/page/paging'
import { sessionCookie } from '~/http/session/cookies.server'
import { open } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { loader } from '~/routes/maker/team/team'
import { demonstrationPeople } from '../../../prisma/seed/people/people'
import { minutesFromNow } from '../../setup/minutes-from-now'
import { seededNow, testDay } from '../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

let scene: Scene
let maker: string
let owner: AnyContext

beforeAll(async () => {
  scene = await openScene()
  maker = (await scene.find(`select id from maker where slug = 'yengil-qadam'`)).id
  owner = scene.as('maker_staff', scene.person('maker-tashkent'), maker)
  // What the database guards is what is looked at here.
  await scene.client.query('set session_replication_role = origin')
})
afterAll(() => scene.close())

const personOf = (key: string) => {
  const found = demonstrationPeople(testDay).find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}
const citizen = (key: string) => scene.as('citizen', scene.person(key))
const staff = (key: string, duties?: TeamDuty[]) => ({
  ...scene.as('maker_staff', scene.person(key), maker),
  ...(duties && { duties }),
})

const invite = (input: Partial<InviteInput>, by = owner) =>
  perform(by, sendInvitation, {
    name: 'Nodira',
    pinfl: null,
    phone: null,
    duties: ['manager'],
    endsOn: null,
    ...input,
  })

async function hire(key: string, duties: TeamDuty[], endsOn: Date | null = null): Promise<string> {
  const invited = await invite({ pinfl: personOf(key).pinfl, duties, endsOn })
  if (!invited.ok) throw new Error(invited.error)
  const answer = await perform(citizen(key), answerInvitation, { id: invited.value, answer: 'accept' })
  if (!answer.ok) throw new Error(answer.error)
  const team = await perform(owner, getTeam)
  return team?.people.find(({ personId }) => personId === scene.person(key))?.grantId ?? ''
}

const codeOf = async (id: string) => {
  const { id: row, variables_cipher: cipher } = await scene.find<{ id: string; variables_cipher: string }>(
    `select id, variables_cipher from message where key like $1`,
    [`teamInvitation:${id}:sms%`],
  )
  return (JSON.parse(open(cipher, { table: 'message', column: 'variables', row })) as { number: string })
    .number
}

const told = (key: string, template: string) =>
  scene.client
    .query(`select from message where person_id = $1 and template = $2 and channel = 'portal'`, [
      ...[scene.person(key), `notifications.${template}`],
    ])
    .then(({ rowCount }) => rowCount ?? 0)

describe('the table of duties', () => {
  it('is the same in the database', async () => {
    for (const [area, duties] of Object.entries(teamAreas)) {
      const { said } = await scene.find<{ said: string[] }>('select guard.duties_for($1)::text[] as said', [
        area,
      ])
      expect({ area, said }).toEqual({ area, said: duties })
    }
  })
})

describe('an invitation', () => {
  it('to a PINFL is seen and accepted by her alone, and both are told', async () => {
    const invited = await invite({ pinfl: personOf('citizen-leg').pinfl, duties: ['technician'] })
    const id = invited.ok ? invited.value : ''
    expect(await perform(citizen('citizen-leg'), listOwnInvitations)).toMatchObject([
      { id, organisationId: maker },
    ])
    expect(await perform(citizen('buyer'), listOwnInvitations)).toEqual([])
    expect(await perform(citizen('buyer'), answerInvitation, { id, answer: 'accept' })).toMatchObject({
      error: 'team.error.over',
    })
    expect(await told('citizen-leg', 'teamInvited')).toBe(1)
    const joined = await perform(citizen('citizen-leg'), answerInvitation, { id, answer: 'accept' })
    expect(joined).toMatchObject({ ok: true })
    expect(await told('maker-tashkent', 'teamJoined')).toBe(1)
    const { duties } = await scene.find<{ duties: string[] }>(
      `select duties::text[] from role_grant where person_id = $1 and role = 'maker_staff' and organisation_id = $2`,
      [scene.person('citizen-leg'), maker],
    )
    expect(duties).toEqual(['technician'])
    expect(await perform(citizen('citizen-leg'), answerInvitation, { id, answer: 'accept' })).toMatchObject({
      error: 'team.error.over',
    })
  })

  it('to a phone is answered with the code that came there, whoever signed in with it', async () => {
    const invited = await invite({ phone: '998901112233', duties: ['finance'] })
    const code = await codeOf(invited.ok ? invited.value : '')
    expect(await perform(citizen('buyer'), listOwnInvitations)).toEqual([])
    expect(await perform(citizen('buyer'), listOwnInvitations, code)).toHaveLength(1)
    expect(await perform(owner, answerInvitation, { code, answer: 'accept' })).toMatchObject({
      error: 'team.error.self',
    })
    expect(await perform(citizen('buyer'), answerInvitation, { code, answer: 'decline' })).toMatchObject({
      ok: true,
    })
    expect(await told('maker-tashkent', 'teamDeclined')).toBe(1)
  })

  it('is read by SMS in the language of who gets it, else in that of who sends it', async () => {
    const prefers = (key: string, locale: string) =>
      scene.put('update person set preferred_locale = $2 where id = $1', [scene.person(key), locale])
    await prefers('maker-tashkent', 'ru')
    await prefers('citizen-hearing', 'en')
    const languageFor = async (phone: string) => {
      const invited = await invite({ phone, duties: ['finance'] })
      const id = invited.ok ? invited.value : ''
      const { locale } = await scene.find<{ locale: string }>(
        'select locale from message where key like $1',
        [`teamInvitation:${id}:sms%`],
      )
      return locale
    }
    expect(await languageFor('998901112244')).toBe('ru')
    expect(await languageFor(personOf('citizen-hearing').phone ?? '')).toBe('en')
  })

  it('is over after its days, once taken back, and when who sent it is no owner any more', async () => {
    const invited = await invite({ pinfl: personOf('buyer').pinfl })
    const id = invited.ok ? invited.value : ''
    expect(await invite({ pinfl: personOf('buyer').pinfl })).toMatchObject({
      error: 'team.error.alreadyInvited',
    })
    const later = { ...citizen('buyer'), now: () => new Date(seededNow.getTime() + 8 * 86_400_000) }
    expect(await perform(later, answerInvitation, { id, answer: 'accept' })).toMatchObject({
      error: 'team.error.over',
    })
    expect(await perform(owner, withdrawInvitation, id)).toMatchObject({ ok: true })
    expect(await perform(citizen('buyer'), answerInvitation, { id, answer: 'accept' })).toMatchObject({
      error: 'team.error.over',
    })
  })

  it('is nobody’s to send but an owner’s, and gives no role without being accepted', async () => {
    expect(await invite({ pinfl: personOf('buyer').pinfl }, staff('citizen-leg'))).toMatchObject({
      error: 'team.error.notAllowed',
    })
    expect(await invite({ pinfl: personOf('maker-tashkent').pinfl })).toMatchObject({
      error: 'team.error.self',
    })
    const own = { ...citizen('buyer') }
    const taken = transaction(own, (work) =>
      work.asSystem(
        () => work.tx.$executeRaw`insert into role_grant (id, person_id, role, organisation_id, duties)
          values (gen_random_uuid(), ${own.personId}::uuid, 'maker_staff', ${maker}, '{owner}')`,
      ),
    )
    await expect(taken).rejects.toThrow(/changeRoles|both sides|by_two|two administrators/)
  })
})

describe('duties', () => {
  it('let a manager offer and not change the account, in the program and in the database', async () => {
    const grantId = await hire('citizen-hearing', ['manager'])
    expect(grantId).not.toBe('')
    const account = { account: '20208000900123456001', bankCode: '00444' }
    const refused = await perform(staff('citizen-hearing', ['manager']), prepareMakerAccount, account)
    expect(refused).toMatchObject({ error: 'settlement.error.notAllowed' })
    // Past the program: the database looks at the grant itself.
    await expect(perform(staff('citizen-hearing'), prepareMakerAccount, account)).rejects.toThrow(
      /maker_account is not changed with these duties/,
    )
    await expect(
      transaction(
        staff('citizen-leg'),
        (work) =>
          work.tx
            .$executeRaw`update offer set price_tiyin = price_tiyin + 100 where maker_id = ${maker}::uuid`,
      ),
    ).rejects.toThrow(/offer is not changed with these duties/)
  })

  it('of the last owner stay, whoever owns for some time', async () => {
    const endsOn = new Date(seededNow.getTime() + 90 * 86_400_000)
    await hire('citizen-parent', ['owner'], endsOn)
    const { id: grantId } = await scene.find<{ id: string }>(
      `select id from role_grant where person_id = $1 and role = 'maker_staff' and organisation_id = $2`,
      [scene.person('maker-tashkent'), maker],
    )
    const change = { grantId, duties: ['manager' as const] }
    expect(await perform(staff('citizen-parent'), changeDuties, change)).toMatchObject({
      error: 'team.error.lastOwner',
    })
  })

  it('are changed by an owner, not by herself, and count in the session that she has', async () => {
    const grantId = await hire('citizen-pension', ['technician'])
    const session = await signInAs('citizen-pension')
    expect((await perform(system(), getSession, session))?.duties).toEqual(['technician'])
    expect(await perform(owner, changeDuties, { grantId, duties: ['owner', 'finance'] })).toMatchObject({
      ok: true,
    })
    expect((await perform(system(), getSession, session))?.duties).toEqual(['owner', 'finance'])
    expect(await told('citizen-pension', 'teamDutiesChanged')).toBe(1)
    const her = staff('citizen-pension')
    expect(await perform(her, changeDuties, { grantId, duties: ['manager'] })).toMatchObject({
      error: 'team.error.ownDuties',
    })
  })

  it('stay what they are when administrators give the role beyond its last day', async () => {
    const endsOn = new Date(seededNow.getTime() + 90 * 86_400_000)
    await hire('buyer', ['technician'], endsOn)
    const asked = await perform(
      scene.as('administrator', scene.person('administrator')),
      prepareRoleRequest,
      {
        ...{ act: 'grant', personId: scene.person('buyer'), role: 'maker_staff' },
        ...{ organisationId: maker, grounds: 'Order No 12 of 1 November 2026' },
      },
    )
    const other = scene.as('administrator', scene.person('administrator-2'))
    expect(await perform(other, confirmRoleRequest, asked.ok ? asked.value : '')).toMatchObject({ ok: true })
    const team = await perform(owner, getTeam)
    expect(team?.people.find(({ personId }) => personId === scene.person('buyer'))).toMatchObject({
      ...{ duties: ['technician'], endsOn: null },
    })
  })

  it('end at once, the last owner stays, and who is put out is told', async () => {
    const team = await perform(owner, getTeam)
    const grantOf = (key: string) =>
      team?.people.find(({ personId }) => personId === scene.person(key))?.grantId ?? ''
    const her = staff('citizen-pension')
    expect(
      await perform(staff('citizen-leg'), endTeamRole, { grantId: grantOf('citizen-hearing') }),
    ).toMatchObject({
      error: 'team.error.notAllowed',
    })
    expect(await perform(her, endTeamRole, { grantId: grantOf('citizen-pension') })).toEqual({
      ...{ ok: true, value: { left: true } },
    })
    expect(await told('maker-tashkent', 'teamLeft')).toBe(1)
    expect(await perform(owner, endTeamRole, { grantId: grantOf('maker-tashkent') })).toMatchObject({
      error: 'team.error.lastOwner',
    })
    const session = await signInAs('citizen-hearing')
    expect(await perform(owner, endTeamRole, { grantId: grantOf('citizen-hearing') })).toMatchObject({
      ok: true,
    })
    expect(await perform(system(), getSession, session)).toBeNull()
    expect(await told('citizen-hearing', 'teamEnded')).toBe(1)
    // Who works there no more writes nothing, whatever a context says.
    expect(await perform(her, createOffer, null as never).catch((error: Error) => error.message)).toBeTruthy()
  })
})

describe('the page of a team', () => {
  it('shows some of a large team at a time', async () => {
    await scene.client.query('set session_replication_role = replica')
    const { rowCount } = await scene.client.query(
      `insert into role_grant (id, person_id, role, organisation_id, granted_at, duties)
        select gen_random_uuid(), p.id, 'maker_staff', $1, $2, '{technician}' from person p
          where not exists (select from role_grant g where g.person_id = p.id and g.role <> 'citizen') limit 55`,
      [maker, seededNow],
    )
    expect(rowCount).toBeGreaterThan(rowsPerPage)
    const cookie = await sessionCookie().serialize(
      await signInAs(
        'maker-tashkent',
        systemContext(() => minutesFromNow(0)),
      ),
    )
    const read = async (page: number) => {
      const request = new Request(`http://localhost/ru/maker/team?page=${page}`, { headers: { cookie } })
      const context = { requestId: 'test', address: '127.0.0.1' }
      const answer = await loader({ request, context, params: { lang: 'ru' } } as never)
      return (await answer.json()).people.length
    }
    expect(await read(1)).toBe(rowsPerPage)
    expect(await read(2)).toBeGreaterThan(0)
    await expect(read(3)).rejects.toMatchObject({ status: 404 })
  })
})

const system = () => scene.as('system')

/** A session of hers in the workshop. */
async function signInAs(key: string, as: Context = system()): Promise<string> {
  const { token, sessionId } = await perform(
    as,
    signIn,
    {
      ...personOf(key),
      ...{ bornOn: personOf(key).birthDate, authMethod: 'PKCSMETHOD', userAgent: 'test' },
    } as never,
    null,
  )
  await scene.put(`update session set role = 'maker_staff', organisation_id = $2 where id = $1`, [
    sessionId,
    maker,
  ])
  return token
}
