import type { Work } from '~/platform/work.server'

/** Who is offered a free place next, by the rule of the queue; null when nobody waits. Read with the portal's eyes. */
export async function readNext(work: Work, freePlaceId: string): Promise<string | null> {
  const [row] = await work.asSystem(
    () =>
      work.tx.$queryRaw<
        { id: string | null }[]
      >`select app_next_for_place(${freePlaceId}::uuid, ${work.now()}::timestamptz) as id`,
  )
  return row?.id ?? null
}
