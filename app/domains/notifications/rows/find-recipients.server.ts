import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type ChosenChannel, kindOfTemplate } from '../kinds'
import type { NotifyInput } from '../schema'

/** Somebody who is told, and over which channels she wants to be. */
export interface Recipient {
  personId: string
  wants: (channel: ChosenChannel) => boolean
}

interface Row {
  /** Which of the notices. */
  at: number
  id: string
  /** Channels of this kind of thing; null where she said nothing: all of them. */
  channels: string[] | null
  linked: boolean
}

/**
 * The people whom each notice is for, all in one statement: the one it names, or whoever has the role now. Over Telegram
 * only where they linked it. With the portal's eyes only.
 */
export async function findRecipients(work: Work, notices: readonly NotifyInput[]): Promise<Recipient[][]> {
  const asked = notices.map(({ personId, roleHolders, template }, at) => ({
    ...{ at, person: roleHolders ? null : personId, kind: kindOfTemplate(template) },
    ...{ roles: [roleHolders?.role ?? []].flat(), organisation: roleHolders?.organisationId ?? null },
    ...{ leftOut: roleHolders?.except ?? [], duties: roleHolders?.duties ?? null },
  }))
  if (!asked.some(({ person, roles }) => person || roles.length > 0)) return notices.map(() => [])
  const today = dayOf(work.now())
  const rows = await work.tx.$queryRaw<Row[]>`
    select n.at, p.id, c.channels, l.person_id is not null as linked
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as n (at int, person uuid, kind text, roles role[],
        organisation text, "leftOut" uuid[], duties team_duty[])
      cross join lateral (
        select n.person as id where n.person is not null
        union select g.person_id from role_grant g where g.role = any (n.roles) and g.revoked_at is null
          and ${today}::date between coalesce(g.starts_on, ${today}::date) and coalesce(g.ends_on, ${today}::date)
          and (n.organisation is null or g.organisation_id = n.organisation) and g.person_id <> all (n."leftOut")
          and (n.duties is null or n.duties && g.duties)) p
      left join channel_choice c on c.person_id = p.id and c.kind = n.kind
      left join telegram_link l on l.person_id = p.id
    order by n.at, p.id`
  return notices.map((_, at) => rows.filter((row) => row.at === at).map(describeRecipient))
}

function describeRecipient({ id, channels, linked }: Row): Recipient {
  const wants = (channel: ChosenChannel) =>
    (channels?.includes(channel) ?? true) && (channel !== 'telegram' || linked)
  return { personId: id, wants }
}
