import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { Heading } from '~/ui/content/heading'
import { FileField } from '~/ui/form/file-field'
import { mostPhotoBytes, photoFiles } from '~/ui/form/photo-files'
import { TextField } from '~/ui/form/text-field'

/** The picture of the shop with its text, and the fields for another. */
export function ShopPhotoField({ photo }: { photo: { key: string; alt: string } | null }) {
  const t = useT()
  return (
    <section className="grid gap-4" id="photo">
      <Heading level={2} size="m">
        {t('seller.shop.photo')}
      </Heading>
      {photo && (
        <div className="card max-w-md gap-2">
          <span className="photo photo-landscape" data-alt={photo.alt}>
            <img src={`/media/${photo.key}-640.webp`} alt={photo.alt} width={640} height={480} />
          </span>
          <TextField name="alt-shop" label={t('seller.shop.altOf')} value={photo.alt} />
          <div>
            <Button look="link" icon="trash" name="intent" value="removePhoto">
              {t('seller.shop.removePhoto')}
            </Button>
          </div>
        </div>
      )}
      <div className="form-stack">
        <p>{t('seller.shop.photoHint')}</p>
        <FileField
          name="photo"
          label={t(photo ? 'seller.shop.otherPhotoFile' : 'seller.shop.photoFile')}
          hint={t('seller.shop.photoKinds')}
          accept={photoFiles}
          maxBytes={mostPhotoBytes}
        />
        <TextField name="alt" label={t('seller.shop.alt')} hint={t('seller.shop.altHint')} />
        <div>
          <Button look="secondary" icon="upload" name="intent" value="addPhoto">
            {t('seller.shop.addPhoto')}
          </Button>
        </div>
      </div>
    </section>
  )
}
