import type { Prisma } from '~/platform/prisma/client'
import { inFourLanguages, readRows } from '../content-files'
import { inForceFrom, type SeedDay } from '../seed-day'
import { seedId } from '../seed-id'

/** An example organisation of each kind in each region, which persons can be sent to. */
export function organisationRows(seedDay: SeedDay): Prisma.OrganisationCreateManyInput[] {
  const regions = readRows('territories.tsv').filter(({ level }) => level === 'region')
  return readRows('organisations.tsv').flatMap(({ kind = '', ...name }) => {
    const names = inFourLanguages({
      'uz-Latn': name.name_uz_latn ?? '',
      ru: name.name_ru ?? '',
      en: name.name_en ?? '',
    })
    return regions.map((region, index) => ({
      id: seedId(`organisation:${kind}:${region.soato}`),
      kind,
      regionSoato: region.soato ?? '',
      nameUzLatn: `${names['uz-Latn']} (${region.name_uz_latn})`,
      nameUzCyrl: `${names['uz-Cyrl']} (${region.name_uz_cyrl})`,
      nameRu: `${names.ru} (${region.name_ru})`,
      nameEn: `${names.en} (${region.name_en})`,
      phone: `99871200${String(2001 + index * 7).slice(-4)}`,
      isExample: true,
      validFrom: inForceFrom(seedDay),
    }))
  })
}
