import { latinToCyrillic } from './latin-to-cyrillic'

/** What is never transliterated. */
export const keptParts = new RegExp(
  [
    /\{\{[^}]*\}\}|\$t\([^)]*\)/, // placeholders, nested keys
    /<\/?[\w-]+[^>]*>|&\w+;/, // tags, entities
    /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, // addresses, e-mails
    /\b[\w-]+(?:\.[\w-]+)*\.(?:uz|com|org|ru|net)\b(?:\/\S*)?/, // sites
    /\b\w+ = "?\w+"?|\b\w+_\w+\b/, // identifiers, with or without a value
    // Codes are copied letter by letter: HV-7Q4K-92M2, I-TN 0456123, AA 1234567, RR123456785UZ.
    /\b[A-Z]{1,2}[ -]?[\dA-Z]*\d[\dA-Z]*(?:-[\dA-Z]+)*\b|\b[IVX]+-[A-Z]{2}\b/,
    /\b(?:Play Mobile|Uzum Bank|Apple Pay|Google Pay)\b/, // names of several words
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
)

/** A catalogue text in Cyrillic; only the words for people change script. */
export function messageToCyrillic(message: string, extra?: ReadonlyMap<string, string>): string {
  let result = ''
  let end = 0
  for (const match of message.matchAll(keptParts)) {
    result += latinToCyrillic(message.slice(end, match.index), extra) + match[0]
    end = match.index + match[0].length
  }
  return result + latinToCyrillic(message.slice(end), extra)
}
