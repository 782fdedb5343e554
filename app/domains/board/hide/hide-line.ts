import { fewest } from '../rules'

interface Part {
  key: string
  count: number
  /** True for what is told in sums only. */
  isProtected?: boolean
}

/**
 * Which parts of a whole that is told are not told themselves: the small ones and the protected, and beside them as many
 * others, the smallest first, that what remains of the whole says nothing of a few people. None of nobody is hidden.
 */
export function hideLine(parts: readonly Part[]): Set<string> {
  const isSecret = ({ count, isProtected }: Part) => isProtected || count < fewest
  const some = parts.filter(({ count }) => count > 0)
  const secret = some.filter(isSecret)
  const others = some.filter((part) => !isSecret(part)).sort((a, b) => a.count - b.count)
  const sum = (hidden: readonly Part[]) => hidden.reduce((all, { count }) => all + count, 0)
  const isEnough = (hidden: readonly Part[]) =>
    hidden.length === 0 || (sum(hidden) >= fewest && !hidden.every(({ isProtected }) => isProtected))
  const hidden = [...secret]
  while (!isEnough(hidden)) {
    const next = others.shift()
    if (!next) break
    hidden.push(next)
  }
  return new Set(hidden.map(({ key }) => key))
}
