import type { Prisma } from '~/platform/prisma/client'
import { readRows } from '../../content-files'
import { seedId } from '../../seed-id'
import { addressLines } from '../centres'

/** The twelve centres; each is the example organisation of its region. */
export function trainingCentreRows(): Prisma.TrainingCentreCreateManyInput[] {
  return readRows('training-centres.tsv').map((row, index) => ({
    organisationId: rehabilitationCentreId(row.region ?? ''),
    code: row.code ?? '',
    territorySoato: row.soato ?? '',
    ...addressLines(index * 5 + 2, 4 + index * 7),
    trainings: (row.trainings ?? '').split(','),
    hasRamp: row.ramp === 'yes',
    hasInterpreter: row.interpreter === 'yes',
    hasLodging: row.lodging === 'yes',
    hasTransport: true,
  }))
}

export function rehabilitationCentreId(region: string): string {
  return seedId(`organisation:rehabilitation-centre:${region}`)
}
