import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { MarketFeatureStatus } from '~/platform/prisma/enums'

/** What stands in front of the market: prepared by one of the desk, published by another, taken back by either. */
export const marketFeatureLifecycle = {
  prepared: { publish: 'published', withdraw: 'withdrawn' },
  published: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Lifecycle<MarketFeatureStatus>

export const nextFeatureStatus = nextIn(marketFeatureLifecycle)
