import { pairLetters, replaceLetters } from '~/lib/typed/look-alikes'

// Letter by letter and of the same length, so that what is found in them is found at its place in the text.
const byLook = pairLetters('авсенкмортухіјѕзо', 'abcehkmoptyxijs3o')
const bySound = pairLetters('абвгдезиклмнопрстуфхі', 'abvgdeziklmnoprstufxi')

// A digit in a box is followed by two signs that nobody sees.
const gap = '[\\s().,_*/\\u2010-\\u2015\\ufe0f\\u20e3-]{0,3}'
/** `90 123-45-67`, `+998…`, `9 0 1 2 …`, with О for 0; not 1 200 000, and no tracking number `RR123456789UZ`. */
const longNumber = new RegExp(`(?<![a-zа-я\\d])(?:\\+${gap})?\\d(?:${gap}[\\doо]){8,}(?![a-z\\d])`, 'giu')
const plusNumber = new RegExp(`\\+${gap}\\d(?:${gap}[\\doо]){6,}`, 'giu')
const shortNumber = /(?<!\d)\d{3}[ -]\d{2}[ -]\d{2}(?!\d)/gu

/** `25.11.2026`: with the time, or another day behind it, it would be as long as a phone. */
const day = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d(?!\d)/gu

const endings = 'uz|ru|com|org|net|me|info|shop|online|site|su|kz|kg|tj|tm|app|link'
/** `a@b.uz`, `a (at) b . uz` */
const email = /[a-z\d._+-]+\s?(?:@|[([]\s?(?:at|et|sobaka)\s?[)\]])\s?[a-z\d-]+(?:\s?\.\s?[a-z\d-]+)+/giu
/** `@name`, `@ name` */
const account = /@\s?[a-z\d_.]{3,}/giu
const link = /(?:https?:\/\/|www\.)\S+/giu
/** `name.uz/…`, `name . uz`; a sentence that ends has a space behind its point alone. */
const site = new RegExp(
  `(?<![\\p{L}\\d])[\\p{L}\\d-]+(?:(?:\\.| \\. )[\\p{L}\\d-]+)*(?:\\.| \\. )(?:${endings})(?![\\p{L}\\d])(?:\\/\\S*)?`,
  'giu',
)

const patterns = [longNumber, plusNumber, shortNumber, email, account, link, site]

/** From where to where in a text: the first letter, and the one after the last. */
export type ContactPlace = readonly [from: number, to: number]

/**
 * Where phones, e-mails, addresses of sites and names of accounts stand in a text, also those written with spaces or with
 * Cyrillic letters that look or sound the same, or with digits of another script. Days are none. Places may overlap.
 */
export function findContacts(text: string): ContactPlace[] {
  const small = text.toLowerCase()
  // Some letters grow when they are made small: places would not be the same.
  const plain = (small.length === text.length ? small : text)
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(day, (found) => '|'.repeat(found.length))
  const readings = [replaceLetters(plain, byLook), replaceLetters(plain, bySound)]
  return readings.flatMap((reading) =>
    patterns.flatMap((pattern) =>
      [...reading.matchAll(pattern)].map(
        (match): ContactPlace => [match.index, match.index + match[0].length],
      ),
    ),
  )
}

/** Of which value it is is of no matter here, its length is. */
function asciiDigit(digit: string): string {
  return /\d/.test(digit) ? digit : '0'.repeat(digit.length)
}
