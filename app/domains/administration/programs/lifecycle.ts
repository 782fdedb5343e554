import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ProgramKeyStatus } from '~/platform/prisma/enums'

/** Asked for by one administrator, made or refused by another, taken back by either side. */
export const programKeyLifecycle = {
  prepared: { confirm: 'active', refuse: 'refused' },
  active: { revoke: 'revoked' },
  refused: {},
  revoked: {},
} as const satisfies Lifecycle<ProgramKeyStatus>

export const nextProgramKeyStatus = nextIn(programKeyLifecycle)
