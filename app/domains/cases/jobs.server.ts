import type { JobHandlers } from '~/domains/jobs/index.server'
import { askSilent } from './agencies/ask-silent.server'
import { recountDeadlines } from './clock/recount-deadlines.server'
import { watchDeadlines } from './clock/watch-deadlines.server'
import { remindOfCorrections } from './desk/remind-of-corrections.server'
import { markCaseNames } from './mark-names.server'
import type { AgencyGateway } from './ports'

export const caseJobs = {
  'applications.askSilent': askSilent,
  'applications.watchDeadlines': watchDeadlines,
  'applications.recountDeadlines': recountDeadlines,
  'applications.remindOfCorrections': remindOfCorrections,
  'applications.markNames': markCaseNames,
} satisfies JobHandlers<{ agencies: AgencyGateway }>
