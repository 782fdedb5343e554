import type { ProductOption } from './schema'

/** Combinations that are offered at once. */
export const mostVariants = 30

export interface Keys {
  firstKey: string
  /** Empty where there is one option alone. */
  secondKey: string
}

/** Every combination of values, the first option's first value before the others. */
export function combinations(options: readonly ProductOption[]): Keys[] {
  const [first, second] = options
  const seconds = second ? second.values.map(({ key }) => key) : ['']
  return (first?.values ?? []).flatMap(({ key: firstKey }) =>
    seconds.map((secondKey) => ({ firstKey, secondKey })),
  )
}

/** The place of a variant among all combinations; what is in none stands last. */
export function placeOf(options: readonly ProductOption[], { firstKey, secondKey }: Keys): number {
  const place = combinations(options).findIndex(
    (each) => each.firstKey === firstKey && each.secondKey === secondKey,
  )
  return place === -1 ? Number.MAX_SAFE_INTEGER : place
}

/** What a product costs at least, of what can be bought if anything can; null without variants. */
export function leastPrice(
  variants: readonly { priceTiyin: bigint; stock: number; availability: string }[],
): bigint | null {
  const there = variants.filter(({ stock, availability }) => stock > 0 || availability === 'made_to_order')
  const prices = (there.length > 0 ? there : variants).map(({ priceTiyin }) => priceTiyin)
  return prices.reduce<bigint | null>(
    (least, price) => (least === null || price < least ? price : least),
    null,
  )
}

export function isSame(a: Keys, b: Keys): boolean {
  return a.firstKey === b.firstKey && a.secondKey === b.secondKey
}
