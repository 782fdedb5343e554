import fs from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../../app/cli/apply-migrations'
import { fillEnvironment, secretsFile } from '../../app/cli/demo-env'
import { seedDatabase } from '../../app/cli/fill-database'
import { inData } from '../../app/cli/paths'
import type { EmbeddedServer } from '../../app/cli/postgres'
import { SEED_SOURCES } from '../../app/cli/seeding'
import { ensureTemplate } from '../../app/cli/test-server'
import { testDay } from './test-day'

/** A template filled with the demonstration data of the tests' day; its pictures are drawn into a folder nobody reads. */
export function ensureRowsTemplate(server: EmbeddedServer): Promise<string> {
  return ensureTemplate(server, 'rows', [...SEED_SOURCES, secretsFile], async ({ ownerUrl, appUrl }) => {
    const folder = inData('test-rows')
    fs.mkdirSync(folder, { recursive: true })
    const basic = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', APP_ENV: 'test' }
    const env = {
      ...fillEnvironment(basic, { web: 3998, sandbox: 4098 }),
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      FILES_DIR: path.join(folder, 'files'),
      MEDIA_DIR: path.join(folder, 'media'),
      SANDBOX_DIR: path.join(folder, 'sandbox'),
    }
    await applyMigrations(ownerUrl, env)
    await seedDatabase(ownerUrl, env, testDay.today.toISOString().slice(0, 10))
  })
}
