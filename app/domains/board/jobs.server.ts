import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { publishFigures } from './commands/publish-figures.server'

export const boardJobs = {
  'board.publishFigures': async (context) => {
    // A transaction a month: a portal with years behind it takes its time.
    for (let months = 1; months > 0; ) ({ months } = await perform(context, publishFigures, { most: 1 }))
  },
} satisfies JobHandlers
