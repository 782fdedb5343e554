import type { DeviceClaimKind } from '~/platform/prisma/enums'

/** Why a device is given back, repaired or complained about. */
export const claimReasons = {
  return: ['doesNotFit', 'defective', 'notAsOrdered', 'notNeeded', 'other'],
  repair: ['broken', 'wornOut', 'worksBadly', 'other'],
  complaint: ['wasLate', 'badQuality', 'wasRude', 'moneyAsked', 'other'],
} as const satisfies Record<DeviceClaimKind, readonly string[]>

/** Why a maker refuses. */
export const claimRefusals = ['damagedByUse', 'noFault', 'notOurs', 'notGivenBack', 'other'] as const

export const isClaimReason = (kind: DeviceClaimKind, code: string): boolean =>
  (claimReasons[kind] as readonly string[]).includes(code)
