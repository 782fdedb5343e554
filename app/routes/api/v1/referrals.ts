import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordProgramRead } from '~/domains/administration/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { perform } from '~/platform/perform.server'
import { findTasks } from '~/views/organisation/find-tasks.server'
import { describeReferral } from '../parts/v1/describe-referral'
import { listReferrals } from '../parts/v1/referral-endpoints'

/** What the organisation of the key was asked; nobody is named here. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(listReferrals, args, async (context, { status, page }, reason) => {
    const { program, organisationId } = context
    const filter = { page, isClosed: status === 'closed', locale: 'uz-Latn' } as const
    const { tasks, total } = await findTasks(context, filter)
    const read = { keyId: program.keyId, organisationId, reason, personId: null }
    await perform(context, recordProgramRead, read)
    return { referrals: tasks.map(describeReferral), total, page }
  })
}
