import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'

export interface MandateCaseRow {
  number: string
  service: string
  status: string
  sentAt: string
}

/** Applications by number, service and how they stand; what is in them is their applicant's. */
export function MandateCases({ title, cases }: { title: string; cases: readonly MandateCaseRow[] }) {
  const t = useT()
  const { dateShort } = useFormat()
  return (
    <section className="grid gap-2">
      <Heading level={2} size="m">
        {title}
      </Heading>
      {cases.length === 0 && <p>{t('mandates.noSent')}</p>}
      <ul className="grid gap-2">
        {cases.map(({ number, service, status, sentAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>{t('mandates.caseLine', { number, service, date: dateShort(sentAt) })}</span>
            <Tag>{t(keyOf('applications.status', status))}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
