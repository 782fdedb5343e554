import { rmSync } from 'node:fs'
import path from 'node:path'
import { cloneDatabase, dropDatabase, withClient } from '../../app/cli/database/database'
import { ensureSeededTemplate } from '../../app/cli/database/templates'
import type { TestServer } from '../../app/cli/database/test-server'
import { fillEnvironment } from '../../app/cli/portal/demo-env'
import { littleMemory } from '../../app/cli/portal/services'
import { ending, startNode } from '../../app/cli/processes/processes'
import { inProject } from '../../app/cli/project/paths'
import { runLoad } from '../../app/cli/seeding/add-in-bulk'
import { givenDay } from '../../app/cli/seeding/given-day'
import { writeBundle } from '../setup/child-process'
import { benchCentre } from './waiting/cases'

/** What a list as a file takes where it is long: `npm run bench -- exports 100000`. Aim: 300 MB. */
export async function measureExports(test: TestServer, size: number): Promise<void> {
  const day = givenDay()
  const { template } = await ensureSeededTemplate(test, day)
  const name = `test_bench_exports`
  await dropDatabase(test.server.superuserUrl('postgres'), name)
  await cloneDatabase(test.server, template, name)
  const basic = { PATH: process.env.PATH, HOME: process.env.HOME, APP_ENV: 'test', SEED_DAY: day }
  const urls = { DATABASE_URL: test.server.ownerUrl(name), DATABASE_APP_URL: test.server.appUrl(name) }
  const env = { ...fillEnvironment(basic, { web: 1, sandbox: 2 }), ...urls, LOG_LEVEL: 'error' }
  const superuser = test.server.superuserUrl(name)
  // As one file, like the worker: a loader that reads the sources takes a third of the memory.
  const program = path.relative(inProject(), writeBundle('tests/bench/write-exports.ts'))
  try {
    const added = await runLoad(env, { load: 'cases', count: size, url: superuser })
    if (added !== 0) throw new Error('Adding cases failed')
    // No centre has so many; one that had would have them all in one list.
    await withClient(superuser, async (client) => {
      await client.query('set session_replication_role = replica')
      await client.query(
        'update case_file set centre_code = $1, is_open = true where not is_protected and number is not null',
        [benchCentre],
      )
    })
    for (const format of ['csv', 'xlsx']) {
      const child = startNode(program, [format], {
        ...{ env: { ...env, ...littleMemory.env }, flags: littleMemory.flags },
        output: 'collect',
      })
      const { code, output } = await ending(child)
      if (code !== 0) throw new Error(`Writing ${format} failed:\n${output}`)
      console.log(output.trim().split('\n').at(-1))
    }
  } finally {
    rmSync(inProject(program))
    await dropDatabase(test.server.superuserUrl('postgres'), name)
  }
}
