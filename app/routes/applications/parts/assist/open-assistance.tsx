import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { AssistanceWay } from '~/platform/prisma/enums'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { CloseAssistance } from '~/ui/assistance/close-assistance'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'

interface OpenAssistanceProps {
  status: 'asked' | 'in_force'
  way: AssistanceWay
  name: { family: string; given: string; patronymic: string | null }
  service: string
  applicationId: string | null
  /** Of the voucher that is spent; null for an application. */
  voucherId: string | null
  /** Of the application that is corrected; null for a draft. */
  correctsNumber: string | null
}

/** Whom the clerk helps now: go on, or end it. One person at a time. */
export function OpenAssistance({ status, way, name, service, ...page }: OpenAssistanceProps) {
  const t = useT()
  const here = useHere()
  const { applicationId, correctsNumber, voucherId } = page
  const agreed = voucherId
    ? 'assistance.open.inForceVoucher'
    : correctsNumber
      ? 'assistance.open.inForceCorrection'
      : 'assistance.open.in_force'
  const goOn = voucherId ? `/vouchers/${voucherId}` : `/applications/${applicationId}`
  return (
    <section className="card grid gap-3">
      <Heading level={2} size="m">
        <PersonName of={name} />
      </Heading>
      <p>{service}</p>
      {correctsNumber && (
        <p>
          {t('assistance.help.correction')}: {correctsNumber}
        </p>
      )}
      <p>{t(`assistance.way.${way}`)}</p>
      <p>{t(status === 'asked' ? 'assistance.open.asked' : agreed)}</p>
      <ButtonGroup>
        <ButtonLink href={here(status === 'asked' ? '/staff/assist/consent' : goOn)}>
          {t(
            status === 'asked'
              ? 'assistance.open.toConsent'
              : voucherId
                ? 'assistance.open.goOnVoucher'
                : 'assistance.open.goOn',
          )}
        </ButtonLink>
        <CloseAssistance />
      </ButtonGroup>
    </section>
  )
}
