import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { DeviceOrderStatus } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import type { ShownAcceptance } from '~/ui/devices/making/acceptance-list'
import { AcceptanceList } from '~/ui/devices/making/acceptance-list'

interface AcceptPanelProps {
  orderId: string
  status: DeviceOrderStatus
  acceptance: ShownAcceptance
}

/** What still has to be said of her device before it is handed over, and what was said. */
export function AcceptPanel({ orderId, status, acceptance }: AcceptPanelProps) {
  const t = useT()
  const here = useHere()
  const { needsClinician, isByPerson, isByClinician, said } = acceptance
  if (status !== 'ready' && said.length === 0) return null
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        {t('making.accept.title')}
      </Heading>
      {status === 'ready' && (
        <>
          <p>{t(isByPerson ? 'making.accept.youDid' : 'making.accept.lead')}</p>
          {needsClinician && (
            <p>
              {t(isByClinician ? 'making.accept.clinicianDid' : 'making.accept.clinicianWaits')}{' '}
              {!isByClinician && (
                <a href={here('/rehabilitation?training=prosthesis')}>{t('making.accept.clinics')}</a>
              )}
            </p>
          )}
          {!isByPerson && (
            <p>
              <ButtonLink look="secondary" href={here(`/vouchers/orders/${orderId}/accept`)}>
                {t('making.accept.open')}
              </ButtonLink>
            </p>
          )}
        </>
      )}
      <AcceptanceList said={said} />
    </section>
  )
}
