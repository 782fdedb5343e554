import type { Work } from '~/platform/work.server'
import type { ChosenChannel, NoticeKind } from '../kinds'

/**
 * Over which channels people want to be told of a kind of thing: all of them where they said nothing, Telegram only where
 * they linked it.
 */
export async function readChoices(
  work: Work,
  people: readonly string[],
  kind: NoticeKind,
): Promise<(personId: string, channel: ChosenChannel) => boolean> {
  if (people.length === 0) return () => false
  const rows = await work.asSystem(
    () => work.tx.$queryRaw<{ id: string; channels: string[] | null; linked: boolean }[]>`
      select p.id, c.channels, l.person_id is not null as linked from unnest(${people}::uuid[]) as p(id)
        left join channel_choice c on c.person_id = p.id and c.kind = ${kind}
        left join telegram_link l on l.person_id = p.id`,
  )
  const known = new Map(rows.map(({ id, ...row }) => [id, row]))
  return (personId, channel) => {
    const { channels = null, linked = false } = known.get(personId) ?? {}
    return (channels === null || channels.includes(channel)) && (channel !== 'telegram' || linked)
  }
}
