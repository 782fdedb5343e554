import { useFormat } from '~/i18n/react'

/** Money at the provider, which may be in another currency than ours; `amountTiyin` in its hundredths. */
export function MatterAmount({ amountTiyin, currency }: { amountTiyin: string; currency: string }) {
  const { money, number } = useFormat()
  if (currency === 'UZS') return <>{money(amountTiyin)}</>
  return (
    <>
      {number(Number(amountTiyin) / 100)} {currency}
    </>
  )
}
