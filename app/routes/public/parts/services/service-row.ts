import type { ServiceInList } from '~/domains/services/schema'

/** What a list shows of a service. */
export type ServiceRow = Pick<
  ServiceInList,
  'code' | 'group' | 'name' | 'summary' | 'outcome' | 'workingDays' | 'online' | 'isExample'
>

export function toServiceRow(service: ServiceInList): ServiceRow {
  const { code, group, name, summary, outcome, workingDays, online, isExample } = service
  return { code, group, name, summary, outcome, workingDays, online, isExample }
}
