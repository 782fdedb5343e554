import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeDuties, getTeam } from '~/domains/administration/index.server'
import { answerMandate, endMandate, requestMandate } from '~/domains/applications/index.server'
import { expireMandates } from '~/domains/applications/mandates/commands/expire-mandates.server'
import { getSellerStatement, listOwnProducts } from '~/domains/market/index.server'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { seededNow, testDay } from '../../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../../refusals/scene'

let scene: Scene
let shop: string
let holder: AnyContext
let owner: AnyContext
/** The owner, in her own affairs. */
let grantor: AnyContext

beforeAll(async () => {
  scene = await openScene()
  shop = (await scene.find(`select id from seller where slug = 'alisher-sopol'`)).id
  holder = scene.as('citizen', scene.person('citizen-leg'))
  owner = scene.as('artisan', scene.person('artisan-ceramist'), shop)
  grantor = scene.as('citizen', scene.person('artisan-ceramist'))
  // What the database guards is what is looked at here.
  await scene.client.query('set session_replication_role = origin')
})
afterAll(() => scene.close())

async function give(acts: readonly ('apply' | 'sell')[]): Promise<string> {
  const person = demonstrationPeople(testDay).find(({ key }) => key === 'artisan-ceramist')
  if (!person) throw new Error('no ceramist')
  const { familyName, givenName, patronymic, pinfl } = person
  const named = { familyName, givenName, patronymic, pinfl }
  const asked = await perform(holder, requestMandate, { ...named, acts, serviceGroups: [], term: '12' })
  if (!asked.ok) throw new Error(asked.error)
  expect(await grantOf(), 'before it was given').toBeUndefined()
  const { id } = asked.value
  const given = await perform(grantor, answerMandate, { mandateId: id, answer: 'accept', by: 'oneid' })
  if (!given.ok) throw new Error(given.error)
  return id
}

const grantOf = async () => {
  const { rows } = await scene.client.query<{ id: string; duties: string[]; mandate_id: string }>(
    `select id, duties::text[], mandate_id from role_grant
      where person_id = $1 and role = 'artisan' and organisation_id = $2 and revoked_at is null`,
    [scene.person('citizen-leg'), shop],
  )
  return rows[0]
}

describe('a mandate to sell', () => {
  it('makes its holder a manager of the shop while it is in force, and no longer', async () => {
    const id = await give(['sell'])
    expect(await grantOf()).toMatchObject({ duties: ['manager'], mandate_id: id })
    const selling = {
      ...scene.as('artisan', scene.person('citizen-leg'), shop),
      duties: ['manager' as const],
    }
    const asked = { page: 1, words: '', state: null, sort: null } as never
    expect(await listOwnProducts(selling, asked)).not.toBeNull()
    expect(await getSellerStatement(selling, { before: null })).toBeNull()
    const team = await perform(owner, getTeam)
    expect(team?.people.find(({ personId }) => personId === holder.personId)?.endsOn).not.toBeNull()
    const change = { grantId: (await grantOf())?.id ?? '', duties: ['owner' as const] }
    expect(await perform(owner, changeDuties, change)).toMatchObject({ error: 'team.error.byMandate' })
    expect(await perform(grantor, endMandate, id)).toMatchObject({ ok: true })
    expect(await grantOf()).toBeUndefined()
    const price = transaction(scene.as('artisan', scene.person('citizen-leg'), shop), (work) =>
      work.asSystem(
        () =>
          work.tx
            .$executeRaw`update product set price_tiyin = price_tiyin + 100 where seller_id = ${shop}::uuid`,
      ),
    )
    await expect(price).rejects.toThrow('product is not changed with these duties')
  })

  it('for something else opens no shop', async () => {
    const id = await give(['apply'])
    expect(await grantOf()).toBeUndefined()
    expect(await perform(grantor, endMandate, id)).toMatchObject({ ok: true })
  })

  it('opens the door again when it is given again, and closes it on its last day', async () => {
    await give(['sell'])
    expect(await grantOf()).toBeDefined()
    const later = { ...scene.as('system'), now: () => addDays(seededNow, 370) }
    await transaction(later, expireMandates)
    expect(await grantOf()).toBeUndefined()
  })

  it('is what a role by it says, in the database', async () => {
    const made = scene.client.query(
      `insert into role_grant (id, person_id, role, organisation_id, granted_at, ends_on, duties, mandate_id)
        select gen_random_uuid(), $1, 'artisan', $2, now(), valid_until, '{manager}', id from mandate limit 1`,
      [scene.person('citizen-pension'), shop],
    )
    await expect(made).rejects.toThrow('a role by a mandate is as the mandate says')
    const owned = scene.client.query(
      `update role_grant set duties = '{owner}' where mandate_id is not null and revoked_at is not null`,
    )
    await expect(owned).rejects.toThrow(/role_grant_by_mandate|given and taken/)
  })
})
