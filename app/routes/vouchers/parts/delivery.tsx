import { useT } from '~/i18n/react'

/** How the device reaches the person; for a home visit with the address, as long as that is kept. */
export function Delivery({ by, visit }: { by: string; visit: string | null }) {
  const t = useT()
  return (
    <>
      {t(`vouchers.delivery.${by}`)}
      {visit !== null && (
        <>
          <br />
          {visit}
        </>
      )}
    </>
  )
}
