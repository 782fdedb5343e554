import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { markNames } from './commands/mark-names.server'
import type { Context } from './context'

export const identityJobs = {
  'identity.markNames': markAllNames,
} satisfies JobHandlers<unknown>

/** Some at a time, until everybody is found by her name. */
async function markAllNames(context: Context): Promise<void> {
  while ((await perform(context, markNames)) > 0);
}
