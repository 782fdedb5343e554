import { afterAll, beforeAll, expect, it } from 'vitest'
import { listContractRegister, submitDelivery } from '~/domains/market/index.server'
import { readPageVersions } from '~/http/cache/page-versions.server'
import { perform } from '~/platform/perform.server'
import { chooseContracts, readRegister } from '~/routes/shop/parts/contracts/read-register.server'
import { asSuperuser } from '../../ledger/open-database'
import { closeContracts, openContracts, propose, run, seller, sellerId, test, today } from './contract-scene'

beforeAll(openContracts)
afterAll(closeContracts)

const shown = [
  ...[
    'accepted',
    'buyerName',
    'directGround',
    'number',
    'overAt',
    'runningAt',
    'shopName',
    'shopSlug',
    'stages',
    'status',
  ],
  ...['title', 'totalTiyin'],
]

it('the register has contracts once they are in force, and nothing of a person', async () => {
  await propose()
  expect(await listContractRegister()).toEqual([])
  await run()
  const [only, ...others] = await listContractRegister()
  expect(others).toEqual([])
  expect(only).toMatchObject({ status: 'running', buyerName: 'Maktab', stages: 2, accepted: 0, overAt: null })
  expect(only?.shopSlug).not.toBeNull()
  // What stands in the contract besides: who signed, their details, lines, addresses.
  expect(Object.keys(only ?? {}).sort()).toEqual(shown)
  expect(JSON.stringify(only, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(
    /Usmonov|Karimova|2021800070|602345678|309000001|Navoiy/,
  )
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update seller set status = 'suspended' where id = $1`, [sellerId])
  })
  expect((await listContractRegister())[0]?.shopSlug).toBeNull()
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update seller set status = 'approved' where id = $1`, [sellerId])
  })
})

it('is chosen from by words of the two in either script, by state and by year', async () => {
  const context = { locale: 'uz-Latn' } as Parameters<typeof readRegister>[0]
  const all = await readRegister(context)
  const [one] = all
  const count = (query: string) => chooseContracts(all, new URLSearchParams(query)).rows.length
  expect(all.length).toBeGreaterThan(0)
  expect([count('q=мактаб'), count('q=MAKTAB'), count(`q=${one?.number.toLowerCase()}`)]).toEqual([1, 1, 1])
  expect([count('q=bogʻcha'), count('q=%00'), count('status=completed'), count('year=1999')]).toEqual([
    ...[0, 1, 0, 1],
  ])
  expect([count('status=running'), count(`year=${one?.signedOn.slice(0, 4)}`)]).toEqual([1, 1])
})

it('keeps from everybody a subject with something private in it', async () => {
  const [before] = await readRegister({ locale: 'ru' } as Parameters<typeof readRegister>[0])
  expect(before?.title).toBe('Oshxona uchun idishlar')
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`update purchase_contract set title = 'Kosalar, +998 90 123 45 67'`)
  })
  const [after] = await readRegister({ locale: 'ru' } as Parameters<typeof readRegister>[0])
  expect(after?.title).toBeNull()
})

it('ends its kept pages when a contract moves', async () => {
  const contractId = await run()
  const before = await readPageVersions()
  expect(
    await perform(seller, submitDelivery, { contractId, stage: 1, deliveredOn: today, words: '10 ta kosa.' }),
  ).toMatchObject({ ok: true })
  const after = await readPageVersions()
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['contracts'])
})
