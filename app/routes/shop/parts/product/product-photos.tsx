import { photoSrcSet, photoUrl } from '../market/photo-source'
import type { ProductView } from './product-view.server'

/** The first picture at once and large, the others below it when they come near. */
export function ProductPhotos({ photos }: { photos: ProductView['photos'] }) {
  if (photos.length === 0) return null
  return (
    <div className="grid content-start gap-3">
      {photos.map(({ key, width, height, alt, lang }, index) => (
        <span className="photo" key={key} data-alt={alt}>
          <img
            src={photoUrl(key, 640)}
            srcSet={photoSrcSet(key, 1200)}
            sizes="(min-width: 52rem) 36rem, 88vw"
            alt={alt}
            lang={lang}
            width={width}
            height={height}
            loading={index === 0 ? 'eager' : 'lazy'}
            decoding="async"
          />
        </span>
      ))}
    </div>
  )
}
