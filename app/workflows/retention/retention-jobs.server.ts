import { deleteAnswers } from '~/domains/administration/index.server'
import { removePhones } from '~/domains/applications/index.server'
import { deleteEnded } from '~/domains/identity/index.server'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { deleteAbandoned, deleteInterest, removeAddresses } from '~/domains/market/index.server'
import { removeRecipients } from '~/domains/notifications/index.server'
import { perform } from '~/platform/perform.server'

/** What is deleted when its time is over, by class; how long each is kept stands in its domain's rules. */
export const retentionJobs = {
  'identity.deleteEnded': async (context) => {
    await perform(context, deleteEnded)
  },
  'identity.deleteAnswers': async (context) => {
    await perform(context, deleteAnswers)
  },
  'market.deleteAbandoned': async (context) => {
    await perform(context, deleteAbandoned)
    await perform(context, deleteInterest)
    await perform(context, removeAddresses)
  },
  'notifications.removeRecipients': async (context) => {
    await perform(context, removeRecipients)
  },
  'applications.removePhones': async (context) => {
    await perform(context, removePhones)
  },
} satisfies JobHandlers
