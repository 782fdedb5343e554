import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { AccreditationStatus, MakerAppealStatus, MakerStatus } from '~/platform/prisma/enums'

/** How far an application has come; `reopen` follows an appeal against a refusal that was upheld. */
export const accreditationLifecycle = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { accredit: 'accredited', refuse: 'refused', withdraw: 'withdrawn' },
  refused: { reopen: 'submitted' },
  accredited: {},
  withdrawn: {},
} as const satisfies Lifecycle<AccreditationStatus>

export const nextAccreditationStatus = nextIn(accreditationLifecycle)

/** Whether a maker takes vouchers, as far as people decide it; her term ends by itself. */
export const makerLifecycle = {
  accredited: { suspend: 'suspended', remove: 'withdrawn' },
  suspended: { lift: 'accredited', remove: 'withdrawn' },
  withdrawn: { restore: 'accredited' },
} as const satisfies Lifecycle<MakerStatus>

export const nextMakerStatus = nextIn(makerLifecycle)

/** What a workshop says against a decision. */
export const makerAppealLifecycle = {
  filed: { uphold: 'upheld', reject: 'rejected', withdraw: 'withdrawn' },
  upheld: {},
  rejected: {},
  withdrawn: {},
} as const satisfies Lifecycle<MakerAppealStatus>

export const nextMakerAppealStatus = nextIn(makerAppealLifecycle)
