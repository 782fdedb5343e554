import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Button } from '../action/button'
import { PostForm } from '../action/post-form'

export interface ShownPaper {
  id: string
  kind: string
  device: string | null
  name: string
  sizeBytes: number
  scan: string
}

/** Papers of an application for accreditation. */
export function PaperList({
  papers,
  base,
  removable = false,
  forApprover = false,
}: {
  papers: readonly ShownPaper[]
  /** `/:lang/maker/accreditation/papers` */
  base: string
  removable?: boolean
  /** Opens no file that the virus scanner has not passed. */
  forApprover?: boolean
}) {
  const t = useT()
  const { fileSize } = useFormat()
  if (papers.length === 0) return <p>{t('accreditation.papers.none')}</p>
  return (
    <ul className="grid">
      {papers.map(({ id, kind, device, name, sizeBytes, scan }) => (
        <li key={id} className="file-current">
          <div className="file-current-name">
            {forApprover && scan === 'waiting' ? name : <a href={`${base}/${id}`}>{name}</a>}
            <div className="choice-hint">
              {device
                ? t('accreditation.papers.licenceOf', { device })
                : t(keyOf('accreditation.requirement', kind))}
              , {fileSize(sizeBytes)}
            </div>
            {scan === 'waiting' && <p className="choice-hint">{t('accreditation.papers.scanned')}</p>}
            {forApprover && scan === 'unscanned' && (
              <p className="choice-hint">{t('accreditation.papers.unscanned')}</p>
            )}
          </div>
          {removable && (
            <PostForm className="contents" hidden={{ intent: 'remove', documentId: id }}>
              <Button look="link" hiddenText={name}>
                {t('ui.remove')}
              </Button>
            </PostForm>
          )}
        </li>
      ))}
    </ul>
  )
}
