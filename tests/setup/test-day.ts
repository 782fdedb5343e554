import { readSeedDay } from '../../prisma/seed/seed-day'

/** The day that tests take place on, given from outside: SEED_DAY, which vitest.config.ts sets to today where nobody did. */
export const testDay = readSeedDay(process.env.SEED_DAY ?? '')

/** The middle of that day, after everything that was seeded. */
export const seededNow = new Date(testDay.now.getTime() + 14 * 3_600_000)

// A file's own: many files follow each other in one process, and this one is read anew for each.
const began = performance.now()

/** A clock that begins there with each file and goes on, for what must come one after the other. */
export const seededClock = () => new Date(seededNow.getTime() + Math.round(performance.now() - began))
