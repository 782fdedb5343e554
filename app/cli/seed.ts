import { openProjectDatabase, withProjectLock } from './database/project-database'
import { generateClient } from './generate'
import { fillEnvironment } from './portal/demo-env'
import { CliFailure } from './processes/failure'
import { runCommand } from './processes/run-command'
import { addInBulk, askedAmounts } from './seeding/add-in-bulk'
import { migrateAndSeed } from './seeding/fill-database'

/**
 * `npm run seed`: fills an empty database, for today or SEED_DAY; with `--reset` the embedded one is thrown away first.
 * `--cases N` and `--products N` add so many of them to it, for measuring.
 */
await runCommand(() =>
  withProjectLock('npm run seed', async () => {
    if (process.env.APP_ENV === 'production') throw new CliFailure('APP_ENV=production is never seeded.')
    await generateClient()
    const database = await openProjectDatabase()
    try {
      if (process.argv.includes('--reset')) await database.recreate()
      const env = fillEnvironment(process.env, { web: 3000, sandbox: 3100 })
      const urls = { DATABASE_URL: database.ownerUrl, DATABASE_APP_URL: database.appUrl }
      const day = await migrateAndSeed(database, { ...env, ...urls })
      console.log('The demonstration data is in place.')
      for (const asked of askedAmounts(process.argv))
        if (day) await addInBulk(database, { ...env, ...urls }, { ...asked, day })
      return 0
    } finally {
      await database.close()
    }
  }),
)
