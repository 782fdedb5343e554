import { z } from 'zod'
import { listStaff, staffStates } from '~/domains/administration/index.server'
import { isRole } from '~/domains/identity/index.server'
import { listAllOrganisations, listCentres } from '~/domains/reference/index.server'
import { createFormat } from '~/i18n/format'
import { getT } from '~/i18n/translator.server'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { type AskedList, batchSize, type ExportSource, readBy } from '../source'

const columns = ['name', 'role', 'organisation', 'from', 'until', 'state', 'absent'] as const

const filtersOfStaff = z.strictObject({
  role: z.string().refine(isRole).optional(),
  centre: z.string().optional(),
  state: z.enum(staffStates).optional(),
})

/** Roles of the staff, with the days on which they are held, as the page of people lists them. */
export const peopleSource: ExportSource = {
  heads: columns.map((column) => keyOf('exports.people', column)),
  read: readBy(filtersOfStaff, rows),
}

async function* rows({ context, filters, locale }: AskedList<z.output<typeof filtersOfStaff>>) {
  const t = getT(locale)
  const { personName } = createFormat(locale)
  const centres = await listCentres()
  const organisations = await listAllOrganisations(dayOf(context.now()))
  const names = new Map([
    ...centres.map(({ code, names }) => [code, names[locale]] as const),
    ...organisations.map(({ id, names: named }) => [id, named[locale]] as const),
  ])
  const { role = null, centre: organisationId = null, state = null } = filters
  const filter = { role, organisationId, state }
  for (let page = 1; ; page++) {
    const { staff, total } = await listStaff(context, filter, { page, pageSize: batchSize })
    yield staff.map((one) => [
      personName(one),
      t(keyOf('account.role', one.role)),
      names.get(one.organisationId ?? '') ?? one.organisationId ?? '',
      { day: one.startsOn ?? dayOf(one.grantedAt) },
      one.until ? { day: dayOf(one.until) } : null,
      t(keyOf('admin.staff.state', one.state)),
      one.absentUntil ? { day: one.absentUntil } : null,
    ])
    if (page * batchSize >= total) return
  }
}
