import { fold } from './search-fold'

const longest = 80

/** An address part of a-z, 0-9 and dashes, at most 80 characters, from any of the scripts; may be empty. */
export function slugify(text: string): string {
  const words = fold(text)
    .split(' ')
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, longest)
    if (longer.length > longest) break
    slug = longer
  }
  return slug
}
