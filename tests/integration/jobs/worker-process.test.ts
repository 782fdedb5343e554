import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeDatabase } from '~/platform/db.server'
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
  const child = spawn(process.execPath, ['--import', 'tsx', script])
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  try {
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    expect((await lines.next()).value, errors).toBe('worker ready')
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  } finally {
    child.kill('SIGKILL')
  }
})
