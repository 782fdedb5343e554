import type { Text } from './shape'

/** What a bowl is chosen by besides its colour, in its seller's own words. */
export const ownOption: { name: Text; values: readonly Text[] } = {
  name: ['Hajmi', 'Объём', 'Volume'],
  values: [
    ['0,5 litr', '0,5 литра', '0.5 litres'],
    ['1 litr', '1 литр', '1 litre'],
  ],
}
