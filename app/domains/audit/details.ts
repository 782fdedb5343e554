import { ownValue } from '~/lib/own-value'

/** What the value of a detail is, and so how it is shown. */
export type DetailKind =
  /** Id of something that no chain is about, or a code of the program's or a provider's: shown as it stands. */
  | 'code'
  /** Id of a person, application, …: its own entries stand in that chain. */
  | { chain: 'application' | 'payment' | 'person' | 'voucher' }
  /** Tiyin, a bigint as text. */
  | 'money'
  /** A parameter's number, a bigint as text; `unit` stands beside it. */
  | 'parameter'
  | 'number'
  /** YYYY-MM-DD. */
  | 'date'
  /** ISO 8601. */
  | 'instant'
  | 'yesNo'
  | 'role'
  /** Id of a centre, maker or seller; the role that it is of stands beside it. */
  | 'organisation'
  /** What an administrator typed. */
  | 'text'
  /** One of these, each with its words in `admin.audit.value`. */
  | { oneOf: readonly string[] }
  /** A code whose words stand elsewhere: with the question that it answers, or in the definition of the case. */
  | 'coded'
  /** Chains, by a space: `voucher`, `voucher:<id>`. */
  | 'chains'

/** Kinds of outcome; what they are is the services' to say. */
const outcomeKinds = [
  ...['voucher', 'cash', 'status', 'assessment', 'plan', 'contract', 'referral', 'queue', 'appointment'],
  ...['service-voucher', 'placement', 'in-kind'],
] as const

/** Why an auditor looks for somebody's entries. */
export const lookUpGrounds = ['complaint', 'inspection', 'court', 'incident', 'ownRequest'] as const
/** Why a list is taken away as a file. */
export const exportGrounds = [...lookUpGrounds, 'report', 'planning'] as const
export type LookUpGround = (typeof lookUpGrounds)[number]

/**
 * Every detail that an entry can have. Each has its words in all languages (`admin.audit.detail`; a test compares); the
 * compiler refuses to record another.
 */
export const auditDetails = {
  accessReason: { oneOf: ['personAsked', 'standIn', 'sameFamily', 'toDecide', 'supervision'] },
  act: { oneOf: ['grant', 'revoke'] },
  actorId: { chain: 'person' },
  amountTiyin: 'money',
  applicationId: { chain: 'application' },
  assigneeId: { chain: 'person' },
  assistanceConsent: { oneOf: ['code', 'paper', 'aloud'] },
  assistanceId: 'code',
  assistanceWay: { oneOf: ['desk', 'phone', 'paper'] },
  awardId: 'code',
  before: 'code',
  blockedWord: 'text',
  broken: 'number',
  by: { oneOf: ['number', 'pinfl', 'name'] },
  ceilingTiyin: 'money',
  centreAct: { oneOf: ['open', 'serve', 'close'] },
  chain: 'chains',
  chains: 'number',
  count: 'number',
  currency: 'code',
  claimKind: { oneOf: ['return', 'repair', 'complaint'] },
  claimOutcome: { oneOf: ['return', 'repair', 'none'] },
  deputyId: { chain: 'person' },
  deviceCode: 'code',
  deviceOrderId: 'code',
  documentId: 'code',
  documentKind: 'coded',
  dueOn: 'date',
  entries: 'number',
  evidence: { oneOf: ['register', 'papers', 'word', 'none'] },
  failureCode: 'coded',
  found: 'number',
  foundChains: 'chains',
  freePlaceId: 'code',
  fromCentre: 'code',
  fromId: { chain: 'person' },
  exportKind: { oneOf: ['cases', 'audit', 'people', 'statement'] },
  ground: { oneOf: exportGrounds },
  fromOn: 'date',
  handoverProof: { oneOf: ['code', 'act'] },
  intentId: { chain: 'payment' },
  isAtOnce: 'yesNo',
  isExample: 'yesNo',
  jobId: 'code',
  journeyVersion: 'number',
  leadsTo: 'text',
  makerAct: { oneOf: ['accredit', 'refuse', 'suspend', 'lift', 'remove'] },
  makerAppeal: { oneOf: ['uphold', 'reject'] },
  mandateBasis: { oneOf: ['oneid', 'code', 'desk', 'court', 'register'] },
  mandateId: 'code',
  matterKind: 'coded',
  measurements: { oneOf: ['not_needed', 'not_measured', 'withheld', 'shared'] },
  monthlyTiyin: 'money',
  number: 'code',
  organisationId: 'organisation',
  programKeyId: 'code',
  programReason: { oneOf: ['toDecide', 'toAnswer', 'personAsked', 'check'] },
  outcomeKind: { oneOf: outcomeKinds },
  paid: 'number',
  parcelId: 'code',
  returnId: 'code',
  parcels: 'number',
  personId: { chain: 'person' },
  previousValue: 'parameter',
  priceTiyin: 'money',
  problemId: 'code',
  problemKind: 'coded',
  productTerm: 'code',
  proposalId: 'code',
  provisionAct: { oneOf: ['suspend', 'resume', 'change', 'end'] },
  provider: 'coded',
  quoteId: 'code',
  quoteRequestId: 'code',
  reasonCode: 'coded',
  refundId: 'code',
  refundTiyin: 'money',
  refusal: 'coded',
  refused: 'number',
  register: 'code',
  requestId: 'code',
  requirement: { oneOf: ['registration', 'taxes', 'premises', 'equipment', 'specialists', 'licence'] },
  role: 'role',
  sha256: 'code',
  shopName: 'text',
  shopNameBefore: 'text',
  side: { oneOf: ['register', 'application', 'both'] },
  since: 'instant',
  source: 'text',
  sources: 'coded',
  synonymId: 'code',
  takedownId: 'code',
  taskReason: {
    oneOf: [
      ...['noPlace', 'notOurs', 'moreNeeded', 'personDeclined', 'notFound', 'tooFar', 'staysHome', 'family'],
      ...['otherPlace', 'later', 'other', 'unsaid'],
    ],
  },
  taskKind: { oneOf: ['review', 'visit', 'assess', 'commission', 'refer'] },
  termName: 'text',
  terms: 'text',
  thing: 'code',
  toCentre: 'code',
  topUpTiyin: 'money',
  /** Shown with the number that it is of. */
  unit: 'code',
  urgency: { oneOf: ['child', 'first', 'ordinary'] },
  until: 'instant',
  untilOn: 'date',
  validFrom: 'date',
  value: 'parameter',
  verdict: { oneOf: ['pending', 'accepted', 'refused', 'waived'] },
  renewalGround: { oneOf: ['growth', 'damage', 'changed_need'] },
  voucherAct: { oneOf: ['cancel', 'suspend', 'resume', 'correct', 'replace'] },
  voucherId: { chain: 'voucher' },
  wasPaid: 'yesNo',
  webhookId: 'code',
} as const satisfies Record<string, DetailKind>

export type AuditDetail = keyof typeof auditDetails

/** Those whose words stand elsewhere. */
export type CodedDetail = {
  [Name in AuditDetail]: (typeof auditDetails)[Name] extends 'coded' ? Name : never
}[AuditDetail]

/** Null for what an earlier program recorded and this one does not. */
export function kindOfDetail(name: string): DetailKind | null {
  return ownValue<DetailKind>(auditDetails, name) ?? null
}
