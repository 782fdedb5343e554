import type { LoaderFunctionArgs } from '@remix-run/node'
import { recordProgramRead } from '~/domains/administration/index.server'
import { answerRead } from '~/http/api/answer-endpoint.server'
import { perform } from '~/platform/perform.server'
import { getOrganisationTask } from '~/views/organisation/find-tasks.server'
import { describeReferral } from '../parts/v1/describe-referral'
import { getReferral } from '../parts/v1/referral-endpoints'

/** One of them, about whom, and what was written for the organisation. */
export function loader(args: LoaderFunctionArgs) {
  return answerRead(getReferral, args, async (context, _asked, reason) => {
    const task = await getOrganisationTask(context, args.params.id ?? '', 'uz-Latn')
    if (!task) return null
    const { organisationId, program } = context
    const { person, expectedOn, reasonCode, centreCode, note, answer, personId } = task
    await perform(context, recordProgramRead, { keyId: program.keyId, organisationId, reason, personId })
    return {
      ...{ ...describeReferral(task), expectedOn, reasonCode, centreCode, note, answer },
      person: person && {
        ...{ familyName: person.family, givenName: person.given },
        ...{ patronymic: person.patronymic, phone: person.phone },
      },
    }
  })
}
