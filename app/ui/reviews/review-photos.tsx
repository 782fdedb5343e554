import { useLocale, useT } from '~/i18n/react'

export interface ShownReviewPhoto {
  key: string
  width: number
  height: number
}

/** Small pictures of what somebody received; each opens large. */
export function ReviewPhotos({ photos }: { photos: readonly ShownReviewPhoto[] }) {
  const t = useT()
  const locale = useLocale()
  // Whoever asks for one of these is looked at first; those of the demonstration are open.
  const addressOf = (key: string) => (key.startsWith('a') ? `/${locale}/pictures/${key}` : `/media/${key}`)
  if (photos.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map(({ key }, index) => (
        // Two stand side by side where there is little room.
        <li key={key} className="min-w-11 max-w-[calc(50%-0.375rem)]">
          <a href={`${addressOf(key)}-1200.webp`} className="photo photo-square block w-28 max-w-full">
            <img
              src={`${addressOf(key)}-320.webp`}
              alt={t('voices.review.photoOf', { number: index + 1 })}
              width={112}
              height={112}
              loading="lazy"
              decoding="async"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
