import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

interface OpenWorkProps {
  work: {
    orders: readonly { id: string; number: string }[]
    visits: readonly { id: string; ticket: string; startsAt: string }[]
    keys: readonly { id: string; name: string }[]
  }
}

/** What somebody leaves behind: it stays with the workshop, and her colleagues agree who goes on. */
export function OpenWork({ work: { orders, visits, keys } }: OpenWorkProps) {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  if (orders.length + visits.length + keys.length === 0) return <p>{t('team.person.openNone')}</p>
  return (
    <>
      <p>{t('team.person.openLead')}</p>
      {orders.length > 0 && (
        <Listed title={t('team.person.orders')}>
          {orders.map(({ id, number }) => (
            <li key={id}>
              <a className="inline-flex min-h-11 items-center" href={here(`/maker/orders/${id}`)}>
                {number}
              </a>
            </li>
          ))}
        </Listed>
      )}
      {visits.length > 0 && (
        <Listed title={t('team.person.visits')}>
          {visits.map(({ id, ticket, startsAt }) => (
            <li key={id}>
              {ticket}, {dateTime(startsAt)}
            </li>
          ))}
        </Listed>
      )}
      {keys.length > 0 && (
        <Listed title={t('team.person.keys')}>
          {keys.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </Listed>
      )}
    </>
  )
}

function Listed({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Heading level={3} size="s">
        {title}
      </Heading>
      <ul>{children}</ul>
    </div>
  )
}
