import { useFormat } from '~/i18n/react'

/** An organisation by name, to be called at a touch. */
export function OrganisationLine({
  of: { name, phone: digits },
}: {
  of: { name: string; phone: string | null }
}) {
  const { phone } = useFormat()
  return (
    <>
      {name}
      {digits && (
        <>
          , <a href={`tel:+${digits}`}>{phone(digits)}</a>
        </>
      )}
    </>
  )
}
