import { useT } from '~/i18n/react'

const words = ['look', 'found', 'unknown', 'noCamera'] as const

/** Chooses a product by its label, where there is a script and a camera. */
export function ScanLabel() {
  const t = useT()
  return (
    <div className="grid gap-3" data-scan="productId" data-scan-next="units" hidden>
      <p>
        <button type="button" className="btn btn-secondary" data-scan-start>
          {t('fairs.scan.start')}
        </button>
      </p>
      <div className="grid gap-3" data-scan-view hidden>
        {/* What the camera sees; what it reads is said below. */}
        <video
          className="aspect-square w-full max-w-sm rounded bg-black object-cover"
          muted
          playsInline
          aria-label={t('fairs.scan.look')}
        />
        <p>
          <button type="button" className="btn btn-link" data-scan-stop>
            {t('fairs.scan.stop')}
          </button>
        </p>
      </div>
      <p role="status" className="font-semibold empty:hidden" data-scan-said />
      {words.map((word) => (
        <span key={word} data-scan-word={word} hidden>
          {t(`fairs.scan.${word}`)}
        </span>
      ))}
    </div>
  )
}
