import { approveMakerAccount, prepareMakerAccount } from '~/domains/makers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { makePinfl } from '~/lib/people/pinfl'
import { perform } from '~/platform/perform.server'
import { addStaff } from '../../integration/device-claims/received'
import { asSuperuser, openDatabase, putRows } from '../../integration/ledger/open-database'
import { createTestGateway, type TestGateway } from '../../integration/vouchers/gateway'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  type TestMaker,
} from '../../integration/vouchers/world'
import type { TestDatabase } from '../../setup/database-per-test'
import { firstDay, fullCeiling, people, prices, validDays } from '../model/world'

export const kind = 'cane'
export const group = 'mobility'

/** A portal with makers and kinds, in which each sequence has a region, a maker and people of its own. */
export interface ProofPortal {
  test: TestDatabase
  gateway: TestGateway
  officers: [Actor, Actor]
  regions: number
}

/** What one sequence is done to. */
export interface Real {
  portal: ProofPortal
  region: string
  centre: string
  people: Actor[]
  specialist: Actor
  head: Actor
  maker: TestMaker
  desk: Actor
  /** Cases by right, and orders by the model's place. */
  cases: string[]
  orders: string[]
  /** The PINFL of the child for whom the first one asks. */
  child: string
  /** Accounts of everybody before the sequence, in tiyin. */
  before: Map<string, bigint>
}

export async function openProofPortal(): Promise<ProofPortal> {
  clock.at = morningOf(firstDay)
  const test = await openDatabase('catalogue')
  const gateway = createTestGateway()
  await putRows(test, 'update device_kind set valid_days = $1 where code = $2', [validDays, kind])
  await putRows(test, 'update parameter set value = $1 where code = $2', [
    ...[String(som(fullCeiling)), `voucher-ceiling.${kind}`],
  ])
  const officers: [Actor, Actor] = [
    actor(gateway, 'finance_officer', await addPerson()),
    actor(gateway, 'finance_officer', await addPerson()),
  ]
  return { test, gateway, officers, regions: 0 }
}

/** The hour at which everything of a day happens. */
export const morningOf = (day: Date) => new Date(day.getTime() + 9 * 3600_000)

export async function openReal(portal: ProofPortal): Promise<Real> {
  clock.at = morningOf(firstDay)
  const { test, gateway } = portal
  portal.regions += 1
  const region = String(8000 + portal.regions)
  const centre = `${region}201`
  await addRegion(test, region, centre)
  const own: Actor[] = []
  for (const _ of people) own.push(actor(gateway, 'citizen', await addPerson()))
  const maker = await addMaker(test, [...prices], kind)
  const desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  await giveAccount(portal, desk)
  return {
    ...{ portal, region, centre, people: own, maker, desk, cases: [], orders: [] },
    specialist: await addStaff(portal, 'inson_specialist', centre),
    head: await addStaff(portal, 'inson_head', centre),
    child: childOf(portal.regions),
    before: await readBalances(test, sharedAccounts),
  }
}

const childOf = (serial: number) =>
  makePinfl({
    ...{ sex: 'female', birthDate: '2018-03-04' },
    ...{ district: 300 + Math.floor(serial / 900), serial: 1 + (serial % 900) },
  })

async function addRegion(test: TestDatabase, region: string, centre: string): Promise<void> {
  const copy = `insert into territory select (jsonb_populate_record(t, $1)).* from territory t where t.soato = $2`
  await putRows(test, copy, [{ soato: region }, '1726'])
  await putRows(test, copy, [{ soato: centre, parent_soato: region, centre_code: centre }, '1726262'])
  await putRows(
    test,
    `insert into centre select (jsonb_populate_record(c, $1)).* from centre c where c.code = '1726262'`,
    [{ code: centre, territory_soato: centre }],
  )
}

async function giveAccount({ officers, test }: ProofPortal, desk: Actor): Promise<void> {
  const account = { account: '20208000900123456001', bankCode: '00444' }
  const given = await perform(desk, prepareMakerAccount, account)
  if (!given.ok) throw new Error(given.error)
  const [row] = await ask<{ id: string }>(test, 'select id from maker_account where maker_id = $1', [
    desk.organisationId,
  ])
  const approved = await perform(officers[0], approveMakerAccount, { accountId: row?.id ?? newId() })
  if (!approved.ok) throw new Error(approved.error)
}

/** Nobody pays this maker any more: what she is owed must not get into the batches of the next sequence. */
export async function closeReal({ portal, maker }: Real): Promise<void> {
  await putRows(portal.test, `update maker_account set usable_on = '2999-01-01' where maker_id = $1`, [
    maker.id,
  ])
}

export const sharedAccounts = ['treasury', 'provider:stripe', 'bank']

export async function readBalances(
  test: TestDatabase,
  codes: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await ask<{ code: string; balance: string }>(
    test,
    'select code, balance_tiyin::text as balance from account where code = any ($1)',
    [codes],
  )
  return new Map(rows.map(({ code, balance }) => [code, BigInt(balance)]))
}

/** Rows that no rule hides. */
export function ask<Row>(test: TestDatabase, sql: string, values: unknown[] = []): Promise<Row[]> {
  return asSuperuser(test, async (client) => (await client.query(sql, values)).rows as Row[])
}
