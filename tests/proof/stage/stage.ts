import type { ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { dropDatabase } from '../../../app/cli/database/database'
import { sharedServer, type TestServer } from '../../../app/cli/database/test-server'
import { fillEnvironment } from '../../../app/cli/portal/demo-env'
import { findFreePort } from '../../../app/cli/processes/ports'
import { ending, startNode, stopProcess } from '../../../app/cli/processes/processes'
import { givenDay } from '../../../app/cli/seeding/given-day'
import type { Stage, StageTask } from './stage-child'

export type Env = Record<string, string | undefined>

export interface OpenStage extends Stage {
  env: Env
  close(): Promise<void>
}

/** A database with holders and makers, and the environment of every process that works on it. */
export async function openStage(test: TestServer, task: StageTask): Promise<OpenStage> {
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test', SEED_DAY: givenDay() }
  const env = {
    ...fillEnvironment(basic, { web: 3999, sandbox: 4099 }),
    ...sharedServer(test),
    LOG_LEVEL: 'error',
  }
  // Too much for the pipe of a process that ends.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hamroh-stage-'))
  const file = path.join(folder, 'stage.json')
  const child = startNode('tests/proof/stage/stage-child.ts', [JSON.stringify(task), file], {
    env,
    output: 'collect',
  })
  const { code, output } = await ending(child)
  if (code !== 0) throw new Error(`The stage was not set:\n${output}`)
  const stage = JSON.parse(fs.readFileSync(file, 'utf8')) as Stage
  fs.rmSync(folder, { recursive: true })
  const close = () => dropDatabase(test.server.superuserUrl('postgres'), stage.name)
  return { ...stage, env: { ...env, ...stage.urls }, close }
}

export interface WebProcess {
  port: number
  child: ChildProcess
  stop(): Promise<void>
}

/** A web process of the built portal, or of another program, ready to serve. */
export async function startWeb(
  env: Env,
  { port, program = 'build/server/web.js' }: { port?: number; program?: string } = {},
): Promise<WebProcess> {
  const at = port ?? (await findFreePort())
  const own = { PORT: String(at), PUBLIC_ORIGIN: `http://localhost:${at}`, NODE_ENV: 'production' }
  const child = startNode(program, [], { env: { ...env, ...own }, service: true })
  await waitReady(at)
  return { port: at, child, stop: () => stopProcess(child) }
}

/** Milliseconds until it says that it is ready. */
export async function waitReady(port: number, path = '/health/ready'): Promise<number> {
  const began = performance.now()
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null)
    if (answer?.ok) return performance.now() - began
    if (performance.now() - began > 60_000) throw new Error('The process is not ready after a minute')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
