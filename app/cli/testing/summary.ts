import type { Outcome } from './steps'

// What grows is seen among them before the whole takes too long.
const slowest = 10

// The rest stands with its step, further up.
const named = 60

/** The last lines of a run: the slowest files, each test that failed, and how many passed and failed. */
export function summaryOf(outcomes: readonly Outcome[], notRun: readonly string[], seconds: number): string {
  const bad = outcomes.filter(({ failed }) => failed)
  const sum = (pick: 'passed' | 'failed') =>
    outcomes.reduce((total, { tests }) => total + (tests?.[pick] ?? 0), 0)
  // Without a failed test to show for it: a tool's complaint, or a runner that died.
  const broken = bad.filter(({ tests }) => !tests?.failed).map(({ step }) => step.name)
  const names = [...bad.map(({ step }) => step.name), ...notRun]
  return [
    ...listSlowest(outcomes),
    ...listFailed(outcomes),
    `${Math.round(seconds)} s.${names.length ? ` Failed: ${names.join(', ')}.` : ''}`,
    `${sum('passed')} passed, ${sum('failed')} failed${broken.length ? `, ${countSteps(broken.length)} broke: ${broken.join(', ')}` : ''}`,
  ].join('\n')
}

function listSlowest(outcomes: readonly Outcome[]): string[] {
  const files = outcomes.flatMap(({ tests }) => tests?.files ?? [])
  const first = files.toSorted((one, other) => other.seconds - one.seconds).slice(0, slowest)
  const lines = first.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`)
  return lines.length ? ['The slowest files:', ...lines] : []
}

/** What is read of a long log is its end. */
function listFailed(outcomes: readonly Outcome[]): string[] {
  const faults = outcomes.flatMap(({ tests }) => tests?.faults ?? [])
  const lines = faults.map(({ file, title, reason }) => `  ${file}: ${title}\n      ${reason}`)
  return lines.length ? ['What failed:', ...lines.slice(0, named)] : []
}

function countSteps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}
