import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { publishFigures } from './commands/publish-figures.server'

export const boardJobs = {
  'board.publishFigures': async (context) => {
    await perform(context, publishFigures)
  },
} satisfies JobHandlers
