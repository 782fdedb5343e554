import { isoDay } from '~/lib/figures/iso-day'
import { readSeedDay, seedDayOf } from '../../../prisma/seed/seed-day'
import { CliFailure } from '../processes/failure'

/** The day that demonstration data is made for, as `YYYY-MM-DD`: SEED_DAY, else today in Tashkent. */
export function givenDay(): string {
  const given = process.env.SEED_DAY
  try {
    const { today } = given ? readSeedDay(given) : seedDayOf(new Date())
    return isoDay(today)
  } catch (error) {
    throw new CliFailure(`SEED_DAY: ${(error as Error).message}`)
  }
}
