import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ProposalStatus } from '~/platform/prisma/enums'

/** A value that was prepared: it counts once a second administrator confirmed it, and can be taken back before its day. */
export const proposalLifecycle = {
  prepared: { confirm: 'confirmed', withdraw: 'withdrawn' },
  confirmed: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle<ProposalStatus>

/** A change of a centre: of what counts, a closing alone is called off, before its day. */
export const centreChangeLifecycle = {
  prepared: { confirm: 'confirmed', withdraw: 'withdrawn' },
  confirmed: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle<ProposalStatus>

/** A change of days off: what counts is undone by another change alone. */
export const changeLifecycle = {
  prepared: { confirm: 'confirmed', withdraw: 'withdrawn' },
  confirmed: {},
  withdrawn: {},
} as const satisfies Lifecycle<ProposalStatus>

export const nextChangeStatus = nextIn(changeLifecycle)
export const nextProposalStatus = nextIn(proposalLifecycle)
export const nextCentreChangeStatus = nextIn(centreChangeLifecycle)
