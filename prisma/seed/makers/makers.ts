import { accessFeatures } from '~/domains/makers/schema'
import type { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { inFourLanguages } from '../content-files'
import { addressLines } from '../reference/centres'
import { inForceFrom, type SeedDay, yearsAway } from '../seed-day'
import { type MakersContent, makerId, readMakers } from './content'
import { workshopHours } from './hours'
import { offerRows } from './offers'

/** Twelve made-up makers and what they offer. Rows that are there already stay. */
export async function seedMakers(db: Work, day: SeedDay): Promise<void> {
  const content = readMakers()
  await db.maker.createMany({
    data: content.makers.map((maker, index) => makerRow(maker, index, day)),
    skipDuplicates: true,
  })
  const offers = offerRows(content)
  await db.makerLicence.createMany({
    data: offers.map(({ makerId, deviceCode }) => ({
      ...{ makerId, deviceCode, validFrom: inForceFrom(day), validUntil: accreditedUntil(day) },
    })),
    skipDuplicates: true,
  })
  await db.offer.createMany({ data: offers, skipDuplicates: true })
  await db.receptionWindow.createMany({ data: workshopHours(content, day), skipDuplicates: true })
  await db.makerAccess.createMany({
    data: content.makers.flatMap((maker, index) => accessRow(maker.slug, index, day)),
    skipDuplicates: true,
  })
}

/** What two of three workshops have said of the way in; an example. */
function accessRow(slug: string, index: number, day: SeedDay): Prisma.MakerAccessCreateManyInput[] {
  if (index % 3 === 2) return []
  const features = accessFeatures.filter((_, at) => (index + at) % 3 !== 1)
  return [{ makerId: makerId(slug), features, saidById: null, saidAt: day.now }]
}

const accreditedUntil = (day: SeedDay) => yearsAway(day, 3, '09-30')

function makerRow(
  maker: MakersContent['makers'][number],
  index: number,
  day: SeedDay,
): Prisma.MakerCreateManyInput {
  return {
    id: makerId(maker.slug),
    slug: maker.slug,
    name: maker.name,
    soato: maker.soato,
    ...addressLines(index, maker.house),
    about: inFourLanguages(maker.about),
    phone: `99871200${9001 + index * 13}`,
    status: 'accredited',
    accreditedFrom: inForceFrom(day),
    accreditedUntil: accreditedUntil(day),
    latitude: maker.latitude,
    longitude: maker.longitude,
  }
}
