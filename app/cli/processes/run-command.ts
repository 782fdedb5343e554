import fs from 'node:fs'
import { inProject } from '../project/paths'
import { CliFailure, printFailure } from './failure'
import { stopAllProcesses, stopTasks } from './processes'

/** Reads `.env`; what the environment already says stands. */
function loadEnvFile(): void {
  const file = inProject('.env')
  if (!fs.existsSync(file)) return
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw new CliFailure(`.env cannot be read: ${(error as Error).message}`)
  }
}

/**
 * Runs a command of the command line to its exit code. `stopping` is aborted by Ctrl-C, SIGTERM and SIGHUP;
 * whatever the command left running is ended.
 *
 * @param onStop the exit code after such a signal: 0 for a server, which is meant to be stopped that way.
 */
export async function runCommand(
  work: (stopping: AbortSignal) => Promise<number>,
  onStop: 0 | 130 = 130,
): Promise<never> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping.abort()
      void stopTasks()
    })
  }
  let code: number
  try {
    loadEnvFile()
    code = await work(stopping.signal)
  } catch (error) {
    code = 1
    if (!stopping.signal.aborted) printFailure(error)
  }
  await stopAllProcesses()
  process.exit(stopping.signal.aborted ? onStop : code)
}

/** Resolves when a signal asked the command to stop. */
export function whenAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
