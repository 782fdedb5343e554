import { findTargetFault } from './target'

/** Stands for this site while a target is read. */
const here = 'http://portal'

/**
 * A target taken from input, if it stays on this site, written as a browser would ask for it: a header takes no letter
 * beyond Latin-1, and what a browser would resolve or correct on the way must not lead elsewhere.
 */
export function safeRedirect(target: unknown, otherwise: string): string {
  if (typeof target !== 'string' || target.length > 2000) return otherwise
  if (!/^\/(?![/\\])/.test(target) || /[\\\p{Cc}]/u.test(target) || !URL.canParse(target, here))
    return otherwise
  const { origin, pathname, search, hash } = new URL(target, here)
  const isOurs = origin === here && findTargetFault(pathname + search) === null
  return isOurs ? pathname + search + hash : otherwise
}
