import { apostrophes } from '~/lib/typed/normalise-apostrophes'

/** Words that people write behind a number, as lines of data: what one of them is worth in the field's own unit. */
export type Units = readonly (readonly [worth: bigint, words: string])[]

// Uzbek in both scripts, Russian and English; small letters, apostrophes as ', dots and spaces left out.

export const pieces: Units = [
  [
    1n,
    "dona ta nafar ed дона та нафар шт штук штука штуки штуке ед единиц единица единицы pc pcs piece pieces unit units item items pair pairs to'plam тўплам набор набора наборов set sets juft жуфт пар пара пары комплект комплекта комплектов",
  ],
]

/** Where people are counted. */
export const people: Units = [
  ...pieces,
  [
    1n,
    'kishi odam bola farzand киши одам бола фарзанд человек человека людей чел ребенок ребёнок ребенка ребёнка детей дети член члена членов person persons people child children member members',
  ],
]

export const days: Units = [
  [1n, 'kun kunlik kunda кун кунлик кунда день дня дней дн д day days'],
  [7n, 'hafta haftalik ҳафта ҳафталик хафта неделя недели недель нед week weeks'],
]

/** For fields that ask for working days; words of two are written as one. */
export const workingDays: Units = [
  ...days,
  [
    1n,
    'ishkuni ishkun ishkunida ишкуни ишкун ишкунида рабочихдней рабочийдень рабочихдня рабочегодня рабдней рабдня workingdays workingday businessdays businessday',
  ],
]

export const grams: Units = [
  [1n, 'g gr gramm gram grams г гр грамм грамма граммов'],
  [1000n, 'kg kilo kilogramm kilogram kilograms кг кило килограмм килограмма килограммов'],
]

export const centimetres: Units = [
  [1n, 'sm cm см santimetr сантиметр сантиметра сантиметров centimetre centimetres centimeter centimeters'],
  [100n, 'm metr м метр метра метров metre metres meter meters'],
]

/** What stands behind a sum of money to make it larger. */
export const multipliers: Units = [
  [1000n, 'ming mingta минг тыс тысяч тысяча тысячи thousand k к'],
  [1_000_000n, 'mln million millionta млн миллион миллиона миллионов m м'],
  [1_000_000_000n, 'mlrd milliard billion bn млрд миллиард миллиарда миллиардов'],
]

/** Our money. Another one is refused by its name. */
export const som: Units = [[1n, "so'm som so`m sum so'mlik uzs сўм сум сума сумов сўмлик сом"]]

const apostrophe = new RegExp(`[${apostrophes}]`, 'g')

/** `null` when no unit is called so; the word is compared without capitals, dots and kinds of apostrophes. */
export function findUnit(units: Units, word: string): bigint | null {
  const plain = word.toLowerCase().replace(apostrophe, "'").replace(/[.\s]/g, '')
  return units.find(([, words]) => words.split(' ').includes(plain))?.[0] ?? null
}
