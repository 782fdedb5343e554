import fs from 'node:fs'
import { findBrowser } from './browser'
import { buildWeb } from './build'
import { makeFolder } from './data-folder'
import { generateClient } from './generate'
import { moveClock } from './moved-day'
import { inData } from './paths'
import { type Outcome, runSteps, type Step } from './steps'

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

// Ends only what hangs: more than four times what all steps together take on two quiet cores.
const hangMinutes = 60

function vitest(project: string): Step {
  const results = inData('results', `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ]
  return {
    name: project,
    mend: `npx vitest --project ${project}`,
    run: { file: bin.vitest, args, env: { NODE_ENV: 'test' } },
    results,
    minutes: hangMinutes,
  }
}

const tool = (name: string, mend: string, file: string, args: string[]): Step => ({
  name,
  mend,
  run: { file, args },
  minutes: hangMinutes,
})

const still: Step[] = [
  tool('format', 'npx biome format --write .', bin.biome, ['format', '.']),
  tool('lint', 'npx biome check --write .', bin.biome, ['check', '--formatter-enabled=false', '.']),
  // The longest first, so that neither of the two lanes ends long before the other.
  vitest('architecture'),
  tool('types', 'npx tsc --noEmit', bin.tsc, ['--noEmit', '-p', '.']),
  tool('boundaries', 'npx depcruise app --config .dependency-cruiser.cjs', bin.depcruise, [
    'app',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ]),
  tool('dead code', 'npx knip', bin.knip, []),
  tool('migrations', 'as it says above (npm run migrate -- new <name>, or -- guards)', 'app/cli/migrate.ts', [
    'check',
  ]),
  vitest('unit'),
  { name: 'build', mend: 'npx remix vite:build', run: buildWeb, minutes: hangMinutes },
]

const e2eResults = () => inData('results', 'e2e.json')

async function endToEnd(): Promise<Step> {
  const CHROMIUM_PATH = await findBrowser()
  const results = e2eResults()
  return {
    name: 'end to end',
    mend: 'npx playwright test',
    run: {
      file: bin.playwright,
      args: ['test'],
      env: { CHROMIUM_PATH, E2E_RESULTS: results, NODE_ENV: 'test' },
    },
    results,
    minutes: hangMinutes,
  }
}

/** All checks in order; `npm test` adds the browser. Ends with a line `N passed, M failed`. */
export async function verifyProject(withBrowser: boolean, stopping: AbortSignal): Promise<number> {
  const started = performance.now()
  const day = moveClock(process.argv)
  if (day) console.log(`Today is taken to be ${day}.`)
  makeFolder(inData('results'))
  for (const name of fs.readdirSync(inData('results'))) fs.rmSync(inData('results', name))
  await generateClient()
  const outcomes = await runSteps(still, 2, stopping)
  // These start servers and browsers of their own and share no core with anything else.
  outcomes.push(...(await runSteps([vitest('integration')], 1, stopping)))
  const built = outcomes.some(({ step, failed }) => step.name === 'build' && !failed)
  const left: string[] = []
  if (withBrowser && built && !stopping.aborted) {
    outcomes.push(...(await runSteps([await endToEnd()], 1, stopping)))
  } else if (withBrowser) {
    left.push('end to end (not run: there is no build)')
  }
  return summarise(outcomes, left, started)
}

function summarise(outcomes: Outcome[], left: string[], started: number): number {
  const bad = [...outcomes.filter(({ failed }) => failed).map(({ step }) => step.name), ...left]
  const sum = (pick: 'passed' | 'failed') =>
    outcomes.reduce((total, { tests }) => total + (tests ? tests[pick] : 0), 0)
  console.log(
    `\n${Math.round((performance.now() - started) / 1000)} s.${bad.length ? ` Failed: ${bad.join(', ')}.` : ''}`,
  )
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return bad.length ? 1 : 0
}
