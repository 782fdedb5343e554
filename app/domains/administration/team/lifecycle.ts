import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { TeamInvitationStatus } from '~/platform/prisma/enums'

/** Taken back by an owner, answered by the person herself, or over after its days. */
export const invitationLifecycle = {
  sent: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn', lapse: 'lapsed' },
  accepted: {},
  declined: {},
  withdrawn: {},
  lapsed: {},
} as const satisfies Lifecycle<TeamInvitationStatus>

export const nextInvitationStatus = nextIn(invitationLifecycle)
