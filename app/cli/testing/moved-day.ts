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
  process.env.HAMROH_CLOCK_OFFSET = String(days * aDay)
  const preload = `--require "${inProject('app/cli/testing/moved-clock.cjs').replaceAll('\\', '/')}"`
  process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' ')
  return today.toISOString().slice(0, 10)
}
