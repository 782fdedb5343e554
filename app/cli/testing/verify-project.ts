import fs from 'node:fs'
import path from 'node:path'
import { locales } from '../../i18n/locales'
import { sharedServer, startTestServer } from '../database/test-server'
import { generateClient } from '../generate'
import { buildWeb } from '../portal/build'
import { givenDay } from '../seeding/given-day'
import { sharedSeedProgram } from '../seeding/seed-program'
import { findBrowser } from './browser'
import { moveClock } from './moved-day'
import { makeRunFolder } from './run-folder'
import { type Outcome, runSteps, type Step } from './steps'
import { summaryOf } from './summary'
import { timesFile } from './test-results'

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  // Takes a third of what the compiler in JavaScript takes, by which tests and other tools read our sources.
  tsc: 'node_modules/typescript-native/bin/tsc',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
}

// Ends only what hangs: more than four times what all steps together take on two quiet cores.
const hangMinutes = 60

function vitest(folder: string, project: string): Step {
  const results = path.join(folder, `${project}.json`)
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    '--reporter=./app/cli/testing/file-times.ts',
    `--outputFile.json=${results}`,
  ]
  return {
    name: project,
    mend: `npx vitest --project ${project}`,
    // Not what an earlier run left: a file that was moved since stands there under its old name.
    run: {
      file: bin.vitest,
      args,
      env: {
        NODE_ENV: 'test',
        TEST_MODULES: path.join(folder, 'modules'),
        TEST_TIMES: timesFile(results),
      },
    },
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

/** What was read of a file serves until the file changes; each has its own, for they may run at once. */
const deadCode = (name: string, args: string[]): Step =>
  tool(name, ['npx knip', ...args].join(' '), bin.knip, [
    ...args,
    ...['--cache', '--cache-location', `node_modules/.cache/knip/${name.replaceAll(' ', '-')}`],
  ])

/** What needs no browser. The longest first, so that neither of the two lanes ends long before the other. */
const withoutBrowser = (folder: string): Step[] => [
  vitest(folder, 'integration'),
  tool('format', 'npx biome format --write .', bin.biome, ['format', '.']),
  tool('lint', 'npx biome check --write .', bin.biome, ['check', '--formatter-enabled=false', '.']),
  vitest(folder, 'architecture'),
  tool('types', 'node node_modules/typescript-native/bin/tsc --noEmit', bin.tsc, ['--noEmit', '-p', '.']),
  tool('boundaries', 'npx depcruise app --config .dependency-cruiser.cjs', bin.depcruise, [
    'app',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
  ]),
  deadCode('dead code', []),
  // What only a test uses is dead too.
  deadCode('dead code beside tests', ['--production', '--exclude', 'dependencies']),
  tool('migrations', 'as it says above (npm run migrate -- new <name>, or -- guards)', 'app/cli/migrate.ts', [
    'check',
  ]),
  vitest(folder, 'unit'),
  { name: 'build', mend: 'npx remix vite:build', run: buildWeb, minutes: hangMinutes },
]

/** What a citizen, a maker, a buyer and a seller come for, in one language after another. */
const journeys = ['apply', 'voucher', 'market'].map((name) => `tests/e2e/journeys/journey-${name}.spec.ts`)

async function inEachLanguage(folder: string): Promise<Step[]> {
  const CHROMIUM_PATH = await findBrowser({ addsHeadless: true })
  return locales.map((locale) => {
    const results = path.join(folder, `journeys.${locale}.json`)
    return {
      name: `journeys in ${locale}`,
      mend: `E2E_LOCALE=${locale} npx playwright test journey-`,
      run: {
        file: bin.playwright,
        // Those are in Russian whatever is asked for.
        args: ['test', ...journeys, '--grep-invert', 'in Russian'],
        env: { CHROMIUM_PATH, E2E_LOCALE: locale, E2E_RESULTS: results, NODE_ENV: 'test' },
      },
      results,
      minutes: hangMinutes,
    }
  })
}

async function endToEnd(folder: string): Promise<Step> {
  const CHROMIUM_PATH = await findBrowser({ addsHeadless: true })
  const results = path.join(folder, 'e2e.json')
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

/**
 * All checks in order; `npm test` adds the browser. `--journeys` are the journeys alone, in each language. Ends with a line
 * `N passed, M failed`.
 */
export async function verifyProject(withBrowser: boolean, stopping: AbortSignal): Promise<number> {
  const started = performance.now()
  const day = moveClock(process.argv)
  if (day) console.log(`Today is taken to be ${day}.`)
  // One day for all steps, also when midnight passes between them.
  process.env.SEED_DAY = day ?? givenDay()
  // Each day that is seeded takes half a minute: too long for what a developer runs many times a day.
  if (!withBrowser) process.env.SEED_DAYS ||= 'today'
  const folder = makeRunFolder()
  await generateClient()
  // One database server for all steps, so that what a template costs is paid once.
  const test = await startTestServer('inMemory')
  Object.assign(process.env, sharedServer(test), sharedSeedProgram())
  try {
    const { outcomes, notRun } = await runAll(folder, withBrowser, stopping)
    console.log(`\n${summaryOf(outcomes, notRun, (performance.now() - started) / 1000)}`)
    const isGood = notRun.length === 0 && outcomes.every(({ failed }) => !failed)
    // What the browser looked like when something failed stays to be looked at.
    if (isGood) fs.rmSync(folder, { recursive: true, force: true })
    return isGood ? 0 : 1
  } finally {
    await test.stop()
  }
}

async function runAll(
  folder: string,
  withBrowser: boolean,
  stopping: AbortSignal,
): Promise<{ outcomes: Outcome[]; notRun: string[] }> {
  if (process.argv.includes('--journeys'))
    return { outcomes: await runSteps(await inEachLanguage(folder), 1, stopping), notRun: [] }
  const outcomes = await runSteps(withoutBrowser(folder), 2, stopping)
  if (!withBrowser) return { outcomes, notRun: [] }
  const isBuilt = outcomes.some(({ step, failed }) => step.name === 'build' && !failed)
  if (!isBuilt || stopping.aborted) return { outcomes, notRun: ['end to end (not run: there is no build)'] }
  // It starts browsers, and shares no core with anything else.
  outcomes.push(...(await runSteps([await endToEnd(folder)], 1, stopping)))
  return { outcomes, notRun: [] }
}
