import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import type { SellerStatus } from '~/platform/prisma/enums'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Notice } from '~/ui/content/notice'

interface ApplyStateProps {
  seller: { name: string; status: SellerStatus; reason: string | null }
  /** Whose words: of whoever asks for herself, or under a mandate. */
  of: 'apply' | 'applyFor'
}

/** What became of the last request. Who was refused reads it above the form, which she may send again. */
export function ApplyState({ seller: { name, status, reason }, of }: ApplyStateProps) {
  const t = useT()
  const here = useHere()
  const tone = status === 'approved' ? 'success' : status === 'pending' ? 'info' : 'warning'
  return (
    <>
      <Notice tone={tone} title={t(`seller.${of}.state.${status}.title`)}>
        <p>{t(`seller.${of}.state.${status}.text`, { name })}</p>
        {reason && (
          <p>
            {t('seller.apply.reason')} <FreeText of={reason} />
          </p>
        )}
      </Notice>
      {status === 'approved' && (
        <div>
          <ButtonLink href={here('/account/roles')}>{t('seller.apply.toRoles')}</ButtonLink>
        </div>
      )}
    </>
  )
}
