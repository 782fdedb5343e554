import { type Lifecycle, type MoveOf, nextIn } from '~/lib/lifecycle'
import type { AgencyCheckOutcome, ApplicationStatus } from '~/platform/prisma/enums'

/** What can happen to an application in each state, and where it leads. A draft is deleted, not withdrawn. */
export const applicationLifecycle = {
  draft: { submit: 'submitted' },
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
  refused: {},
  withdrawn: {},
} as const satisfies Lifecycle<ApplicationStatus>

/** What a question to a register may become: its answer stands as it came. */
export const agencyCheckLifecycle = {
  waiting: { find: 'found', miss: 'not_found', giveUp: 'not_known' },
  found: {},
  not_found: {},
  not_known: {},
} as const satisfies Lifecycle<AgencyCheckOutcome>

export type ApplicationMove = MoveOf<typeof applicationLifecycle>
export const nextApplicationStatus = nextIn(applicationLifecycle)

/** The centre or the citizen still has something to do. */
export const openStatuses = ['submitted', 'in_review', 'correction_requested'] as const
/** Nothing more happens here; a refusal can be appealed. */
export const closedStatuses = ['approved', 'refused', 'withdrawn'] as const

/** A case that somebody still works on. */
export function isOpen(status: ApplicationStatus): boolean {
  return (openStatuses as readonly ApplicationStatus[]).includes(status)
}

/** The answers may be changed: before submission, or when the centre asked for it. */
export function isEditable(status: ApplicationStatus): boolean {
  return status === 'draft' || status === 'correction_requested'
}
