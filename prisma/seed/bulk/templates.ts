import { systemContext } from '~/domains/identity/context'
import {
  type Answers,
  getVersionInForce,
  type Journey,
  listChecks,
  loadCatalogue,
  openJourney,
} from '~/domains/services/index.server'
import { transaction } from '~/platform/db.server'
import { anybody } from '../cases/anybody'
import { fillApplication } from '../cases/fill-application'
import { localeOf } from '../cases/stories'
import { writerOf } from '../cases/writer'
import { readRows } from '../content-files'
import { generatePeople } from '../people/generated-people'
import type { SeedDay } from '../seed-day'

/** One way in which an application for a service is filled in. */
export interface Template {
  answers: Answers
  checks: readonly string[]
}

export interface BulkService {
  code: string
  journey: Journey
  isProtected: boolean
  /** Cases of it beside the others. */
  weight: number
  templates: readonly Template[]
  /** Of the pages, where the district stands. */
  centre: readonly [page: string, question: string]
}

/** Money for families is what most people ask for; then care, work and advice. */
const weights: Record<string, number> = {
  ...{ 'child-benefit': 60, 'material-aid': 30, 'disability-allowance': 20, 'social-register': 20 },
  ...{ 'lonely-elderly-aid': 10, 'maternity-benefit': 12, 'carer-allowance': 10, 'social-card': 14 },
  ...{ employment: 8, 'home-help': 8, 'legal-help': 6, sanatorium: 6, 'survivor-allowance': 6 },
}

/**
 * Every service that somebody applies for on her own behalf, filled in some ways. The voucher for devices is left out:
 * its approvals move money, and that only acts of the ledger may do.
 */
export async function readBulkServices(day: SeedDay): Promise<BulkService[]> {
  const catalogue = await loadCatalogue(day.today)
  const [writer] = generatePeople(day, 1)
  if (!writer) throw new Error('somebody writes')
  return transaction(
    systemContext(() => day.now, 'seed'),
    async (tx) => {
      const services: BulkService[] = []
      for (const { code = '', privacy } of readRows('services.tsv')) {
        const version = code === 'device-voucher' ? null : await getVersionInForce(tx, code, day.today)
        if (!version || version.definition.parties.reported) continue
        const journey = openJourney(version, catalogue)
        const [page = '', question = ''] = version.definition.centre.split('.')
        const templates = Array.from({ length: 8 }, (_, pick) =>
          fillApplication(journey, pick, {
            ...writerOf(writer, code, pick),
            locale: localeOf(pick),
            soato: anybody(0).soato,
          }),
        ).filter(
          (answers) => !version.definition.parties.person || !answers[version.definition.parties.person],
        )
        if (templates.length === 0) continue
        services.push({
          ...{
            code,
            journey,
            isProtected: privacy === 'protected',
            weight: weights[code] ?? 3,
            centre: [page, question],
          },
          templates: templates.map((answers) => ({
            answers,
            checks: listChecks(journey, answers).map(({ id }) => id),
          })),
        })
      }
      return services
    },
  )
}
