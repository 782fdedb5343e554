import { useFormat, useT } from '~/i18n/react'
import { Notice } from '~/ui/content/notice'
import { CloseAssistance } from './close-assistance'

export interface Assisted {
  name: { family: string; given: string; patronymic: string | null }
  way: 'desk' | 'phone' | 'paper'
  /** The draft began with her help: she may throw it away. */
  hasBegunIt: boolean
}

interface ActingForProps {
  of: Assisted | null
  what?: 'application' | 'voucher'
}

/** On every page that a clerk sees for somebody: for whom. Nothing where the person does it herself. */
export function ActingFor({ of, what = 'application' }: ActingForProps) {
  const t = useT()
  const { personName } = useFormat()
  if (!of) return null
  const name = personName(of.name)
  return (
    <Notice
      tone="warning"
      title={what === 'voucher' ? t('assistance.actingVoucher', { name }) : t('assistance.acting', { name })}
    >
      <p>{t(`assistance.way.${of.way}`)}</p>
      <CloseAssistance />
    </Notice>
  )
}
