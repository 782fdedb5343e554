import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { RestartPause } from '../../lib/restart-pause'
import { CliFailure } from '../processes/failure'
import { ending, startNode, stopProcess } from '../processes/processes'

export type Services = {
  /** Resolves with the name of the first part that ended although nobody asked it to; never where parts are restarted. */
  crashed: Promise<string>
  /** The web process drains first, then the worker, then the stand-ins. */
  stop(): Promise<void>
}

export type Part = {
  name: string
  file: string
  readyUrl: string | null
  /** Variables that are none of its business. */
  withheld?: readonly string[]
  /** Variables that it has beside those of all. */
  env?: Readonly<Record<string, string>>
  /** Switches of Node's own. */
  flags?: readonly string[]
}

export type ServiceOptions = {
  env: Record<string, string>
  stopping: AbortSignal
  /** Whether a part that ends once all were ready is started again, with a growing pause; else it is a crash. */
  restart: boolean
}

/** More than a machine four times slower than ours needs. */
const READY_MS = 240_000

/** Starts stand-ins, worker and web with the given environment and waits until they are ready. */
export function startServices(
  options: ServiceOptions,
  mode: 'production' | 'development',
): Promise<Services> {
  const { env } = options
  const modeEnv = { NODE_ENV: mode, ...(mode === 'development' ? { HAMROH_DEV: '1' } : {}) }
  return startParts(partsOf(env, mode), { ...options, env: { ...env, ...modeEnv } })
}

/** As they are built, see vite.config.ts; in development their sources. */
const programs = {
  production: {
    web: 'build/server/web.js',
    worker: 'build/server/worker.js',
    sandbox: 'build/server/sandbox.js',
  },
  development: {
    web: 'app/http/host/server.ts',
    worker: 'app/worker/main.ts',
    sandbox: 'app/sandbox/main.ts',
  },
}

/**
 * For a process that nobody waits for: what it has thrown away is collected sooner, and what is free goes back to the
 * machine. A worker that has loaded stands at 156 MB instead of 219.
 */
export const littleMemory = { env: { MALLOC_ARENA_MAX: '1' }, flags: ['--max-semi-space-size=4'] }

/** The processes of a portal, and what of the environment is none of each one's business. */
export function partsOf(env: Record<string, string>, mode: keyof typeof programs): Part[] {
  const files = programs[mode]
  const parts: Part[] = [
    { name: 'worker', file: files.worker, readyUrl: null, withheld: ['DATABASE_URL'], ...littleMemory },
    {
      name: 'web',
      file: files.web,
      readyUrl: `http://127.0.0.1:${env.PORT}/health/ready`,
      // Whoever breaks into the process that strangers talk to shall find neither the owner's password nor
      // what signs the anchors of the audit.
      withheld: ['DATABASE_URL', 'DATABASE_WORKER_URL', 'ANCHOR_KEYS'],
    },
  ]
  if (env.APP_ENV !== 'production') {
    const readyUrl = `http://127.0.0.1:${env.SANDBOX_PORT}/health`
    const withheld = [
      'DATABASE_URL',
      'DATABASE_WORKER_URL',
      'DATABASE_APP_URL',
      'CONTEXT_KEYS',
      'AUDIT_KEYS',
      'ANCHOR_KEYS',
      'ENCRYPTION_KEYS',
      'APP_SECRET',
    ]
    parts.unshift({ name: 'sandbox', file: files.sandbox, readyUrl, withheld })
  }
  return parts
}

/** Starts the parts, waits until they are ready, and keeps them running if `restart` says so. */
export async function startParts(
  parts: Part[],
  { env, stopping, restart }: ServiceOptions,
): Promise<Services> {
  const asked = new AbortController()
  const running = new Map<Part, ChildProcess>()
  let allReady = false
  let report: (what: string) => void = () => undefined
  const crashed = new Promise<string>((resolve) => {
    report = resolve
  })

  const keep = async (part: Part) => {
    const pause = new RestartPause()
    while (!asked.signal.aborted) {
      const started = performance.now()
      const own = {
        ...env,
        ...part.env,
        ...Object.fromEntries((part.withheld ?? []).map((name) => [name, undefined])),
      }
      const child = startNode(part.file, [], { env: own, flags: part.flags, service: true })
      running.set(part, child)
      const { code } = await ending(child)
      if (asked.signal.aborted) return
      if (!restart || !allReady) return report(`${part.name} (exit code ${code})`)
      const waitMs = pause.next(performance.now() - started)
      console.error(
        `${part.name} ended by itself (exit code ${code}); starting it again in ${waitMs / 1000} s.`,
      )
      await delay(waitMs, null, { signal: asked.signal }).catch(() => null)
    }
  }
  for (const part of parts) void keep(part)
  const stop = async () => {
    asked.abort()
    for (const part of parts.toReversed()) {
      const child = running.get(part)
      if (child) await stopProcess(child)
    }
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
  allReady = true
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
