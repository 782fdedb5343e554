import type { Result } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { type PhotoError, removePhotoFiles, storePhoto } from './photo-files.server'

interface StoredPhoto {
  key: string
  width: number
  height: number
}

/** Stores pictures that not everybody may see, and then writes what they belong to; what is refused, or not kept, leaves no picture behind. */
export async function storePhotos<Value, Code extends TextKey>(
  files: readonly Buffer[],
  {
    save,
    isKept = () => true,
  }: {
    save: (photos: StoredPhoto[]) => Promise<Result<Value, Code>>
    isKept?: (value: Value) => boolean
  },
): Promise<Result<Value, Code | PhotoError>> {
  const photos: StoredPhoto[] = []
  const dropAll = () => Promise.all(photos.map(({ key }) => removePhotoFiles(key)))
  for (const bytes of files) {
    const stored = await storePhoto(bytes, 'asked')
    if (!stored.ok) {
      await dropAll()
      return stored
    }
    photos.push(stored.value)
  }
  const saved = await save(photos).catch(async (error) => {
    await dropAll()
    throw error
  })
  if (!saved.ok || !isKept(saved.value)) await dropAll()
  return saved
}
