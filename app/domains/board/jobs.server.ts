import type { JobHandlers } from '~/domains/jobs/index.server'
import { perform } from '~/platform/perform.server'
import { publishFigures } from './commands/publish-figures.server'
import { publishVoucherFigures } from './vouchers/publish-voucher-figures.server'

export const boardJobs = {
  'board.publishFigures': async (context) => {
    // A transaction a month: a portal with years behind it takes its time.
    for (const publish of [publishFigures, publishVoucherFigures])
      for (let months = 1; months > 0; ) ({ months } = await perform(context, publish, { most: 1 }))
  },
} satisfies JobHandlers
