import type { Context } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { expireRoleRequest } from './commands/expire-role-request.server'
import { tellRoleEnds } from './commands/tell-role-ends.server'
import { listLapsedRequests } from './queries/list-lapsed-requests.server'
import { expireInvitation, listLapsedInvitations } from './team/index.server'

export const administrationJobs = {
  'identity.lapseRoleRequests': async (context: Context) => {
    for (const id of await listLapsedRequests(context)) await perform(context, expireRoleRequest, id)
  },
  'identity.lapseInvitations': async (context: Context) => {
    for (const id of await listLapsedInvitations(context)) await perform(context, expireInvitation, id)
  },
  'identity.warnRoleEnds': async (context: Context) => {
    await perform(context, tellRoleEnds)
  },
} satisfies JobHandlers<unknown>
