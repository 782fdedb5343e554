import type { ContractSide } from '~/platform/prisma/enums'

/** Stages of one contract. */
export const mostContractStages = 10
/** The largest share that is paid before the work, in percent (example value). */
export const mostAdvance = 50

/** How long a code holds, how often it is tried, and how many one person gets a day (example values). */
export const contractCodeMs = 15 * 60_000
export const mostContractTries = 5
export const mostContractCodesADay = 10

/** Whether a code can still be typed. */
export function codeHolds(code: { until: Date; usedAt: Date | null; tries: number }, now: Date): boolean {
  return !code.usedAt && code.until > now && code.tries < mostContractTries
}

export const otherSide = (side: ContractSide): ContractSide => (side === 'buyer' ? 'seller' : 'buyer')

/** What is paid of a stage before it is made; the rest is paid once it was accepted. In whole tiyin, rounded down. */
export function advanceOf(amountTiyin: bigint, advancePercent: number): bigint {
  return (amountTiyin * BigInt(advancePercent)) / 100n
}

/** Whether the stages come to the sum of the contract, to the tiyin. */
export function comesToSum(stages: readonly { amountTiyin: bigint }[], totalTiyin: bigint): boolean {
  return stages.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n) === totalTiyin
}
