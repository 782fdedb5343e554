import type { AuditAct, AuditRecord } from '~/domains/audit/index.server'
import { type AccessReason, accessReasons } from '~/domains/cases/schema'
import { isRole, type Role } from '~/domains/identity/index.server'
import { ownValue } from '~/lib/own-value'
import { isoDayOf } from '~/platform/clock.server'

export interface ReadLine {
  id: string
  /** The first and the last time of that day; the same for something done once. */
  firstAt: Date
  lastAt: Date
  count: number
  /** A role, `self` or `system`. */
  who: 'self' | 'system' | Role
  action: ReadAct
  /** The role that was given, taken or asked for; null for everything else. */
  role: Role | null
  /** Centre or maker that she acted for; null where none is recorded. */
  organisationId: string | null
  /** Code of the reason, where one was asked for; null otherwise. */
  reason: AccessReason | null
}

const worded = {
  'person.fileRead': 'fileRead',
  'person.referralRead': 'referralRead',
  'person.measurementsRead': 'measurementsRead',
  'person.documentRead': 'documentRead',
  'person.agenciesAsked': 'agenciesAsked',
  'person.addressAsked': 'addressAsked',
  'person.rolesViewed': 'rolesViewed',
  'person.contactChanged': 'contactChanged',
  'person.dataAsked': 'dataAsked',
  'person.dataGiven': 'dataGiven',
  'person.dataErased': 'dataErased',
  'person.watchBegun': 'watchBegun',
  'person.watchEnded': 'watchEnded',
  'person.telegramLinked': 'telegramLinked',
  'person.telegramUnlinked': 'telegramUnlinked',
  'person.channelsChosen': 'channelsChosen',
  'person.mandateAsked': 'mandateAsked',
  'person.mandateGiven': 'mandateGiven',
  'person.mandateDeclined': 'mandateDeclined',
  'person.mandateEnded': 'mandateEnded',
  'person.mandatesViewed': 'mandatesViewed',
  'person.assistanceAsked': 'assistanceAsked',
  'person.voucherHelpRefused': 'voucherHelpRefused',
  'person.enrolmentRefused': 'enrolmentRefused',
  'person.assistanceGiven': 'assistanceGiven',
  'person.assistanceEnded': 'assistanceEnded',
  'person.sellerViewed': 'sellerViewed',
  'person.sellerAskedFor': 'sellerAskedFor',
  'person.purchaserViewed': 'purchaserViewed',
  'person.orderViewed': 'orderViewed',
  'role.prepared': 'rolePrepared',
  'role.withdrawn': 'roleNotChanged',
  'role.refused': 'roleNotChanged',
  'role.lapsed': 'roleNotChanged',
  'role.granted': 'roleGranted',
  'role.revoked': 'roleRevoked',
  'role.workHandedOn': 'workHandedOn',
} as const satisfies Record<Extract<AuditAct, `person.${string}` | `role.${string}`>, string>

/** Last part of the text's key; `other` for what has no words of its own. */
export type ReadAct = (typeof worded)[keyof typeof worded] | 'other'

/** What was done with the data on one day in Tashkent; the same act of the same role is one line. */
export interface ReadDay {
  /** YYYY-MM-DD. */
  day: string
  lines: ReadLine[]
}

/** Entries of a person's own chain, newest first, as she reads them: by day, who by role, what in plain words. */
export function readDays(entries: readonly AuditRecord[], personId: string): ReadDay[] {
  const days = new Map<string, Map<string, ReadLine>>()
  for (const entry of entries) {
    const line = readLine(entry, personId)
    const day = isoDayOf(entry.at)
    const lines = days.get(day) ?? new Map<string, ReadLine>()
    days.set(day, lines)
    const key = JSON.stringify([line.who, line.action, line.role, line.organisationId, line.reason])
    const known = lines.get(key)
    if (known) Object.assign(known, { firstAt: line.firstAt, count: known.count + 1 })
    else lines.set(key, line)
  }
  return [...days].map(([day, lines]) => ({ day, lines: [...lines.values()] }))
}

function readLine({ id, at, actorId, actorRole, action, details }: AuditRecord, personId: string): ReadLine {
  return {
    id: id.toString(),
    firstAt: at,
    lastAt: at,
    count: 1,
    who: actorId === personId ? 'self' : isRole(actorRole) ? actorRole : 'system',
    action: ownValue(worded, action) ?? 'other',
    role: typeof details.role === 'string' && isRole(details.role) ? details.role : null,
    organisationId: typeof details.organisationId === 'string' ? details.organisationId : null,
    reason: accessReasons.find((code) => code === details.accessReason) ?? null,
  }
}
