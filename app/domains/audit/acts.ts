/**
 * Every act that can stand in the audit: events in the past tense, and reads. The first word says the chain. Each has
 * its words in all languages (`admin.audit.act`; a test compares); what is not here is not recorded.
 */
export const auditActs = [
  'application.submitted',
  'application.resubmitted',
  'application.taken',
  'application.takenOver',
  'application.assigned',
  'application.givenBack',
  'application.passedToHead',
  'application.agenciesAsked',
  'application.correctionRequested',
  'application.approved',
  'application.refused',
  'application.withdrawn',
  'application.provisionSuspended',
  'application.provisionResumed',
  'application.provisionChanged',
  'application.provisionEnded',
  'application.documentAdded',
  'application.documentRemoved',
  'application.draftDeleted',
  'centre.absenceMarked',
  'centre.absenceEnded',
  'award.granted',
  'provision.granted',
  'provision.changePrepared',
  'provision.changeWithdrawn',
  'provision.changed',
  'voucher.issued',
  'voucher.redeemed',
  'voucher.expired',
  'deviceOrder.placed',
  'deviceOrder.topUpPaid',
  'deviceOrder.accepted',
  'deviceOrder.makingStarted',
  'deviceOrder.ready',
  'deviceOrder.codeRenewed',
  'deviceOrder.codeRefused',
  'deviceOrder.cancelled',
  'deviceOrder.declined',
  'deviceOrder.lapsed',
  'payment.begun',
  'payment.givenUp',
  'payment.completed',
  'payment.failed',
  'payment.turnedBack',
  'payment.disagreed',
  'payment.missing',
  'payment.replaced',
  'payment.matterOpened',
  'payment.mattersClosed',
  'refund.requested',
  'refund.completed',
  'refund.failed',
  'refund.retried',
  'order.paid',
  'order.viewed',
  'sellerOrder.shipped',
  'sellerOrder.trackingCorrected',
  'sellerOrder.delivered',
  'sellerOrder.codeRefused',
  'sellerOrder.cancelled',
  'parcelProblem.reported',
  'parcelProblem.closed',
  'seller.submitted',
  'seller.approved',
  'seller.refused',
  'seller.suspended',
  'seller.reinstated',
  'product.takenDown',
  'product.askedToPutBack',
  'product.keptDown',
  'product.putBack',
  'person.fileRead',
  'person.measurementsRead',
  'person.documentRead',
  'person.agenciesAsked',
  'person.rolesViewed',
  'person.sellerViewed',
  'person.orderViewed',
  'person.contactChanged',
  'role.prepared',
  'role.granted',
  'role.revoked',
  'role.refused',
  'role.withdrawn',
  'role.lapsed',
  'parameter.prepared',
  'parameter.confirmed',
  'parameter.withdrawn',
  'synonym.added',
  'synonym.changed',
  'synonym.removed',
  'jobs.retried',
  'jobs.allRetried',
  'audit.searched',
  'audit.lookedUp',
  'audit.verified',
  'anchor.written',
] as const

export type AuditAct = (typeof auditActs)[number]

/** Acts that change nothing but the audit itself. */
export const readActs: readonly AuditAct[] = [
  'order.viewed',
  'person.fileRead',
  'person.measurementsRead',
  'person.documentRead',
  'person.agenciesAsked',
  'person.rolesViewed',
  'person.sellerViewed',
  'person.orderViewed',
  'audit.searched',
  'audit.lookedUp',
  'audit.verified',
]

const known = new Set<string>(auditActs)

/** False for what an earlier program recorded and this one does not. */
export function isAuditAct(action: string): action is AuditAct {
  return known.has(action)
}

/** Kinds of chains, which the database makes of an act's first word (`guard.audit_word`). */
export const auditKinds = [
  'application',
  'centre',
  'award',
  'provision',
  'voucher',
  'payment',
  'order',
  'seller',
  'product',
  'person',
  'parameter',
  'synonyms',
  'jobs',
  'audit',
  'anchor',
] as const

export type AuditKind = (typeof auditKinds)[number]

/** The kind of a chain (`voucher:<id>`, `jobs`); null for one that this program does not know. */
export function kindOfChain(chain: string): AuditKind | null {
  const word = chain.split(':')[0]
  return auditKinds.find((kind) => kind === word) ?? null
}
