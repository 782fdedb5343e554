import type { VoucherAct } from '~/platform/prisma/enums'

/** Why staff change a voucher, by what they do with it; the person reads it (`vouchers.reason`). */
export const voucherChangeReasons = {
  cancel: ['needGone', 'movedAbroad', 'gotElsewhere', 'issuedByMistake', 'askedByHolder', 'holderDied'],
  suspend: ['underCheck', 'numberSeen', 'askedByHolder'],
  resume: ['checkEnded', 'askedByHolder'],
  correct: ['wrongLastDay', 'makerLate', 'notUsableMeanwhile'],
  replace: ['wrongKind', 'wrongCeiling', 'needOther', 'numberSeen'],
} as const satisfies Record<VoucherAct, readonly string[]>

export function isReasonOf(act: VoucherAct, code: string): boolean {
  return (voucherChangeReasons[act] as readonly string[]).includes(code)
}

const saysKind: readonly string[] = ['wrongKind', 'needOther']

interface Replaced {
  deviceCode: string | null
  ceilingTiyin: bigint | null
}

/** What the reason of a replacement says is another, and is not; null where the reason holds. */
export function namedUnchanged(
  reasonCode: string,
  before: Replaced,
  after: Replaced,
): 'Kind' | 'Ceiling' | null {
  if (saysKind.includes(reasonCode) && before.deviceCode === after.deviceCode) return 'Kind'
  return reasonCode === 'wrongCeiling' && before.ceilingTiyin === after.ceilingTiyin ? 'Ceiling' : null
}
