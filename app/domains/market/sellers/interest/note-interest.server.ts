import { isoDayOf } from '~/platform/clock.server'

/** How often something happened to a product on a day. */
export interface NotedInterest {
  slug: string
  /** `YYYY-MM-DD` in Tashkent. */
  day: string
  seen: number
  carted: number
}

const noted = new Map<string, NotedInterest>()

/** Its page was opened. Nothing is known here but which page, and on which day. */
export function noteSeen(slug: string, at: Date): void {
  add({ slug, day: isoDayOf(at), seen: 1, carted: 0 })
}

/** It was put into a cart in which it was not before. */
export function noteCarted(slug: string, at: Date): void {
  add({ slug, day: isoDayOf(at), seen: 0, carted: 1 })
}

/** What was noted since the last time; from now on it is the caller's. */
export function takeNoted(): NotedInterest[] {
  const taken = [...noted.values()]
  noted.clear()
  return taken
}

/** Gives back what could not be written. */
export function giveBack(taken: readonly NotedInterest[]): void {
  for (const one of taken) add(one)
}

function add({ slug, day, seen, carted }: NotedInterest): void {
  const key = `${day} ${slug}`
  const before = noted.get(key)
  noted.set(key, {
    ...{ slug, day },
    ...{ seen: seen + (before?.seen ?? 0), carted: carted + (before?.carted ?? 0) },
  })
}
