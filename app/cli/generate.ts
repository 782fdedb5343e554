import fs from 'node:fs'
import { CliFailure } from './processes/failure'
import { waitForLock } from './processes/lock'
import { ending, startNode } from './processes/processes'
import { readJson, writeJson } from './project/data-folder'
import { fingerprint } from './project/fingerprint'
import { inProject } from './project/paths'

const OUTPUT = 'app/platform/prisma'

/** Writes the Prisma client when the schema changed since it was last written. */
export async function generateClient(): Promise<void> {
  const release = await waitForLock('generate', 'Another command writes the Prisma client; waiting …')
  try {
    await generateAlone()
  } finally {
    release()
  }
}

async function generateAlone(): Promise<void> {
  // The stamp lies inside the output, so that both vanish together.
  const stampFile = inProject(OUTPUT, 'schema-fingerprint.json')
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma/models', 'node_modules/prisma/package.json'])
  if (readJson<string>(stampFile) === wanted && fs.existsSync(inProject(OUTPUT, 'client.ts'))) return
  console.log('Writing the Prisma client …')
  const child = startNode('node_modules/prisma/build/index.js', ['generate', '--no-hints'], {
    output: 'collect',
    env: {
      // Generating needs no engine: a path that exists keeps the CLI from downloading one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      PRISMA_SKIP_POSTINSTALL_GENERATE: '1',
    },
  })
  const { code, output } = await ending(child)
  if (code !== 0) throw new CliFailure(`prisma generate failed:\n${output.trim()}`)
  writeJson(stampFile, wanted)
}
