import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Notice } from '~/ui/content/notice'

/** Papers that were deleted because a virus was found in them, and nothing has come in their place yet. */
export function LostPapers({
  papers,
}: {
  papers: readonly { id: string; kind: string; device: string | null }[]
}) {
  const t = useT()
  if (papers.length === 0) return null
  return (
    <Notice tone="warning" title={t('applications.documents.infectedTitle')}>
      {papers.map(({ id, kind, device }) => (
        <p key={id}>
          {t('applications.documents.infectedText', {
            kind: device
              ? t('accreditation.papers.licenceOf', { device })
              : t(keyOf('accreditation.requirement', kind)),
          })}
        </p>
      ))}
    </Notice>
  )
}
