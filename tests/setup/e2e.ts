import { spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')

/** Playwright's global set-up: a seeded portal of its own, gone again after the tests. */
export default async function setup(): Promise<() => Promise<void>> {
  const endWithParent = pathToFileURL(path.join(root, 'app/cli/processes/end-with-parent.mjs')).href
  const child = spawn(
    process.execPath,
    ['--import', endWithParent, '--import', 'tsx', path.join(root, 'app/cli/testing/e2e-server.ts')],
    {
      cwd: root,
      env: { ...process.env, HAMROH_PARENT: String(process.pid) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = await new Promise<Record<string, string>>((resolve, reject) => {
    child.on(
      'message',
      (message: { ready?: Record<string, string> }) => message.ready && resolve(message.ready),
    )
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`The portal for the tests did not start (exit code ${code})`)),
    )
  })
  Object.assign(process.env, ready)
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}
