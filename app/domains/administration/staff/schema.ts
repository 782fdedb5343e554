import { z } from 'zod'
import { field, nameReader, readPinfl } from '~/domains/questions/schema'
import { prepareRoleFields } from '../schema'

/** What a head is asked of a role that somebody is to get at her centre. `today` is `YYYY-MM-DD`. */
export function askForRoleForm(today: string) {
  const { role, startsOn, endsOn, grounds } = prepareRoleFields(today)
  return z
    .object({
      pinfl: field('admin.centreStaff.error.pinfl', readPinfl),
      family: field(
        'admin.centreStaff.error.family',
        nameReader({ words: 'questions.error.familyName', most: 100 }),
      ),
      ...{ role, startsOn, endsOn, grounds },
    })
    .superRefine(({ startsOn: from, endsOn: until }, check) => {
      if (from && until && until < from) {
        check.addIssue({ code: 'custom', path: ['endsOn'], message: 'admin.error.termBackwards' })
      }
    })
}
