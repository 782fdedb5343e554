import type { Sharp } from 'sharp'

/** The forms in which a picture is kept, beside each other: `<key>-<width>.<form>`. */
export type PictureForm = 'avif' | 'webp' | 'jpg'

/** AVIF takes ten times the time of the others: it is kept of what lists and phones load. */
const widestAvif = 640

export const pictureTypes: Record<PictureForm, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
}

/** In what a picture of this width is kept. */
export function formsOf(width: number): PictureForm[] {
  return width > widestAvif ? ['webp', 'jpg'] : ['webp', 'jpg', 'avif']
}

/** Everything that is kept of one picture. */
export function pictureNames(key: string, widths: readonly number[]): string[] {
  return widths.flatMap((width) => formsOf(width).map((form) => `${key}-${width}.${form}`))
}

/** Its bytes look alike in each form. */
export function encodePicture(picture: Sharp, form: PictureForm, webp: { effort?: number } = {}): Sharp {
  if (form === 'avif') return picture.avif({ quality: 50, effort: 2 })
  if (form === 'jpg') return picture.jpeg({ quality: 80 })
  return picture.webp({ quality: 78, ...webp })
}

/**
 * What a reader is given, the best first, by the `Accept` of the request. Browsers name the newer forms that they read;
 * old ones (iPhones before 2020) and programs that show a link name neither.
 */
export function preferForms(accept: string): PictureForm[] {
  const named = (['avif', 'webp'] as const).filter((form) => accept.includes(pictureTypes[form]))
  return named.includes('webp') ? named : [...named, 'jpg', 'webp']
}
