import { type Lifecycle, type MoveOf, nextIn } from '~/lib/lifecycle'
import type {
  AgencyCheckOutcome,
  AppealStatus,
  ApplicationStatus,
  CaseTaskStatus,
  DisagreementStatus,
} from '~/platform/prisma/enums'

/** A draft is an application without a case. */
export type CaseStatus = Exclude<ApplicationStatus, 'draft'>

/**
 * What can happen to a case in each state, and where it leads. Only an applicant withdraws and sends again. Only an
 * appeal leads out of a refusal: to the queue again, or to the reviewer herself.
 */
export const caseLifecycle = {
  submitted: { take: 'in_review', assign: 'in_review', withdraw: 'withdrawn' },
  in_review: {
    assign: 'in_review',
    giveBack: 'submitted',
    pass: 'in_review',
    takeOver: 'in_review',
    ask: 'in_review',
    requestCorrection: 'correction_requested',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  correction_requested: {
    assign: 'correction_requested',
    takeOver: 'correction_requested',
    resubmit: 'in_review',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  approved: {},
  refused: { reopen: 'submitted', decideAnew: 'in_review' },
  withdrawn: {},
} as const satisfies Lifecycle<CaseStatus>

/** What a question to a register may become: its answer stands as it came. */
export const agencyCheckLifecycle = {
  waiting: { find: 'found', miss: 'not_found', giveUp: 'not_known' },
  found: {},
  not_found: {},
  not_known: {},
} as const satisfies Lifecycle<AgencyCheckOutcome>

/** What application and register say differently: a person settles it, or one of them says something else. */
export const disagreementLifecycle = {
  open: { settle: 'settled', disappear: 'gone' },
  settled: {},
  gone: { comeBack: 'open' },
} as const satisfies Lifecycle<DisagreementStatus>

/** What is to be done is done, or the case ends without it. */
export const taskLifecycle = {
  open: { complete: 'done', drop: 'dropped' },
  done: {},
  dropped: {},
} as const satisfies Lifecycle<CaseTaskStatus>

/** A reviewer lets the decision stand, decides anew herself, or has other people of the centre decide anew. */
export const appealLifecycle = {
  filed: { take: 'in_review', withdraw: 'withdrawn' },
  in_review: { uphold: 'upheld', change: 'changed', return: 'returned', withdraw: 'withdrawn' },
  upheld: {},
  changed: {},
  returned: {},
  withdrawn: {},
} as const satisfies Lifecycle<AppealStatus>

export type AppealMove = MoveOf<typeof appealLifecycle>

/** Where a move of an appeal leads; null when its state forbids it. */
export const nextAppealStatus = nextIn(appealLifecycle)

/** The reviewer still owes an answer. */
export const openAppealStatuses = ['filed', 'in_review'] as const satisfies AppealStatus[]

export type CaseMove = MoveOf<typeof caseLifecycle>

const next = nextIn(caseLifecycle)

/** Where a move leads; null when the state forbids it. */
export function nextCaseStatus(from: ApplicationStatus, move: CaseMove): CaseStatus | null {
  return from === 'draft' ? null : next(from, move)
}

/** The centre or the citizen still has something to do. */
export const openStatuses = ['submitted', 'in_review', 'correction_requested'] as const satisfies CaseStatus[]
/** Nothing more happens here; a refusal can be appealed. */
export const closedStatuses = ['approved', 'refused', 'withdrawn'] as const satisfies CaseStatus[]

/** A case that somebody still works on. */
export function isOpen(status: ApplicationStatus): boolean {
  return (openStatuses as readonly ApplicationStatus[]).includes(status)
}

/** An appeal that has no answer yet. */
export function isOpenAppeal(status: AppealStatus): boolean {
  return (openAppealStatuses as readonly AppealStatus[]).includes(status)
}
