import { chooseText } from '../local-text'
import type { Keys } from './rules'
import type { ProductOption } from './schema'

/** The values of a variant in the best words for a reader of `locale`, in the order of the options. */
export function variantValues(options: readonly ProductOption[], keys: Keys, locale: string): string[] {
  return options.flatMap(({ values }, index) => {
    const key = index === 0 ? keys.firstKey : keys.secondKey
    const value = values.find((each) => each.key === key)
    return value ? [chooseText(value.names, locale).text || value.key] : []
  })
}

/** How a variant is called wherever it is bought: `Dress: M, blue`. */
export function nameVariant(name: string, values: readonly string[]): string {
  return values.length > 0 ? `${name}: ${values.join(', ')}` : name
}
