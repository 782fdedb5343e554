import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { partsOf, type Services, startParts } from '../../../app/cli/portal/services'
import { eventually } from '../../setup/eventually'

const mortal = 'tests/setup/mortal.mjs'
let folder: string
let services: Services | null = null

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hamroh-parts-'))
})
afterEach(async () => {
  await services?.stop()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** Process ids of the part so far, the last one being the one that runs. A line that is not written yet is none. */
function pids(): number[] {
  const file = path.join(folder, 'pids')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number) : []
}

async function start(restart: boolean): Promise<Services> {
  const env = { PATH: process.env.PATH ?? '', MORTAL_FILE: path.join(folder, 'pids'), OWNERS: 'secret' }
  const part = { name: 'mortal', file: mortal, readyUrl: null, withheld: ['OWNERS'] }
  services = await startParts([part], { env, stopping: new AbortController().signal, restart })
  await eventually('it runs', async () => pids().length === 1)
  return services
}

it('starts a part again that was killed, and says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await start(true)
  process.kill(pids()[0] ?? 0, 'SIGKILL')
  await eventually('it runs again', async () => pids().length === 2)
  expect(said.mock.calls.join()).toMatch(/mortal ended by itself .* starting it again in 1 s/)
})

it('gives a part nothing that is none of its business', async () => {
  await start(false)
  const given = readFileSync(`/proc/${pids()[0]}/environ`, 'utf8')
  expect(given).toContain('MORTAL_FILE=')
  expect(given).not.toContain('OWNERS=')
})

it('leaves NODE_OPTIONS to whoever starts it all: a moved clock stands in it', () => {
  const parts = partsOf({ PORT: '1', SANDBOX_PORT: '2' }, 'production')
  const own = parts.flatMap(({ name, env }) => Object.keys(env ?? {}).map((key) => `${name} ${key}`))
  expect(own).toEqual(['worker MALLOC_ARENA_MAX'])
})

it('reports a part that ended where nothing is to be started again', async () => {
  const { crashed } = await start(false)
  process.kill(pids()[0] ?? 0, 'SIGKILL')
  expect(await crashed).toContain('mortal')
})
