import type { ProposalStatus } from '~/platform/prisma/enums'

/** A value that was prepared: it counts once a second administrator confirmed it, and can be taken back before its day. */
export const proposalTransitions = {
  prepared: ['confirmed', 'withdrawn'],
  confirmed: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<ProposalStatus, readonly ProposalStatus[]>
