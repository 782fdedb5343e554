import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { PersonName } from '~/lib/people/person-name'
import { Heading } from '~/ui/content/heading'

/** Those whose mandate to sell she holds, each with the page of their shop. */
export function SellingForList({
  others,
}: {
  others: readonly { mandateId: string; number: string; name: PersonName | null }[]
}) {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  if (others.length === 0) return null
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('seller.applyFor.choose')}</Heading>
      <p>{t('seller.applyFor.chooseLead')}</p>
      <ul className="grid gap-2">
        {others.map(({ mandateId, number, name }) => (
          <li key={mandateId}>
            <a href={here(`/seller/apply/${mandateId}`)}>
              {t('seller.applyFor.link', { name: name ? personName(name) : number })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
