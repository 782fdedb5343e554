import { useT } from '~/i18n/react'
import { QrCode, type QrPath } from './qr-code'

export interface VerificationProps {
  code: string
  qr: QrPath
  href: string
}

/** How anybody finds that a document is genuine: the QR code with its code beneath. */
export function Verification({ code, qr, href }: VerificationProps) {
  const t = useT()
  return (
    <figure className="grid justify-items-start gap-2">
      <QrCode qr={qr} label={t('documents.sheet.qrLabel')} />
      <figcaption>
        {t('documents.verify.code')}: <a href={href}>{code}</a>
      </figcaption>
    </figure>
  )
}
