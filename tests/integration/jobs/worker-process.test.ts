import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
import { endAll, startChild } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'

const script = fileURLToPath(new URL('../../../app/worker/main.ts', import.meta.url))
let test: TestDatabase

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

it('says when it is ready, and ends in peace on SIGTERM', async () => {
  const child = startChild(script)
  try {
    expect(await child.line()).toBe('worker ready')
    const ended = once(child.process, 'exit')
    child.process.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  } finally {
    endAll([child])
  }
})
