import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { race } from '../../setup/child-process'

const script = fileURLToPath(new URL('./run-child.ts', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-runs-'))

interface Taken {
  folder: string
  cluster: string
  port: number
}

beforeAll(() => {
  // The account that the server runs as, where this is root, looks into it.
  chmodSync(folder, 0o755)
  vi.stubEnv('HAMROH_DATA_DIR', folder)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

it('two runs of the checks at once share no results, no database and no port', async () => {
  const [one, other] = await race<Taken>(script, [null, null])
  for (const what of ['folder', 'cluster', 'port'] as const) expect(one?.[what]).not.toBe(other?.[what])
})

it('a later run takes what the ended ones left', async () => {
  const [later] = await race<Taken>(script, [null])
  expect(later?.cluster).toBe(path.join(folder, 'test-postgres', '0'))
  expect(existsSync(later?.folder ?? '')).toBe(true)
})
