import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'

export interface DocumentItem {
  id: string
  /** False for what stays with it: the paper that the person signed. */
  mayRemove?: boolean
  /** What it is, in the reader's language. */
  kindText: string
  name: string
  contentType: string
  sizeBytes: number
  /** Whether the virus scanner has looked at it. */
  scan: string
}

/**
 * Papers with their pictures. With `removable` each has a button of the form around it, so that a file chosen there goes
 * along; it leads to the page that asks before the paper is taken out.
 */
export function DocumentList({
  documents,
  base,
  removable,
  forClerk,
}: {
  documents: DocumentItem[]
  /** `/:lang/applications/:id/documents` */
  base: string
  removable?: boolean
  /** A clerk fills in: she opens no file before the virus scanner has passed it. */
  forClerk?: boolean
}) {
  const t = useT()
  const { fileSize } = useFormat()
  const canOpen = (scan: string) => !forClerk || scan !== 'waiting'
  return (
    <ul className="grid">
      {documents.map(({ id, mayRemove = true, kindText, name, contentType, sizeBytes, scan }) => (
        <li key={id} className="file-current">
          {canOpen(scan) && contentType.startsWith('image/') && (
            <img src={`${base}/${id}`} alt={t('ui.file.preview', { name })} loading="lazy" />
          )}
          <div className="file-current-name">
            {canOpen(scan) ? <a href={`${base}/${id}`}>{name}</a> : name}
            <div className="choice-hint">
              {kindText}, {fileSize(sizeBytes)}
            </div>
            {forClerk && scan === 'unscanned' && <p className="choice-hint">{t('staff.paper.unscanned')}</p>}
            {scan === 'waiting' && (
              <p className="choice-hint">
                {t(forClerk ? 'staff.paper.beingScannedText' : 'applications.documents.beingScanned')}
              </p>
            )}
          </div>
          {removable && mayRemove && (
            <Button look="link" name="intent" value={`remove:${id}`} hiddenText={name}>
              {t('ui.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
