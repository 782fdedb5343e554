import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import type { PurchaserStatus } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'

interface PurchaserStateProps {
  purchaser: { name: string; status: PurchaserStatus; reason: string | null }
}

/** What became of the request for an organisation, and what whoever asked does next. */
export function PurchaserState({ purchaser: { name, status, reason } }: PurchaserStateProps) {
  const t = useT()
  const here = useHere()
  const format = useFormat()
  const tone = status === 'confirmed' ? 'success' : status === 'pending' ? 'info' : 'warning'
  return (
    <>
      <Notice tone={tone} title={t(`purchasing.found.state.${status}.title`)}>
        <p>{t(`purchasing.found.state.${status}.text`, { name: format.name(name) })}</p>
        {reason && (
          <p>
            {t('purchasing.found.reason')} <FreeText of={reason} />
          </p>
        )}
      </Notice>
      {status === 'confirmed' && (
        <div>
          <ButtonLink href={here('/account/roles')}>{t('purchasing.found.toRoles')}</ButtonLink>
        </div>
      )}
    </>
  )
}
