/** What the chooser of photos offers. HEIC is not named, so that an iPhone hands over a JPEG. */
export const photoFiles = 'image/jpeg,image/png,image/webp,image/avif'

/** The most that one photo may weigh, in bytes. */
export const mostPhotoBytes = 10 * 1024 * 1024
