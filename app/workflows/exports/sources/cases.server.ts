import { caseFilters, dueFilters, listCaseBatch } from '~/domains/cases/index.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { transaction } from '~/platform/db.server'
import { type AskedList, batchSize, type ExportSource } from '../source'

const columns = ['number', 'service', 'status', 'applicant', 'assignee', 'submitted', 'due'] as const

/** Cases of her centre under one filter of the queue; no devices and no health, as in the queue. */
export const casesSource: ExportSource = {
  heads: columns.map((column) => keyOf('exports.cases', column)),
  read: (asked) => rows(asked),
}

async function* rows({ context, filters, locale }: AskedList) {
  const t = getT(locale)
  const { personName } = createFormat(locale)
  const filter = caseFilters.find((one) => one === filters['filter']) ?? 'all'
  const due = dueFilters.find((one) => one === filters['due'])
  const asked = { filter, due, service: filters['service'], who: filters['who'] }
  let after: string | null = null
  let absentIds: string[] | null = null
  do {
    const batch: Awaited<ReturnType<typeof listCaseBatch>> = await transaction(context, (work) =>
      listCaseBatch(work, asked, { after, limit: batchSize, absentIds }),
    )
    yield batch.rows.map((row) => [
      row.number,
      row.service?.[locale] ?? row.serviceCode,
      t(keyOf('applications.status', row.status)),
      row.applicant ? personName(row.applicant) : '',
      row.assignee ? personName(row.assignee) : '',
      { at: row.submittedAt },
      { day: row.dueOn },
    ])
    after = batch.next
    absentIds = batch.absentIds
  } while (after !== null)
}
