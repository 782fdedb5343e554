import { setTimeout as delay } from 'node:timers/promises'
import { CliFailure } from '../processes/failure'
import { ending, startNode, stopProcess } from '../processes/processes'
import { noResults, readResults, type TestResults } from './test-results'

export type Step = {
  name: string
  /** The command that mends it, or shows more. */
  mend: string
  /** A file of the project with its arguments, or a function that throws. */
  run: { file: string; args: string[]; env?: Record<string, string> } | (() => Promise<void>)
  /** Where a test runner leaves its results; a step that has it fails when nothing was executed. */
  results?: string
  minutes: number
}

export type Outcome = { step: Step; failed: boolean; tests: TestResults | null }

async function runStep(step: Step, stopping: AbortSignal): Promise<Outcome> {
  const started = Date.now()
  const { failed: broke, output } = await perform(step)
  const found = step.results ? readResults(step.results) : null
  const tests = step.results ? (found ?? noResults) : null
  const reasons = !tests ? [] : found ? faultsOf(found) : ['It died before its end: no results were left.']
  const failed = broke || reasons.length > 0
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const count = tests ? `, ${tests.passed} passed` : ''
  if (stopping.aborted) return { step, failed: true, tests }
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${step.name} (${seconds} s${count})`)
  if (failed) {
    const text = [output.trim(), ...reasons].filter(Boolean).join('\n')
    console.log(`${text.replace(/^/gm, '        ')}\n        To mend it: ${step.mend}\n`)
  }
  return { step, failed, tests }
}

function faultsOf(tests: TestResults): string[] {
  const faults: string[] = []
  if (tests.passed + tests.failed === 0) faults.push('No test was executed.')
  if (tests.skipped > 0) faults.push(`${tests.skipped} tests were skipped.`)
  if (tests.flaky > 0) faults.push(`${tests.flaky} tests passed only at a second try.`)
  return faults
}

async function perform({ run, minutes }: Step): Promise<{ failed: boolean; output: string }> {
  if (typeof run === 'function') {
    try {
      await run()
      return { failed: false, output: '' }
    } catch (error) {
      if (error instanceof CliFailure) return { failed: true, output: error.message }
      return { failed: true, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  const child = startNode(run.file, run.args, { output: 'collect', env: { FORCE_COLOR: '0', ...run.env } })
  const limit = new AbortController()
  let late = false
  void delay(minutes * 60_000, null, { signal: limit.signal, ref: false }).then(
    () => {
      late = true
      void stopProcess(child)
    },
    () => undefined,
  )
  const { code, output } = await ending(child)
  limit.abort()
  const note = late ? `\nStopped after ${minutes} minutes.` : ''
  return { failed: code !== 0, output: output + note }
}

/** Runs the steps in their order, two at a time; a later one starts as soon as there is room. */
export async function runSteps(steps: Step[], atOnce: number, stopping: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = [...steps]
  const lane = async () => {
    for (let step = waiting.shift(); step && !stopping.aborted; step = waiting.shift()) {
      outcomes.push(await runStep(step, stopping))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return outcomes
}
