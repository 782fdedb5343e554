import { keptPhrases } from './kept-words'
import { latinToCyrillic, type MoreStems } from './latin-to-cyrillic'

/** What is never transliterated. */
export const keptParts = new RegExp(
  [
    /\{\{[^}]*\}\}|\$t\([^)]*\)/, // placeholders, nested keys
    /<\/?[\w-]+[^>]*>|&\w+;/, // tags, entities
    /\]\([^()\s]+\)/, // where a link of small markup leads
    /https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, // addresses, e-mails
    /\b[\w-]+(?:\.[\w-]+)*\.(?:uz|com|org|ru|net)\b(?:\/\S*)?/, // sites
    /\b\w+ = "?\w+"?|\b\w+_\w+\b/, // identifiers, with or without a value
    new RegExp(`\\b(?:${keptPhrases.join('|')})\\b`),
  ]
    .map((part) => part.source)
    .join('|'),
  'g',
)

/** A catalogue text in Cyrillic; only the words for people change script. */
export function messageToCyrillic(message: string, extra?: MoreStems): string {
  let result = ''
  let end = 0
  for (const match of message.matchAll(keptParts)) {
    result += latinToCyrillic(message.slice(end, match.index), extra) + match[0]
    end = match.index + match[0].length
  }
  return result + latinToCyrillic(message.slice(end), extra)
}
