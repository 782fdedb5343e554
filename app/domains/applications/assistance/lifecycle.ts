import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { AssistanceStatus } from '~/platform/prisma/enums'

/** It is asked for, she says yes, and it ends: sent, by either of the two, or with the day. */
export const assistanceLifecycle = {
  asked: { give: 'in_force', close: 'closed', lapse: 'lapsed' },
  in_force: { send: 'sent', close: 'closed', object: 'objected', lapse: 'lapsed' },
  sent: {},
  closed: {},
  objected: {},
  lapsed: {},
} as const satisfies Lifecycle<AssistanceStatus>

/** Where a move leads; null when its state forbids it. */
export const nextAssistanceStatus = nextIn(assistanceLifecycle)
