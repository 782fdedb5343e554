import { useFormat, useT } from '~/i18n/react'
import type { MandateBasis } from '~/platform/prisma/enums'
import { Notice } from '~/ui/content/notice'

export interface ActingProps {
  number: string
  basis: MandateBasis | null
  validUntil: string
  isInForce: boolean
}

/** Under which mandate whoever applied acts for the person it is for. */
export function Acting({ number, basis, validUntil, isInForce }: ActingProps) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <Notice tone={isInForce ? 'info' : 'warning'} title={t('mandates.case.text', { number })}>
      {basis && <p>{t(`mandates.basis.${basis}`)}</p>}
      <p>{isInForce ? t('mandates.case.until', { date: dateLong(validUntil) }) : t('mandates.case.ended')}</p>
    </Notice>
  )
}
