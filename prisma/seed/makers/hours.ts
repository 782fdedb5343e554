import type { Prisma } from '~/platform/prisma/client'
import { inForceFrom, type SeedDay } from '../seed-day'
import { seedId } from '../seed-id'
import { type MakersContent, makerId } from './content'

const hours = [
  [10 * 60, 13 * 60],
  [14 * 60, 17 * 60],
] as const

/** Every workshop measures and fits on working days, one person an hour; example values. */
export function workshopHours(
  { makers }: MakersContent,
  day: SeedDay,
): Prisma.ReceptionWindowCreateManyInput[] {
  const validFrom = inForceFrom(day)
  return makers.flatMap(({ slug }) =>
    [1, 2, 3, 4, 5].flatMap((weekday) =>
      hours.map(([opensAt, closesAt]) => ({
        id: seedId(`reception:${slug}:${weekday}:${opensAt}`),
        ...{ makerId: makerId(slug), weekday, opensAt, closesAt, desks: 1, minutes: 60, validFrom },
        createdAt: validFrom,
      })),
    ),
  )
}
