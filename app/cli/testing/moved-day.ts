import { isoDay } from '~/lib/figures/iso-day'
import { readSeedDay } from '../../../prisma/seed/seed-day'
import { CliFailure } from '../processes/failure'
import { inProject } from '../project/paths'

const aDay = 86_400_000

/**
 * `--day 2028-02-29` among the arguments: every Node process that is started from now on takes that day for today, at the
 * hour it is. Answers the day; null when none is given.
 */
export function moveClock(args: readonly string[]): string | null {
  const place = args.indexOf('--day')
  if (place < 0) return null
  const text = args[place + 1] ?? ''
  let today: Date
  try {
    today = readSeedDay(text).today
  } catch (error) {
    throw new CliFailure(`--day: ${(error as Error).message}`)
  }
  const real = Date.now()
  // Whole days, so that the hour stays; counted in Tashkent.
  const days = Math.floor(today.getTime() / aDay) - Math.floor((real + 5 * 3_600_000) / aDay)
  Object.assign(process.env, movedBy(days))
  return isoDay(today)
}

/** The environment of Node processes that are so many days further on than this one. */
export function movedBy(days: number): Record<string, string> {
  if (days === 0) return {}
  const offset = Number(process.env.HAMROH_CLOCK_OFFSET ?? 0) + days * aDay
  const preload = `--require "${inProject('app/cli/testing/moved-clock.cjs').replaceAll('\\', '/')}"`
  const given = process.env.NODE_OPTIONS ?? ''
  return {
    HAMROH_CLOCK_OFFSET: String(offset),
    NODE_OPTIONS: given.includes(preload) ? given : `${given} ${preload}`.trim(),
  }
}
