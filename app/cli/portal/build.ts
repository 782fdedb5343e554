import fs from 'node:fs'
import { CliFailure } from '../processes/failure'
import { waitForLock } from '../processes/lock'
import { ending, startNode } from '../processes/processes'
import { readJson, writeJson } from '../project/data-folder'
import { fingerprint } from '../project/fingerprint'
import { inProject } from '../project/paths'

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
