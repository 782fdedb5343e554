import { accountCode } from '~/domains/ledger/index.server'
import { quarterName } from '~/domains/vouchers/budget/rules'
import { queue } from '../model/budget-moves'
import { at, type Model, standing } from '../model/world'
import { ask, group, type Real, readBalances, sharedAccounts } from './portal'

/** How the model and the portal stand, in the same words; nothing where they agree is told. */
export async function differences(m: Model, r: Real): Promise<string[]> {
  return [...(await compareRows(m, r)), ...(await compareMoney(m, r))]
}

interface VoucherRow {
  id: string
  status: string
  until: string
  suspended: boolean
}

async function compareRows(m: Model, r: Real): Promise<string[]> {
  const { test } = r.portal
  const vouchers = await ask<VoucherRow>(
    test,
    `select id, status::text, valid_until::text as until, suspended_at is not null as suspended from voucher
      where person_id = any ($1) order by id`,
    [r.people.map(({ personId }) => personId)],
  )
  const orders = await ask<{ id: string; status: string }>(
    test,
    'select id, status::text from device_order where id = any ($1::uuid[])',
    [r.orders],
  )
  const statusOf = new Map(orders.map(({ id, status }) => [id, status]))
  const waits = await ask<{ id: string }>(
    test,
    `select e.application_id as id from budget_wait w join entitlement e on e.id = w.entitlement_id
      where w.region_code = $1 and w.status = 'waiting' order by w.urgency, w.since_on, w.ordinal`,
    [r.region],
  )
  const day = (date: Date) => date.toISOString().slice(0, 10)
  const said = (status: string, until: string, isSuspended: boolean) =>
    `${status} until ${until}${isSuspended ? ', suspended' : ''}`
  return [
    ...differ(
      'voucher',
      m.vouchers.map((one) => said(one.status, day(one.validUntil), one.suspendedOn !== null)),
      vouchers.map((one) => said(one.status, one.until, one.suspended)),
    ),
    ...differ(
      'order',
      m.orders.map(({ status }) => status),
      r.orders.map((id) => statusOf.get(id) ?? 'none'),
    ),
    ...differ(
      'place',
      queue(m).map((right) => at(r.cases, right)),
      waits.map(({ id }) => id),
    ),
  ]
}

function differ(what: string, should: readonly unknown[], is: readonly unknown[]): string[] {
  const length = Math.max(should.length, is.length)
  return Array.from({ length }, (_, index) => index).flatMap((index) =>
    should[index] === is[index] ? [] : [`${what} ${index} should be ${should[index]} and is ${is[index]}`],
  )
}

/** Every account that the sequence can have touched. */
async function compareMoney(m: Model, r: Real): Promise<string[]> {
  const { test } = r.portal
  const vouchers = await ask<{ id: string }>(
    test,
    'select id from voucher where person_id = any ($1) order by id',
    [r.people.map(({ personId }) => personId)],
  )
  const lines = await ask<{ id: string; quarter: Date }>(
    test,
    `select id, (quarter_on + time '12:00') as quarter from budget_line where region_code = $1 and group_code = $2`,
    [r.region, group],
  )
  const codes = new Map<string, string>([
    ...lines.map(({ id, quarter }): [string, string] => [`line:${quarterName(quarter)}`, `budget:${id}`]),
    ...vouchers.map(({ id }, index): [string, string] => [`voucher:${index}`, accountCode.voucher(id)]),
    ...r.orders.map((id, index): [string, string] => [`hold:${index}`, accountCode.hold(id)]),
    ['maker', accountCode.maker(r.maker.id)],
    ['payout', accountCode.payout(r.maker.id)],
    ['treasury', accountCode.treasury],
    ['provider', accountCode.provider('stripe')],
    ['bank', 'bank'],
  ])
  const real = await readBalances(test, [...codes.values()])
  return [...codes].flatMap(([account, code]) => {
    const before = sharedAccounts.includes(code) ? (r.before.get(code) ?? 0n) : 0n
    const is = Number(((real.get(code) ?? 0n) - before) / 100n)
    const should = standing(m, account)
    return is === should ? [] : [`${account} should hold ${should} and holds ${is}`]
  })
}
