import { seedDayOf } from '../../prisma/seed/seed-day'

/** The day that seeded tests take place on, whatever day it is. */
export const testDay = seedDayOf(new Date('2026-11-21T09:00:00Z'))
