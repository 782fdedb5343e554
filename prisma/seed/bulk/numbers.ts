import { newPublicNumber } from '~/lib/ids'
import type { NumberPrefix } from '~/lib/public-number'

const letters = 32
const all = letters ** 7
/** Odd, so that it meets every number once before it meets one again. */
const step = 11_400_714_819

/** Numbers that differ from one another, without looking any of them up: the `index`-th of a walk over all there are. */
export function numberAt(prefix: NumberPrefix, index: number): string {
  let left = Number((BigInt(index + 1) * BigInt(step)) % BigInt(all))
  return newPublicNumber(prefix, () => {
    const letter = left % letters
    left = Math.floor(left / letters)
    return letter
  })
}
