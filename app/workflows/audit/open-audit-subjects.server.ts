import {
  type AuditDetails,
  type LookUpGround,
  mayFindSubjects,
  recordAudit,
} from '~/domains/audit/index.server'
import { type FoundPerson, findPeople } from '~/domains/identity/index.server'
import { publicNumberReader, readPinflDigits } from '~/domains/questions/schema'
import { numberPrefixes } from '~/lib/public-number'
import { ok, type Refusal, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export interface AuditSubject {
  /** Where its entries stand: `voucher:<id>` … */
  chain: string
  kind: 'application' | 'provision' | 'voucher' | 'deviceOrder' | 'order'
  number: string
}

export interface FoundAuditSubjects {
  subjects: AuditSubject[]
  people: FoundPerson[]
}

const nothing: FoundAuditSubjects = { subjects: [], people: [] }

/**
 * What an auditor looks for, by a number that the portal gave out, by a PINFL or by a person's name in either script;
 * nothing for other roles. Refused with a number that none can be, as its own field would say it. Looking is itself an entry, which
 * says on what ground, and no name.
 */
export async function openAuditSubjects(
  work: Work,
  { text: typed, ground }: { text: string; ground: LookUpGround },
): Promise<Result<FoundAuditSubjects>> {
  if (!mayFindSubjects(work)) return ok(nothing)
  const pinfl = readPinflDigits(typed)
  if (pinfl.ok) return findPerson(work, { by: 'pinfl', pinfl: pinfl.value }, ground)
  // Names have no digits, and one number in twenty has none either. The part of an order has its number and its own.
  const mayBeName = !/\d/.test(typed)
  const whole = typed.replace(/\s*\/\s*\d+\s*$/, '')
  const read = numberPrefixes.map((prefix) => publicNumberReader(prefix)(whole))
  const numbers = read.flatMap((each) => (each.ok ? [each.value] : []))
  if (numbers.length === 0) return mayBeName ? findByName(work, typed, ground) : closest(read)
  const subjects = await work.asSystem(() => findNumbers(work, numbers))
  const foundChains = subjects.map(({ chain }) => chain).join(' ')
  await recordLookUp(work, { by: 'number', foundChains, found: subjects.length, ground })
  return subjects.length === 0 && mayBeName ? findByName(work, typed, ground) : ok({ ...nothing, subjects })
}

function findByName(work: Work, name: string, ground: LookUpGround) {
  return findPerson(work, { by: 'name', name }, ground)
}

/** The entry says that it was a PINFL or a name, and how many people it was of; neither of them itself. */
async function findPerson(
  work: Work,
  { by, ...asked }: { by: 'pinfl'; pinfl: string } | { by: 'name'; name: string },
  ground: LookUpGround,
): Promise<Result<FoundAuditSubjects>> {
  const people = await findPeople(work, asked)
  await recordLookUp(work, { by, found: people.length, ground })
  return ok({ ...nothing, people })
}

function recordLookUp(work: Work, details: AuditDetails): Promise<void> {
  return recordAudit(work, { action: 'audit.lookedUp', details })
}

/** What is wrong with it under the prefix that was typed; of one without a prefix, whatever is wrong with all. */
function closest(read: readonly Result<string>[]): Refusal {
  const refusals = read.filter((each): each is Refusal => !each.ok)
  const own = refusals.find(({ error }) => error !== 'typed.publicNumber.prefix')
  return own ?? { ok: false, error: 'typed.publicNumber.check' }
}

async function findNumbers(work: Work, numbers: string[]): Promise<AuditSubject[]> {
  const where = { number: { in: numbers } }
  const applications = await work.tx.case.findMany({ where, select: { id: true, number: true } })
  const vouchers = await work.tx.voucher.findMany({ where, select: { id: true, number: true } })
  const deviceOrders = await work.tx.deviceOrder.findMany({
    where,
    select: { voucherId: true, number: true },
  })
  const requests = await work.tx.quoteRequest.findMany({
    where,
    select: { voucherId: true, number: true },
  })
  const orders = await work.tx.order.findMany({ where, select: { id: true, number: true } })
  const provisions = await work.tx.provision.findMany({ where, select: { id: true, number: true } })
  const found = (kind: AuditSubject['kind'], chain: string, number: string | null): AuditSubject => ({
    ...{ kind, chain, number: number ?? '' },
  })
  return [
    ...applications.map(({ id, number }) => found('application', `application:${id}`, number)),
    ...vouchers.map(({ id, number }) => found('voucher', `voucher:${id}`, number)),
    ...deviceOrders.map(({ voucherId, number }) => found('deviceOrder', `voucher:${voucherId}`, number)),
    ...requests.map(({ voucherId, number }) => found('voucher', `voucher:${voucherId}`, number)),
    ...provisions.map(({ id, number }) => found('provision', `provision:${id}`, number)),
    ...orders.map(({ id, number }) => found('order', `order:${id}`, number)),
  ]
}
