import type { Outcome } from './steps'

// What grows is seen among them before the whole takes too long.
const slowest = 10

/** The last lines of a run: the slowest files, what went wrong, and how many tests passed and failed. */
export function summaryOf(outcomes: readonly Outcome[], notRun: readonly string[], seconds: number): string {
  const bad = outcomes.filter(({ failed }) => failed)
  const sum = (pick: 'passed' | 'failed') =>
    outcomes.reduce((total, { tests }) => total + (tests?.[pick] ?? 0), 0)
  // Without a failed test to show for it: a tool's complaint, or a runner that died.
  const broken = bad.filter(({ tests }) => !tests?.failed).map(({ step }) => step.name)
  const names = [...bad.map(({ step }) => step.name), ...notRun]
  return [
    ...listSlowest(outcomes),
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

function countSteps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}
