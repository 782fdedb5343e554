import { type Lifecycle, nextIn } from '~/lib/lifecycle'
import type { ContractPartStatus } from '~/platform/prisma/enums'

/** A part of a contract that another shop is asked to make. Nobody is bound before she accepts; then it does not change. */
export const contractPartLifecycle = {
  invited: { accept: 'accepted', refuse: 'refused', lapse: 'lapsed', withdraw: 'withdrawn' },
  accepted: { finish: 'done', withdraw: 'withdrawn' },
  done: {},
  refused: {},
  lapsed: {},
  withdrawn: {},
} as const satisfies Lifecycle<ContractPartStatus>

export const nextContractPartStatus = nextIn(contractPartLifecycle)
