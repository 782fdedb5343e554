import type { DeviceClaimKind, DeviceClaimStatus, DeviceOrderStatus } from '~/platform/prisma/enums'
import { openClaimStatuses } from './lifecycle'

const dayMs = 86_400_000

/** Days of what can be asked of a device, as they stand in the parameters. */
export interface ClaimTerms {
  /** Days after the hand-over within which it can be given back. */
  returnDays: number
  /** Working days in which the maker answers. */
  answerDays: number
  /** Days after a refusal within which it can be disputed. */
  disputeDays: number
  /** Working days in which the centre decides a dispute. */
  decisionDays: number
}

/** The last day on which a device can be given back, midnight UTC. */
export function lastReturnDay(handedOverOn: Date, { returnDays }: Pick<ClaimTerms, 'returnDays'>): Date {
  return new Date(handedOverOn.getTime() + returnDays * dayMs)
}

/** Whether what was refused can still be disputed. */
export function mayStillDispute(
  answeredOn: Date,
  today: Date,
  terms: Pick<ClaimTerms, 'disputeDays'>,
): boolean {
  return today.getTime() <= answeredOn.getTime() + terms.disputeDays * dayMs
}

interface ReceivedDevice {
  status: DeviceOrderStatus
  /** Midnight UTC; null until handed over. */
  handedOverOn: Date | null
  warrantyUntil: Date | null
  /** A workshop's work cannot be given back: it is put right under its warranty, or complained of. */
  isRepair: boolean
  claims: readonly { kind: DeviceClaimKind; status: DeviceClaimStatus }[]
}

/** What its person can ask for today: one of a kind at a time, and a return that was refused is disputed instead. */
export function possibleClaims(device: ReceivedDevice, today: Date, terms: ClaimTerms): DeviceClaimKind[] {
  const { status, handedOverOn, warrantyUntil, isRepair, claims } = device
  if (status !== 'handed_over' || !handedOverOn) return []
  const isOpen = (kind: DeviceClaimKind) =>
    claims.some((one) => one.kind === kind && openClaimStatuses.includes(one.status))
  const returnedBefore = claims.some((one) => one.kind === 'return' && one.status !== 'withdrawn')
  const kinds: DeviceClaimKind[] = []
  if (!isRepair && !returnedBefore && today <= lastReturnDay(handedOverOn, terms)) kinds.push('return')
  if (warrantyUntil && today <= warrantyUntil && !isOpen('repair')) kinds.push('repair')
  if (!isOpen('complaint')) kinds.push('complaint')
  return kinds
}
