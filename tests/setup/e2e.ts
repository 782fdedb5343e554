import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')

export interface SeededPortal {
  /** Starts it again so many days after today, with what it has. */
  moveTo(days: number): Promise<void>
  stop(): Promise<void>
}

/** Playwright's global set-up: a seeded portal of its own, gone again after the tests. */
export default async function setup(): Promise<() => Promise<void>> {
  return (await startPortal()).stop
}

/** A seeded portal; its addresses stand in the environment of the tests. */
export async function startPortal(): Promise<SeededPortal> {
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
  Object.assign(process.env, await becomesReady(child))
  return {
    moveTo: async (days) => {
      const ready = becomesReady(child)
      child.send({ days })
      await ready
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function becomesReady(child: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: { ready?: Record<string, string> }) => {
      if (message.ready) resolve(message.ready)
    })
    child.once('error', reject)
    child.once('exit', (code) =>
      reject(new Error(`The portal for the tests did not start (exit code ${code})`)),
    )
  })
}
