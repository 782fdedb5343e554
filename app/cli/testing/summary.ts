import type { Outcome } from './steps'

/** The last lines of a run: what went wrong, and how many tests passed and failed. */
export function summaryOf(outcomes: readonly Outcome[], notRun: readonly string[], seconds: number): string {
  const bad = outcomes.filter(({ failed }) => failed)
  const sum = (pick: 'passed' | 'failed') =>
    outcomes.reduce((total, { tests }) => total + (tests?.[pick] ?? 0), 0)
  // Without a failed test to show for it: a tool's complaint, or a runner that died.
  const broken = bad.filter(({ tests }) => !tests?.failed).map(({ step }) => step.name)
  const names = [...bad.map(({ step }) => step.name), ...notRun]
  return [
    `${Math.round(seconds)} s.${names.length ? ` Failed: ${names.join(', ')}.` : ''}`,
    `${sum('passed')} passed, ${sum('failed')} failed${broken.length ? `, ${countSteps(broken.length)} broke: ${broken.join(', ')}` : ''}`,
  ].join('\n')
}

function countSteps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`
}
