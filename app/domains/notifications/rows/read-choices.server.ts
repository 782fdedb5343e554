import type { Work } from '~/platform/work.server'
import type { ChosenChannel, NoticeKind } from '../kinds'

export type MayTell = (personId: string, kind: NoticeKind, channel: ChosenChannel) => boolean

/**
 * Over which channels people want to be told of which kind of thing: all of them where they said nothing, Telegram only
 * where they linked it. With the portal's eyes only.
 */
export async function readChoices(work: Work, people: readonly string[]): Promise<MayTell> {
  if (people.length === 0) return () => false
  const rows = await work.tx.$queryRaw<{ id: string; chosen: Record<string, string[]>; linked: boolean }[]>`
    select p.id, l.person_id is not null as linked,
        (select coalesce(jsonb_object_agg(c.kind, c.channels), '{}') from channel_choice c
          where c.person_id = p.id) as chosen
      from unnest(${people}::uuid[]) as p(id) left join telegram_link l on l.person_id = p.id`
  const known = new Map(rows.map(({ id, ...row }) => [id, row]))
  return (personId, kind, channel) => {
    const { chosen = {}, linked = false } = known.get(personId) ?? {}
    return (chosen[kind]?.includes(channel) ?? true) && (channel !== 'telegram' || linked)
  }
}
