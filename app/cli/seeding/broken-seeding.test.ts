import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { BrokenStep } from './seeding'

// Read once, when the module is loaded.
const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-broken-'))
let said: string[]
let attempt: (kind?: BrokenStep['kind']) => Promise<string>

beforeAll(async () => {
  vi.stubEnv('HAMROH_DATA_DIR', folder)
  const { rememberBreaking } = await import('./broken-seeding')
  const { SeedingBrokeOff } = await import('./seeding')
  attempt = (kind) =>
    rememberBreaking('2028-02-29', async () => {
      if (kind) throw new SeedingBrokeOff('2028-02-29', { step: 'device orders', reason: 'the reason', kind })
    }).then(
      () => 'done',
      (error: Error) => error.message,
    )
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
})
beforeEach(() => {
  said = []
})
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

it('names the step, the reason and what to do, and the second time what happened before', async () => {
  const first = await attempt('fault')
  expect(first).toContain(
    'Seeding the demonstration data for 2028-02-29 broke off at “device orders”:\n  the reason',
  )
  expect(first).toContain('Start again')
  expect(said).toEqual([])
  const second = await attempt('fault')
  expect(said.join()).toContain('broke off at “device orders” (the reason), and nothing has changed since')
  expect(second).toContain('at the same step before')
})

it('blames the plan only when the portal refused it', async () => {
  expect(await attempt('plan')).toContain('SEED_DAY=2028-02-28 npm start')
  expect(await attempt('ended')).toContain('Start again: it begins anew')
})

it('forgets it after a seeding that came to its end', async () => {
  await attempt('plan')
  expect(await attempt()).toBe('done')
  said = []
  await attempt()
  expect(said).toEqual([])
})
