import { useT } from '~/i18n/react'
import { Button } from '../action/button'
import { Heading } from '../content/heading'
import { FileField } from './file-field'
import { mostPhotoBytes, photoFiles } from './photo-files'
import { TextField } from './text-field'

export interface PhotosFieldProps {
  photos: readonly { id: string; key: string; alt: string }[]
  canAdd: boolean
  /** Said where there is none yet. */
  none: string
  /** What a description of one is like. */
  altHint: string
}

/** The pictures in their order, and the fields for one more; stands in the form of what they show. */
export function PhotosField({ photos, canAdd, none, altHint }: PhotosFieldProps) {
  const t = useT()
  return (
    <section className="grid gap-4" id="photos">
      <Heading level={2} size="m">
        {t('seller.product.photos')}
      </Heading>
      {photos.length === 0 && <p>{none}</p>}
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-4">
        {photos.map((photo, index) => {
          const name = t('seller.product.photoOf', { number: index + 1 })
          return (
            <li key={photo.id} className="card gap-2">
              <span className="photo photo-square" data-alt={photo.alt}>
                <img
                  src={`/media/${photo.key}-320.webp`}
                  alt={photo.alt}
                  width={320}
                  height={320}
                  loading="lazy"
                />
              </span>
              <TextField
                name={`alt-${photo.id}`}
                label={t('seller.product.altOf', { number: index + 1 })}
                value={photo.alt}
              />
              <div className="flex flex-wrap gap-x-3">
                {index > 0 && (
                  <Button
                    look="link"
                    icon="arrowLeft"
                    name="intent"
                    value={`movePhoto:${photo.id}`}
                    hiddenText={name}
                  >
                    {t('seller.product.movePhoto')}
                  </Button>
                )}
                {index < photos.length - 1 && (
                  <Button
                    look="link"
                    icon="arrowRight"
                    name="intent"
                    value={`movePhotoLater:${photo.id}`}
                    hiddenText={name}
                  >
                    {t('seller.product.movePhotoLater')}
                  </Button>
                )}
                <Button
                  look="link"
                  icon="trash"
                  name="intent"
                  value={`removePhoto:${photo.id}`}
                  hiddenText={name}
                >
                  {t('seller.product.removePhoto')}
                </Button>
              </div>
            </li>
          )
        })}
      </ol>
      {canAdd && (
        <div className="form-stack">
          <p>{t('seller.product.photosHint')}</p>
          <FileField
            name="photo"
            label={t('seller.product.photo')}
            hint={t('seller.product.photoHint')}
            accept={photoFiles}
            maxBytes={mostPhotoBytes}
            multiple
          />
          <TextField name="alt" label={t('seller.product.alt')} hint={altHint} />
          <Button look="secondary" icon="upload" name="intent" value="addPhoto">
            {t('seller.product.addPhoto')}
          </Button>
        </div>
      )}
    </section>
  )
}
