import { requestExport } from '~/domains/administration/index.server'
import type { FileStore } from '~/domains/documents/ports'
import { systemContext } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { writeList } from '~/workflows/exports/write-list.server'
import { actingAs } from '../cases/approve'
import { demonstrationId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'

/** A list that was asked for and is there: a month of the treasury's account, for one finance officer, until tomorrow. */
export async function seedExport({ day, files }: { day: SeedDay; files: FileStore }): Promise<void> {
  const personId = demonstrationId(day, 'finance-2')
  const officer = {
    ...actingAs({ centreCode: '' }, personId, 'finance_officer', day.now),
    organisationId: null,
  }
  const isoDay = (date: Date) => date.toISOString().slice(0, 10)
  const until = dayOf(day.now)
  const filters = { code: 'treasury', from: isoDay(addDays(until, -30)), until: isoDay(until) }
  const id = must(
    'a list as a file',
    await perform(officer, requestExport, {
      ...{ kind: 'statement', format: 'csv', locale: 'uz-Latn', ground: 'report', filters },
    }),
  )
  await writeList({ ...systemContext(() => day.now, 'seed'), isPast: true, ports: { files } }, id)
}
