import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { CliFailure } from './failure'
import { isPortFree } from './ports'
import { ending, startNode, stopProcess } from './processes'

export type Services = {
  /** Resolves with the name of the first part that ended although nobody asked it to. */
  crashed: Promise<string>
  /** The web process drains first, then the worker, then the stand-ins. */
  stop(): Promise<void>
}

type Part = { name: string; file: string; readyUrl: string | null }

const READY_MS = 60_000

/** Starts stand-ins, worker and web with the given environment and waits until they are ready. */
export async function startServices(
  env: Record<string, string>,
  mode: 'production' | 'development',
  stopping: AbortSignal,
): Promise<Services> {
  const parts: Part[] = [
    { name: 'worker', file: 'app/worker/main.ts', readyUrl: null },
    { name: 'web', file: 'app/http/server.ts', readyUrl: `http://127.0.0.1:${env.PORT}/health/ready` },
  ]
  if (env.APP_ENV !== 'production') {
    const readyUrl = `http://127.0.0.1:${env.SANDBOX_PORT}/health`
    parts.unshift({ name: 'sandbox', file: 'app/sandbox/main.ts', readyUrl })
  }
  const running: ChildProcess[] = []
  let report: (name: string) => void = () => undefined
  const crashed = new Promise<string>((resolve) => {
    report = resolve
  })
  let asked = false
  const stop = async () => {
    asked = true
    for (const child of running.toReversed()) await stopProcess(child)
  }
  const childEnv = { ...env, NODE_ENV: mode, ...(mode === 'development' ? { HAMROH_DEV: '1' } : {}) }
  for (const part of parts) {
    const child = startNode(part.file, [], { env: childEnv, service: true })
    running.push(child)
    void ending(child).then(({ code }) => {
      if (!asked) report(`${part.name} (exit code ${code})`)
    })
  }
  const ready = Promise.all(parts.map((part) => part.readyUrl && waitFor(part.name, part.readyUrl, stopping)))
  const outcome = await Promise.race([
    ready.then(
      () => null,
      (error: Error) => error.message,
    ),
    crashed.then((name) => `${name} ended while starting.`),
  ])
  if (outcome !== null) {
    await stop()
    throw new CliFailure(outcome)
  }
  return { crashed, stop }
}

async function waitFor(name: string, url: string, stopping: AbortSignal): Promise<void> {
  const until = Date.now() + READY_MS
  while (Date.now() < until) {
    if (stopping.aborted) throw new Error('Stopped while starting.')
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (answer?.ok) return
    await delay(100)
  }
  throw new Error(`${name} is not ready after ${READY_MS / 1000} seconds: see its messages above.`)
}

/** Refuses before anything is started when a port is in use by another program. */
export async function assertPortsFree(web: number, sandbox: number | null): Promise<void> {
  const wanted: [number, string, string][] = [[web, 'PORT', 'the portal']]
  if (sandbox !== null) {
    wanted.push(
      [sandbox, 'SANDBOX_PORT', 'the stand-ins'],
      [sandbox + 1, 'SANDBOX_PORT', 'their mail server'],
    )
  }
  for (const [port, variable, what] of wanted) {
    if (await isPortFree(port)) continue
    throw new CliFailure(
      `Port ${port}, wanted for ${what}, is taken by another program. Stop it, or choose another: ${variable}=${port + 10} npm start`,
    )
  }
}
