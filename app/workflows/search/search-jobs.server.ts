import type { JobHandlers } from '~/domains/jobs/index.server'
import { refreshSearch } from './refresh-search.server'

export const searchJobs = {
  'search.refresh': async (context) => {
    await refreshSearch(context)
  },
} satisfies JobHandlers<unknown>
