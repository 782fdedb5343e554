import { hasControlCharacter } from '~/lib/control-characters'

/** What is wrong with an address: it is not written as a browser writes it, or it holds what nobody can have typed. */
export type TargetFault = 'badAddress' | 'badText'

/** Cyrillic takes six characters a letter, and an address that leads back to another holds it encoded twice. */
const longest = 8_000

/** Printable ASCII; a browser encodes the rest, and never sends a fragment. */
const written = /^\/[!-"$-~]*$/

/**
 * Null for a request target in the one form a browser gives it: a path from the root, in ASCII, with nothing left to
 * resolve. Whoever reads such a path (a guard, the page cache, Remix, a file server) reads the same one.
 */
export function findTargetFault(target: string): TargetFault | null {
  if (target.length > longest || !written.test(target)) return 'badAddress'
  const question = target.indexOf('?')
  const path = question < 0 ? target : target.slice(0, question)
  const query = question < 0 ? '' : target.slice(question + 1)
  return findPathFault(path) ?? findQueryFault(query)
}

function findPathFault(path: string): TargetFault | null {
  if (path.includes('//') || path.includes('\\') || /%(2f|5c)/i.test(path)) return 'badAddress'
  // Resolves dot segments, also encoded ones, and encodes what should have been.
  if (new URL(path, 'http://portal').pathname !== path) return 'badAddress'
  const text = decode(path)
  if (text === null) return 'badAddress'
  return /\p{Cc}/u.test(text) ? 'badText' : null
}

function findQueryFault(query: string): TargetFault | null {
  const text = decode(query)
  if (text === null) return 'badAddress'
  return hasControlCharacter(text) ? 'badText' : null
}

/** Null where the encoding is broken: half an octet, half a letter, an overlong form. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
