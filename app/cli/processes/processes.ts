import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { inProject, projectRoot } from '../project/paths'

const running = new Set<ChildProcess>()
/** Those whose stopping has an order, which somebody else keeps. */
const services = new WeakSet<ChildProcess>()

type Options = {
  env?: Record<string, string | undefined>
  /** Switches of Node's own; NODE_OPTIONS is whoever's who started all of this. */
  flags?: readonly string[]
  /** `inherit` shows the output as it comes; `collect` keeps it for the answer. */
  output?: 'inherit' | 'collect'
  /** A server, which is not ended by `stopTasks`. */
  service?: boolean
}

/** Starts a program in a process group of its own; Ctrl-C in the terminal reaches only this process. */
export function startProcess(command: string, args: string[], options: Options = {}): ChildProcess {
  const collect = options.output === 'collect'
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...options.env, HAMROH_PARENT: String(process.pid) },
    detached: true,
    stdio: ['ignore', collect ? 'pipe' : 'inherit', collect ? 'pipe' : 'inherit', 'ipc'],
  })
  running.add(child)
  if (options.service) services.add(child)
  // The outermost process ends these should this one be killed without a chance to do so itself.
  child.once('spawn', () => process.send?.({ began: child.pid }, undefined, undefined, () => undefined))
  child.once('exit', () => {
    running.delete(child)
    if (process.connected) process.send?.({ ended: child.pid }, undefined, undefined, () => undefined)
  })
  return child
}

const endWithParent = pathToFileURL(inProject('app/cli/processes/end-with-parent.mjs')).href

/** Starts a JavaScript or TypeScript file of the project; it ends when this process does, however that ends. */
export function startNode(file: string, args: string[] = [], options: Options = {}): ChildProcess {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  return startProcess(
    process.execPath,
    [...(options.flags ?? []), '--import', endWithParent, ...loader, inProject(file), ...args],
    options,
  )
}

export type Ending = { code: number; output: string }

/** The exit code (128 and more for a signal, 127 when it could not be started) and what was collected. */
export function ending(child: ChildProcess): Promise<Ending> {
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 143 : 1), output }))
  })
}

/** Asks a process to end, and ends its whole group when it has not after `graceMs`. */
export async function stopProcess(child: ChildProcess, graceMs = 10_000): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return endGroup(child)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const timer = setTimeout(() => endGroup(child), graceMs)
  await ended
  clearTimeout(timer)
  endGroup(child)
}

function endGroup(child: ChildProcess): void {
  if (!child.pid) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}

/** Ends what should have come to an end by itself, such as a build; servers go on. */
export async function stopTasks(): Promise<void> {
  const tasks = [...running].filter((child) => !services.has(child))
  await Promise.all(tasks.map((child) => stopProcess(child, 3_000)))
}

export async function stopAllProcesses(): Promise<void> {
  await Promise.all([...running].map((child) => stopProcess(child)))
}
