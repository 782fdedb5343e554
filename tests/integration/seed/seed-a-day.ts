import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { dayEnvironment, seededFolders } from '../../../app/cli/database/templates'
import { runSeeding } from '../../../app/cli/seeding/seeding'
import { createTestDatabase, type TestDatabase } from '../../setup/database-per-test'

/** An hour, and another day, from the machine's clock: what is seeded for a day must not ask it. */
const clockOffsetMs = 83 * 86_400_000 + 7 * 3_600_000

export interface SeededDay extends TestDatabase {
  close(): Promise<void>
}

/** A database seeded for a day by a process whose clock and zone are others than ours. */
export async function seedADay(day: string, zone: string): Promise<SeededDay> {
  const test = await createTestDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-day-'))
  const close = async () => {
    rmSync(folder, { recursive: true })
    await test.drop()
  }
  try {
    await runSeeding({ ...dayEnvironment(test), ...seededFolders(folder), ...movedClock(zone) }, day)
  } catch (error) {
    await close()
    throw error
  }
  return { ...test, close }
}

function movedClock(zone: string): Record<string, string> {
  const preload = `--require "${path.resolve('app/cli/testing/moved-clock.cjs').replaceAll('\\', '/')}"`
  return { TZ: zone, NODE_OPTIONS: preload, HAMROH_CLOCK_OFFSET: String(clockOffsetMs) }
}

/** Does the work as many at a time as there are cores. */
export async function onAllCores<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
}
