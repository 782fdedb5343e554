import type { Lifecycle } from '~/lib/lifecycle'
import type { ServiceVersionStatus } from '~/platform/prisma/enums'

/** A version is written, and then published by somebody else; published it never changes. */
export const versionLifecycle = {
  draft: { publish: 'published' },
  published: {},
} as const satisfies Lifecycle<ServiceVersionStatus>
