import type { Work } from '~/platform/work.server'

/** Everybody who is paid by one of these awards, and their families: who acts for the State is none of them. */
export async function readAwardSide(work: Work, awardIds: readonly string[]): Promise<string[]> {
  const [row] = await work.tx.$queryRaw<{ people: string[] }[]>`
    select array(select distinct unnest(app_award_side(award.id)) from unnest(${[...awardIds]}::uuid[]) as award (id))
      as people`
  return row?.people ?? []
}
