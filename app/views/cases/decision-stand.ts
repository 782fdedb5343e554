import type { DescribedProvision } from '../care/describe-provision'

type Given = { state: DescribedProvision['state'] } | undefined

/** How a decision that gave something is told: what it gave may hold no more. */
export function decisionStand(outcome: 'approved' | 'refused', given: Given) {
  const state = given?.state ?? 'active'
  if (outcome === 'refused')
    return { tone: 'danger', title: 'applications.statusTitle.refused', holds: false } as const
  if (state === 'active')
    return { tone: 'success', title: 'applications.statusTitle.approved', holds: true } as const
  const tone = state === 'suspended' ? 'warning' : 'info'
  return { tone, title: `care.standTitle.${state}`, holds: false } as const
}
