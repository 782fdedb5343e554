export interface PhotoProps {
  src: string
  /** Empty only for pure decoration. */
  alt: string
  /** BCP 47 code when `alt` is not in the page's language. */
  lang?: string
  width: number
  height: number
  srcSet?: string
  sizes?: string
  /** Modern formats before the fallback. */
  sources?: readonly { type: string; srcSet: string }[]
  ratio?: 'natural' | 'square' | 'landscape'
  /** For the one picture that is seen first: loads at once. */
  priority?: boolean
}

/** With images switched off the picture's words stand in its place (`data-images="off"` on the root). */
export function Photo({
  src,
  alt,
  lang,
  width,
  height,
  srcSet,
  sizes,
  sources,
  ratio,
  priority,
}: PhotoProps) {
  const image = (
    <img
      src={src}
      srcSet={srcSet}
      sizes={sizes}
      alt={alt}
      lang={lang}
      width={width}
      height={height}
      loading={priority ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
  return (
    <span
      className={ratio && ratio !== 'natural' ? `photo photo-${ratio}` : 'photo'}
      data-alt={alt || undefined}
    >
      {sources ? (
        <picture>
          {sources.map((source) => (
            <source key={source.type} type={source.type} srcSet={source.srcSet} sizes={sizes} />
          ))}
          {image}
        </picture>
      ) : (
        image
      )}
    </span>
  )
}
