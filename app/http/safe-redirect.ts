/** A target taken from input, if it stays on this site: one leading slash, no backslash, no control character. */
export function safeRedirect(target: unknown, otherwise: string): string {
  if (typeof target !== 'string' || target.length > 2000) return otherwise
  if (!/^\/(?![/\\])/.test(target) || /[\\\p{Cc}]/u.test(target)) return otherwise
  return target
}
