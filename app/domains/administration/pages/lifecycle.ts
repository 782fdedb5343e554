import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ContentPageStatus } from '~/platform/prisma/enums'

/**
 * One version of a page: written, handed on, and let count from a day by somebody else. What counts stays as it is until
 * a later one does; taken back it is before its day only.
 */
export const contentPageLifecycle = {
  draft: { submit: 'prepared', withdraw: 'withdrawn' },
  prepared: { publish: 'published', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle<ContentPageStatus>

export const nextPageStatus = nextIn(contentPageLifecycle)
