import { useFormat, useT } from '~/i18n/react'
import type { AssistanceWay } from '~/platform/prisma/enums'
import { Notice } from '~/ui/content/notice'
import { CloseAssistance } from './close-assistance'

export interface Assisted {
  name: { family: string; given: string; patronymic: string | null }
  way: AssistanceWay
  /** The draft began with her help: she may throw it away. */
  hasBegunIt: boolean
}

/** On every page of an application that a clerk fills in: for whom. Nothing where its applicant does it herself. */
export function ActingFor({ of }: { of: Assisted | null }) {
  const t = useT()
  const { personName } = useFormat()
  if (!of) return null
  return (
    <Notice tone="warning" title={t('assistance.acting', { name: personName(of.name) })}>
      <p>{t(`assistance.way.${of.way}`)}</p>
      <CloseAssistance />
    </Notice>
  )
}
