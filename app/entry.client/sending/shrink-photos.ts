/**
 * Photos of a phone's camera are made smaller before they are sent: a slow line carries 1 MB instead of 12, and what the
 * camera wrote into them (the place, the owner) stays behind. Whatever cannot be made smaller is sent as it is: the
 * server checks it and says what is wrong.
 */

const longestSide = 3200
const smallEnough = 1_500_000
const jpegQuality = 0.86

const underWay = new Map<HTMLInputElement, Promise<void>>()

export function shrinkPhotos(input: HTMLInputElement): Promise<void> {
  const work = shrinkChosen(input)
    .catch(() => undefined)
    .finally(() => {
      if (underWay.get(input) === work) underWay.delete(input)
    })
  underWay.set(input, work)
  return work
}

/** Ends when the photos of the form are ready to be sent; null when nothing is under way. */
export function photosOf(form: HTMLFormElement): Promise<unknown> | null {
  const waiting = [...underWay].flatMap(([input, work]) => (input.form === form ? [work] : []))
  return waiting.length > 0 ? Promise.all(waiting) : null
}

async function shrinkChosen(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])]
  const mayBeJpeg = !input.accept || /image\/(?:jpeg|\*)/.test(input.accept)
  if (!mayBeJpeg || !chosen.some(isPhoto)) return
  const files: File[] = []
  // One after the other: several of them at once are more than an old phone can hold.
  for (const file of chosen) files.push(isPhoto(file) ? await shrink(file).catch(() => file) : file)
  if (files.every((file, at) => file === chosen[at])) return
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  input.files = transfer.files
}

const isPhoto = ({ type }: File) => /^image\/(?:jpeg|png|webp|heic|heif)$/.test(type)

async function shrink(file: File): Promise<File> {
  // Turned as the camera was held.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = longestSide / Math.max(picture.width, picture.height)
  if (scale >= 1 && file.size <= smallEnough && !/hei[cf]$/.test(file.type)) {
    picture.close()
    return file
  }
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * Math.min(1, scale))
  canvas.height = Math.round(picture.height * Math.min(1, scale))
  const paper = canvas.getContext('2d')
  if (!paper) return file
  // JPEG knows nothing that can be seen through.
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const made = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', jpegQuality)
  })
  const isBetter = made && (made.size < file.size || /hei[cf]$/.test(file.type))
  return isBetter ? new File([made], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' }) : file
}
