import type { Work } from '~/platform/work.server'

/** Whether an appeal of this decision keeps it from having an effect until the answer; the database says it. */
export async function getAppealEffect(work: Work, decisionId: string): Promise<boolean> {
  const [row] = await work.tx.$queryRaw<{ suspends: boolean }[]>`
    select app_is_suspended_by_appeal(${decisionId}::uuid) as suspends`
  return row?.suspends ?? false
}
