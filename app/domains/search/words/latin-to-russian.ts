const letters: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/ts/g, 'ц'],
  [/y[oe]/g, 'е'],
  [/yu/g, 'ю'],
  [/ya/g, 'я'],
  [/(?<=[aeiou])y/g, 'й'],
]

const single = new Map(
  [...'abvgdejziyklmnoprstufhxwc'].map((letter, at) => [letter, [...'абвгдежзиыклмнопрстуфххвк'][at]]),
)

/** A Russian word that was typed in Latin letters (`kolyaska`, `posobie`), roughly as it is spelt. */
export function latinToRussian(folded: string): string {
  const text = letters.reduce((word, [pattern, letter]) => word.replace(pattern, letter), folded)
  return [...text].map((letter) => single.get(letter) ?? letter).join('')
}
