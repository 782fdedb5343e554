import { openExport, requestExport } from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { loadTaskList } from '~/worker/registry'
import { writeList } from '~/workflows/exports/write-list.server'
import { demonstrationPeople } from '../../prisma/seed/people/people'
import { personSeedId } from '../../prisma/seed/people/persons'
import { seedDayOf } from '../../prisma/seed/seed-day'
import { memoryFiles } from '../integration/applications/put/open-cases'
import { benchCentre } from './waiting/cases'

// One list as a worker writes it, in a process of its own that has read all that a worker reads. The files go nowhere: only writing them is measured.
const [, , format = 'csv'] = process.argv
const day = seedDayOf(new Date(`${process.env.SEED_DAY}T07:00:00Z`))
const pinfl = demonstrationPeople(day).find(({ key }) => key === 'specialist-uchtepa-1')?.pinfl ?? ''
const now = () => day.now
const who = {
  ...{ now, requestId: 'bench', personId: personSeedId(pinfl) },
  ...{ role: 'inson_specialist', organisationId: benchCentre },
}
const asked = await perform(who, requestExport, {
  ...{ kind: 'cases', format: format === 'xlsx' ? 'xlsx' : 'csv', locale: 'ru' },
  ...{ filters: { filter: 'all' }, ground: 'report' },
})
if (!asked.ok) throw new Error(asked.error)
const files = { ...memoryFiles(), put: async () => crypto.randomUUID() }
// What the program itself takes, all its modules read and none of the list, is not the list's.
await loadTaskList()
globalThis.gc?.()
const rss = () => process.memoryUsage.rss() / 1024 / 1024
const before = rss()
let most = before
const watch = setInterval(() => {
  most = Math.max(most, rss())
}, 50)
const began = performance.now()
await writeList({ ...systemContext(now), ports: { files } }, asked.value)
const seconds = (performance.now() - began) / 1000
const made = await perform(who, openExport, asked.value)
clearInterval(watch)
console.log(
  `${format}: ${made?.rows} rows, ${((made?.sizeBytes ?? 0) / 1024 / 1024).toFixed(1)} MB in ${seconds.toFixed(0)} s, memory from ${before.toFixed(0)} to at most ${most.toFixed(0)} MB`,
)
await closeDatabase()
process.exit(0)
