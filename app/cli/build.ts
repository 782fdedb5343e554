import fs from 'node:fs'
import { readJson, writeJson } from './data-folder'
import { CliFailure } from './failure'
import { fingerprint } from './fingerprint'
import { waitForLock } from './lock'
import { inProject } from './paths'
import { ending, startNode } from './processes'

const SOURCES = [
  'app',
  'prisma/seed',
  'locales',
  'public',
  'vite.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'package-lock.json',
]
const NOT_BUILT = /^app\/cli(\/|$)|\.test\.tsx?$|\.md$/

/** Builds the pages and the programs when its sources changed since the last build. */
export async function buildWeb(): Promise<void> {
  const release = await waitForLock('build', 'Another build is under way; waiting …')
  try {
    const stampFile = inProject('build/fingerprint.json')
    const wanted = fingerprint(SOURCES, (file) => NOT_BUILT.test(file))
    if (readJson<string>(stampFile) === wanted) return
    console.log('Building …')
    fs.rmSync(stampFile, { force: true })
    const child = startNode('node_modules/@remix-run/dev/dist/cli.js', ['vite:build'], {
      output: 'collect',
      env: { NODE_ENV: 'production' },
    })
    const { code, output } = await ending(child)
    if (code !== 0) throw new CliFailure(`The build failed:\n${output.trim()}`)
    writeJson(stampFile, wanted)
  } finally {
    release()
  }
}
