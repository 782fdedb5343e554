import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerInvitation,
  changeDuties,
  confirmRoleRequest,
  getGrantForm,
  getTeam,
  prepareRoleRequest,
  sendInvitation,
} from '~/domains/administration/index.server'
import { type Context, systemContext } from '~/domains/identity/context'
import type { TeamDuty } from '~/domains/identity/index.server'
import {
  approvePurchaser,
  decidePurchaser,
  getOwnPurchaser,
  getPurchaser,
  listPurchasers,
  openPurchaserToReview,
  refusePurchaser,
  submitPurchaser,
} from '~/domains/market/index.server'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { nameOrganisations } from '~/views/names/name-organisations.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { seededClock } from '../../../setup/test-day'
import { actingAs, makePerson } from '../../administration/scene'
import { openDatabase } from '../../ledger/open-database'

let test: TestDatabase
let approver: Context
const reason = 'STIR boshqa tashkilotniki.'

beforeAll(async () => {
  test = await openDatabase('catalogue')
  approver = actingAs((await makePerson()).id, 'approver')
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

let number = 310_000_000

const inputOf = (taxNumber = String(++number)) => ({
  ...{ name: '“Bahor” maktabi', taxNumber, soato: '1726262', address: 'Navoiy koʻchasi, 12-uy' },
})

async function ask(taxNumber?: string) {
  const { id, pinfl } = await makePerson()
  const founder = actingAs(id, 'citizen')
  const asked = await perform(founder, submitPurchaser, inputOf(taxNumber))
  if (!asked.ok) throw new Error(asked.error)
  return { founder, pinfl, purchaserId: asked.value.purchaserId }
}

async function confirm() {
  const asked = await ask()
  const { purchaserId, founder } = asked
  expect(await perform(approver, approvePurchaser, { purchaserId })).toEqual({ ok: true, value: null })
  return { ...asked, owner: buys(founder, purchaserId, ['owner']) }
}

const buys = (who: Context, organisationId: string, duties: TeamDuty[]): Context => ({
  ...{ ...who, role: 'buyer_staff', organisationId, duties },
})

const invite = (owner: Context, pinfl: string, duties: TeamDuty[]) =>
  perform(owner, sendInvitation, { name: 'Nodira', pinfl, phone: null, duties, endsOn: null })

const grantsOf = (purchaserId: string) =>
  transaction(systemContext(seededClock), ({ tx }) =>
    tx.roleGrant.findMany({ where: { organisationId: purchaserId }, orderBy: { id: 'asc' } }),
  )

const statusOf = (id: string) =>
  transaction(systemContext(seededClock), ({ tx }) => tx.purchaser.findUniqueOrThrow({ where: { id } })).then(
    ({ status }) => status,
  )

describe('an organisation that asks to buy', () => {
  it('is confirmed by the desk, and whoever asked is its first owner', async () => {
    const { founder, purchaserId, owner } = await confirm()
    expect(await grantsOf(purchaserId)).toMatchObject([
      { personId: founder.personId, role: 'buyer_staff', duties: ['owner'] },
    ])
    const { items } = await listNotices(founder, 1)
    expect(items).toMatchObject([{ template: 'notifications.purchaserConfirmed' }])
    expect(await getPurchaser(owner)).toMatchObject({ soato: '1726262' })
    const names = await nameOrganisations([{ role: 'buyer_staff', organisationId: purchaserId }], 'en')
    expect(names.get(purchaserId)).toBe('“Bahor” maktabi')
  })

  it('is refused with a reason, and asked for anew', async () => {
    const { founder, purchaserId } = await ask()
    expect(await perform(founder, submitPurchaser, inputOf())).toMatchObject({
      error: 'purchasing.error.alreadyAsked',
    })
    expect(await perform(approver, refusePurchaser, { purchaserId, reason })).toMatchObject({ ok: true })
    expect(await getOwnPurchaser(founder)).toMatchObject({ status: 'refused', reason })
    expect(await grantsOf(purchaserId)).toEqual([])
    const { items } = await listNotices(founder, 1)
    expect(items).toMatchObject([{ template: 'notifications.purchaserRefused', variables: { reason } }])
    expect(await perform(founder, submitPurchaser, inputOf())).toMatchObject({ ok: true })
  })

  it('is decided once, and asked for once, also at the same moment', async () => {
    const { purchaserId } = await ask()
    const answers = await Promise.all([
      perform(approver, approvePurchaser, { purchaserId }),
      perform(approver, refusePurchaser, { purchaserId, reason }),
      perform(approver, approvePurchaser, { purchaserId }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await grantsOf(purchaserId)).length).toBe((await statusOf(purchaserId)) === 'confirmed' ? 1 : 0)
    const founder = actingAs((await makePerson()).id, 'citizen')
    const twice = await Promise.all([1, 2].map(() => perform(founder, submitPurchaser, inputOf())))
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is one with its number, also when two are confirmed at the same moment', async () => {
    const taxNumber = String(++number)
    const [one, other] = [await ask(taxNumber), await ask(taxNumber)]
    const answers = await Promise.all(
      [one, other].map(({ purchaserId }) => perform(approver, approvePurchaser, { purchaserId })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ error: 'purchasing.error.confirmedOnce' }])
    await expect(ask(taxNumber)).rejects.toThrow('purchasing.error.known')
  })

  it('is nobody’s to decide who asked for it, nor to see who does not work there', async () => {
    const { founder, purchaserId } = await ask()
    const herself = actingAs(founder.personId ?? '', 'approver')
    expect(await perform(herself, approvePurchaser, { purchaserId })).toMatchObject({
      error: 'sides.error.reviewPurchaser',
    })
    const { owner } = await confirm()
    const seen = (who: Context) =>
      transaction(who, ({ tx }) => tx.purchaser.count({ where: { id: purchaserId } }))
    expect(await Promise.all([owner, actingAs(newId(), 'artisan'), founder, approver].map(seen))).toEqual([
      ...[0, 0, 1, 1],
    ])
    expect((await listPurchasers(owner, { status: 'pending', page: 1 })).purchasers).toEqual([])
    const { purchasers } = await listPurchasers(approver, { status: 'pending', page: 1 })
    expect(purchasers.map(({ id }) => id)).toContain(purchaserId)
    expect(await perform(approver, openPurchaserToReview, { purchaserId })).toMatchObject({ isOwn: false })
  })
})

describe('one that buys', () => {
  it('gets a new owner from two administrators, when nobody there can invite any more', async () => {
    const { purchaserId } = await confirm()
    const { purchaserId: waiting } = await ask()
    const { id: personId } = await makePerson()
    const administrator = async () =>
      actingAs((await makePerson([{ role: 'administrator' }])).id, 'administrator')
    const [first, second] = [await administrator(), await administrator()]
    const form = await getGrantForm(first, { personId, role: 'buyer_staff', locale: 'en' })
    expect(JSON.stringify(form)).toContain(purchaserId)
    expect(JSON.stringify(form), 'only those that are confirmed').not.toContain(waiting)
    const role = { act: 'grant', personId, role: 'buyer_staff', grounds: 'Its only owner has left.' } as const
    const prepare = (organisationId: string) =>
      perform(first, prepareRoleRequest, { ...role, organisationId })
    expect(await prepare(waiting)).toMatchObject({ error: 'admin.error.organisationUnknown' })
    const prepared = await prepare(purchaserId)
    const requestId = prepared.ok ? prepared.value : ''
    expect(await perform(first, confirmRoleRequest, requestId)).toMatchObject({
      error: 'sides.error.confirmRole',
    })
    expect(await perform(second, confirmRoleRequest, requestId)).toEqual({ ok: true, value: null })
    const grants = await grantsOf(purchaserId)
    expect(grants.find((grant) => grant.personId === personId)).toMatchObject({ duties: ['owner'] })
  })

  it('is stopped with a reason that its team reads, and buys again', async () => {
    const taxNumber = String(++number)
    const { founder, purchaserId } = await ask(taxNumber)
    await perform(approver, approvePurchaser, { purchaserId })
    const owner = buys(founder, purchaserId, ['owner'])
    const decide = (move: 'suspend' | 'reinstate', by = approver) =>
      perform(by, decidePurchaser, { purchaserId, move, reason })
    for (const by of [owner, founder])
      expect(await decide('suspend', by)).toMatchObject({ error: 'admin.error.notAllowed' })
    const twice = await Promise.all([decide('suspend'), decide('suspend')])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await getPurchaser(owner)).toMatchObject({ suspension: reason })
    expect(await getOwnPurchaser(founder)).toMatchObject({ status: 'suspended', reason })
    const { items } = await listNotices(founder, 1)
    const told = items.filter(({ template }) => template === 'notifications.purchaserSuspended')
    expect(told, 'who asked for it and works there is told once').toHaveLength(1)
    await expect(ask(taxNumber), 'its number stays its own').rejects.toThrow('purchasing.error.known')
    const { id, pinfl } = await makePerson()
    const invited = await invite(owner, pinfl, ['buyer'])
    const answer = { id: invited.ok ? invited.value : '', answer: 'accept' } as const
    expect(await perform(actingAs(id, 'citizen'), answerInvitation, answer), 'its team stays').toMatchObject({
      ok: true,
    })
    expect(await decide('reinstate', actingAs(id, 'approver')), 'who works there').toMatchObject({
      error: 'sides.error.reviewPurchaser',
    })
    expect(await decide('reinstate')).toMatchObject({ ok: true })
    expect(await getPurchaser(owner)).toMatchObject({ suspension: null })
    expect(await decide('reinstate')).toMatchObject({ error: 'purchasing.error.decided' })
    const silent = transaction(approver, ({ tx }) =>
      tx.purchaser.update({ where: { id: purchaserId }, data: { status: 'suspended' } }),
    )
    await expect(silent).rejects.toThrow(/without a reason/)
  })
})

describe('the database', () => {
  it('lets nobody but an approver move it, and nobody buy for one that is not confirmed', async () => {
    const { founder, purchaserId } = await ask()
    const moved = transaction(founder, ({ tx }) =>
      tx.purchaser.updateMany({
        where: { id: purchaserId },
        data: { status: 'confirmed', decidedById: approver.personId, decidedAt: founder.now() },
      }),
    )
    expect((await moved).count).toBe(0)
    const grant = { id: newId(), role: 'buyer_staff', organisationId: purchaserId } as const
    await expect(
      transaction(approver, ({ tx }) =>
        tx.roleGrant.create({ data: { ...grant, personId: founder.personId ?? '', duties: ['owner'] } }),
      ),
    ).rejects.toThrow(/not confirmed/)
    const { purchaserId: confirmed } = await confirm()
    const { id: stranger } = await makePerson()
    await expect(
      transaction(approver, ({ tx }) =>
        tx.roleGrant.create({ data: { ...grant, personId: stranger, organisationId: confirmed } }),
      ),
    ).rejects.toThrow(/not confirmed/)
  })
})

describe('its team', () => {
  it('is invited by its owner, with duties of its own', async () => {
    const { owner, purchaserId } = await confirm()
    const { id, pinfl } = await makePerson()
    const invited = await invite(owner, pinfl, ['buyer'])
    const joined = await perform(actingAs(id, 'citizen'), answerInvitation, {
      ...{ id: invited.ok ? invited.value : '', answer: 'accept' },
    })
    expect(joined).toEqual({ ok: true, value: { organisationId: purchaserId } })
    const buyer = buys(actingAs(id, 'citizen'), purchaserId, ['buyer'])
    expect((await perform(buyer, getTeam))?.people).toMatchObject([{ personId: id, duties: ['buyer'] }])
    expect(await invite(buyer, (await makePerson()).pinfl, ['owner'])).toMatchObject({
      error: 'team.error.notAllowed',
    })
    const team = await perform(owner, getTeam)
    const grantId = team?.people.find(({ personId }) => personId === id)?.grantId ?? ''
    expect(await perform(owner, changeDuties, { grantId, duties: ['approver'] })).toMatchObject({ ok: true })
    await expect(perform(owner, changeDuties, { grantId, duties: ['technician'] })).rejects.toThrow(
      /role_grant_duties/,
    )
  })
})
