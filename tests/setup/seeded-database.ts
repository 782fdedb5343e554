import fs from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../../app/cli/apply-migrations'
import { fillEnvironment, secretsFile } from '../../app/cli/demo-env'
import { seedDatabase } from '../../app/cli/fill-database'
import { inData } from '../../app/cli/paths'
import type { EmbeddedServer } from '../../app/cli/postgres'
import { ensureTemplate } from '../../app/cli/test-server'

const sources = [
  'prisma',
  'app/domains',
  'app/workflows',
  'app/lib',
  'app/i18n',
  'app/platform',
  'app/cli/database.ts',
  secretsFile,
]

/** The name of a template filled with the demonstration data; its pictures are drawn into a folder nobody reads. */
export function ensureRowsTemplate(server: EmbeddedServer): Promise<string> {
  return ensureTemplate(server, 'rows', sources, async ({ ownerUrl, appUrl }) => {
    const folder = inData('test-rows')
    fs.mkdirSync(folder, { recursive: true })
    const basic = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', APP_ENV: 'test' }
    const env = fillEnvironment(basic, { web: 3998, sandbox: 4098 })
    await applyMigrations(ownerUrl, env)
    await seedDatabase(ownerUrl, {
      ...env,
      DATABASE_URL: ownerUrl,
      DATABASE_APP_URL: appUrl,
      FILES_DIR: path.join(folder, 'files'),
      MEDIA_DIR: path.join(folder, 'media'),
      SANDBOX_DIR: path.join(folder, 'sandbox'),
    })
  })
}
