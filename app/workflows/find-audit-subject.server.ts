import { type AuditDetails, mayFindSubjects, recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { type FoundPerson, findPeople } from '~/domains/identity/index.server'
import { publicNumberReader } from '~/domains/questions/schema'
import { numberPrefixes } from '~/lib/public-number'
import { ok, type Refusal, type Result } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'

export interface AuditSubject {
  /** Where its entries stand: `voucher:<id>` … */
  chain: string
  kind: 'application' | 'voucher' | 'deviceOrder' | 'order'
  number: string
}

export interface FoundAuditSubjects {
  subjects: AuditSubject[]
  people: FoundPerson[]
}

const nothing: FoundAuditSubjects = { subjects: [], people: [] }

/**
 * What an auditor looks for, by a number that the portal gave out or by a person's name in either script; nothing for
 * other roles. Refused with a number that none can be, as its own field would say it. Looking is itself an entry, which
 * says no name.
 */
export async function findAuditSubjects(
  context: Context,
  typed: string,
): Promise<Result<FoundAuditSubjects>> {
  if (!mayFindSubjects(context)) return ok(nothing)
  // Names have no digits, and one number in twenty has none either. The part of an order has its number and its own.
  const mayBeName = !/\d/.test(typed)
  const whole = typed.replace(/\s*\/\s*\d+\s*$/, '')
  const read = numberPrefixes.map((prefix) => publicNumberReader(prefix)(whole))
  const numbers = read.flatMap((each) => (each.ok ? [each.value] : []))
  if (numbers.length === 0) return mayBeName ? findByName(context, typed) : closest(read)
  const subjects = await transaction(context, async (tx) => {
    const found = await asSystem(tx, () => findNumbers(tx, numbers))
    await recordLookUp(tx, {
      by: 'number',
      foundChains: found.map(({ chain }) => chain).join(' '),
      found: found.length,
    })
    return found
  })
  return subjects.length === 0 && mayBeName ? findByName(context, typed) : ok({ ...nothing, subjects })
}

async function findByName(context: Context, name: string): Promise<Result<FoundAuditSubjects>> {
  const people = await findPeople(context, { name })
  await transaction(context, (tx) => recordLookUp(tx, { by: 'name', found: people.length }))
  return ok({ ...nothing, people })
}

function recordLookUp(tx: Tx, details: AuditDetails): Promise<void> {
  return recordAudit(tx, { action: 'audit.lookedUp', details })
}

/** What is wrong with it under the prefix that was typed; of one without a prefix, whatever is wrong with all. */
function closest(read: readonly Result<string>[]): Refusal {
  const refusals = read.filter((each): each is Refusal => !each.ok)
  const own = refusals.find(({ error }) => error !== 'typed.publicNumber.prefix')
  return own ?? { ok: false, error: 'typed.publicNumber.check' }
}

async function findNumbers(tx: Tx, numbers: string[]): Promise<AuditSubject[]> {
  const where = { number: { in: numbers } }
  const applications = await tx.application.findMany({ where, select: { id: true, number: true } })
  const vouchers = await tx.voucher.findMany({ where, select: { id: true, number: true } })
  const deviceOrders = await tx.deviceOrder.findMany({ where, select: { voucherId: true, number: true } })
  const orders = await tx.order.findMany({ where, select: { id: true, number: true } })
  const found = (kind: AuditSubject['kind'], chain: string, number: string | null): AuditSubject => ({
    ...{ kind, chain, number: number ?? '' },
  })
  return [
    ...applications.map(({ id, number }) => found('application', `application:${id}`, number)),
    ...vouchers.map(({ id, number }) => found('voucher', `voucher:${id}`, number)),
    ...deviceOrders.map(({ voucherId, number }) => found('deviceOrder', `voucher:${voucherId}`, number)),
    ...orders.map(({ id, number }) => found('order', `order:${id}`, number)),
  ]
}
