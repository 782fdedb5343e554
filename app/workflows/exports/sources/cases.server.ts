import { z } from 'zod'
import { caseFilters, dueFilters, listCaseBatch } from '~/domains/cases/index.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { transaction } from '~/platform/db.server'
import { type AskedList, batchSize, type ExportSource, readBy } from '../source'

const columns = ['number', 'service', 'status', 'applicant', 'assignee', 'submitted', 'due'] as const

const filtersOfCases = z.strictObject({
  filter: z.enum(caseFilters).default('all'),
  due: z.enum(dueFilters).optional(),
  service: z.string().optional(),
  who: z.uuid().optional(),
})

/** Cases of her centre under one filter of the queue; no devices and no health, as in the queue. */
export const casesSource: ExportSource = {
  heads: columns.map((column) => keyOf('exports.cases', column)),
  read: readBy(filtersOfCases, rows),
}

async function* rows({ context, filters: asked, locale }: AskedList<z.output<typeof filtersOfCases>>) {
  const t = getT(locale)
  const { personName } = createFormat(locale)
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
