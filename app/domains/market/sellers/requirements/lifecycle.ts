import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ProposalStatus } from '~/platform/prisma/enums'

/** A change of what is asked of sellers: what counts is undone by another change alone. */
export const requirementChangeLifecycle = {
  prepared: { confirm: 'confirmed', withdraw: 'withdrawn' },
  confirmed: {},
  withdrawn: {},
} as const satisfies Lifecycle<ProposalStatus>

export const nextRequirementChangeStatus = nextIn(requirementChangeLifecycle)
