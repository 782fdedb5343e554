import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { findVoucherId, getAccountBeginning, getAccountStatement } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { statementSource } from '~/workflows/exports/sources/statement.server'
import { findAccounts } from '~/workflows/statements/find-accounts.server'
import { findBelongings } from '~/workflows/statements/find-belongings.server'
import { nameAccounts } from '~/workflows/statements/name-accounts.server'
import { recordAccountRead } from '~/workflows/statements/record-account-read.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { addOfficers, raise } from '../vouchers/budget/budget-world'
import { createTestGateway } from '../vouchers/gateway'
import { actor, addMaker, addPerson, issue, placed } from '../vouchers/world'
import { openDatabase } from './open-database'

// The ledger by account: found by what an officer knows, named in words, and told to whom it is about.
let test: TestDatabase
let person: ReturnType<typeof actor>
let voucher: { id: string; number: string }
let orderId: string
let makerId: string
const officer = { ...systemContext(seededClock), personId: newId(), role: 'finance_officer' as const }
const citizen = { ...officer, role: 'citizen' as const }
const period = { since: new Date(0), until: new Date('2100-01-01T00:00:00Z') }

beforeAll(async () => {
  test = await openDatabase('catalogue')
  const maker = await addMaker(test, [500_000])
  makerId = maker.id
  person = actor(createTestGateway(), 'citizen', await addPerson())
  const { id } = await issue(person.personId ?? '', 500_000)
  voucher = await transaction(systemContext(seededClock), ({ tx }) =>
    tx.voucher.findUniqueOrThrow({ where: { id }, select: { id: true, number: true } }),
  )
  orderId = await placed(person, voucher.id, maker, 500_000)
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const all = { q: '', kind: null, state: null, locale: 'en' } as const
const firstPage = { page: 1, by: null, descending: false }
const find = (
  asked: Partial<Parameters<typeof findAccounts>[1]>,
  who: Parameters<typeof findAccounts>[0] = officer,
) => findAccounts(who, { ...all, ...asked }, firstPage)
const codes = async (asked: Parameters<typeof find>[0]) => (await find(asked)).rows.map(({ code }) => code)

describe('the ledger by account', () => {
  it('lists accounts with what stands on them, and what stands on each kind', async () => {
    const { rows, total, kinds } = await find({})
    expect(total).toBe(rows.length)
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['treasury', `voucher:${voucher.id}`, `hold:${orderId}`]),
    )
    expect(kinds.reduce((sum, { balanceTiyin }) => sum + balanceTiyin, 0n)).toBe(0n)
    expect(kinds.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(total)
    expect(rows.find(({ code }) => code === `hold:${orderId}`)?.balanceTiyin).toBe(som(500_000))
    expect(rows.every(({ movedAt }) => movedAt !== null)).toBe(true)
  })

  it('finds by kind, by what stands there and by number or name', async () => {
    expect(await codes({ kind: 'treasury' })).toEqual(['treasury'])
    expect(await codes({ state: 'below' })).toEqual(['treasury'])
    expect(await codes({ state: 'empty' })).toContain(`voucher:${voucher.id}`)
    const { name } = (await find({ kind: 'hold' })).rows[0] ?? { name: null }
    expect(name).toMatch(/^HD-/)
    expect(await codes({ q: name?.slice(0, 7).toLowerCase() ?? '' })).toEqual([`hold:${orderId}`])
    expect(await codes({ q: 'nobody has this' })).toEqual([])
    // LIKE reads these two as any letter.
    expect(await codes({ q: '%' })).toEqual([])
    expect(await codes({ q: '_' })).toEqual([])
  })

  it('finds a voucher by its whole number only', async () => {
    expect(await codes({ q: voucher.number.slice(0, 8) })).toEqual([])
    expect(await findVoucherId(officer, voucher.number)).toBe(voucher.id)
    expect(await findVoucherId(citizen, voucher.number)).toBeNull()
  })

  it('finds a budget line by region, group and quarter', async () => {
    const officers = await addOfficers()
    const lineId = await raise(officers, 1_000_000, '2027-Q1')
    const code = `budget:${lineId}`
    const named = (await nameAccounts(officer, [code], 'en')).get(code) ?? ''
    expect(named).toMatch(/ · .* · 2027-Q1$/)
    const [region = '', group = ''] = named.split(' · ')
    for (const q of ['2027-q1', region, group.slice(0, 8), `2027-Q1 ${region.slice(0, 5)}`])
      expect(await codes({ q }), q).toContain(code)
    expect(await codes({ q: `2027-Q2 ${region}` })).not.toContain(code)
  })

  it('says what each movement belongs to', async () => {
    const statement = await getAccountStatement(officer, `voucher:${voucher.id}`, period)
    const lines = statement?.lines ?? []
    const belongings = await findBelongings(officer, lines)
    expect(lines.map(({ id, effectKind }) => [effectKind, belongings.get(id)?.path])).toEqual([
      ['deviceOrder.placed', `/accounts/hold:${orderId}`],
      ['voucher.issued', `/accounts/voucher:${voucher.id}`],
    ])
    expect(lines.map(({ balanceTiyin }) => balanceTiyin)).toEqual([0n, som(500_000)])
    expect((await findBelongings(citizen, lines)).size).toBe(0)
  })

  it('knows since when money moved on the account of one thing', async () => {
    const first = (await getAccountStatement(officer, `voucher:${voucher.id}`, period))?.lines.at(-1)
    expect(await getAccountBeginning(officer, `voucher:${voucher.id}`)).toEqual(first?.at)
    expect(await getAccountBeginning(officer, 'treasury')).toBeNull()
    expect(await getAccountBeginning(citizen, `voucher:${voucher.id}`)).toBeNull()
  })

  it('is of no use to others', async () => {
    expect(await find({}, citizen)).toEqual({ rows: [], total: 0, kinds: [] })
    expect(await getAccountStatement(citizen, `voucher:${voucher.id}`, period)).toBeNull()
    for (const code of ['voucher', 'voucher:1', `person:${newId()}`, `hold:${newId()}`])
      expect(await getAccountStatement(officer, code, period)).toBeNull()
  })
})

it('gives an account as a file with what came in, went out and stood there', async () => {
  const asked = { context: officer, locale: 'en', ground: 'report' } as const
  const filters = { code: `voucher:${voucher.id}`, from: '2026-11-01', until: '2026-11-30' }
  const rows: unknown[][] = []
  for await (const batch of statementSource.read({ ...asked, filters }) ?? []) rows.push(...batch)
  expect(rows.map((row) => row.slice(-3))).toEqual([
    [null, null, { tiyin: 0n }],
    [null, { tiyin: som(500_000) }, { tiyin: 0n }],
    [{ tiyin: som(500_000) }, null, { tiyin: som(500_000) }],
    [null, null, { tiyin: 0n }],
  ])
  expect(rows.every((row) => row.length === statementSource.heads.length)).toBe(true)
})

describe('a look at the account of one person', () => {
  const readOf = () =>
    transaction(systemContext(seededClock), ({ tx }) =>
      tx.auditEntry.findMany({
        where: { chain: `person:${person.personId}`, action: 'person.fileRead' },
        select: { details: true, actorId: true },
        orderBy: { id: 'asc' },
      }),
    )

  it('stands in her own log, and no look at others does', async () => {
    for (const code of ['treasury', `maker:${makerId}`, `voucher:${newId()}`])
      await perform(officer, recordAccountRead, code)
    await perform(citizen, recordAccountRead, `voucher:${voucher.id}`)
    const before = (await readOf()).length
    await perform(officer, recordAccountRead, `voucher:${voucher.id}`)
    await perform(officer, recordAccountRead, `hold:${orderId}`)
    // Taking it away as a file, above, is a look too.
    expect(before).toBe(1)
    expect((await readOf()).slice(before)).toEqual([
      { details: { voucherId: voucher.id }, actorId: officer.personId },
      { details: { deviceOrderId: orderId }, actorId: officer.personId },
    ])
  })
})
