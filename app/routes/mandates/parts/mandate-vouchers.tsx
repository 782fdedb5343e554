import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

interface MandateVouchersProps {
  vouchers: readonly { id: string; device: string; issuedAt: string }[]
}

/** Vouchers of the other person, whose story the holder may follow; nothing where there are none. */
export function MandateVouchers({ vouchers }: MandateVouchersProps) {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  if (vouchers.length === 0) return null
  return (
    <section className="grid gap-2">
      <Heading level={2} size="m">
        {t('vouchers.story.mandateTitle')}
      </Heading>
      <ul className="grid gap-2">
        {vouchers.map(({ id, device, issuedAt }) => (
          <li key={id}>
            <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/${id}/story`)}>
              {t('vouchers.story.mandateLine', { device, date: dateShort(issuedAt) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
