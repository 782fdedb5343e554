import type { Prisma } from '~/platform/prisma/client'
import { inForceFrom, type SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { centreRows } from './centres'

const hours = [
  [9 * 60, 13 * 60],
  [14 * 60, 18 * 60],
] as const

/** Every centre receives on working days at two desks, half an hour each, with a break at noon; example values. */
export function receptionRows(seedDay: SeedDay): Prisma.ReceptionWindowCreateManyInput[] {
  const validFrom = inForceFrom(seedDay)
  return centreRows().flatMap(({ code: centreCode }) =>
    [1, 2, 3, 4, 5].flatMap((weekday) =>
      hours.map(([opensAt, closesAt]) => ({
        id: seedId(`reception:${centreCode}:${weekday}:${opensAt}`),
        ...{ centreCode, weekday, opensAt, closesAt, desks: 2, minutes: 30, validFrom },
        createdAt: validFrom,
      })),
    ),
  )
}
