import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerInvitation,
  changeDuties,
  endTeamRole,
  getTeam,
  sendInvitation,
} from '~/domains/administration/index.server'
import { dutiesOf, type TeamDuty } from '~/domains/identity/index.server'
import {
  addToCart,
  createPromo,
  getSellerParcel,
  getSellerStatement,
  listSellerParcels,
  prepareParcel,
  shipParcel,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelAndRefundParcel } from '~/workflows/market-orders/cancel-and-refund-parcel.server'
import { demonstrationPeople } from '../../../../prisma/seed/people/people'
import { testDay } from '../../../setup/test-day'
import { type AnyContext, openScene, type Scene } from '../../refusals/scene'

let scene: Scene
let shop: string
let owner: AnyContext
/** A parcel of the shop that is paid. */
let parcelId: string

beforeAll(async () => {
  scene = await openScene()
  shop = (await scene.find(`select id from seller where slug = 'alisher-sopol'`)).id
  owner = scene.as('artisan', scene.person('artisan-ceramist'), shop)
  parcelId = (
    await scene.find(
      `select o.id from seller_order o where o.seller_id = $1 and o.status = 'paid'
        and not exists (select from parcel_problem p where p.seller_order_id = o.id) limit 1`,
      [shop],
    )
  ).id
  // What the database guards is what is looked at here.
  await scene.client.query('set session_replication_role = origin')
})
afterAll(() => scene.close())

/** Somebody of the team; with her duties the program is asked, without them the database alone. */
const staff = (key: string, duties?: TeamDuty[]): AnyContext => ({
  ...scene.as('artisan', scene.person(key), shop),
  ...(duties && { duties }),
})
const packer = (asked = true) => staff('shop-packer', asked ? ['packer'] : undefined)
const manager = (asked = true) => staff('shop-manager', asked ? ['manager'] : undefined)
const pinflOf = (key: string) => demonstrationPeople(testDay).find((one) => one.key === key)?.pinfl ?? ''
const count = (context: AnyContext, table: string) =>
  transaction(context, async ({ tx }) => {
    const [row] = await tx.$queryRawUnsafe<{ n: bigint }[]>(`select count(*) as n from ${table}`)
    return Number(row?.n)
  })

describe('the team of a shop', () => {
  it('is invited by its owner, with duties of a shop alone, and the shop’s audit says who did what', async () => {
    const invite = (by: AnyContext) =>
      perform(by, sendInvitation, {
        ...{ name: 'Sardor', pinfl: pinflOf('citizen-leg'), phone: null, endsOn: null },
        duties: ['packer' as const],
      })
    expect(await invite(manager())).toMatchObject({ error: 'team.error.notAllowed' })
    const invited = await invite(owner)
    const id = invited.ok ? invited.value : ''
    const her = scene.as('citizen', scene.person('citizen-leg'))
    expect(await perform(her, answerInvitation, { id, answer: 'accept' })).toMatchObject({ ok: true })
    const { actor_id: actor } = await scene.find<{ actor_id: string }>(
      `select actor_id from audit_entry where action = 'seller.teamJoined' and details ->> 'requestId' = $1`,
      [id],
    )
    expect(actor).toBe(scene.person('citizen-leg'))
    const team = await perform(owner, getTeam)
    expect(team?.people.map(({ duties }) => duties)).toEqual([
      ...[['owner'], ['manager'], ['packer'], ['packer']],
    ])
    await expect(
      scene.client.query(`update role_grant set duties = '{technician}' where person_id = $1`, [
        her.personId,
      ]),
    ).rejects.toThrow(/role_grant_duties/)
    expect(dutiesOf.artisan).toEqual(['owner', 'manager', 'packer'])
  })

  it('lets a packer see and send what is ordered, and nothing else', async () => {
    const { orders } = await listSellerParcels(packer(), { status: 'unsent', page: 1 })
    expect(orders.map(({ id }) => id)).toContain(parcelId)
    expect((await getSellerParcel(packer(), parcelId))?.contact.address).toBeTruthy()
    expect(await perform(packer(), prepareParcel, { parcelId, move: 'accept' })).toMatchObject({ ok: true })
    const cancelled = { parcelId, reason: 'damaged' as const }
    expect(await perform(packer(), cancelAndRefundParcel, cancelled)).toMatchObject({ ok: false })
    expect(await getSellerStatement(packer(), { before: null })).toBeNull()
    expect(await perform(packer(), createPromo, null as never).catch(() => ({ ok: false }))).toMatchObject({
      ok: false,
    })
  })

  it.each([
    ['product', 'update product set price_tiyin = price_tiyin + 100 where seller_id = $1::uuid'],
    [
      'seller_order',
      `update seller_order set status = 'cancelled' where seller_id = $1::uuid and status = 'accepted'`,
    ],
    ['seller', 'update seller set low_stock = 3 where id = $1::uuid'],
    [
      'promo_code',
      'update promo_code set stopped_at = now() where seller_id = $1::uuid and stopped_at is null',
    ],
  ])('does not let a packer past the program into %s', async (table, sql) => {
    const written = transaction(packer(false), (work) =>
      work.asSystem(() => work.tx.$executeRawUnsafe(sql, shop)),
    )
    await expect(written).rejects.toThrow(`${table} is not changed with these duties`)
  })

  it('lets stock be taken by whoever sells at a stand', async () => {
    const sold = transaction(packer(false), (work) =>
      work.asSystem(
        () =>
          work.tx
            .$executeRaw`update product set stock = stock + 1 where seller_id = ${shop}::uuid and stock > 0`,
      ),
    )
    expect(await sold).toBeGreaterThan(0)
  })

  it('hides letters, contracts and money from who has nothing to do with them, in the database', async () => {
    const seen = async (context: AnyContext) => ({
      letters: await count(context, 'parcel_message'),
      answers: await count(context, 'price_answer'),
      contracts: await count(context, 'purchase_contract'),
      postings: await count(context, 'posting'),
      parcels: (await count(context, 'seller_order')) > 0,
    })
    const all = await seen(owner)
    expect(all.letters * all.answers * all.contracts * all.postings).toBeGreaterThan(0)
    const nothing = { letters: 0, answers: 0, contracts: 0, postings: 0, parcels: true }
    expect(await seen(packer(false))).toEqual(nothing)
    expect(await seen(manager(false))).toEqual({
      ...{ ...nothing, letters: all.letters, answers: all.answers },
    })
  })

  it('lets a manager call off a parcel and give its money back, and read no account', async () => {
    expect(await getSellerStatement(manager(), { before: null })).toBeNull()
    const cancelled = await perform(manager(), cancelAndRefundParcel, { parcelId, reason: 'damaged' })
    expect(cancelled).toMatchObject({ ok: true })
    const { actor_id: actor } = await scene.find<{ actor_id: string }>(
      `select actor_id from seller_order_event where seller_order_id = $1 and type = 'sellerOrder.cancelled'`,
      [parcelId],
    )
    expect(actor).toBe(scene.person('shop-manager'))
  })

  it('closes its door at once to whom the owner put out', async () => {
    const team = await perform(owner, getTeam)
    const grantId =
      team?.people.find(({ personId }) => personId === scene.person('citizen-leg'))?.grantId ?? ''
    expect(await perform(owner, changeDuties, { grantId, duties: ['manager'] })).toMatchObject({ ok: true })
    expect(await perform(owner, endTeamRole, { grantId })).toMatchObject({ ok: true })
    const { id } = await scene.find(
      `select id from seller_order where seller_id = $1 and status in ('paid', 'accepted', 'packed') limit 1`,
      [shop],
    )
    const sent = perform(staff('citizen-leg'), shipParcel, { parcelId: id, trackingNumber: 'RR1' })
    await expect(sent).rejects.toThrow('seller_order is not changed with these duties')
  })
})

describe('the families of a team', () => {
  it('buy nothing from its shop', async () => {
    // Two accounts with one phone are one household.
    await scene.client.query('set session_replication_role = replica')
    await scene.put(
      'update person set phone_index = (select phone_index from person where id = $1) where id = $2',
      [scene.person('shop-packer'), scene.person('citizen-hearing')],
    )
    await scene.client.query('set session_replication_role = origin')
    const { id: productId } = await scene.find(
      `select id from product where seller_id = $1 and status = 'published' and not has_variants and stock > 0 limit 1`,
      [shop],
    )
    const put = (key: string) =>
      perform(scene.as('citizen', scene.person(key)), addToCart, {
        ...{ tokenHash: newId(), productId, quantity: 1 },
      })
    expect(await put('shop-packer')).toMatchObject({ error: 'sides.error.buy' })
    expect(await put('citizen-hearing')).toMatchObject({ error: 'sides.error.buy' })
    expect(await put('citizen-pension')).toMatchObject({ ok: true })
    const { family } = await scene.find<{ family: string[] }>('select app_seller_family($1) as family', [
      shop,
    ])
    expect(family).toContain(scene.person('citizen-hearing'))
  })
})

/** Of whom the shop keeps each, by what of the team may change it; all but what one test above moves by its state. */
const kept = {
  shop: [
    ...['seller_break', 'product_photo', 'product_text', 'promo_code', 'text_request', 'fair_stand'],
    ...['parcel_delay', 'product_review', 'product_question', 'price_answer', 'price_offer'],
    ...['parcel_message', 'parcel_return', 'parcel_problem', 'parcel_refund'],
  ],
  contracts: [
    ...['purchase_contract', 'contract_delivery', 'contract_invoice', 'contract_receipt', 'contract_part'],
    ...['contract_part_delivery', 'contract_part_transfer', 'contract_part_receipt'],
  ],
}

describe('the guard of what a team may write', () => {
  /** A row as there is one, of this shop and this parcel, written again: the guard speaks before any key does. */
  function copy(table: string, by: AnyContext) {
    const patch = JSON.stringify({ seller_id: shop, seller_order_id: parcelId })
    return transaction(by, (work) =>
      work.asSystem(() =>
        work.tx.$executeRawUnsafe(
          `insert into ${table} select (jsonb_populate_record(t, $1::jsonb)).* from ${table} t limit 1`,
          patch,
        ),
      ),
    ).then(
      () => 'written',
      (error: Error) => error.message,
    )
  }

  it('stands on every table that is a shop’s', async () => {
    const { tables } = await scene.find<{ tables: string[] }>(
      `select array_agg(t.tgrelid::regclass::text) as tables from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgname = 'shop' and p.proname in ('by_shop', 'by_shop_of_parcel') and t.tgenabled = 'O'`,
    )
    const above = ['product', 'seller_order', 'seller', 'fair_sale']
    expect(tables.sort()).toEqual([...kept.shop, ...kept.contracts, ...above].sort())
  })

  it.each([
    ...kept.shop.map((table) => [table, ['packer']] as const),
    ...kept.contracts.map((table) => [table, ['packer', 'manager']] as const),
  ])('keeps %s from %s', async (table, refused) => {
    // Alone: what else is guarded there is tried elsewhere.
    await scene.client.query(
      `alter table ${table} disable trigger user; alter table ${table} enable trigger shop`,
    )
    const said = `${table} is not changed with these duties`
    for (const who of refused)
      expect(await copy(table, who === 'packer' ? packer(false) : manager(false)), who).toContain(said)
    expect(await copy(table, owner), 'its owner').not.toContain(said)
    if (refused.length === 1) expect(await copy(table, manager(false)), 'a manager').not.toContain(said)
  })
})
