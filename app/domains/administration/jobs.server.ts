import type { Context } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform, performEach } from '~/platform/perform.server'
import { expireRoleRequest } from './commands/expire-role-request.server'
import { tellRoleEnds } from './commands/tell-role-ends.server'
import { listLapsedRequests } from './queries/list-lapsed-requests.server'
import { expireInvitation, listLapsedInvitations } from './team/index.server'

export const administrationJobs = {
  'identity.lapseRoleRequests': async (context: Context) => {
    await performEach(context, expireRoleRequest, await listLapsedRequests(context))
  },
  'identity.lapseInvitations': async (context: Context) => {
    await performEach(context, expireInvitation, await listLapsedInvitations(context))
  },
  'identity.warnRoleEnds': async (context: Context) => {
    await perform(context, tellRoleEnds)
  },
} satisfies JobHandlers<unknown>
