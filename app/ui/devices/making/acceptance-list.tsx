import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Timeline } from '~/ui/data/timeline'

/** Who has to accept a device and who has, as a page has it. */
export interface ShownAcceptance {
  needsClinician: boolean
  isByPerson: boolean
  isByClinician: boolean
  /** The latest first. */
  said: readonly {
    id: string
    side: 'person' | 'clinician'
    outcome: 'accepted' | 'refused'
    way: 'portal' | 'code' | 'act' | 'clinic'
    reasonCode: string | null
    text: string | null
    saidAt: string
  }[]
}

/** Who accepted a device and who did not, the latest first. */
export function AcceptanceList({ said }: Pick<ShownAcceptance, 'said'>) {
  const t = useT()
  const { dateTime } = useFormat()
  if (said.length === 0) return null
  return (
    <Timeline
      events={said.map(({ id, side, outcome, way, reasonCode, text, saidAt }) => ({
        key: id,
        title: t(`making.accept.said.${side}.${outcome}`),
        date: dateTime(saidAt),
        dateTime: saidAt,
        text: (
          <>
            <p>{t(`making.accept.way.${way}`)}</p>
            {reasonCode && <p>{t(keyOf('making.accept.reason', reasonCode))}</p>}
            {text && <FreeText of={text} />}
          </>
        ),
      }))}
    />
  )
}
