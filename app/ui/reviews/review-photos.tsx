import { useT } from '~/i18n/react'

export interface ShownReviewPhoto {
  key: string
  width: number
  height: number
}

/** Small pictures of what somebody received; each opens large. */
export function ReviewPhotos({ photos }: { photos: readonly ShownReviewPhoto[] }) {
  const t = useT()
  if (photos.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map(({ key }, index) => (
        <li key={key}>
          <a href={`/media/${key}-1200.webp`} className="photo photo-square block w-28">
            <img
              src={`/media/${key}-320.webp`}
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
