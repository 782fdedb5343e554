import { fillEnvironment } from './demo-env'
import { CliFailure } from './failure'
import { migrateAndSeed } from './fill-database'
import { generateClient } from './generate'
import { openProjectDatabase, withProjectLock } from './project-database'
import { runCommand } from './run-command'

/** `npm run seed`: fills an empty database, for today or SEED_DAY; with `--reset` the embedded one is thrown away first. */
await runCommand(() =>
  withProjectLock('npm run seed', async () => {
    if (process.env.APP_ENV === 'production') throw new CliFailure('APP_ENV=production is never seeded.')
    await generateClient()
    const database = await openProjectDatabase()
    try {
      if (process.argv.includes('--reset')) await database.recreate()
      const env = fillEnvironment(process.env, { web: 3000, sandbox: 3100 })
      await migrateAndSeed(database, {
        ...env,
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: database.appUrl,
      })
      console.log('The demonstration data is in place.')
      return 0
    } finally {
      await database.close()
    }
  }),
)
